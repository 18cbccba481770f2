//! What the tests stand on: databases, the running service, its visitors, and the letters they get.

pub mod app;
pub mod build;
pub mod contents;
pub mod database;
pub mod identity_provider;
pub mod ledger;
pub mod mail_server;
pub mod mailbox;
pub mod publisher;
pub mod python;
pub mod race;
pub mod reader;
pub mod safety;
pub mod smtp_sink;
pub mod visitor;
pub mod wire;

use self::database::Backend;

/// What a test is given, made anew for it on one of the databases.
pub trait On {
    fn on(backend: Backend) -> Self;
}

impl On for Backend {
    fn on(backend: Backend) -> Self {
        backend
    }
}

/// Makes two tests of each function, `name::sqlite` and `name::postgres`. The function takes one
/// argument of any type that is [`On`] a database.
macro_rules! on_both {
    ($($name:ident),+ $(,)?) => {$(
        mod $name {
            use crate::harness::On;
            use crate::harness::database::Backend;

            #[test]
            fn sqlite() {
                super::$name(On::on(Backend::Sqlite));
            }

            #[test]
            fn postgres() {
                super::$name(On::on(Backend::Postgres));
            }
        }
    )+};
}
pub(crate) use on_both;
