//! What is there: of each thing that an address can name, one.

use diesel::prelude::*;
use folkmoot::abuse::{self, NewBlock, NewReport, ReportId, ReportReason, Target};
use folkmoot::account::{self, Actor, LinkPurpose, LinkToken, NewApiToken, Person, Scope};
use folkmoot::database::schema::subscriptions;
use folkmoot::database::{DatabaseError, Instant};
use folkmoot::event::{self, Changed, EventDraft, EventId, Imported, State};
use folkmoot::following::{self, FeedKey, PersonalAddress, ShortName};
use folkmoot::group::{self, Group, GroupForm, GroupId};
use folkmoot::import::source::{self, Handed, SourceEvent};
use folkmoot::locale::Locale;
use folkmoot::mail::SuppressionKey;
use folkmoot::mailing::{self, AnnouncementForm};
use folkmoot::slug::Slug;
use folkmoot::subscription::{SubscriptionId, SubscriptionKey};
use uuid::Uuid;

use super::{ACCRA, NAME, World};
use crate::harness::build::{self, NOON};

impl World {
    pub(super) fn populate(&mut self, accra: &Group, [kofi, ama, esi, chidi]: [&Person; 4]) {
        let now = build::at(NOON);
        let lagos = Group {
            id: GroupId::new(),
            slug: Slug::parse("lagos").unwrap(),
            ..accra.clone()
        };
        self.write(|tx| {
            group::add_organizer(tx, accra.id, kofi.id, now)?;
            group::save(tx, &lagos, now)?;
            group::add_organizer(tx, lagos.id, chidi.id, now)
        });
        let hosted = |host: &Group| EventDraft {
            hosts: vec![host.id],
            ..build::draft(&build::weekly_call())
        };
        let id = self.event(hosted(accra), State::Published, ama);
        self.event(hosted(&lagos), State::Published, chidi);
        let over = build::change(build::meetup(), &[("start_date", "2026-05-01")]);
        let past = self.event(build::draft(&over), State::Published, ama);
        let waiting = self.event(build::draft(&build::meetup()), State::Submitted, ama);
        let event = self.app.read(|tx| event::get(tx, id)).unwrap();
        let (actor, lead) = (Actor::from(ama), Actor::from(kofi));

        let other = build::change(build::weekly_call(), &[("title", "Bare Metal Hour")]);
        let proposed = self.write(|tx| {
            let draft = EventDraft {
                hosts: vec![accra.id],
                ..build::draft(&other)
            };
            event::change(tx, &actor, id, event.version, draft, None, now)
        });
        let Changed::Proposed(edit) = proposed else {
            panic!("nobody trusts this group yet: {proposed:?}")
        };
        let guest = build::person("Yaw", "yaw@example.org");
        let invited = self.write(|tx| group::invite(tx, &lead, accra.id, &guest, now));
        let offer = self.write(|tx| event::offer(tx, &actor, id, &guest.email, false, now));
        let words = AnnouncementForm {
            subject: "Hello".to_owned(),
            text: "Is {event} on?".to_owned(),
            ..AnnouncementForm::default()
        };
        let announcement = self.write(|tx| mailing::write(tx, &Actor::Service, None, &words, now));
        let form = GroupForm {
            kind: "user-group".to_owned(),
            name: "Kumasi".to_owned(),
            country: "GH".to_owned(),
            ..GroupForm::default()
        };
        let proposal = self.write(|tx| group::propose(tx, &Actor::from(esi), &form, now));
        let token = NewApiToken {
            name: build::line("site"),
            scopes: [Scope::Read].into(),
            term: chrono::Duration::days(7),
        };
        self.write(|tx| account::issue_api_token(tx, ama, &token, now));
        let tokens = self.app.read(|tx| account::api_tokens_of(tx, ama.id, now));
        let report = NewReport {
            id: ReportId::new(),
            event: id,
            reason: ReportReason::Wrong,
            words: None,
            address: None,
            locale: Locale::English,
        };
        self.write(|tx| abuse::report(tx, &report, now));
        let block = NewBlock {
            target: Target::parse("flood.example").unwrap(),
            reason: build::line("Flood"),
            term: chrono::Duration::days(7),
        };
        let hashes = SuppressionKey::derive(b"the secret of the tests");
        let block = self.write(|tx| abuse::block(tx, &Actor::Service, &block, &[], &hashes, now));
        let differing = self.contradict(accra);
        let key = FeedKey::derive(b"the secret of the tests");
        self.write(|tx| following::make_address(tx, ama.id, 0, &key, now));
        self.write(|tx| following::give(tx, ama.id, &ShortName::parse(NAME).unwrap(), "all", now));
        let mine = self
            .app
            .read(|tx| following::mine(tx, ama.id, &key).map_err(|fault| panic!("{fault}")));
        let PersonalAddress::Known { token: feed, .. } = mine.address else {
            panic!("the address was just made")
        };
        let link = |purpose, person: &Person, subject| {
            let term = chrono::Duration::minutes(9);
            self.write(|tx| account::issue_link(tx, purpose, person.id, subject, term, now))
                .expose()
                .to_owned()
        };
        let sketch = self.write(|tx| event::begin_sketch(tx, &event::Typed::new(), now));
        let digest = self.digest();
        let links = [
            ("/digests/confirm/{token}", "asked".to_owned()),
            ("/digests/{token}", digest),
            ("/submit/{token}", sketch.expose().to_owned()),
            (
                "/confirm/{token}",
                link(LinkPurpose::Confirm, ama, Some(waiting.0)),
            ),
            (
                "/drafts/{token}",
                link(LinkPurpose::Draft, ama, Some(waiting.0)),
            ),
            ("/renew/{token}", link(LinkPurpose::Renew, ama, Some(id.0))),
            (
                "/still-active/{token}",
                link(LinkPurpose::StillActive, kofi, Some(accra.id.0)),
            ),
            (
                "/how-many/{token}/{day}",
                link(LinkPurpose::HowMany, ama, Some(past.0)) + "/2026-05-01",
            ),
            (
                "/letters/leave/{token}",
                build::sender().leave_key.token(ama.id.0, "day-before"),
            ),
            ("/sign-in/{token}", link(LinkPurpose::SignIn, esi, None)),
            ("/hand-over/{token}", offer.token.expose().to_owned()),
            ("/invitations/{token}", invited.token.expose().to_owned()),
            ("/personal/{token}", feed.expose().to_owned()),
        ];
        self.values = links.into();
        self.values.extend([
            ("/my/events/{id}", id.to_string()),
            ("/api/v1/submissions/{id}", id.to_string()),
            ("/api/v1/drafts/{id}", "nobodys".to_owned()),
            ("/staff/queue/{id}", waiting.to_string()),
            ("/staff/spot-checks/{id}", id.to_string()),
            ("/staff/reports/{id}", report.id.to_string()),
            ("/staff/blocks/{id}", block.to_string()),
            ("/staff/events/{id}", id.to_string()),
            ("/staff/edits/{id}", edit.id.to_string()),
            ("/staff/mail/batches/{id}", announcement.to_string()),
            ("/staff/groups/proposals/{id}", proposal.to_string()),
            ("/sources/{id}", differing.source.to_string()),
            ("{row}", differing.id.to_string()),
            ("/invitations/{id}", invited.invitation.id.to_string()),
            ("/events/{slug}", event.slug.to_string()),
            ("/series/{slug}", event.slug.to_string()),
            ("/groups/{slug}", ACCRA.to_owned()),
            ("/card-{digest}", "0".to_owned()),
            ("/picture-{digest}", "0".to_owned()),
            ("-{width}.jpg", "400".to_owned()),
            ("/my/pictures/{digest}", "0".to_owned()),
            ("{rule}", "day-before".to_owned()),
            ("{year}", "2026".to_owned()),
            ("{month}", "06".to_owned()),
            ("{step}", "what".to_owned()),
            ("{name}", NAME.to_owned()),
            ("{state}", "held".to_owned()),
            ("{day}", "2026-05-01".to_owned()),
            ("{selection}", "all".to_owned()),
            ("{settings}", "all".to_owned()),
            ("{file}", "app.css".to_owned()),
            ("{provider}", "openinfraid".to_owned()),
            ("{letter}", "1".to_owned()),
            ("{version}", event.version.to_string()),
            ("{event}", id.to_string()),
            ("{group}", accra.id.to_string()),
            ("{member}", esi.id.to_string()),
            ("{organizer}", ama.id.to_string()),
            ("{api-token}", tokens[0].id.to_string()),
        ]);
    }

    /// Digests that nobody will get in this test: one that waits to be confirmed by the link `asked`, and an
    /// active one, whose secret is returned.
    fn digest(&self) -> String {
        let [asked, active] = [SubscriptionId::new(), SubscriptionId::new()];
        let at = Instant(build::at(NOON));
        let never = Instant(build::at("2099-01-05T08:00:00Z"));
        for (id, selection) in [(asked, "all"), (active, "kind=sig")] {
            let row = (
                subscriptions::id.eq(id),
                subscriptions::email.eq("yuki@example.org"),
                subscriptions::email_key.eq("yuki@example.org"),
                subscriptions::selection.eq(selection),
                subscriptions::period.eq("weekly"),
                subscriptions::locale.eq("en"),
                subscriptions::zone.eq("Asia/Tokyo"),
                subscriptions::asked_at.eq(at),
            );
            let of = |is: bool| is.then_some(at);
            let standing = (
                subscriptions::link_digest
                    .eq((id == asked).then(|| LinkToken::received("asked").digest())),
                subscriptions::confirmed_at.eq(of(id == active)),
                subscriptions::told_at.eq(of(id == active)),
                subscriptions::next_at.eq((id == active).then_some(never)),
            );
            self.write(|tx| {
                let insert = diesel::insert_into(subscriptions::table).values((row, standing));
                insert.execute(tx).map_err(DatabaseError::from)
            });
        }
        SubscriptionKey::derive(b"the secret of the tests").token(active)
    }

    /// An event that people and a calendar of the group state differently.
    fn contradict(&self, group: &Group) -> SourceEvent {
        let now = build::at(NOON);
        let hand_in = |title: &str| {
            let calendar = format!(
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:{title}\nDTSTART:20260601T150000Z\nEND:VEVENT\nEND:VCALENDAR\n"
            );
            let handed = Handed {
                stream: calendar.as_bytes(),
                zone: None,
                is_dry_run: false,
            };
            self.write(|tx| {
                let (group, site) = (Some(group.id), &build::site());
                source::hand_in(tx, &Actor::Service, group, handed, site, now, &mut |_| ())
            })
            .0
        };
        let id = hand_in("Told elsewhere");
        let row = |tx: &mut _| Ok(source::events_of(tx, id)?.remove(0));
        let ours = self.app.read(row).event.unwrap();
        let event = self.app.read(|tx| event::get(tx, ours)).unwrap();
        let draft = EventDraft {
            title: build::line("Changed here"),
            ..event.draft
        };
        self.write(|tx| event::revise(tx, &Actor::Service, ours, event.version, draft, now));
        hand_in("Changed there");
        self.app.read(row)
    }

    fn event(&self, draft: EventDraft, state: State, organizer: &Person) -> EventId {
        let imported = Imported {
            origin: build::line(&format!("test:{}", Uuid::now_v7())),
            slug: None,
            draft,
            state,
            state_reason: None,
            organizers: vec![organizer.id],
        };
        self.write(|tx| {
            event::import(
                tx,
                &Actor::Service,
                imported,
                &build::site(),
                build::at(NOON),
            )
        })
        .id()
    }
}
