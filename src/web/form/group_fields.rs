//! The form of a group, field by field.

use super::choices::countries;
use super::{Choice, Field, FormView};
use crate::event::Fault;
use crate::group::{GroupFault, GroupForm, GroupKind};

/// The fields with what stands in them and what is wrong. Only staff make something the foundation.
pub fn group_fields(form: &GroupForm, is_staff: bool, faults: &[Fault]) -> Vec<Field> {
    let link =
        |name, label, value: &str| Field::text(name, label).kind("url").optional().value(value);
    let fields = vec![
        Field::text("name", "Name")
            .hint("As its members call it: OpenInfra User Group Ghana")
            .value(&form.name),
        Field::text("kind", "Kind of group")
            .select(kinds(is_staff || form.kind == GroupKind::Foundation.as_str()))
            .value(&form.kind),
        Field::text("description", "What it is about")
            .hint("Who it is for, what it does, how to take part. Markdown works: lists, links, **bold**.")
            .area(6)
            .optional()
            .value(&form.description),
        Field::text("city", "City")
            .hint("Where it meets, if it meets in a place")
            .optional()
            .value(&form.city),
        Field::text("country", "Country")
            .select(countries())
            .optional()
            .value(&form.country),
        link("website", "Website", &form.website),
        link("chat", "Chat", &form.chat),
        link("list", "Mailing list", &form.list),
    ];
    FormView::small(fields, faults)
}

/// The same faults, as forms tell them.
pub fn faults_of(faults: Vec<GroupFault>) -> Vec<Fault> {
    let told = |GroupFault { field, message }| Fault { field, message };
    faults.into_iter().map(told).collect()
}

fn kinds(has_foundation: bool) -> Vec<Choice> {
    let all = GroupKind::ALL.iter().copied();
    let kinds = all.filter(|&kind| has_foundation || kind != GroupKind::Foundation);
    std::iter::once(Choice::new("", "Choose what it is"))
        .chain(kinds.map(|kind| Choice::new(kind.as_str(), kind.label())))
        .collect()
}
