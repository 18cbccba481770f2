//! The columns, and what each takes.

/// Every column in the usual order, with what it takes. `title` and `start_date` have to be there.
pub const COLUMNS: [(&str, &str); 45] = [
    (
        "id",
        "What tells it from every other, so that another import changes it; else title and first day do",
    ),
    ("title", "At most 140 characters"),
    (
        "kind",
        "summit, ptg, days, meetup, live, sig, training, deadline or other; usually meetup",
    ),
    ("summary", "One sentence, at most 280 characters"),
    ("description", "Markdown"),
    (
        "languages",
        "Language tags, with commas: en, vi; usually en",
    ),
    ("format", "in-person, online or hybrid"),
    (
        "timing",
        "timed, all-day or month; else by whether there is a start_time",
    ),
    ("zone", "Time zone: Africa/Accra; usually Etc/UTC"),
    ("start_date", "2026-11-26"),
    ("start_time", "18:30"),
    ("end_date", "Last day; usually that of the start"),
    ("end_time", "20:30"),
    ("month", "2026-10, where only the month is known"),
    (
        "repeats",
        "no, daily, weekly, biweekly, even-weeks, odd-weeks, monthly-weekday, monthly-last, monthly-date, yearly or custom",
    ),
    ("repeats_until", "The last date of a series"),
    (
        "rule",
        "An RRULE, where repeats is custom: FREQ=MONTHLY;BYDAY=2TU",
    ),
    ("venue", "Name of the building or room"),
    ("address", "Street and number"),
    ("city", "City"),
    ("country", "Two letters: GH, VN"),
    ("latitude", "Degrees north"),
    ("longitude", "Degrees east"),
    ("join", "Link by which one joins"),
    ("registration", "Link by which one registers"),
    ("website", "Link to its own page"),
    ("cfp", "Link by which one proposes a talk"),
    ("livestream", "Link by which one watches"),
    ("recording", "Link to what was recorded"),
    ("slides", "Link to what was shown"),
    ("recap", "Link to what was written about it"),
    ("cfp_closes_date", "When the call for papers closes"),
    ("cfp_closes_time", "Its hour; usually 23:59"),
    ("registration_closes_date", "When registration closes"),
    ("registration_closes_time", "Its hour; usually 23:59"),
    ("projects", "With commas: openstack, zuul"),
    ("tags", "With commas"),
    (
        "groups",
        "The hosting groups by the word in their address, with commas: accra",
    ),
    (
        "parent",
        "The event it is a part of, by the word in its address",
    ),
    ("slug", "The word it is to have in its own address"),
    (
        "state",
        "published, cancelled or postponed; usually published",
    ),
    ("state_reason", "Why it is cancelled or postponed"),
    (
        "series",
        "Written by an export: dates that were moved, cancelled or left out. Leave it as it is",
    ),
    (
        "moved_from",
        "Written by an export: when it was first to take place. Leave it as it is",
    ),
    ("page", "Written by an export: its page. Not read"),
];
