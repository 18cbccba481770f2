//! The reader of other people's calendars.

use std::collections::BTreeSet;

use folkmoot::doctor::read;
use folkmoot::event::Kind;
use folkmoot::import::{Given, take};

/// Reads the bytes as a calendar, and what is in it as events.
pub fn hold(bytes: &[u8]) {
    let Ok(reading) = read(bytes, None) else {
        return;
    };
    let keys: BTreeSet<_> = reading.events.iter().map(|it| (&it.uid, it.date)).collect();
    assert_eq!(keys.len(), reading.events.len(), "two events have one key");
    let given = Given {
        kind: Kind::Other,
        hosts: Vec::new(),
    };
    for stated in &reading.events {
        assert!((1..=200).contains(&stated.uid.chars().count()), "no key");
        assert!(
            !stated.uid.chars().any(char::is_control),
            "no key in one line"
        );
        if let Some(series) = &stated.recurrence {
            assert_eq!(series.check(&stated.when), Ok(()), "no series of ours");
        }
        let Ok(taken) = take(stated, &given) else {
            continue;
        };
        // What is kept is read from the database by the same types that refuse what is not theirs.
        let kept = serde_json::to_value(&taken.draft).expect("a draft is a document");
        let again: Result<folkmoot::event::EventDraft, _> = serde_json::from_value(kept);
        assert_eq!(again.ok().as_ref(), Some(&taken.draft), "kept otherwise");
    }
}
