//! A body that goes to its connection in pieces.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use actix_web::body::{BodySize, MessageBody};
use bytes::Bytes;

/// The server copies what it sends into a buffer of the connection. Given a large feed whole, it
/// makes a buffer of that size for each request; a piece at a time, it uses the same small one
/// again, which is also still in the processor's cache when it is sent.
pub(super) struct Pieces(Bytes);

/// So much is copied and sent at a time, in bytes.
const PIECE: usize = 64 * 1024;

impl Pieces {
    pub fn of(body: Bytes) -> Self {
        Self(body)
    }
}

impl MessageBody for Pieces {
    type Error = Infallible;

    fn size(&self) -> BodySize {
        BodySize::Sized(self.0.len() as u64)
    }

    fn poll_next(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Infallible>>> {
        let length = self.0.len().min(PIECE);
        Poll::Ready((length > 0).then(|| Ok(self.0.split_to(length))))
    }

    /// Only what is one piece anyway: the server sends such bytes whole.
    fn try_into_bytes(self) -> Result<Bytes, Self> {
        match self.0.len() {
            0..=PIECE => Ok(self.0),
            _ => Err(self),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::HttpResponse;
    use actix_web::body::to_bytes;

    #[actix_web::test]
    async fn the_pieces_are_the_whole_and_none_is_large() {
        let whole = Bytes::from(vec![7; 3 * PIECE + 5]);
        // As the server has it.
        let mut pieces = HttpResponse::Ok()
            .body(Pieces::of(whole.clone()))
            .into_body();
        assert_eq!(pieces.size(), BodySize::Sized(whole.len() as u64));
        let mut context = Context::from_waker(std::task::Waker::noop());
        let mut sizes = Vec::new();
        while let Poll::Ready(Some(Ok(piece))) = Pin::new(&mut pieces).poll_next(&mut context) {
            sizes.push(piece.len());
        }
        assert_eq!(sizes, [PIECE, PIECE, PIECE, 5]);
        assert_eq!(to_bytes(Pieces::of(whole.clone())).await.unwrap(), whole);
        assert!(to_bytes(Pieces::of(Bytes::new())).await.unwrap().is_empty());
    }
}
