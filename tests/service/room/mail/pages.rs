//! What staff see of the mail and do about it, on the pages and by the commands.

use std::process::{Command, Output};

use folkmoot::audit::{self, Act, Filter};

use super::*;
use crate::harness::On;
use crate::harness::app::TestApp;
use crate::harness::on_both;
use crate::harness::visitor::Visitor;

on_both!(
    held_letters_leave_when_staff_say_so_and_the_others_never,
    all_are_decided_about_only_while_they_are_as_many_as_were_seen,
    a_letter_of_unknown_fate_is_sent_again_or_discarded,
    a_queue_the_server_refuses_says_why_and_is_resumed,
    why_letters_were_not_taken_is_told_in_the_words_of_the_server,
    an_address_is_let_in_again,
    the_commands_do_what_the_pages_do,
);

/// The service with letters of ours in its outbox; what it sends is read at the sink.
struct Staffed {
    app: TestApp,
    sink: Arc<SmtpSink>,
    thea: Visitor,
}

/// What the server says to these recipients.
fn script(moment: Moment, to: &str) -> Answer {
    match (moment, to) {
        (Moment::Taken, "silent@example.org") => Answer::HangUp,
        (Moment::Rcpt, "gone@example.org") => {
            Answer::Say("550 5.1.1 <gone@example.org> no such user here")
        }
        (Moment::Rcpt, "busy@example.org") => Answer::Say("451 4.7.1 greylisted"),
        _ => Answer::Accept,
    }
}

impl On for Staffed {
    fn on(backend: Backend) -> Self {
        let sink = Arc::new(SmtpSink::scripted(script));
        let app = TestApp::with_mail_server(backend, sink.url());
        let thea = Self::staff(&app, &sink);
        Self { app, sink, thea }
    }
}

impl Staffed {
    /// Thea, signed in by the link that the sink took.
    fn staff(app: &TestApp, sink: &SmtpSink) -> Visitor {
        let visitor = app.anonymous();
        let form = visitor.get("/sign-in").form("/sign-in");
        form.set("email", crate::harness::app::STAFF).send(&visitor);
        app.wait_for_the_postman();
        let taken = sink.taken().pop().unwrap().message;
        let link = crate::harness::mailbox::Letter::parse(&taken).link("/sign-in/");
        visitor.get(&link).form(&link).send(&visitor);
        app.pass_second_factor(&visitor);
        visitor
    }

    fn write(&self, state: OutboxState, to: &[&str]) {
        let now = self.app.clock.now();
        for to in to {
            let intent = Intent {
                not_before: now,
                expires_at: now + Duration::hours(24),
                ..intent(to, None)
            };
            self.app
                .database
                .write(|tx| -> Result<(), MailError> {
                    enqueue(tx, &sender(), &reminder("Accra"), &intent, now)?;
                    let fresh = outbox::table
                        .filter(outbox::recipient.eq(*to))
                        .filter(outbox::state.eq(OutboxState::Ready));
                    diesel::update(fresh)
                        .set(outbox::state.eq(state))
                        .execute(tx)
                        .map_err(DatabaseError::from)?;
                    Ok(())
                })
                .unwrap();
        }
    }

    fn state(&self, to: &str) -> OutboxState {
        row(&self.app.database, to).state
    }

    fn id(&self, to: &str) -> String {
        let page = self.thea.get("/staff/mail/letters/held").text();
        let line = page
            .lines()
            .find(|line| line.contains(&masked(to)))
            .unwrap_or_else(|| panic!("no {to} in {page}"));
        let value = line.split("value=\"").nth(1).unwrap();
        value.split('"').next().unwrap().to_owned()
    }

    fn taken_by(&self, to: &str) -> usize {
        let taken = self.sink.taken().into_iter();
        taken.filter(|letter| letter.recipient == to).count()
    }

    fn acts(&self) -> Vec<(Act, Option<String>)> {
        let lines = self.app.read(|tx| audit::find(tx, &Filter::default(), 50));
        let ours = |act: &Act| {
            matches!(
                act,
                Act::SendMail
                    | Act::DiscardMail
                    | Act::PauseMail
                    | Act::ResumeMail
                    | Act::LiftSuppression
            )
        };
        let lines = lines.into_iter().rev().filter(|line| ours(&line.act));
        lines.map(|line| (line.act, line.detail)).collect()
    }
}

fn masked(address: &str) -> String {
    Address::parse(address).unwrap().masked()
}

fn held_letters_leave_when_staff_say_so_and_the_others_never(it: Staffed) {
    it.write(
        OutboxState::Held,
        &["ama@example.org", "kofi@example.org", "esi@example.org"],
    );
    let page = it.thea.get("/staff/mail/letters/held");
    assert!(page.says("3 letters") && page.says("a…@example.org"));
    assert!(!page.text().contains("ama@example.org"), "masked");
    assert!(page.unlabelled().is_empty(), "{:?}", page.unlabelled());
    let send = |act: &str, to: &str| {
        let body = format!("act={act}&letter={}", it.id(to));
        it.thea.post_body("/staff/mail/letters/held", &body).status
    };
    assert_eq!(send("send", "ama@example.org"), 303);
    assert_eq!(send("discard", "kofi@example.org"), 303);
    it.app.wait_for_the_postman();
    assert_eq!(it.taken_by("ama@example.org"), 1);
    let states = ["ama@example.org", "kofi@example.org", "esi@example.org"].map(|to| it.state(to));
    assert_eq!(
        states,
        [OutboxState::Sent, OutboxState::Cancelled, OutboxState::Held]
    );
    let nothing = it.thea.post_body("/staff/mail/letters/held", "act=send");
    assert_eq!(nothing.status, 422);
    assert!(nothing.says("Choose at least one letter"));
    let one = Some("1 letter".to_owned());
    assert_eq!(
        it.acts(),
        [(Act::SendMail, one.clone()), (Act::DiscardMail, one)]
    );
    it.thea
        .post_body("/staff/mail/letters/held", "act=discard-all&count=1");
}

fn all_are_decided_about_only_while_they_are_as_many_as_were_seen(it: Staffed) {
    it.write(OutboxState::Held, &["ama@example.org", "kofi@example.org"]);
    let form = it
        .thea
        .get("/staff/mail/letters/held")
        .form("/staff/mail/letters/held");
    it.write(OutboxState::Held, &["esi@example.org"]);
    let refused = form.clone().press("send-all", &it.thea);
    assert_eq!(refused.status, 409);
    assert!(
        refused.says("There are 3 letters by now") || refused.says("there are 3 letters by now")
    );
    assert_eq!(it.state("ama@example.org"), OutboxState::Held);
    let form = refused.form("/staff/mail/letters/held");
    assert_eq!(form.press("send-all", &it.thea).status, 303);
    it.app.wait_for_the_postman();
    assert_eq!(it.state("esi@example.org"), OutboxState::Sent);
    assert_eq!(it.acts(), [(Act::SendMail, Some("3 letters".to_owned()))]);
}

fn a_letter_of_unknown_fate_is_sent_again_or_discarded(it: Staffed) {
    it.write(OutboxState::Ready, &["silent@example.org"]);
    for _ in 0..3 {
        it.app.set_clock(it.app.clock.now() + Duration::minutes(10));
    }
    crate::harness::app::wait_for("the end", || {
        (it.state("silent@example.org") == OutboxState::Unknown).then_some(())
    });
    assert_eq!(it.taken_by("silent@example.org"), 2, "once more by itself");
    let path = "/staff/mail/letters/unknown";
    let page = it.thea.get(path);
    assert!(
        page.says("1 letter") && page.says("s…@example.org"),
        "{}",
        page.text()
    );
    assert_eq!(page.form(path).press("send-all", &it.thea).status, 303);
    it.app.set_clock(it.app.clock.now() + Duration::minutes(10));
    assert_eq!(it.taken_by("silent@example.org"), 3);
    crate::harness::app::wait_for("the end", || {
        it.thea.get(path).says("1 letter").then_some(())
    });
    assert_eq!(
        it.thea
            .get(path)
            .form(path)
            .press("discard-all", &it.thea)
            .status,
        303
    );
    assert_eq!(it.state("silent@example.org"), OutboxState::Cancelled);
}

fn a_queue_the_server_refuses_says_why_and_is_resumed(it: Staffed) {
    let now = it.app.clock.now();
    assert_eq!(
        it.thea.post_body("/staff/mail/queue", "act=pause").status,
        303
    );
    let page = it.thea.get("/staff/mail");
    assert!(page.says("Staff stopped all letters"));
    it.write(OutboxState::Ready, &["ama@example.org"]);
    it.app.ring();
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert_eq!(it.taken_by("ama@example.org"), 0);
    page.form("/staff/mail/queue").press("resume", &it.thea);
    it.app.wait_for_the_postman();
    assert_eq!(it.taken_by("ama@example.org"), 1);

    let refused = "UPDATE mail_queue SET stopped_at = '2026-11-22T12:00:00Z', cause = 'refused',
                   words = '535 5.7.8 bad credentials', retry_at = '2999-01-01T00:00:00Z'";
    let written = it
        .app
        .database
        .write(|tx| -> Result<_, DatabaseError> { Ok(diesel::sql_query(refused).execute(tx)?) });
    written.unwrap();
    let page = it.thea.get("/staff/mail");
    assert!(page.says("The mail server refuses us") && page.says("535 5.7.8 bad credentials"));
    assert!(page.says("Look after the login"), "what to do");
    it.write(OutboxState::Ready, &["kofi@example.org"]);
    assert_eq!(
        page.form("/staff/mail/queue")
            .press("resume", &it.thea)
            .status,
        303
    );
    it.app.wait_for_the_postman();
    assert!(it.thea.get("/staff/mail").says("No letter is late"));
    assert_eq!(it.taken_by("kofi@example.org"), 1);
    assert_eq!(it.acts().len(), 3);
    assert_eq!(now, it.app.clock.now());
}

fn why_letters_were_not_taken_is_told_in_the_words_of_the_server(it: Staffed) {
    it.write(
        OutboxState::Ready,
        &["gone@example.org", "busy@example.org", "ama@example.org"],
    );
    it.app.wait_for_the_postman();
    let page = it.thea.get("/staff/mail");
    let cells = page.texts("table td").join("|");
    assert!(
        cells.contains("1|Failed|naming sender and recipient|550 5.1.1|<…> no such user here|"),
        "{cells}"
    );
    assert!(
        cells.contains("1|tried again|naming sender and recipient|451 4.7.1|greylisted|"),
        "{cells}"
    );
    assert!(!page.text().contains("gone@"));
    // The two letters to Thea and the one to Ama, in this hour.
    assert!(page.says("within 24 hours"), "{}", page.text());
    assert!(page.unlabelled().is_empty());
    it.app.set_clock(it.app.clock.now() + Duration::days(2));
}

fn an_address_is_let_in_again(it: Staffed) {
    it.write(OutboxState::Ready, &["gone@example.org"]);
    it.app.wait_for_the_postman();
    let path = "/staff/mail/suppressed";
    let page = it.thea.get(path);
    assert!(page.says("g…@example.org") && page.says("550 5.1.1 <…> no such user here"));
    assert!(page.unlabelled().is_empty(), "{:?}", page.unlabelled());
    let wrong = it.thea.post_body(path, "email=here%40example.org");
    assert!(wrong.status == 422 && wrong.says("not on the list"));
    assert_eq!(it.thea.post_body(path, "email=nonsense").status, 422);
    assert_eq!(
        it.thea.post_body(path, "email=Gone%40example.org").status,
        303
    );
    assert!(it.thea.get(path).says("There is none"));
    assert_eq!(it.acts(), [(Act::LiftSuppression, None)]);
}

fn the_commands_do_what_the_pages_do(it: Staffed) {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| -> Output {
        Command::new(env!("CARGO_BIN_EXE_folkmoot"))
            .arg("mail")
            .args(arguments)
            .env_clear()
            .env("DATABASE_URL", it.app.url())
            .current_dir(folder.path())
            .output()
            .unwrap()
    };
    let said = |arguments: &[&str]| String::from_utf8(run(arguments).stdout).unwrap();
    assert_eq!(run(&["status"]).status.code(), Some(0));
    assert!(said(&["pause"]).contains("No letters leave"));
    let stopped = run(&["status"]);
    assert_eq!(stopped.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&stopped.stderr).contains("cause: staff"));
    assert!(said(&["resume"]).contains("leave again"));

    // Written for the program's own clock, which is not the one of the tests.
    it.write(
        OutboxState::Held,
        &["ama@example.org", "kofi@example.org", "esi@example.org"],
    );
    let far = Instant("2999-01-01T00:00:00Z".parse().unwrap());
    let kept = it.app.database.write(|tx| -> Result<_, DatabaseError> {
        Ok(diesel::update(outbox::table)
            .set(outbox::expires_at.eq(far))
            .execute(tx)?)
    });
    kept.unwrap();
    let held = said(&["held"]);
    assert_eq!(held.lines().count(), 3, "{held}");
    let key = |to: &str| {
        let line = held.lines().find(|line| line.contains(&masked(to)));
        line.unwrap().split('\t').next().unwrap().to_owned()
    };
    assert_eq!(
        said(&["approve", &key("ama@example.org")]),
        "1 letters leave\n"
    );
    assert_eq!(
        said(&["drop", &key("kofi@example.org")]),
        "1 letters discarded\n"
    );
    assert_eq!(said(&["approve", "--all"]), "1 letters leave\n");
    assert_eq!(run(&["approve"]).status.code(), Some(2), "which?");
    it.app.wait_for_the_postman();
    assert_eq!(
        it.taken_by("ama@example.org") + it.taken_by("esi@example.org"),
        2
    );
    assert_eq!(it.state("kofi@example.org"), OutboxState::Cancelled);
    assert_eq!(said(&["unknown"]), "");
    assert_eq!(said(&["resend", "--all"]), "0 letters leave\n");
    assert_eq!(it.acts().len(), 5);
}
