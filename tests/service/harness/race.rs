//! Several who do the same thing at the same moment.

use std::sync::Barrier;
use std::thread;

/// Runs `work` in `count` threads that start together, and returns what each came to.
pub fn race<T: Send>(count: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let start = Barrier::new(count);
    let (start, work) = (&start, &work);
    thread::scope(|scope| {
        let runners: Vec<_> = (0..count)
            .map(|number| {
                scope.spawn(move || {
                    start.wait();
                    work(number)
                })
            })
            .collect();
        runners
            .into_iter()
            .map(|runner| runner.join().expect("a runner panicked"))
            .collect()
    })
}
