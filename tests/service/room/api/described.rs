//! The description of the API, held against what answers.

use std::collections::BTreeSet;

use folkmoot::web::api;
use folkmoot::web::routes;

use super::{Program, json};
use crate::harness::app::TestApp;
use crate::harness::on_both;

on_both!(programs_and_people_read_the_same_description);

#[test]
fn every_address_of_the_api_is_described_and_no_other() {
    let described = serde_json::to_value(api::document()).unwrap();
    let paths = described["paths"].as_object().unwrap().iter();
    let described: BTreeSet<(String, String)> = paths
        .flat_map(|(path, item)| {
            let methods = item.as_object().unwrap().keys();
            methods.map(|method| (path.clone(), method.to_uppercase()))
        })
        .collect();
    let served: BTreeSet<(String, String)> = routes::table()
        .into_iter()
        .filter(|route| route.path.starts_with("/api/"))
        .flat_map(|route| {
            let methods = route.methods.split(", ");
            let own = methods.filter(|method| !["HEAD", "OPTIONS"].contains(method));
            own.map(move |method| (route.path.clone(), method.to_owned()))
        })
        .collect();
    assert!(served.len() > 15);
    assert_eq!(described, served);
}

#[test]
fn every_reference_of_the_description_leads_somewhere() {
    let document = serde_json::to_value(api::document()).unwrap();
    assert_eq!(document["openapi"], "3.1.0");
    let items = &document["components"]["schemas"]["Page_Event"]["properties"]["items"];
    assert_eq!(items["items"]["$ref"], "#/components/schemas/Event");
    // What is stated of an event stands in it, not beside it.
    let event = &document["components"]["schemas"]["Event"]["properties"];
    assert!(event["title"].is_object() && event["slug"].is_object());
    let text = document.to_string();
    let references = text.split("\"$ref\":\"#").skip(1);
    let mut count = 0;
    for reference in references {
        let pointer = reference.split('"').next().unwrap();
        assert!(document.pointer(pointer).is_some(), "{pointer}");
        count += 1;
    }
    assert!(count > 50, "{count}");
}

fn programs_and_people_read_the_same_description(app: TestApp) {
    let program = Program::of_nobody(&app);
    let served = json(&program.get("/api/v1/openapi.json"));
    assert_eq!(served, serde_json::to_value(api::document()).unwrap());
    let page = app.anonymous().get("/developers");
    assert_eq!(page.status, 200);
    page.assert_safe("/developers");
    for (path, item) in served["paths"].as_object().unwrap() {
        for method in item.as_object().unwrap().keys() {
            let heading = format!("{} {path}", method.to_uppercase());
            assert!(page.texts("h3").contains(&heading), "{heading}");
        }
    }
    // Every link within the page leads somewhere, those of problem documents, too.
    let ids: BTreeSet<String> = page.attributes("[id]", "id").into_iter().collect();
    for href in page.attributes("a[href^='#']", "href") {
        assert!(ids.contains(&href[1..]), "{href}");
    }
    for status in [
        400, 401, 403, 404, 405, 406, 409, 410, 412, 413, 415, 422, 428, 429, 503,
    ] {
        assert!(ids.contains(&format!("problem-{status}")), "{status}");
    }
}
