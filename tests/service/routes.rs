//! Every address of the service, tried as everybody: who may send what, that nothing is taken from
//! another site's page, and that reading changes nothing. The addresses are those of the service's own
//! table, so that a new one fails here until somebody has said who may use it.

mod world;

use folkmoot::web::routes::{self, Route};

use self::world::{Link, Role, World};
use crate::harness::build::ORIGIN;
use crate::harness::on_both;
use crate::harness::visitor::Answer;

on_both!(
    everybody_may_do_what_stands_in_the_table_and_no_more,
    nothing_is_taken_from_a_page_that_is_not_ours,
    reading_changes_nothing,
);

/// What comes of sending each form: its address, what is sent, and the outcome for each [`Role`].
///
/// - `ok`: they may. It is done, or refused for what was sent (422) or when (409), not for who sent it;
/// - `sign-in`: they are asked to sign in first;
/// - `factor`: they are asked for the second factor first;
/// - `no`: they may not, and are told so (403);
/// - `none`: for them it is not there (404);
/// - `dead`: only the link in a letter lets in, and this one is nobody's (410).
#[rustfmt::skip]
const TABLE: &[(&str, &str, [&str; 7])] = &[
    // address                                  what is sent                                   anonymous  member  elsewhere organizer lead   staff     proven
    ("/doctor",                                 "",                                          ["ok",      "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    ("/settings",                               "",                                          ["ok",      "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    ("/settings/language",                      "lang=de&back=/groups",                      ["ok",      "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    ("/submit",                                 "",                                          ["ok",      "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    ("/submit/from",                            "",                                          ["ok",      "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    ("/submit/copy",                            "event={event}",                             ["sign-in", "none", "none",   "ok",     "none", "none",   "none"]),
    ("/submit/{token}/{step}",                  "",                                          ["dead",    "dead", "dead",   "dead",   "dead", "dead",   "dead"]),
    ("/confirm/{token}",                        "",                                          ["dead",    "dead", "dead",   "dead",   "dead", "dead",   "dead"]),
    ("/drafts/{token}",                         "",                                          ["dead",    "dead", "dead",   "dead",   "dead", "dead",   "dead"]),
    ("/hand-over/{token}",                      "",                                          ["dead",    "dead", "dead",   "dead",   "dead", "dead",   "dead"]),
    ("/renew/{token}",                          "",                                          ["dead",    "dead", "dead",   "dead",   "dead", "dead",   "dead"]),
    ("/invitations/{token}",                    "",                                          ["dead",    "dead", "dead",   "dead",   "dead", "dead",   "dead"]),
    ("/still-active/{token}",                   "answer=ended",                              ["dead",    "dead", "dead",   "dead",   "dead", "dead",   "dead"]),
    ("/sign-in/{token}",                        "",                                          ["dead",    "dead", "dead",   "dead",   "dead", "dead",   "dead"]),
    ("/sign-in",                                "",                                          ["ok",      "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    ("/sign-in/code",                           "",                                          ["ok",      "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    ("/sign-out",                               "",                                          ["ok",      "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),

    // One's own account and calendar.
    ("/my/account",                             "",                                          ["sign-in", "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    ("/my/account/sign-out",                    "",                                          ["sign-in", "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    ("/my/account/sign-out-all",                "",                                          ["sign-in", "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    // There is no provider in these tests.
    ("/my/account/connect/{provider}",          "",                                          ["sign-in", "none", "none",   "none",   "none", "none",   "none"]),
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
    ("/my/names/new",                           "selection=all",                             ["sign-in", "ok",   "ok",     "ok",     "ok",   "ok",     "ok"]),
    // The name is the organizer's own. Staff retire names and never turn them to something else.
    ("/my/names/{name}",                        "selection=all",                             ["sign-in", "none", "none",   "ok",     "none", "none",   "none"]),
    ("/my/names/{name}/retire",                 "",                                          ["sign-in", "none", "none",   "ok",     "none", "none",   "ok"]),

    // An event is its organizers' and staff's; for everybody else its pages are not there.
    ("/my/events/{id}",                         "",                                          ["sign-in", "none", "none",   "ok",     "none", "none",   "ok"]),
    ("/my/events/{id}/call-off",                "",                                          ["sign-in", "none", "none",   "ok",     "none", "none",   "ok"]),
    ("/my/events/{id}/reinstate",               "",                                          ["sign-in", "none", "none",   "ok",     "none", "none",   "ok"]),
    ("/my/events/{id}/afterwards",              "",                                          ["sign-in", "none", "none",   "ok",     "none", "none",   "ok"]),
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
    ("/staff/mail/suppressed",                  "email=nobody@example.org",                  ["sign-in", "no",   "no",     "no",     "no",   "factor", "ok"]),
    ("/staff/groups/proposals/{id}/decision",   "",                                          ["sign-in", "no",   "no",     "no",     "no",   "factor", "ok"]),
    ("/staff/groups/{slug}",                    "",                                          ["sign-in", "no",   "no",     "no",     "no",   "factor", "ok"]),
];

/// The addresses that take changes, which are those that take a POST.
fn changing() -> Vec<Route> {
    let mut routes = routes::table();
    routes.retain(|route| route.methods.contains("POST"));
    routes
}

#[test]
fn the_table_has_every_changing_address_and_no_other() {
    let sorted = |mut paths: Vec<String>| {
        paths.sort();
        paths
    };
    let there = changing().into_iter().map(|route| route.path).collect();
    let tried = TABLE.iter().map(|(path, ..)| (*path).to_owned()).collect();
    assert_eq!(
        sorted(tried),
        sorted(there),
        "left: what this test says who may use; right: what the service has"
    );
}

fn everybody_may_do_what_stands_in_the_table_and_no_more(world: World) {
    let mut wrong = Vec::new();
    for &(path, form, outcomes) in TABLE {
        for (role, expected) in Role::ALL.into_iter().zip(outcomes) {
            world.restore();
            let visitor = world.visitor(role);
            let before = (expected != "ok").then(|| world.contents());
            let form = world.fill(form, Link::Nobodys);
            let answer = visitor.post_body(&world.fill(path, Link::Nobodys), &form);
            let came = outcome(&answer);
            if came != expected {
                wrong.push(format!("{path} as {role:?}: {came}, not {expected}"));
            }
            if before.is_some_and(|before| before != world.contents()) {
                wrong.push(format!(
                    "{path} as {role:?}: refused, and done all the same"
                ));
            }
        }
    }
    world.throw_letters_away();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The outcome as the table names it.
fn outcome(answer: &Answer) -> String {
    let leads_to = |path: &str| answer.header("location").starts_with(path);
    match answer.status {
        303 if leads_to("/sign-in") && !leads_to("/sign-in/") => "sign-in",
        303 if leads_to("/my/second-factor?back=") => "factor",
        200 | 303 | 409 | 422 => "ok",
        401 => "sign-in",
        403 => "no",
        404 => "none",
        410 => "dead",
        status => return status.to_string(),
    }
    .to_owned()
}

fn nothing_is_taken_from_a_page_that_is_not_ours(world: World) {
    world.restore();
    let visitors = Role::ALL.map(|role| (role, world.visitor(role)));
    let before = world.contents();
    let elsewhere: [&[(&str, &str)]; 4] = [
        &[],
        &[("Origin", "https://elsewhere.example.org")],
        &[("Origin", "null")],
        &[("Origin", ORIGIN), ("Sec-Fetch-Site", "cross-site")],
    ];
    let kind = ("Content-Type", "application/x-www-form-urlencoded");
    for &(path, form, _) in TABLE {
        let (path, form) = (world.fill(path, Link::Good), world.fill(form, Link::Good));
        for ((role, visitor), proof) in visitors
            .iter()
            .flat_map(|it| elsewhere.map(|proof| (it, proof)))
        {
            let headers: Vec<_> = proof.iter().copied().chain([kind]).collect();
            let answer = visitor.ask("POST", &path, &headers, &form);
            assert_eq!(answer.status, 403, "{path} as {role:?} with {proof:?}");
        }
    }
    world.assert_unchanged(&before, "forms of other sites were sent");
}

fn reading_changes_nothing(world: World) {
    world.restore();
    let visitors = Role::ALL.map(|role| (role, world.visitor(role)));
    let before = world.contents();
    let mut routes = routes::table();
    routes.retain(|route| route.methods.starts_with("GET"));
    for (role, visitor) in &visitors {
        for Route { path, .. } in &routes {
            for method in ["GET", "HEAD"] {
                let answer = visitor.ask(method, &world.fill(path, Link::Good), &[], "");
                let is_answered = matches!(answer.status, 200 | 303 | 401 | 403 | 404);
                assert!(
                    is_answered,
                    "{method} {path} as {role:?}: {}",
                    answer.status
                );
            }
        }
        world.assert_unchanged(&before, &format!("{role:?} read every page"));
    }
    // What was read was there: those who may see everything of theirs do.
    for (path, role) in SEEN {
        let visitor = &visitors.iter().find(|(it, _)| it == role).unwrap().1;
        let answer = visitor.get(&world.fill(path, Link::Good));
        assert_eq!(answer.status, 200, "{path} as {role:?}");
    }
}

/// Pages with something in their address, and somebody who sees them.
const SEEN: &[(&str, Role)] = &[
    ("/events/{slug}", Role::Anonymous),
    ("/groups/{slug}", Role::Anonymous),
    ("/confirm/{token}", Role::Anonymous),
    ("/drafts/{token}", Role::Anonymous),
    ("/submit/{token}/{step}", Role::Anonymous),
    ("/sign-in/{token}", Role::Anonymous),
    ("/hand-over/{token}", Role::Anonymous),
    ("/renew/{token}", Role::Anonymous),
    ("/invitations/{token}", Role::Anonymous),
    ("/still-active/{token}", Role::Anonymous),
    ("/personal/{token}.ics", Role::Anonymous),
    ("/feed/{selection}.ics", Role::Anonymous),
    ("/s/{name}.ics", Role::Anonymous),
    ("/my/events/{id}", Role::Organizer),
    ("/my/events/{id}/dates", Role::Organizer),
    ("/my/events/{id}/history", Role::Organizer),
    ("/my/events/{id}/organizers", Role::Organizer),
    ("/my/groups/{slug}", Role::Organizer),
    ("/my/groups/{slug}/edit", Role::Lead),
    ("/groups/{slug}/join", Role::Member),
    ("/staff/queue/{id}", Role::Proven),
    ("/staff/edits/{id}", Role::Proven),
    ("/staff/events/{id}/take-down", Role::Proven),
    ("/staff/reports", Role::Proven),
    ("/staff/blocks", Role::Proven),
    ("/staff/groups/{slug}", Role::Proven),
    ("/staff/mail/letters/{state}", Role::Proven),
    ("/staff/mail/batches/{id}", Role::Proven),
    ("/staff/groups/proposals/{id}", Role::Proven),
];
