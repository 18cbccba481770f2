//! What is taken of JSCalendar, ours and others'.

use serde_json::json;

use super::*;

fn read(value: &Value) -> Vec<Result<Candidate, FileFault>> {
    candidates(serde_json::to_string_pretty(value).unwrap().as_bytes()).unwrap()
}

fn foreign() -> Value {
    json!({
        "@type": "Event",
        "uid": "a@elsewhere.example",
        "title": "Zuul night",
        "start": "2026-06-25T18:30:00",
        "duration": "PT2H",
        "timeZone": "Africa/Accra",
        "description": "<p>Talk to <b>ama@example.org</b></p>",
        "descriptionContentType": "text/html",
        "keywords": { "zuul": true },
        "locations": { "1": { "@type": "Location", "name": "Impact Hub", "coordinates": "geo:5.56,-0.19;u=10" } },
        "virtualLocations": { "x": { "@type": "VirtualLocation", "uri": "https://example.org/call" } },
        "links": { "l": { "@type": "Link", "href": "javascript:alert(1)" } },
        "participants": { "p": { "@type": "Participant", "name": "Ama", "email": "ama@example.org", "roles": { "owner": true } } },
        "recurrenceRules": [{ "@type": "RecurrenceRule", "frequency": "weekly", "byDay": [{ "@type": "NDay", "day": "th" }], "until": "2026-12-31T18:30:00" }],
        "recurrenceOverrides": {
            "2026-07-02T18:30:00": { "excluded": true },
            "2026-07-09T18:30:00": { "start": "2026-07-10T19:00:00", "title": "Another" },
            "2026-07-16T18:30:00": { "status": "cancelled" },
            "2026-07-18T10:00:00": {},
        },
    })
}

#[test]
fn an_event_of_others_comes_in_without_its_people() {
    let read = read(&foreign());
    let event = read[0].as_ref().unwrap();
    let form = &event.form;
    assert_eq!(
        (form.venue.as_str(), form.longitude.as_str()),
        ("Impact Hub", "-0.19")
    );
    assert_eq!(
        (form.join.as_str(), form.format.as_str()),
        ("https://example.org/call", "hybrid")
    );
    assert_eq!(
        (form.end_time.as_str(), form.tags.as_str()),
        ("20:30", "zuul")
    );
    assert_eq!(form.description, "Talk to **(address left out)**");
    assert!(event.hosts.is_empty());
    let series = event.series.as_ref().unwrap();
    assert_eq!(
        (
            series.skipped.len(),
            series.overrides.len(),
            series.extra.len()
        ),
        (1, 2, 1)
    );
    for said in ["javascript", "another title", "mail address"] {
        assert!(
            event.notes.iter().any(|note| note.contains(said)),
            "{said}: {:?}",
            event.notes
        );
    }
}

#[test]
fn what_cannot_be_an_event_is_named_with_its_line() {
    let fault = |name: &str, value: Value| {
        let mut event = foreign();
        event[name] = value;
        let group = json!({ "@type": "Group", "uid": "g", "entries": [foreign(), event] });
        let read = read(&group);
        assert!(read[0].is_ok());
        read[1].as_ref().map(|_| ()).unwrap_err().to_string()
    };
    let second = serde_json::to_string_pretty(&json!({ "@type": "Group", "entries": [foreign()] }));
    let line = second.unwrap().lines().count() - 1;
    for (name, value, said) in [
        ("@type", json!("Task"), "a Task is no event"),
        ("uid", Value::Null, "uid is missing"),
        ("title", json!(1), "title is no text"),
        (
            "start",
            json!("2026-06-25"),
            "start: \"2026-06-25\" is no time",
        ),
        ("timeZone", Value::Null, "timeZone is missing"),
        ("duration", json!("1h"), "is no duration"),
        ("sequence", json!(-1), "sequence is no whole number"),
        (
            "recurrenceRules",
            json!([{ "frequency": "secondly" }]),
            "how it repeats",
        ),
        (
            "recurrenceRules",
            json!([{}, {}]),
            "several recurrenceRules",
        ),
        ("excludedRecurrenceRules", json!([{}]), "exclude the dates"),
    ] {
        let fault = fault(name, value);
        assert!(fault.contains(said), "{fault}");
        assert!(
            fault.starts_with(&format!("{line}:1: ")),
            "{fault}, not {line}"
        );
    }
    assert!(
        candidates(b"{\n\"a\": }")
            .unwrap_err()
            .to_string()
            .starts_with("2:6: is no JSON")
    );
}

#[test]
fn weeks_by_their_numbers_are_odd_or_even_ones() {
    let mut event = foreign();
    event["recurrenceOverrides"] = Value::Null;
    let odd: Vec<u8> = (1..=53).step_by(2).collect();
    event["recurrenceRules"] =
        json!([{ "frequency": "yearly", "byWeekNo": odd, "byDay": [{ "day": "th" }] }]);
    event["start"] = json!("2026-06-18T18:30:00");
    let series = read(&event)[0].as_ref().unwrap().series.clone().unwrap();
    let stored = json!({ "rule": { "iso-weeks": { "every": 2, "remainder": 1 } } });
    assert_eq!(serde_json::to_value(series).unwrap(), stored);
    event["recurrenceRules"][0]["byWeekNo"] = json!([1, 2]);
    assert!(read(&event)[0].is_err());
}
