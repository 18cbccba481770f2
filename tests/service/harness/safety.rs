//! The headers by which an answer keeps browsers safe.

use super::visitor::Answer;

impl Answer {
    /// Fails when one of them is missing or allows too much.
    pub fn assert_safe(&self, what: &str) {
        let policy = self.header("content-security-policy");
        // Some pages are made for the frames of others, and these alone.
        let framed_by = match self.path.starts_with("/embed/") {
            true => "frame-ancestors *",
            false => "frame-ancestors 'none'",
        };
        assert!(
            policy.starts_with("default-src 'none'") && policy.ends_with(framed_by),
            "{what}: {policy}"
        );
        assert!(!policy.contains("unsafe"), "{what}: {policy}");
        assert_eq!(self.header("x-content-type-options"), "nosniff", "{what}");
        assert_eq!(self.header("referrer-policy"), "same-origin", "{what}");
        let transport = self.header("strict-transport-security");
        assert!(transport.contains("max-age=31536000"), "{what}");
        assert_ne!(self.header("permissions-policy"), "", "{what}");
    }
}
