//! What comes of sending each form, as everybody and from other sites.

use super::table::TABLE;
use super::world::{Link, Role, World};
use crate::harness::build::ORIGIN;
use crate::harness::on_both;
use crate::harness::visitor::Answer;

/// What mail programs send of their own accord, from no page at all (RFC 8058). The link is proof enough.
const FROM_ANYWHERE: [&str; 2] = ["/digests/{token}/leave", "/letters/leave/{token}"];

on_both!(
    everybody_may_do_what_stands_in_the_table_and_no_more,
    nothing_is_taken_from_a_page_that_is_not_ours,
);

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
    let ours = TABLE.iter().filter(|it| !FROM_ANYWHERE.contains(&it.0));
    for &(path, form, _) in ours {
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
