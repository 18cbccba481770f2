//! Every URL of the service, in one table.

use actix_web::guard::{Any, Get, Head, fn_guard};
use actix_web::http::header::ALLOW;
use actix_web::middleware::{Compress, from_fn};
use actix_web::web::{self, ServiceConfig};
use actix_web::{FromRequest, Handler, HttpResponse, Resource, Responder};

use super::app::App;
use super::error::WebError;
use super::guard::{guard, refuse_cross_site, speak};
use super::pages::{member, organizer, public, staff};
use super::{api, assets, feeds, health, metrics};
use crate::feed::Representation;

/// The largest body of a form we read, in bytes. More than the fields take together, so that a text
/// that is too long gets its message beside the field.
const FORM_LIMIT: usize = 2 * 1024 * 1024;

/// An address of the service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// Its path, with names in braces for what differs: `/events/{slug}`.
    pub path: String,
    /// What it takes, as `Allow` says it: `GET, HEAD, POST`.
    pub methods: &'static str,
}

/// Every address there is, in the order in which they are tried: what [`configure`] mounts on an
/// application of a demo, for that has all.
pub fn table() -> Vec<Route> {
    let mut table = Vec::new();
    drop(actix_web::App::new().configure(|config| {
        let mut routes = Routes::on(config);
        calendars(&mut routes);
        one_click(&mut routes);
        programs(&mut routes);
        pages(&mut routes, true);
        table = routes.mounted;
    }));
    table
}

/// Mounts everything on the application.
pub fn configure(app: web::Data<App>) -> impl FnOnce(&mut ServiceConfig) {
    move |config| {
        let has_mailbox = app.mailbox.is_some();
        config
            .app_data(app)
            .app_data(form_config())
            .app_data(query_config())
            .service(
                web::scope("")
                    .wrap(from_fn(feeds::serve_ready))
                    .wrap(from_fn(guard))
                    .configure(|config| calendars(&mut Routes::on(config)))
                    .configure(|config| one_click(&mut Routes::on(config)))
                    .service(
                        web::scope("")
                            .guard(fn_guard(|it| it.head().uri.path().starts_with("/api/")))
                            .wrap(Compress::default())
                            .wrap(from_fn(api::envelope))
                            .configure(|config| {
                                programs(&mut Routes::on(config));
                                config.default_service(web::to(api::not_found));
                            }),
                    )
                    .service(
                        // Feeds have compressed bodies of their own, each with its own ETag; pages are
                        // compressed as they go out.
                        web::scope("")
                            .wrap(from_fn(refuse_cross_site))
                            .wrap(from_fn(speak))
                            .wrap(Compress::default())
                            .configure(move |config| {
                                pages(&mut Routes::on(config), has_mailbox);
                                config.default_service(web::to(not_found));
                            }),
                    ),
            );
    }
}

/// Mounts what is for the house alone, on an address of its own.
pub fn configure_metrics(app: web::Data<App>) -> impl FnOnce(&mut ServiceConfig) {
    move |config| {
        config.app_data(app);
        Routes::on(config).service(page("/metrics", metrics::get));
    }
}

fn pages(routes: &mut Routes<'_>, has_mailbox: bool) {
    public_pages(routes);
    submissions(routes);
    accounts(routes);
    organizers(routes);
    groups(routes);
    members(routes);
    staff_pages(routes);
    if has_mailbox {
        mailbox(routes);
    }
    machinery(routes);
}

/// What apps poll. Before the pages: `/events/{slug}.ics` is not a page called "x.ics".
fn calendars(routes: &mut Routes<'_>) {
    for ending in Representation::ALL.map(Representation::extension) {
        routes
            .service(page(&format!("/feed/{{selection}}.{ending}"), feeds::feed))
            .service(page(&format!("/events.{ending}"), feeds::events))
            .service(page(&format!("/groups/{{slug}}.{ending}"), feeds::group))
            .service(page(&format!("/s/{{name}}.{ending}"), feeds::named))
            .service(page(
                &format!("/personal/{{token}}.{ending}"),
                feeds::personal,
            ))
            .service(page(
                &format!("/personal/{{token}}/{{settings}}.{ending}"),
                feeds::personal,
            ));
    }
    routes
        .service(page("/events/{slug}.ics", feeds::event))
        .service(page("/events/{slug}.json", feeds::event));
}

/// What mail programs send, from no page of ours.
fn one_click(routes: &mut Routes<'_>) {
    use member::digest::leave;
    use organizer::leave_letters;
    routes
        .service(form("/digests/{token}/leave", leave::get, leave::post))
        .service(form(
            "/letters/leave/{token}",
            leave_letters::get,
            leave_letters::post,
        ));
}

fn public_pages(routes: &mut Routes<'_>) {
    routes
        .service(page("/", public::home::get))
        .service(page("/events", public::events::get))
        .service(page("/events/{slug}", public::event::get))
        .service(page(
            "/events/{slug}/picture-{digest}-{width}.jpg",
            public::event::photo::get,
        ))
        .service(page(
            "/events/{slug}/card-{digest}.png",
            public::link_card::event,
        ))
        .service(page("/calendar", public::month::current))
        .service(page("/calendar/{year}/{month}", public::month::get))
        .service(page("/series/{slug}", public::series::get))
        .service(page("/search", public::search::get))
        .service(page("/embed/events", public::embed::list))
        .service(page("/embed/events/{slug}", public::embed::event))
        .service(page("/oembed", public::embed::oembed))
        .service(page("/clock-changes", public::clock_changes::get))
        .service(page("/help", public::help::get))
        .service(page("/developers", api::developers))
        .service(page("/groups", public::groups::get))
        .service(page("/groups/{slug}", public::group::get))
        .service(page(
            "/groups/{slug}/card-{digest}.png",
            public::link_card::group,
        ))
        .service(page("/groups/{slug}/export", public::export::get))
        .service(page("/groups/{slug}/export/{file}", public::export::file))
        .service(page("/figures", public::figures::get))
        .service(form(
            "/subscribe",
            public::subscribe::get,
            member::digest::ask,
        ))
        .service(page("/subscribe/sent", member::digest::sent))
        .service(page("/s/{name}", public::short_name::get))
        .service(form(
            "/settings",
            public::settings::get,
            public::settings::post,
        ))
        .service(action("/settings/language", public::settings::language))
        .service(form("/doctor", public::doctor::get, public::doctor::post));
}

fn submissions(routes: &mut Routes<'_>) {
    use organizer::{confirm, draft, submit};
    routes
        .service(form("/submit", submit::get, submit::post))
        .service(page("/submit/sent", submit::sent))
        .service(action("/submit/copy", submit::copy))
        .service(form("/submit/from", submit::from::get, submit::from::post))
        .service(form(
            "/submit/{token}/{step}",
            submit::get_step,
            submit::post_step,
        ))
        .service(form("/confirm/{token}", confirm::get, confirm::post))
        .service(form("/drafts/{token}", draft::get, draft::post));
}

fn accounts(routes: &mut Routes<'_>) {
    use organizer::{account, letters, second_factor, sign_in, sign_in_with, tokens};
    routes
        .service(form("/sign-in", sign_in::get, sign_in::post))
        .service(action("/sign-in/code", sign_in::redeem_code))
        .service(page("/sign-in/with/{provider}", sign_in_with::start))
        .service(page("/sign-in/with/{provider}/back", sign_in_with::back))
        .service(page("/sign-in/with/{provider}/out", sign_in_with::out))
        .service(form("/sign-in/{token}", sign_in::open, sign_in::redeem))
        .service(action("/sign-out", sign_in::sign_out))
        .service(form("/my/account", account::get, account::post))
        .service(form("/my/letters", letters::get, letters::post))
        .service(action("/my/account/sign-out", account::sign_out))
        .service(action("/my/account/sign-out-all", account::sign_out_all))
        .service(action(
            "/my/account/connect/{provider}",
            sign_in_with::connect,
        ))
        .service(action("/my/account/disconnect", account::disconnect))
        .service(action("/my/account/tokens", tokens::make))
        .service(action("/my/account/tokens/revoke", tokens::revoke))
        .service(form(
            "/my/second-factor",
            second_factor::get,
            second_factor::post,
        ))
        .service(action("/my/second-factor/change", second_factor::change));
}

fn organizers(routes: &mut Routes<'_>) {
    use organizer::{
        afterwards, call_off, dates, hand_over, history, how_many, my_event, my_events, organizers,
        picture, renew,
    };
    routes
        .service(page("/my/events", my_events::get))
        .service(form("/my/events/{id}", my_event::get, my_event::post))
        .service(action("/my/events/{id}/call-off", call_off::call_off))
        .service(action("/my/events/{id}/reinstate", call_off::reinstate))
        .service(action("/my/events/{id}/afterwards", afterwards::post))
        .service(form("/my/events/{id}/picture", picture::get, picture::post))
        .service(page("/my/pictures/{digest}.jpg", picture::file))
        .service(form("/my/events/{id}/dates", dates::get, dates::post))
        .service(action("/my/events/{id}/renew", dates::renew))
        .service(form("/my/events/{id}/history", history::get, history::post))
        .service(form(
            "/my/events/{id}/organizers",
            organizers::get,
            organizers::post,
        ))
        .service(action("/my/events/{id}/leave", organizers::leave))
        .service(form("/hand-over/{token}", hand_over::get, hand_over::post))
        .service(form("/renew/{token}", renew::get, renew::post))
        .service(form(
            "/how-many/{token}/{day}",
            how_many::get,
            how_many::post,
        ));
}

fn groups(routes: &mut Routes<'_>) {
    use organizer::{
        group, group_edit, group_join, group_members, group_people, groups, invitation, sources,
        still_active,
    };
    use staff::{group as standing, group_proposal};
    let mine = |rest: &str| format!("/my/groups/{{slug}}{rest}");
    routes
        .service(page("/my/groups", groups::get))
        .service(form("/propose-group", group_edit::new, group_edit::propose))
        .service(page(&mine(""), group::get))
        .service(form(&mine("/edit"), group_edit::get, group_edit::post))
        .service(action(&mine("/requests"), group_people::answer))
        .service(action(&mine("/invitations"), group_people::invite))
        .service(action(
            &mine("/invitations/{id}/withdraw"),
            group_people::withdraw,
        ))
        .service(action(&mine("/people"), group_people::change))
        .service(action(&mine("/listed"), group_people::list))
        .service(action(&mine("/leave"), group_people::leave))
        .service(action(&mine("/members"), group_members::count))
        .service(action(
            &mine("/members/{day}/forget"),
            group_members::forget,
        ))
        .service(form(&mine("/sources"), sources::list, sources::add))
        .service(action(&mine("/sources/file"), sources::hand_in))
        .service(page(&mine("/sources/{id}"), sources::one))
        .service(action(&mine("/sources/{id}/act"), sources::act))
        .service(form(
            &mine("/sources/{id}/events/{row}"),
            sources::differ,
            sources::settle,
        ))
        .service(action(
            &mine("/sources/{id}/events/{row}/same"),
            sources::tell_apart,
        ))
        .service(form(
            "/groups/{slug}/join",
            group_join::get,
            group_join::post,
        ))
        .service(form(
            "/invitations/{token}",
            invitation::get,
            invitation::post,
        ))
        .service(form(
            "/still-active/{token}",
            still_active::get,
            still_active::post,
        ))
        .service(page("/staff/sources", staff::sources::get))
        .service(action("/staff/sources/{id}", staff::sources::post))
        .service(page("/staff/groups", staff::groups::get))
        .service(page("/staff/groups/proposals/{id}", group_proposal::get))
        .service(action(
            "/staff/groups/proposals/{id}/decision",
            group_proposal::decide,
        ))
        .service(form("/staff/groups/{slug}", standing::get, standing::post));
}

fn members(routes: &mut Routes<'_>) {
    use member::digest::{confirm, manage};
    use member::{calendar, clock_changes, data, follow, names, report};
    routes
        .service(form(
            "/digests/confirm/{token}",
            confirm::get,
            confirm::post,
        ))
        .service(form("/digests/{token}", manage::get, manage::post))
        .service(action("/events/{slug}/star", follow::star))
        .service(form("/events/{slug}/report", report::get, report::post))
        .service(action("/groups/{slug}/follow", follow::follow))
        .service(page("/my/calendar", calendar::get))
        .service(page("/my/clock-changes", clock_changes::get))
        .service(action("/my/calendar/address", calendar::renew))
        .service(action("/my/calendar/unstar", follow::unstar))
        .service(action("/my/calendar/unfollow", follow::unfollow))
        .service(page("/my/data", data::get))
        .service(page("/my/data.json", data::json))
        .service(page("/my/data.ics", data::calendar))
        .service(action("/my/data/erase", data::erase))
        .service(form("/my/names/new", names::get, names::post))
        .service(action("/my/names/{name}", names::reassign))
        .service(action("/my/names/{name}/retire", names::retire));
}

fn staff_pages(routes: &mut Routes<'_>) {
    routes
        .service(page("/staff/queue", staff::queue::get))
        .service(page("/staff/queue/{id}", staff::review::get))
        .service(action("/staff/queue/{id}/decision", staff::review::decide))
        .service(action("/staff/queue/{id}/claim", staff::review::claim))
        .service(action(
            "/staff/queue/{id}/block",
            staff::review::block::post,
        ))
        .service(form("/staff/batch", staff::batch::get, staff::batch::post))
        .service(page("/staff/edits/{id}", staff::edit::get))
        .service(action("/staff/edits/{id}/claim", staff::edit::claim))
        .service(action("/staff/edits/{id}/decision", staff::edit::decide))
        .service(action(
            "/staff/spot-checks/{id}",
            staff::spot_check::mark_seen,
        ))
        .service(form(
            "/staff/events/{id}/take-down",
            staff::take_down::get,
            staff::take_down::post,
        ))
        .service(page("/staff/reports", staff::reports::get))
        .service(action("/staff/reports/{id}", staff::reports::settle))
        .service(form(
            "/staff/blocks",
            staff::blocks::get,
            staff::blocks::post,
        ))
        .service(action("/staff/blocks/{id}/lift", staff::blocks::lift))
        .service(page("/staff/mail", staff::mail::get))
        .service(action("/staff/mail/queue", staff::mail::set_queue))
        .service(form(
            "/staff/mail/letters/{state}",
            staff::mail::letters::get,
            staff::mail::letters::post,
        ))
        .service(form(
            "/staff/mail/write",
            staff::mail::write::get,
            staff::mail::write::post,
        ))
        .service(form(
            "/staff/mail/batches/{id}",
            staff::mail::batch::get,
            staff::mail::batch::post,
        ))
        .service(form(
            "/staff/mail/suppressed",
            staff::mail::suppressed::get,
            staff::mail::suppressed::post,
        ))
        .service(form(
            "/staff/reminders",
            staff::reminders::get,
            staff::reminders::post,
        ))
        .service(action("/staff/reminders/{rule}", staff::reminders::switch))
        .service(page("/staff/names", staff::names::get))
        .service(action("/staff/names/{name}/retire", staff::names::retire))
        .service(page("/staff/log", staff::log::get))
        .service(page("/staff/log.csv", staff::log::csv))
        .service(page("/staff/log.json", staff::log::json));
}

/// The API. Browsers ask first (OPTIONS) whether a page of another site may read what everybody may.
fn programs(routes: &mut Routes<'_>) {
    use api::{personal, public};
    routes
        .service(open("/api/v1/events", public::events::list))
        .service(open("/api/v1/events/{slug}", public::events::one))
        .service(open("/api/v1/occurrences", public::occurrences::list))
        .service(open("/api/v1/groups", public::groups::list))
        .service(open("/api/v1/groups/{slug}", public::groups::one))
        .service(open(
            "/api/v1/selections/{selection}",
            public::selections::one,
        ))
        .service(open("/api/v1/openapi.json", api::get))
        .service(page("/api/v1/me", personal::me::get))
        .service(form(
            "/api/v1/submissions",
            personal::submissions::list,
            personal::submissions::post,
        ))
        .service(address(
            "/api/v1/submissions/{id}",
            "GET, HEAD, PATCH",
            |it| {
                it.route(reads().to(personal::submissions::one))
                    .route(web::patch().to(personal::submissions::patch))
            },
        ))
        .service(page(
            "/api/v1/submissions/{id}/revisions",
            personal::revisions::list,
        ))
        .service(address(
            "/api/v1/submissions/{id}/cancellation",
            "POST, DELETE",
            |it| {
                it.route(web::post().to(personal::cancellation::post))
                    .route(web::delete().to(personal::cancellation::delete))
            },
        ))
        .service(action("/api/v1/drafts", personal::drafts::post))
        .service(address("/api/v1/drafts/{id}", "GET, HEAD, PATCH", |it| {
            it.route(reads().to(personal::drafts::one))
                .route(web::patch().to(personal::drafts::patch))
        }))
        .service(action(
            "/api/v1/drafts/{id}/submission",
            personal::drafts::hand_in,
        ))
        .service(page("/api/v1/reminders", personal::reminders::list))
        .service(page("/api/v1/queue", personal::queue::get));
}

/// The letters of the demo, for a look without a mail program.
fn mailbox(routes: &mut Routes<'_>) {
    routes
        .service(page("/mailbox", public::mailbox::list))
        .service(page("/mailbox/{letter}", public::mailbox::read));
}

fn machinery(routes: &mut Routes<'_>) {
    routes
        .service(page("/assets/{file}", assets::get))
        .service(page("/robots.txt", assets::robots))
        .service(page("/sitemap.xml", public::sitemap::get))
        .service(page("/manifest.webmanifest", public::offline::manifest))
        .service(page("/sw.js", public::offline::service_worker))
        .service(page("/offline", public::offline::get))
        .service(page("/health/live", health::live))
        .service(page("/health/ready", health::ready));
}

/// Mounts addresses on an application, and keeps the list of them.
struct Routes<'a> {
    config: &'a mut ServiceConfig,
    mounted: Vec<Route>,
}

impl<'a> Routes<'a> {
    fn on(config: &'a mut ServiceConfig) -> Self {
        Self {
            config,
            mounted: Vec::new(),
        }
    }

    fn service(&mut self, (route, resource): (Route, Resource)) -> &mut Self {
        self.config.service(resource);
        self.mounted.push(route);
        self
    }
}

/// An address that is only read. HEAD is answered like GET, without the body.
fn page<R, A>(path: &str, read: R) -> (Route, Resource)
where
    R: Handler<A>,
    R::Output: Responder + 'static,
    A: FromRequest + 'static,
{
    address(path, "GET, HEAD", |it| it.route(reads().to(read)))
}

/// An address that is only read, and from pages of other sites, too: the API answers their browsers.
fn open<R, A>(path: &str, read: R) -> (Route, Resource)
where
    R: Handler<A>,
    R::Output: Responder + 'static,
    A: FromRequest + 'static,
{
    address(path, "GET, HEAD, OPTIONS", |it| it.route(reads().to(read)))
}

/// An address with a form on it: read by GET, sent by POST.
fn form<R, A, S, B>(path: &str, read: R, send: S) -> (Route, Resource)
where
    R: Handler<A>,
    R::Output: Responder + 'static,
    A: FromRequest + 'static,
    S: Handler<B>,
    S::Output: Responder + 'static,
    B: FromRequest + 'static,
{
    address(path, "GET, HEAD, POST", |it| {
        it.route(reads().to(read)).route(web::post().to(send))
    })
}

/// An address that only takes a POST, from a form on another page.
fn action<S, B>(path: &str, send: S) -> (Route, Resource)
where
    S: Handler<B>,
    S::Output: Responder + 'static,
    B: FromRequest + 'static,
{
    address(path, "POST", |it| it.route(web::post().to(send)))
}

fn reads() -> actix_web::Route {
    web::route().guard(Any(Get()).or(Head()))
}

/// What answers at a path. Whoever tries another method is told which it takes (RFC 9110, 15.5.6).
fn address(
    path: &str,
    methods: &'static str,
    answer: impl FnOnce(Resource) -> Resource,
) -> (Route, Resource) {
    let others = web::to(move || async move {
        HttpResponse::MethodNotAllowed()
            .insert_header((ALLOW, methods))
            .body(format!("only {methods}\n"))
    });
    let resource = answer(Resource::new(path.to_owned())).default_service(others);
    let path = path.to_owned();
    (Route { path, methods }, resource)
}

async fn not_found() -> Result<HttpResponse, WebError> {
    Err(WebError::NotFound)
}

fn form_config() -> web::FormConfig {
    use actix_web::error::UrlencodedError as Cause;
    web::FormConfig::default()
        .limit(FORM_LIMIT)
        .error_handler(|cause, _| {
            let unread = "The form could not be read. Please open the page and send it again.";
            match cause {
                Cause::Overflow { .. } => WebError::TooLarge,
                _ => WebError::BadRequest(unread.to_owned()),
            }
            .into()
        })
}

fn query_config() -> web::QueryConfig {
    web::QueryConfig::default()
        .error_handler(|cause, _| WebError::BadRequest(cause.to_string()).into())
}
