//! The same by whoever runs the service, for who asks by letter.

use folkmoot::account;
use folkmoot::database::Database;
use serde_json::Value;

use crate::harness::build;
use crate::harness::database::{Backend, TestDatabase};
use crate::harness::on_both;
use crate::room::command::Program;

on_both!(who_asks_by_letter_gets_their_data_and_is_forgotten);

fn who_asks_by_letter_gets_their_data_and_is_forgotten(backend: Backend) {
    let home = TestDatabase::new(backend);
    let ama = build::person("Ama", "ama@example.org");
    let database = Database::open(home.url()).unwrap();
    database
        .write(|tx| account::upsert(tx, &ama, build::at(build::NOON)))
        .unwrap();
    let program = Program::new();
    let person = |act: &str| {
        let arguments = ["person", act, "AMA@example.org"];
        program.run(&arguments, &[("DATABASE_URL", home.url())])
    };
    let export = person("export");
    assert!(export.status.success(), "{export:?}");
    let export: Value = serde_json::from_slice(&export.stdout).unwrap();
    assert_eq!(export["stored"]["people"][0]["name"], "Ama");
    let erased = person("erase");
    assert!(erased.status.success(), "{erased:?}");
    let known = database.read(|tx| account::find_by_email(tx, &ama.email));
    assert_eq!(known.unwrap(), None);
    for act in ["export", "erase"] {
        let nobody = person(act);
        assert_eq!(nobody.status.code(), Some(1), "{act}");
        let words = String::from_utf8(nobody.stderr).unwrap();
        assert_eq!(words, "folkmoot: nobody has this account any more\n");
    }
}
