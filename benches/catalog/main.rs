//! What an edition costs: printing it, changing one event, composing a feed, laying out dates.
//!
//! `cargo bench --bench catalog`; figures and targets are in BENCHMARKS.md.

#![allow(
    missing_docs,
    reason = "criterion's macro makes public functions without documentation"
)]
#![allow(clippy::expect_used, reason = "a bench may stop at a surprise")]

mod generate;

use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use criterion::{BatchSize, BenchmarkId, Criterion, criterion_group, criterion_main};
use folkmoot::card::Card;
use folkmoot::catalog::{Catalog, Manuscript, Window, compile};
use folkmoot::event::{Listing, State};
use folkmoot::feed::{Coding, Selection, compose, event_feed};
use folkmoot::ical::Publisher;
use folkmoot::recurrence::occurrences;
use folkmoot::site::Site;
use folkmoot::web::api::public::occurrences::page as occurrences_page;
use folkmoot::web::api::{Asked, Moment};

use generate::{listings, today};

const SIZES: [usize; 3] = [200, 2_000, 20_000];

fn publisher() -> Publisher {
    Publisher {
        name: "Folkmoot".to_owned(),
        origin: "https://calendar.example.org".to_owned(),
        domain: "example.org".to_owned(),
    }
}

fn manuscript(edition: i64, listings: Vec<Arc<Listing>>) -> Manuscript {
    let changed_at = chrono::DateTime::<Utc>::UNIX_EPOCH + TimeDelta::days(20_000);
    Manuscript {
        edition,
        changed_at,
        listings,
        groups: Vec::new(),
    }
}

fn printed(listings: Vec<Arc<Listing>>) -> Catalog {
    compile(manuscript(1, listings), None, today(), &publisher())
}

fn compiling(c: &mut Criterion) {
    let mut group = c.benchmark_group("compile");
    for size in SIZES {
        let all = listings(size);
        let out = printed(all.clone());
        let mut changed = all.clone();
        let listing = Listing::clone(&changed[size / 2]);
        changed[size / 2] = Arc::new(Listing {
            state: State::Cancelled,
            sequence: 9,
            ..listing
        });
        // As a full load gives them: equal, and nothing shared.
        let reloaded = listings(size);

        group.bench_function(BenchmarkId::new("cold", size), |b| {
            b.iter_batched(
                || all.clone(),
                |all| compile(manuscript(1, all), None, today(), &publisher()),
                BatchSize::PerIteration,
            );
        });
        group.bench_function(BenchmarkId::new("one change", size), |b| {
            b.iter_batched(
                || changed.clone(),
                |changed| compile(manuscript(2, changed), Some(&out), today(), &publisher()),
                BatchSize::PerIteration,
            );
        });
        group.bench_function(BenchmarkId::new("one more", size), |b| {
            b.iter_batched(
                || {
                    let mut more = all.clone();
                    more.push(Arc::new(generate::listing(size)));
                    more
                },
                |more| compile(manuscript(2, more), Some(&out), today(), &publisher()),
                BatchSize::PerIteration,
            );
        });
        group.bench_function(BenchmarkId::new("loaded anew", size), |b| {
            b.iter_batched(
                || reloaded.clone(),
                |all| compile(manuscript(2, all), Some(&out), today(), &publisher()),
                BatchSize::PerIteration,
            );
        });
        group.bench_function(BenchmarkId::new("next day", size), |b| {
            b.iter_batched(
                || all.clone(),
                |all| {
                    compile(
                        manuscript(1, all),
                        Some(&out),
                        today() + Days::new(1),
                        &publisher(),
                    )
                },
                BatchSize::PerIteration,
            );
        });
    }
    group.finish();
}

fn feeds(c: &mut Criterion) {
    let mut group = c.benchmark_group("feed");
    for size in SIZES {
        let catalog = printed(listings(size));
        let all = Selection::all();
        let some = Selection::from_path("kind=ptg,summit;region=apac").expect("a selection");
        let bytes = compose(&catalog, &all, &publisher())
            .body(Coding::Identity)
            .len();
        println!("feed/all/{size}: {bytes} bytes");
        group.bench_function(BenchmarkId::new("all", size), |b| {
            b.iter(|| compose(&catalog, black_box(&all), &publisher()));
        });
        group.bench_function(BenchmarkId::new("kinds in a region", size), |b| {
            b.iter(|| compose(&catalog, black_box(&some), &publisher()));
        });
        group.bench_function(BenchmarkId::new("one event", size), |b| {
            b.iter(|| {
                event_feed(
                    &catalog,
                    black_box(&catalog.entries()[size / 2]),
                    &publisher(),
                )
            });
        });
        group.bench_function(BenchmarkId::new("all, packed", size), |b| {
            b.iter_batched(
                || compose(&catalog, &all, &publisher()),
                |feed| feed.body(Coding::Gzip).len(),
                BatchSize::PerIteration,
            );
        });
    }
    group.finish();
}

fn dates(c: &mut Criterion) {
    let mut group = c.benchmark_group("dates");
    for size in SIZES {
        let all = listings(size);
        let window = Window::around(today());
        group.bench_function(BenchmarkId::new("occurrences", size), |b| {
            b.iter(|| {
                let count = |listing: &Arc<Listing>| {
                    let draft = &listing.draft;
                    occurrences(
                        &draft.when,
                        draft.recurrence.as_ref(),
                        window.from,
                        window.until,
                    )
                    .len()
                };
                all.iter().map(count).sum::<usize>()
            });
        });
        let catalog = printed(all);
        group.bench_function(BenchmarkId::new("upcoming 50", size), |b| {
            b.iter(|| {
                catalog
                    .upcoming(black_box(window.from + TimeDelta::days(730)), |_| true, 50)
                    .len()
            });
        });
    }
    group.finish();
}

/// A month of occurrences, as the API gives it: the question read, the page found and written.
fn programs(c: &mut Criterion) {
    let site = Site::parse("https://calendar.example.org").expect("a site");
    let at = |day: NaiveDate| Moment(day.and_time(NaiveTime::MIN).and_utc());
    let mut group = c.benchmark_group("api");
    for size in SIZES {
        let catalog = printed(listings(size));
        for (name, selection, limit) in [
            ("a month, 100", None, 100),
            ("a month, 500", None, 500),
            (
                "a month, kinds in a region",
                Some("kind=ptg,sig;region=apac"),
                500,
            ),
        ] {
            let asked = Asked {
                selection: selection.map(str::to_owned),
                from: Some(at(today())),
                to: Some(at(today() + Days::new(31))),
                limit: Some(limit),
                ..Asked::default()
            };
            group.bench_function(BenchmarkId::new(name, size), |b| {
                b.iter(|| {
                    let page = occurrences_page(&catalog, black_box(&asked), &site);
                    serde_json::to_vec(&page.expect("a page")).map_or(0, |body| body.len())
                });
            });
        }
    }
    group.finish();
}

/// The picture that others show beside a link to an event.
fn cards(c: &mut Criterion) {
    let title = "OpenInfra Days 中国 2026: two days of talks, forums and hands-on workshops";
    let card = Card {
        kind: "days",
        label: "OpenInfra Days".to_owned(),
        mark: None,
        title: title.to_owned(),
        when: "Saturday, 25 July 2026, 08:30–17:30 · Hà Nội, UTC+7".to_owned(),
        place: "Hà Nội, Vietnam · Vietnam OpenInfra User Group".to_owned(),
        name: "Folkmoot".to_owned(),
        host: "calendar.example.org".to_owned(),
        is_rtl: false,
    };
    c.bench_function("card", |b| {
        b.iter(|| black_box(&card).draw().expect("any words can be drawn"));
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20).measurement_time(Duration::from_secs(4));
    targets = compiling, feeds, dates, programs, cards
}
criterion_main!(benches);
