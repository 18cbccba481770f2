use super::*;

fn view(scope: FormScope, form: &EventForm, faults: Vec<Fault>) -> FormView {
    FormView::of(
        &Catalog::default(),
        scope,
        form,
        &[("email", "ama@example.org")],
        faults,
    )
}

fn fields(view: &FormView) -> Vec<&Field> {
    view.sections
        .iter()
        .flat_map(|section| &section.rows)
        .flat_map(|row| &row.0)
        .collect()
}

#[test]
fn every_field_of_the_event_form_can_be_filled_in_and_none_twice() {
    let view = view(FormScope::Public, &EventForm::default(), Vec::new());
    let mut shown: Vec<&str> = fields(&view).iter().map(|field| field.name).collect();
    let names = values_of(&EventForm::default());
    let mut known: Vec<&str> = names.keys().map(String::as_str).collect();
    shown.sort_unstable();
    known.sort_unstable();
    assert_eq!(shown, known);
}

#[test]
fn a_fault_stands_beside_its_field_with_the_value_kept() {
    let form = EventForm {
        title: "<b>".to_owned(),
        ..EventForm::default()
    };
    let fault = |message: &str| Fault {
        field: "title",
        message: message.to_owned(),
    };
    let view = view(
        FormScope::Step(Step::What),
        &form,
        vec![fault("one"), fault("two")],
    );
    let title = fields(&view)
        .into_iter()
        .find(|field| field.name == "title")
        .unwrap();
    assert_eq!(
        (title.value.as_str(), title.error.as_deref()),
        ("<b>", Some("one. two"))
    );
    assert_eq!(title.described_by(), "title-hint title-error");
    let email = fields(&view)
        .into_iter()
        .find(|field| field.name == "email")
        .unwrap();
    assert_eq!(email.value, "ama@example.org");
}

#[test]
fn a_folded_part_opens_when_something_in_it_is_filled_in_or_wrong() {
    let folded = |form: &EventForm, faults| {
        let view = view(FormScope::Change, form, faults);
        view.sections
            .iter()
            .find(|section| section.id == "more")
            .unwrap()
            .is_folded
    };
    assert_eq!(folded(&EventForm::default(), Vec::new()), Some(true));
    let filled = EventForm {
        tags: "cloud".to_owned(),
        ..EventForm::default()
    };
    assert_eq!(folded(&filled, Vec::new()), Some(false));
    let fault = Fault {
        field: "latitude",
        message: "wrong".to_owned(),
    };
    assert_eq!(folded(&EventForm::default(), vec![fault]), Some(false));
}
