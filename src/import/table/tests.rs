//! What is read from a table, and what is wrong with one.

use super::*;

fn read(text: &str) -> Vec<Result<Candidate, FileFault>> {
    candidates(text.as_bytes()).unwrap()
}

#[test]
fn the_template_is_a_table_that_can_be_read() {
    let read = read(&template());
    let example = read[0].as_ref().unwrap();
    assert_eq!(example.form.timing, "timed");
    assert_eq!(example.origin.as_str(), "csv:accra-2026-11");
    assert!(example.identity.is_none(), "an id without an @ is no UID");
    assert_eq!(read.len(), 1);
}

#[test]
fn every_field_of_the_form_has_its_column() {
    let form = serde_json::to_value(EventForm::default()).unwrap();
    for field in form.as_object().unwrap().keys() {
        assert!(COLUMNS.iter().any(|(name, _)| name == field), "{field}");
    }
}

#[test]
fn columns_are_found_by_name_whatever_separates_them() {
    let read = read("\u{FEFF}Start_Date;TITLE\r\n2026-11-26;\"'=Zuul; \"\"night\"\"\"\r\n");
    let form = &read[0].as_ref().unwrap().form;
    assert_eq!(form.title, "=Zuul; \"night\"");
    assert_eq!(form.timing, "all-day");
    assert_eq!(form.kind, "meetup");
}

#[test]
fn what_is_wrong_is_named_by_line_and_column() {
    let whole = |text: &str| candidates(text.as_bytes()).unwrap_err().to_string();
    assert_eq!(
        whole("title,colour\n"),
        "1:2: there is no column \"colour\""
    );
    assert_eq!(
        whole("title,start_date,title\n"),
        "1:3: this column is there twice"
    );
    assert_eq!(
        whole("title\n"),
        "1:1: the column \"start_date\" is missing"
    );
    let lines = read(
        "title,description,state,start_date\na,,,2026-11-26\n\nb,\"c\nd\",lost,2026-11-26\ne,,published,2026-11-26,x\n",
    );
    let faults: Vec<String> = lines
        .into_iter()
        .filter_map(|line| line.err().map(|fault| fault.to_string()))
        .collect();
    assert_eq!(
        faults[0],
        "4:3: \"lost\" is none of published, cancelled and postponed"
    );
    assert_eq!(faults[1], "6:1: has 1 more cells than there are columns");
}
