//! Meetings in zones of every kind, and when clocks elsewhere say they take place.
//!
//! The instants were looked up in the tables of each zone (tzdata 2026f, by Python's `zoneinfo`), around
//! each change of clocks: nothing in them comes from the code they judge.

/// A meeting of an hour, and stretches of its dates: all that lie between the first and the last.
pub struct Series {
    pub event: &'static str,
    pub zone: &'static str,
    /// The first local start.
    pub first: &'static str,
    pub rule: &'static str,
    pub dates: &'static [&'static [&'static str]],
}

/// What has a file of its own.
pub const FAMILIES: [(&str, &[Series]); 6] = [
    ("southern", SOUTHERN),
    ("halves", HALVES),
    ("steady", STEADY),
    ("ramadan", RAMADAN),
    ("reformed", REFORMED),
    ("northern", NORTHERN),
];

/// Clocks that go forward in October, some of them by half an hour, one of them no more.
const SOUTHERN: &[Series] = &[
    Series {
        event: "sydney",
        zone: "Australia/Sydney",
        first: "2026-09-10T18:30:00",
        rule: "FREQ=WEEKLY",
        dates: &[
            &["2026-10-01T08:30:00Z", "2026-10-08T07:30:00Z"],
            &["2027-04-01T07:30:00Z", "2027-04-08T08:30:00Z"],
        ],
    },
    Series {
        event: "adelaide",
        zone: "Australia/Adelaide",
        first: "2026-09-02T18:30:00",
        rule: "FREQ=WEEKLY",
        dates: &[
            &["2026-09-30T09:00:00Z", "2026-10-07T08:00:00Z"],
            &["2027-03-31T08:00:00Z", "2027-04-07T09:00:00Z"],
        ],
    },
    Series {
        event: "santiago",
        zone: "America/Santiago",
        first: "2026-08-30T00:30:00",
        rule: "FREQ=WEEKLY",
        dates: &[
            &["2026-08-30T04:30:00Z", "2026-09-13T03:30:00Z"],
            &[
                "2027-03-28T03:30:00Z",
                "2027-04-04T04:30:00Z",
                "2027-04-11T04:30:00Z",
            ],
        ],
    },
    Series {
        event: "santiago-late",
        zone: "America/Santiago",
        first: "2026-08-29T23:30:00",
        rule: "FREQ=WEEKLY",
        dates: &[
            &[
                "2026-08-30T03:30:00Z",
                "2026-09-06T03:30:00Z",
                "2026-09-13T02:30:00Z",
            ],
            &[
                "2027-03-28T02:30:00Z",
                "2027-04-04T02:30:00Z",
                "2027-04-11T03:30:00Z",
            ],
        ],
    },
    Series {
        event: "asuncion",
        zone: "America/Asuncion",
        first: "2024-08-20T18:30:00",
        rule: "FREQ=MONTHLY;BYDAY=3TU",
        dates: &[
            &["2024-09-17T22:30:00Z", "2024-10-15T21:30:00Z"],
            &["2025-03-18T21:30:00Z", "2025-04-15T21:30:00Z"],
            &["2026-11-17T21:30:00Z", "2026-12-15T21:30:00Z"],
        ],
    },
    Series {
        event: "lord-howe",
        zone: "Australia/Lord_Howe",
        first: "2026-09-06T18:30:00",
        rule: "FREQ=WEEKLY",
        dates: &[
            &["2026-09-27T08:00:00Z", "2026-10-04T07:30:00Z"],
            &["2027-03-28T07:30:00Z", "2027-04-04T08:00:00Z"],
        ],
    },
    Series {
        event: "lord-howe-gap",
        zone: "Australia/Lord_Howe",
        first: "2026-09-20T02:15:00",
        rule: "FREQ=WEEKLY",
        dates: &[&["2026-09-26T15:45:00Z", "2026-10-10T15:15:00Z"]],
    },
    Series {
        event: "chatham",
        zone: "Pacific/Chatham",
        first: "2026-09-10T18:30:00",
        rule: "FREQ=WEEKLY;INTERVAL=2",
        dates: &[
            &["2026-09-24T05:45:00Z", "2026-10-08T04:45:00Z"],
            &["2027-03-25T04:45:00Z", "2027-04-08T05:45:00Z"],
        ],
    },
];

/// Offsets of half and three quarters of an hour.
const HALVES: &[Series] = &[
    Series {
        event: "kolkata",
        zone: "Asia/Kolkata",
        first: "2026-10-07T18:30:00",
        rule: "FREQ=WEEKLY",
        dates: &[
            &[
                "2026-10-21T13:00:00Z",
                "2026-10-28T13:00:00Z",
                "2026-11-04T13:00:00Z",
            ],
            &[
                "2027-03-10T13:00:00Z",
                "2027-03-17T13:00:00Z",
                "2027-03-24T13:00:00Z",
                "2027-03-31T13:00:00Z",
            ],
        ],
    },
    Series {
        event: "kathmandu",
        zone: "Asia/Kathmandu",
        first: "2026-10-07T18:30:00",
        rule: "FREQ=MONTHLY;BYDAY=1WE",
        dates: &[
            &[
                "2026-10-07T12:45:00Z",
                "2026-11-04T12:45:00Z",
                "2026-12-02T12:45:00Z",
            ],
            &["2027-03-03T12:45:00Z", "2027-04-07T12:45:00Z"],
        ],
    },
    Series {
        event: "st-johns",
        zone: "America/St_Johns",
        first: "2026-10-07T18:30:00",
        rule: "FREQ=WEEKLY",
        dates: &[
            &["2026-10-28T21:00:00Z", "2026-11-04T22:00:00Z"],
            &["2027-03-10T22:00:00Z", "2027-03-17T21:00:00Z"],
        ],
    },
];

/// Clocks that never change.
const STEADY: &[Series] = &[
    Series {
        event: "accra",
        zone: "Africa/Accra",
        first: "2026-10-01T18:30:00",
        rule: "FREQ=WEEKLY",
        dates: &[
            &[
                "2026-10-22T18:30:00Z",
                "2026-10-29T18:30:00Z",
                "2026-11-05T18:30:00Z",
            ],
            &[
                "2027-03-11T18:30:00Z",
                "2027-03-18T18:30:00Z",
                "2027-03-25T18:30:00Z",
                "2027-04-01T18:30:00Z",
            ],
        ],
    },
    Series {
        event: "tokyo",
        zone: "Asia/Tokyo",
        first: "2026-10-30T19:00:00",
        rule: "FREQ=MONTHLY;BYDAY=-1FR",
        dates: &[
            &["2026-10-30T10:00:00Z", "2026-11-27T10:00:00Z"],
            &["2027-03-26T10:00:00Z", "2027-04-30T10:00:00Z"],
        ],
    },
    Series {
        event: "hanoi",
        zone: "Asia/Ho_Chi_Minh",
        first: "2026-10-10T09:00:00",
        rule: "FREQ=MONTHLY;BYMONTHDAY=10",
        dates: &[
            &[
                "2026-10-10T02:00:00Z",
                "2026-11-10T02:00:00Z",
                "2026-12-10T02:00:00Z",
            ],
            &["2027-03-10T02:00:00Z", "2027-04-10T02:00:00Z"],
        ],
    },
    Series {
        event: "utc",
        zone: "Etc/UTC",
        first: "2026-10-06T15:00:00",
        rule: "FREQ=WEEKLY",
        dates: &[
            &[
                "2026-10-20T15:00:00Z",
                "2026-10-27T15:00:00Z",
                "2026-11-03T15:00:00Z",
            ],
            &[
                "2027-03-09T15:00:00Z",
                "2027-03-16T15:00:00Z",
                "2027-03-23T15:00:00Z",
                "2027-03-30T15:00:00Z",
            ],
        ],
    },
];

/// Morocco's winter time in Ramadan, until it came to stay in September 2026.
const RAMADAN: &[Series] = &[
    Series {
        event: "casablanca",
        zone: "Africa/Casablanca",
        first: "2025-01-09T18:30:00",
        rule: "FREQ=WEEKLY",
        dates: &[
            &["2025-02-20T17:30:00Z", "2025-02-27T18:30:00Z"],
            &["2025-04-03T18:30:00Z", "2025-04-10T17:30:00Z"],
            &["2026-02-12T17:30:00Z", "2026-02-19T18:30:00Z"],
            &["2026-03-19T18:30:00Z", "2026-03-26T17:30:00Z"],
            &["2026-09-17T17:30:00Z", "2026-09-24T18:30:00Z"],
            &[
                "2027-02-04T18:30:00Z",
                "2027-02-11T18:30:00Z",
                "2027-02-18T18:30:00Z",
            ],
        ],
    },
    Series {
        event: "casablanca-night",
        zone: "Africa/Casablanca",
        first: "2026-01-04T02:30:00",
        rule: "FREQ=WEEKLY",
        dates: &[
            &["2026-02-15T01:30:00Z", "2026-02-22T02:30:00Z"],
            &["2026-03-15T02:30:00Z", "2026-03-29T01:30:00Z"],
        ],
    },
    Series {
        event: "laayoune",
        zone: "Africa/El_Aaiun",
        first: "2026-01-13T18:30:00",
        rule: "FREQ=MONTHLY;BYDAY=2TU",
        dates: &[
            &[
                "2026-01-13T17:30:00Z",
                "2026-02-10T17:30:00Z",
                "2026-03-10T18:30:00Z",
                "2026-04-14T17:30:00Z",
            ],
            &["2026-09-08T17:30:00Z", "2026-10-13T18:30:00Z"],
        ],
    },
];

/// Rules changed in 2026: no more changes of clocks in the Canadian West, none in Havana that winter,
/// and Chisinau's hour of change.
const REFORMED: &[Series] = &[
    Series {
        event: "vancouver",
        zone: "America/Vancouver",
        first: "2026-02-05T18:30:00",
        rule: "FREQ=WEEKLY",
        dates: &[
            &["2026-03-06T02:30:00Z", "2026-03-13T01:30:00Z"],
            &["2026-10-30T01:30:00Z", "2026-11-06T01:30:00Z"],
            &["2027-03-12T01:30:00Z", "2027-03-19T01:30:00Z"],
        ],
    },
    Series {
        event: "edmonton",
        zone: "America/Edmonton",
        first: "2026-02-05T18:30:00",
        rule: "FREQ=WEEKLY",
        dates: &[
            &["2026-03-06T01:30:00Z", "2026-03-13T00:30:00Z"],
            &["2026-10-30T00:30:00Z", "2026-11-06T00:30:00Z"],
            &["2027-03-12T00:30:00Z", "2027-03-19T00:30:00Z"],
        ],
    },
    Series {
        event: "winnipeg",
        zone: "America/Winnipeg",
        first: "2026-02-05T18:30:00",
        rule: "FREQ=WEEKLY",
        dates: &[
            &["2026-03-06T00:30:00Z", "2026-03-12T23:30:00Z"],
            &["2026-10-29T23:30:00Z", "2026-11-05T23:30:00Z"],
            &["2027-03-11T23:30:00Z", "2027-03-18T23:30:00Z"],
        ],
    },
    Series {
        event: "havana",
        zone: "America/Havana",
        first: "2026-02-05T18:30:00",
        rule: "FREQ=WEEKLY",
        dates: &[
            &["2026-03-05T23:30:00Z", "2026-03-12T22:30:00Z"],
            &["2026-10-29T22:30:00Z", "2026-11-05T22:30:00Z"],
            &["2027-03-11T22:30:00Z", "2027-03-18T22:30:00Z"],
            &["2027-11-04T22:30:00Z", "2027-11-11T23:30:00Z"],
        ],
    },
    Series {
        event: "chisinau",
        zone: "Europe/Chisinau",
        first: "2026-02-05T18:30:00",
        rule: "FREQ=WEEKLY",
        dates: &[
            &["2026-03-26T16:30:00Z", "2026-04-02T15:30:00Z"],
            &["2026-10-22T15:30:00Z", "2026-10-29T16:30:00Z"],
            &["2027-03-25T16:30:00Z", "2027-04-01T15:30:00Z"],
        ],
    },
];

/// Clocks that go back in October, with meetings in the hour that is skipped and the one that comes twice.
const NORTHERN: &[Series] = &[
    Series {
        event: "berlin",
        zone: "Europe/Berlin",
        first: "2026-10-06T18:30:00",
        rule: "FREQ=WEEKLY",
        dates: &[
            &["2026-10-20T16:30:00Z", "2026-10-27T17:30:00Z"],
            &["2027-03-23T17:30:00Z", "2027-03-30T16:30:00Z"],
        ],
    },
    Series {
        event: "berlin-night",
        zone: "Europe/Berlin",
        first: "2026-10-11T02:30:00",
        rule: "FREQ=WEEKLY",
        dates: &[
            &[
                "2026-10-18T00:30:00Z",
                "2026-10-25T00:30:00Z",
                "2026-11-01T01:30:00Z",
            ],
            &["2027-03-21T01:30:00Z", "2027-04-04T00:30:00Z"],
        ],
    },
    Series {
        event: "chicago-fold",
        zone: "America/Chicago",
        first: "2026-10-25T01:30:00",
        rule: "FREQ=WEEKLY",
        dates: &[
            &[
                "2026-10-25T06:30:00Z",
                "2026-11-01T06:30:00Z",
                "2026-11-08T07:30:00Z",
            ],
            &[
                "2027-03-07T07:30:00Z",
                "2027-03-14T07:30:00Z",
                "2027-03-21T06:30:00Z",
            ],
        ],
    },
    Series {
        event: "chicago-gap",
        zone: "America/Chicago",
        first: "2027-02-14T02:30:00",
        rule: "FREQ=MONTHLY;BYDAY=2SU",
        dates: &[&["2027-02-14T08:30:00Z", "2027-04-11T07:30:00Z"]],
    },
    Series {
        event: "london",
        zone: "Europe/London",
        first: "2026-09-27T10:00:00",
        rule: "FREQ=MONTHLY;BYDAY=-1SU",
        dates: &[
            &[
                "2026-09-27T09:00:00Z",
                "2026-10-25T10:00:00Z",
                "2026-11-29T10:00:00Z",
            ],
            &[
                "2027-02-28T10:00:00Z",
                "2027-03-28T09:00:00Z",
                "2027-04-25T09:00:00Z",
            ],
        ],
    },
    Series {
        event: "jerusalem",
        zone: "Asia/Jerusalem",
        first: "2026-10-01T18:30:00",
        rule: "FREQ=WEEKLY",
        dates: &[
            &["2026-10-22T15:30:00Z", "2026-10-29T16:30:00Z"],
            &["2027-03-25T16:30:00Z", "2027-04-01T15:30:00Z"],
        ],
    },
    Series {
        event: "cairo",
        zone: "Africa/Cairo",
        first: "2026-10-01T18:30:00",
        rule: "FREQ=WEEKLY",
        dates: &[
            &[
                "2026-10-22T15:30:00Z",
                "2026-10-29T15:30:00Z",
                "2026-11-05T16:30:00Z",
            ],
            &[
                "2027-04-22T16:30:00Z",
                "2027-04-29T16:30:00Z",
                "2027-05-06T15:30:00Z",
            ],
        ],
    },
    Series {
        event: "beirut-midnight",
        zone: "Asia/Beirut",
        first: "2026-10-04T00:00:00",
        rule: "FREQ=WEEKLY",
        dates: &[
            &[
                "2026-10-17T21:00:00Z",
                "2026-10-24T22:00:00Z",
                "2026-10-31T22:00:00Z",
            ],
            &["2027-03-20T22:00:00Z", "2027-04-03T21:00:00Z"],
        ],
    },
];
