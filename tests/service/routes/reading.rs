//! Reading every address, as everybody: nothing changes, no row and no edition, and each answer comes with
//! the headers that keep browsers safe.

use folkmoot::web::routes::{self, Route};

use super::world::{Link, Role, World};
use crate::harness::on_both;

on_both!(reading_changes_nothing);

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
                answer.assert_safe(&format!("{method} {path} as {role:?}"));
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
    ("/groups/{slug}/export", Role::Anonymous),
    ("/confirm/{token}", Role::Anonymous),
    ("/drafts/{token}", Role::Anonymous),
    ("/submit/{token}/{step}", Role::Anonymous),
    ("/sign-in/{token}", Role::Anonymous),
    ("/hand-over/{token}", Role::Anonymous),
    ("/renew/{token}", Role::Anonymous),
    ("/how-many/{token}/{day}", Role::Anonymous),
    ("/staff/reminders", Role::Proven),
    ("/digests/confirm/{token}", Role::Anonymous),
    ("/digests/{token}", Role::Anonymous),
    ("/digests/{token}/leave", Role::Anonymous),
    ("/invitations/{token}", Role::Anonymous),
    ("/still-active/{token}", Role::Anonymous),
    ("/letters/leave/{token}", Role::Anonymous),
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
