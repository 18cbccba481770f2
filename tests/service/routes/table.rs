//! Who may send what.

use folkmoot::web::routes;

/// What comes of sending each form: its address, what is sent, and the outcome for each [`Role`](super::world::Role).
///
/// - `ok`: they may. It is done, or refused for what was sent (422) or when (409), not for who sent it;
/// - `sign-in`: they are asked to sign in first;
/// - `factor`: they are asked for the second factor first;
/// - `no`: they may not, and are told so (403);
/// - `none`: for them it is not there (404);
/// - `dead`: only the link in a letter lets in, and this one is nobody's (410).
#[rustfmt::skip]
pub const TABLE: &[(&str, &str, [&str; 7])] = &[
    // address                                  what is sent                                   anonymous  member  elsewhere organizer lead   staff     proven
    ("/doctor",                                 "",                                          ["ok",      "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    ("/settings",                               "",                                          ["ok",      "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    ("/settings/language",                      "lang=de&back=/groups",                      ["ok",      "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    ("/subscribe",                              "selection=all",                             ["ok",      "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    ("/digests/confirm/{token}",                "",                                          ["dead",    "dead", "dead",   "dead",   "dead", "dead",   "dead"]),
    ("/digests/{token}",                        "act=forget",                                ["dead",    "dead", "dead",   "dead",   "dead", "dead",   "dead"]),
    // A link of nobody's is answered as any other.
    ("/digests/{token}/leave",                  "List-Unsubscribe=One-Click",                ["ok",      "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    ("/submit",                                 "",                                          ["ok",      "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    ("/submit/from",                            "",                                          ["ok",      "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    ("/submit/copy",                            "event={event}",                             ["sign-in", "none", "none",   "ok",     "none", "none",   "none"]),
    ("/submit/{token}/{step}",                  "",                                          ["dead",    "dead", "dead",   "dead",   "dead", "dead",   "dead"]),
    ("/confirm/{token}",                        "",                                          ["dead",    "dead", "dead",   "dead",   "dead", "dead",   "dead"]),
    ("/drafts/{token}",                         "",                                          ["dead",    "dead", "dead",   "dead",   "dead", "dead",   "dead"]),
    ("/hand-over/{token}",                      "",                                          ["dead",    "dead", "dead",   "dead",   "dead", "dead",   "dead"]),
    ("/renew/{token}",                          "",                                          ["dead",    "dead", "dead",   "dead",   "dead", "dead",   "dead"]),
    ("/how-many/{token}/{day}",                 "",                                          ["dead",    "dead", "dead",   "dead",   "dead", "dead",   "dead"]),
    ("/invitations/{token}",                    "",                                          ["dead",    "dead", "dead",   "dead",   "dead", "dead",   "dead"]),
    ("/still-active/{token}",                   "answer=ended",                              ["dead",    "dead", "dead",   "dead",   "dead", "dead",   "dead"]),
    ("/sign-in/{token}",                        "",                                          ["dead",    "dead", "dead",   "dead",   "dead", "dead",   "dead"]),
    ("/sign-in",                                "",                                          ["ok",      "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    ("/sign-in/code",                           "",                                          ["ok",      "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    ("/sign-out",                               "",                                          ["ok",      "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),

    // One's own account and calendar.
    ("/my/letters",                             "",                                          ["sign-in", "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    ("/letters/leave/{token}",                  "",                                          ["ok",      "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    ("/my/account",                             "",                                          ["sign-in", "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    ("/my/account/sign-out",                    "",                                          ["sign-in", "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    ("/my/account/sign-out-all",                "",                                          ["sign-in", "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    // There is no provider in these tests. Staff are asked who they are before they are told so.
    ("/my/account/connect/{provider}",          "",                                          ["sign-in", "none", "none",   "none",   "none", "factor", "none"]),
    ("/my/account/disconnect",                  "provider=https://id.example.org",           ["sign-in", "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    // A token for staff is given to nobody else.
    ("/my/account/tokens",                      "token_name=x&token_days=7&staff=on",        ["sign-in", "no",   "no",     "no",     "no",   "no",     "ok"]),
    ("/my/account/tokens/revoke",               "token={api-token}",                         ["sign-in", "none", "none",   "ok",     "none", "none",   "none"]),
    ("/my/second-factor",                       "",                                          ["sign-in", "no",   "no",     "no",     "no",   "ok",     "ok"]),
    ("/my/second-factor/change",                "",                                          ["sign-in", "no",   "no",     "no",     "no",   "ok",     "ok"]),
    ("/events/{slug}/report",                   "",                                          ["ok",      "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    ("/events/{slug}/star",                     "",                                          ["sign-in", "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    ("/groups/{slug}/follow",                   "",                                          ["sign-in", "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    ("/my/calendar/address",                    "",                                          ["sign-in", "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    ("/my/calendar/unstar",                     "event={event}",                             ["sign-in", "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    ("/my/calendar/unfollow",                   "group={group}",                             ["sign-in", "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    // Nothing is erased before the address is typed; the others here need theirs.
    ("/my/data/erase",                          "",                                          ["sign-in", "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    ("/my/names/new",                           "selection=all",                             ["sign-in", "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    // The name is the organizer's own. Staff retire names and never turn them to something else.
    ("/my/names/{name}",                        "selection=all",                             ["sign-in", "none", "none",   "ok",     "none", "none",   "none"]),
    ("/my/names/{name}/retire",                 "",                                          ["sign-in", "none", "none",   "ok",     "none", "none",   "ok"]),

    // An event is its organizers' and staff's; for everybody else its pages are not there.
    ("/my/events/{id}",                         "",                                          ["sign-in", "none", "none",   "ok",     "none", "none",   "ok"]),
    ("/my/events/{id}/call-off",                "",                                          ["sign-in", "none", "none",   "ok",     "none", "none",   "ok"]),
    ("/my/events/{id}/reinstate",               "",                                          ["sign-in", "none", "none",   "ok",     "none", "none",   "ok"]),
    ("/my/events/{id}/afterwards",              "",                                          ["sign-in", "none", "none",   "ok",     "none", "none",   "ok"]),
    ("/my/events/{id}/picture",                 "",                                          ["sign-in", "none", "none",   "ok",     "none", "none",   "ok"]),
    ("/my/events/{id}/dates",                   "",                                          ["sign-in", "none", "none",   "ok",     "none", "none",   "ok"]),
    ("/my/events/{id}/renew",                   "",                                          ["sign-in", "none", "none",   "ok",     "none", "none",   "ok"]),
    ("/my/events/{id}/history",                 "revision={version}",                        ["sign-in", "none", "none",   "ok",     "none", "none",   "ok"]),
    ("/my/events/{id}/organizers",              "email=zuri@example.org&then=stay",          ["sign-in", "none", "none",   "ok",     "none", "none",   "ok"]),
    // Staff do not organize it, so there is nothing they could leave.
    ("/my/events/{id}/leave",                   "",                                          ["sign-in", "none", "none",   "ok",     "none", "none",   "none"]),

    // A group is its leads' and staff's; its organizers speak for themselves.
    ("/propose-group",                          "",                                          ["sign-in", "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    ("/groups/{slug}/join",                     "",                                          ["sign-in", "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    ("/my/groups/{slug}/edit",                  "",                                          ["sign-in", "no",   "no",     "no",     "ok",   "no",     "ok"]),
    ("/my/groups/{slug}/requests",              "person={member}&answer=decline",            ["sign-in", "no",   "no",     "no",     "ok",   "no",     "ok"]),
    ("/my/groups/{slug}/invitations",           "email=zuri@example.org",                    ["sign-in", "no",   "no",     "no",     "ok",   "no",     "ok"]),
    ("/my/groups/{slug}/invitations/{id}/withdraw", "",                                      ["sign-in", "no",   "no",     "no",     "ok",   "no",     "ok"]),
    ("/my/groups/{slug}/people",                "person={organizer}&act=remove",             ["sign-in", "no",   "no",     "no",     "ok",   "no",     "ok"]),
    ("/my/groups/{slug}/members",               "day=2026-05-01&members=7",                  ["sign-in", "no",   "no",     "no",     "ok",   "no",     "ok"]),
    ("/my/groups/{slug}/members/{day}/forget",  "",                                          ["sign-in", "no",   "no",     "no",     "ok",   "no",     "ok"]),
    ("/my/groups/{slug}/listed",                "listed=yes",                                ["sign-in", "no",   "no",     "ok",     "ok",   "no",     "no"]),
    ("/my/groups/{slug}/leave",                 "",                                          ["sign-in", "no",   "no",     "ok",     "ok",   "no",     "no"]),
    // So are its calendars, and its organizers look after them, too.
    // No calendar is added, for it would be read at once, beside those who come after.
    ("/my/groups/{slug}/sources",               "link=x",                                    ["sign-in", "no",   "no",     "ok",     "ok",   "no",     "ok"]),
    ("/my/groups/{slug}/sources/file",          "calendar=x",                                ["sign-in", "no",   "no",     "ok",     "ok",   "no",     "ok"]),
    ("/my/groups/{slug}/sources/{id}/act",      "act=pause",                                 ["sign-in", "no",   "no",     "ok",     "ok",   "no",     "ok"]),
    ("/my/groups/{slug}/sources/{id}/events/{row}", "",                                      ["sign-in", "no",   "no",     "ok",     "ok",   "no",     "ok"]),
    ("/my/groups/{slug}/sources/{id}/events/{row}/same", "same=no",                          ["sign-in", "no",   "no",     "ok",     "ok",   "no",     "ok"]),

    // What staff decide.
    ("/staff/queue/{id}/decision",              "",                                          ["sign-in", "no",   "no",     "no",     "no",   "factor", "ok"]),
    ("/staff/batch",                            "from=origin:test",                          ["sign-in", "no",   "no",     "no",     "no",   "factor", "ok"]),
    ("/staff/queue/{id}/claim",                 "act=claim",                                 ["sign-in", "no",   "no",     "no",     "no",   "factor", "ok"]),
    ("/staff/queue/{id}/block",                 "days=7",                                    ["sign-in", "no",   "no",     "no",     "no",   "factor", "ok"]),
    ("/staff/edits/{id}/claim",                 "act=claim",                                 ["sign-in", "no",   "no",     "no",     "no",   "factor", "ok"]),
    ("/staff/edits/{id}/decision",              "",                                          ["sign-in", "no",   "no",     "no",     "no",   "factor", "ok"]),
    ("/staff/spot-checks/{id}",                 "",                                          ["sign-in", "no",   "no",     "no",     "no",   "factor", "ok"]),
    // Nothing is taken down without a reason, so the event is there for the next who tries.
    ("/staff/events/{id}/take-down",            "reason=",                                   ["sign-in", "no",   "no",     "no",     "no",   "factor", "ok"]),
    ("/staff/reports/{id}",                     "words=Mended",                              ["sign-in", "no",   "no",     "no",     "no",   "factor", "ok"]),
    ("/staff/blocks",                           "target=spam.example&days=7&reason=Spam",    ["sign-in", "no",   "no",     "no",     "no",   "factor", "ok"]),
    ("/staff/blocks/{id}/lift",                 "",                                          ["sign-in", "no",   "no",     "no",     "no",   "factor", "ok"]),
    ("/staff/names/{name}/retire",              "",                                          ["sign-in", "no",   "no",     "no",     "no",   "factor", "ok"]),
    ("/staff/mail/queue",                       "act=resume",                                ["sign-in", "no",   "no",     "no",     "no",   "factor", "ok"]),
    ("/staff/mail/letters/{state}",             "act=discard-all&count=0",                   ["sign-in", "no",   "no",     "no",     "no",   "factor", "ok"]),
    ("/staff/mail/write",                       "subject=x&text=y",                          ["sign-in", "no",   "no",     "no",     "no",   "factor", "ok"]),
    ("/staff/mail/batches/{id}",                "act=test",                                  ["sign-in", "no",   "no",     "no",     "no",   "factor", "ok"]),
    ("/staff/reminders",                        "",                                          ["sign-in", "no",   "no",     "no",     "no",   "factor", "ok"]),
    ("/staff/reminders/{rule}",                 "state=on",                                  ["sign-in", "no",   "no",     "no",     "no",   "factor", "ok"]),
    ("/staff/mail/suppressed",                  "email=nobody@example.org",                  ["sign-in", "no",   "no",     "no",     "no",   "factor", "ok"]),
    ("/staff/sources/{id}",                     "act=pause",                                 ["sign-in", "no",   "no",     "no",     "no",   "factor", "ok"]),
    ("/staff/groups/proposals/{id}/decision",   "",                                          ["sign-in", "no",   "no",     "no",     "no",   "factor", "ok"]),
    ("/staff/groups/{slug}",                    "",                                          ["sign-in", "no",   "no",     "no",     "no",   "factor", "ok"]),
];

#[test]
fn the_table_has_every_changing_address_and_no_other() {
    let sorted = |mut paths: Vec<String>| {
        paths.sort();
        paths
    };
    let changing = routes::table().into_iter();
    let there = changing.filter(|route| route.methods.contains("POST"));
    // Programs are no browsers: the table for them is in `api.rs`.
    let there = there.filter(|route| !route.path.starts_with("/api/"));
    let there = there.map(|route| route.path).collect();
    let tried = TABLE.iter().map(|(path, ..)| (*path).to_owned()).collect();
    assert_eq!(
        sorted(tried),
        sorted(there),
        "left: what this test says who may use; right: what the service has"
    );
}
