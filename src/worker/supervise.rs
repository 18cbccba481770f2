//! Threads that must not die: a panic or a fault in one round is logged, and the next round comes.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;

use super::Notice;

/// The threads of this process that work without a request.
pub struct Crew {
    stop: Arc<AtomicBool>,
    notice: Notice,
    threads: Vec<(&'static str, JoinHandle<()>)>,
}

impl Crew {
    /// A crew that is woken by `notice`.
    pub fn new(notice: Notice) -> Self {
        Self {
            stop: Arc::default(),
            notice,
            threads: Vec::new(),
        }
    }

    /// Starts a thread that calls `round` again and again until the crew is dismissed. `round` itself
    /// waits between two rounds; it is given the wish to stop, for long ones.
    pub fn hire(
        &mut self,
        name: &'static str,
        mut round: impl FnMut(&AtomicBool) + Send + 'static,
    ) -> std::io::Result<()> {
        let stop = Arc::clone(&self.stop);
        let work = move || {
            while !stop.load(Ordering::Relaxed) {
                if catch_unwind(AssertUnwindSafe(|| round(&stop))).is_err() {
                    tracing::error!(worker = name, "a round panicked; the next one goes on");
                    // A fault that comes at once every time must not burn a core.
                    std::thread::sleep(std::time::Duration::from_secs(1));
                }
            }
        };
        self.threads.push((
            name,
            std::thread::Builder::new()
                .name(name.to_owned())
                .spawn(work)?,
        ));
        Ok(())
    }

    /// Asks all to stop and waits until their current rounds are done.
    pub fn dismiss(self) {
        self.stop.store(true, Ordering::Relaxed);
        self.notice.ring();
        for (name, thread) in self.threads {
            if thread.join().is_err() {
                tracing::error!(worker = name, "ended by a panic");
            }
        }
    }
}
