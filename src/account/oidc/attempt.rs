//! What binds a provider's answer to the browser that asked.
//!
//! The browser holds one random value in a cookie. State (against foreign answers), nonce (against
//! foreign ID tokens) and the verifier of PKCE (against stolen codes) are hashes of it: nothing is
//! stored, and no browser without the cookie gets through any of the three.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::Duration;

use crate::account::digest::{same, sha256};
use crate::account::link_token::LinkToken;

/// What somebody wants of a provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// To sign in.
    SignIn,
    /// To sign in with it from now on, too.
    Connect,
}

impl Wish {
    const fn word(self) -> &'static str {
        match self {
            Self::SignIn => "sign-in",
            Self::Connect => "connect",
        }
    }
}

/// An attempt that a browser makes.
#[derive(Clone)]
pub struct Attempt {
    wish: Wish,
    token: LinkToken,
}

impl Attempt {
    /// How long the browser keeps it.
    pub const TERM: Duration = Duration::minutes(10);

    /// A new one.
    pub fn new(wish: Wish) -> Self {
        let token = LinkToken::random();
        Self { wish, token }
    }

    /// What goes into the cookie.
    pub fn cookie(&self) -> String {
        format!("{}.{}", self.wish.word(), self.token.expose())
    }

    /// An attempt as it came in a cookie.
    pub fn received(cookie: &str) -> Option<Self> {
        let (word, token) = cookie.split_once('.')?;
        let wishes = [Wish::SignIn, Wish::Connect];
        let wish = wishes.into_iter().find(|wish| wish.word() == word)?;
        let token = LinkToken::received(token);
        Some(Self { wish, token })
    }

    /// What for.
    pub fn wish(&self) -> Wish {
        self.wish
    }

    /// Whether this is the state that the attempt went out with.
    pub fn is_answered_by(&self, state: &str, provider: &str) -> bool {
        same(state, &self.state(provider))
    }

    pub(super) fn state(&self, provider: &str) -> String {
        self.derived("state", provider)
    }

    pub(super) fn nonce(&self, provider: &str) -> String {
        self.derived("nonce", provider)
    }

    /// 43 characters (RFC 7636, 4.1).
    pub(super) fn verifier(&self, provider: &str) -> String {
        self.derived("verifier", provider)
    }

    fn derived(&self, what: &str, provider: &str) -> String {
        let parts = [what.as_bytes(), provider.as_bytes()];
        let cookie = self.cookie();
        URL_SAFE_NO_PAD.encode(sha256(&[parts[0], parts[1], cookie.as_bytes()]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cookie_brings_the_attempt_back() {
        let attempt = Attempt::new(Wish::Connect);
        let again = Attempt::received(&attempt.cookie()).unwrap();
        assert_eq!(again.wish(), Wish::Connect);
        assert!(again.is_answered_by(&attempt.state("one"), "one"));
        assert_eq!(again.verifier("one").len(), 43);
        for bad in ["", "sign-in", "dance.abc"] {
            assert!(Attempt::received(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn another_browser_wish_or_provider_has_another_state() {
        let attempt = Attempt::new(Wish::SignIn);
        let state = attempt.state("one");
        assert!(!attempt.is_answered_by(&state, "two"));
        assert!(!Attempt::new(Wish::SignIn).is_answered_by(&state, "one"));
        let turned = attempt.cookie().replace("sign-in", "connect");
        assert!(
            !Attempt::received(&turned)
                .unwrap()
                .is_answered_by(&state, "one")
        );
        assert_ne!(attempt.nonce("one"), state);
        assert_ne!(attempt.verifier("one"), state);
    }
}
