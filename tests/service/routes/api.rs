//! Who may change what by the API: with a token of theirs, and never by the cookie of a browser.

use folkmoot::web::routes;

use super::world::{Link, Role, World};
use crate::harness::build::ORIGIN;
use crate::harness::on_both;

on_both!(
    programs_may_do_what_stands_in_the_table_and_no_more,
    a_browser_that_is_signed_in_is_nobody_to_the_api,
);

/// What comes of each change by the API: its method and address, what is sent, and the outcome for each
/// [`Role`], in the words of the other table. All that is sent is refused for what it says, if not for who
/// sends it, so that nothing changes.
#[rustfmt::skip]
const TABLE: &[(&str, &str, &str, [&str; 7])] = &[
    // method and address                                     what is sent  anonymous  member  elsewhere organizer lead   staff   proven
    ("POST",   "/api/v1/submissions",                         "{}",       ["sign-in", "ok",   "ok",     "ok",     "ok",   "ok",   "ok"]),
    ("POST",   "/api/v1/drafts/{id}/submission",              "",         ["sign-in", "dead", "dead",   "dead",   "dead", "dead", "dead"]),
    ("PATCH",  "/api/v1/drafts/{id}",                         "{}",       ["sign-in", "dead", "dead",   "dead",   "dead", "dead", "dead"]),
    ("POST",   "/api/v1/drafts",                              "7",        ["sign-in", "ok",   "ok",     "ok",     "ok",   "ok",   "ok"]),
    // An event is its organizers' and staff's; for everybody else it is not there.
    ("PATCH",  "/api/v1/submissions/{id}",                    "7",        ["sign-in", "none", "none",   "ok",     "none", "none", "ok"]),
    ("POST",   "/api/v1/submissions/{id}/cancellation",       "{}",       ["sign-in", "none", "none",   "ok",     "none", "none", "ok"]),
    ("DELETE", "/api/v1/submissions/{id}/cancellation",       "",         ["sign-in", "none", "none",   "ok",     "none", "none", "ok"]),
];

/// What is only read, and by whom.
#[rustfmt::skip]
const READ: &[(&str, [&str; 7])] = &[
    ("/api/v1/me",                                                        ["sign-in", "ok",   "ok",     "ok",     "ok",   "ok",   "ok"]),
    ("/api/v1/submissions",                                               ["sign-in", "ok",   "ok",     "ok",     "ok",   "ok",   "ok"]),
    ("/api/v1/submissions/{id}",                                          ["sign-in", "none", "none",   "ok",     "none", "none", "ok"]),
    ("/api/v1/submissions/{id}/revisions",                                ["sign-in", "none", "none",   "ok",     "none", "none", "ok"]),
    ("/api/v1/drafts/{id}",                                               ["sign-in", "dead", "dead",   "dead",   "dead", "dead", "dead"]),
    ("/api/v1/reminders",                                                 ["sign-in", "no",   "no",     "no",     "no",   "no",   "ok"]),
    ("/api/v1/queue",                                                     ["sign-in", "no",   "no",     "no",     "no",   "no",   "ok"]),
];

#[test]
fn the_tables_have_every_address_that_needs_a_token() {
    let mut there: Vec<(&str, String)> = Vec::new();
    for route in routes::table() {
        let is_open = route.methods.contains("OPTIONS");
        if route.path.starts_with("/api/") && !is_open {
            let own = route.methods.split(", ").filter(|method| *method != "HEAD");
            there.extend(own.map(|method| (method, route.path.clone())));
        }
    }
    let changing = TABLE
        .iter()
        .map(|(method, path, ..)| (*method, (*path).to_owned()));
    let read = READ.iter().map(|(path, _)| ("GET", (*path).to_owned()));
    let mut tried: Vec<_> = changing.chain(read).collect();
    there.sort();
    tried.sort();
    assert_eq!(tried, there);
}

fn programs_may_do_what_stands_in_the_table_and_no_more(world: World) {
    world.restore();
    let visitor = world.visitor(Role::Anonymous);
    let tokens = Role::ALL.map(|role| world.token(role));
    let note = |token: &String| {
        // The first use is noted; nothing else changes below.
        let bearer = format!("Bearer {token}");
        visitor.get_with("/api/v1/me", &[("Authorization", &bearer)]);
    };
    tokens.iter().flatten().for_each(note);
    let before = world.contents();
    let mut wrong = Vec::new();
    let read = READ
        .iter()
        .map(|(path, outcomes)| ("GET", *path, "", *outcomes));
    for (method, path, body, outcomes) in TABLE.iter().copied().chain(read) {
        let path = world.fill(path, Link::Nobodys);
        for ((role, expected), token) in Role::ALL.into_iter().zip(outcomes).zip(&tokens) {
            let bearer = token.as_ref().map(|token| format!("Bearer {token}"));
            let mut headers = vec![("Content-Type", "application/json"), ("If-Match", "\"0\"")];
            headers.extend(bearer.as_deref().map(|bearer| ("Authorization", bearer)));
            let answer = visitor.ask(method, &path, &headers, body);
            let came = match answer.status {
                200 | 409 | 412 | 422 => "ok",
                401 => "sign-in",
                403 => "no",
                404 => "none",
                410 => "dead",
                _ => "something else",
            };
            if came != expected {
                let status = answer.status;
                wrong.push(format!(
                    "{method} {path} as {role:?}: {status}, not {expected}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    world.assert_unchanged(&before, "nothing that could be done was sent");
}

fn a_browser_that_is_signed_in_is_nobody_to_the_api(world: World) {
    world.restore();
    let visitors = Role::ALL.map(|role| (role, world.visitor(role)));
    let before = world.contents();
    for (role, visitor) in visitors {
        for (method, path, body, _) in TABLE {
            let path = world.fill(path, Link::Good);
            let headers = [
                ("Origin", ORIGIN),
                ("Content-Type", "application/json"),
                ("If-Match", "*"),
            ];
            let answer = visitor.ask(method, &path, &headers, body);
            assert_eq!(answer.status, 401, "{method} {path} as {role:?}");
        }
    }
    world.assert_unchanged(&before, "cookies were shown to the API");
}
