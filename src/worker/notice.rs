//! A bell that wakes the workers of this process as soon as something was written.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

/// Cheap to clone; whoever holds it may ring.
#[derive(Clone, Default)]
pub struct Notice(Arc<(Mutex<u64>, Condvar)>);

impl Notice {
    /// Wakes everybody who waits.
    pub fn ring(&self) {
        let (count, bell) = &*self.0;
        *count.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        bell.notify_all();
    }

    /// How often it rang so far.
    pub fn count(&self) -> u64 {
        *self.0.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until it has rung more than `heard` times, at most for `patience`. Returns how often it
    /// has rung: a ring between two waits is not lost.
    pub fn wait(&self, heard: u64, patience: Duration) -> u64 {
        let (count, bell) = &*self.0;
        let guard = count.lock().unwrap_or_else(PoisonError::into_inner);
        let (guard, _) = bell
            .wait_timeout_while(guard, patience, |count| *count <= heard)
            .unwrap_or_else(PoisonError::into_inner);
        *guard
    }
}
