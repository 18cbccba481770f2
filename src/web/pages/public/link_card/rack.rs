//! Cards that were drawn, kept while there is room: each is drawn once, when somebody first asks.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use actix_web::web::{self, Bytes};
use tokio::sync::{OnceCell, Semaphore};

use crate::card::Card;
use crate::web::error::WebError;

/// How much memory cards may take together, in bytes: some seven hundred.
const CAPACITY: usize = 24 * 1024 * 1024;

/// Cards that are being drawn at the same time: each takes a processor for as long as it lasts.
const AT_ONCE: usize = 2;

/// Cards by their digests.
#[derive(Debug)]
pub struct CardRack {
    kept: Mutex<HashMap<String, Arc<Place>>>,
    /// Counts what is handed out.
    count: AtomicU64,
    turns: Semaphore,
}

/// Filled by the first who asks; the others wait for it.
#[derive(Debug, Default)]
struct Place {
    png: OnceCell<Bytes>,
    asked_at: AtomicU64,
}

impl CardRack {
    /// The card as PNG, drawn away from the threads that answer everybody.
    ///
    /// # Errors
    /// [`WebError::Overloaded`] when the service goes down, [`WebError::Fault`] for a card that cannot
    /// be drawn.
    pub async fn png(&self, card: Card) -> Result<Bytes, WebError> {
        let place = Arc::clone(self.kept().entry(card.digest()).or_default());
        let now = self.count.fetch_add(1, Ordering::Relaxed);
        place.asked_at.store(now, Ordering::Relaxed);
        if let Some(png) = place.png.get() {
            return Ok(png.clone());
        }
        let png = place.png.get_or_try_init(|| self.draw(card)).await?.clone();
        self.make_room(CAPACITY);
        Ok(png)
    }

    async fn draw(&self, card: Card) -> Result<Bytes, WebError> {
        let turn = self.turns.acquire().await;
        let _turn = turn.map_err(|_| WebError::Overloaded)?;
        let drawn = web::block(move || card.draw()).await;
        let png = drawn.map_err(|_| WebError::Overloaded)?;
        Ok(png.map_err(|cause| WebError::Fault(cause.into()))?.into())
    }

    /// Drops what was not asked for the longest time until the rest fits.
    fn make_room(&self, capacity: usize) {
        let mut kept = self.kept();
        let size = |place: &Arc<Place>| place.png.get().map_or(0, Bytes::len);
        let mut total: usize = kept.values().map(size).sum();
        while total > capacity {
            let drawn = kept.iter().filter(|(_, place)| place.png.initialized());
            let oldest = drawn.min_by_key(|(_, place)| place.asked_at.load(Ordering::Relaxed));
            let Some(digest) = oldest.map(|(digest, _)| digest.clone()) else {
                return;
            };
            total -= kept.remove(&digest).as_ref().map_or(0, size);
        }
    }

    /// A poisoned lock is taken all the same: the rack holds whole cards or empty places.
    fn kept(&self) -> MutexGuard<'_, HashMap<String, Arc<Place>>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Default for CardRack {
    fn default() -> Self {
        Self {
            kept: Mutex::default(),
            count: AtomicU64::new(0),
            turns: Semaphore::new(AT_ONCE),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::card::Card;

    fn card(title: &str) -> Card {
        let text = || "x".to_owned();
        Card {
            kind: "meetup",
            label: text(),
            mark: None,
            title: title.to_owned(),
            when: text(),
            place: text(),
            name: text(),
            host: text(),
            is_rtl: false,
        }
    }

    #[actix_web::test]
    async fn a_card_is_drawn_once_however_many_ask_at_the_same_time() {
        let rack = CardRack::default();
        let (one, other) = tokio::join!(rack.png(card("One")), rack.png(card("One")));
        let (one, other) = (one.unwrap(), other.unwrap());
        assert_eq!(one.as_ptr(), other.as_ptr(), "the same bytes in memory");
        let later = rack.png(card("One")).await.unwrap();
        assert_eq!(one.as_ptr(), later.as_ptr());
        assert_eq!(rack.kept().len(), 1);
    }

    #[actix_web::test]
    async fn what_was_not_asked_for_the_longest_time_makes_room() {
        let rack = CardRack::default();
        for title in ["One", "Two", "Three", "One"] {
            rack.png(card(title)).await.unwrap();
        }
        let one = rack.png(card("One")).await.unwrap();
        rack.make_room(one.len());
        let kept: Vec<String> = rack.kept().keys().cloned().collect();
        assert_eq!(kept, [card("One").digest()]);
    }
}
