//! What it is called and said to be, and which groups host it.

use std::collections::BTreeMap;

use serde_json::Value;

use super::object::Object;
use crate::geography::{Country, Region};
use crate::group::{Group, GroupId, GroupKind, GroupLink};
use crate::import::candidate::Candidate;
use crate::import::ics::html;
use crate::import::privacy::without_addresses;
use crate::import::report::FileFault;
use crate::link::WebLink;
use crate::slug::Slug;
use crate::text::{Line, Prose};

pub(super) fn fill(object: &Object<'_>, candidate: &mut Candidate) -> Result<(), FileFault> {
    let form = &mut candidate.form;
    object
        .text("title")?
        .unwrap_or_default()
        .clone_into(&mut form.title);
    object
        .own_text("kind")
        .unwrap_or("other")
        .clone_into(&mut form.kind);
    form.summary = text(object.own_text("summary"));
    form.parent = text(object.own_text("parent"));
    form.languages = match object.own("languages").and_then(Value::as_array) {
        Some(tags) => list(tags.iter().filter_map(Value::as_str)),
        None => text(object.text("locale")?),
    };
    words(object, candidate)?;
    deadlines(object, candidate)?;
    description(object, candidate)
}

fn text(text: Option<&str>) -> String {
    text.unwrap_or_default().to_owned()
}

fn list<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.collect::<Vec<_>>().join(", ")
}

/// The projects are keywords for others; what else is one is a tag.
fn words(object: &Object<'_>, candidate: &mut Candidate) -> Result<(), FileFault> {
    let projects = object.own("projects").and_then(Value::as_array);
    let projects: Vec<&str> = projects
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let own = object.own("tags").and_then(Value::as_array);
    candidate.form.tags = match own {
        Some(tags) => list(tags.iter().filter_map(Value::as_str)),
        None => {
            let keywords = object.pairs("keywords")?.into_iter().map(|(word, _)| word);
            list(keywords.filter(|word| !projects.contains(word)))
        }
    };
    candidate.form.projects = list(projects.into_iter());
    Ok(())
}

/// Our own in Markdown; of others' what HTML comes down to, without the addresses of people.
fn description(object: &Object<'_>, candidate: &mut Candidate) -> Result<(), FileFault> {
    if let Some(markdown) = object.own_text("markdown") {
        markdown.clone_into(&mut candidate.form.description);
        return Ok(());
    }
    let Some(said) = object.text("description")? else {
        return Ok(());
    };
    if object.own("kind").is_some() {
        // Our own without a description says its summary here.
        return Ok(());
    }
    let is_html = object.text("descriptionContentType")? == Some("text/html");
    let plain = if is_html {
        html::markdown(said)
    } else {
        said.to_owned()
    };
    let (kept, count) = without_addresses(&plain);
    candidate.form.description = kept;
    if count > 0 {
        let note = "a mail address in its description was left out";
        candidate.notes.push(note.to_owned());
    }
    Ok(())
}

fn deadlines(object: &Object<'_>, candidate: &mut Candidate) -> Result<(), FileFault> {
    let form = &mut candidate.form;
    let Some(deadlines) = object.own("deadlines") else {
        return Ok(());
    };
    let fields = [
        ("cfp", &mut form.cfp_closes_date, &mut form.cfp_closes_time),
        (
            "registration",
            &mut form.registration_closes_date,
            &mut form.registration_closes_time,
        ),
    ];
    for (role, date, time) in fields {
        if let Some(at) = deadlines[role].as_str() {
            let at = super::when::local(object, "deadlines", at)?;
            *date = at.date().to_string();
            *time = at.format("%H:%M").to_string();
        }
    }
    Ok(())
}

/// The word its page had in addresses.
pub(super) fn slug(object: &Object<'_>) -> Option<Slug> {
    // A foreign page is no word of ours.
    object.own("kind")?;
    let href = object.map.get("links")?["page"]["href"].as_str()?;
    Slug::parse(href.rsplit('/').next()?).ok()
}

/// The groups that a file tells all about.
pub(super) fn groups(object: &Object<'_>) -> Vec<(Slug, Group)> {
    let groups = object.own("groups").and_then(Value::as_array);
    let groups = groups.into_iter().flatten().filter_map(whole_group);
    groups.map(|group| (group.slug.clone(), group)).collect()
}

fn whole_group(value: &Value) -> Option<Group> {
    let text = |name: &str| value[name].as_str();
    let line = |name: &str, max| text(name).and_then(|text| Line::parse(text, max).ok());
    let links = value["links"].as_object().into_iter().flatten();
    let links = links.filter_map(|(role, address)| {
        let role: GroupLink = role.parse().ok()?;
        Some((role, WebLink::parse(address.as_str()?).ok()?))
    });
    Some(Group {
        id: GroupId::new(),
        slug: Slug::parse(text("slug")?).ok()?,
        kind: text("kind")?.parse().ok()?,
        name: line("name", 140)?,
        description: text("description").and_then(|text| Prose::parse(text, 20_000).ok()),
        city: line("city", 100),
        country: text("country").and_then(|code| Country::parse(code).ok()),
        region: text("region").and_then(|word| word.parse::<Region>().ok()),
        links: links.collect(),
    })
}

/// The groups among `participants` that own the event. People are left out.
pub(super) fn hosts(
    object: &Object<'_>,
    groups: &BTreeMap<Slug, Group>,
) -> Result<Vec<Group>, FileFault> {
    let mut hosts = Vec::new();
    for (key, participant) in object.pairs("participants")? {
        let is_host = participant["kind"] == "group" && participant["roles"]["owner"] == true;
        let name = participant["name"].as_str();
        let name = name.and_then(|name| Line::parse(name, 140).ok());
        let (true, Some(name)) = (is_host, name) else {
            continue;
        };
        let own = object.own("kind").and(Slug::parse(key).ok());
        let Some(slug) = own.or_else(|| Slug::of(name.as_str())) else {
            continue;
        };
        hosts.push(groups.get(&slug).cloned().unwrap_or_else(|| Group {
            id: GroupId::new(),
            slug,
            kind: GroupKind::UserGroup,
            name,
            description: None,
            city: None,
            country: None,
            region: None,
            links: BTreeMap::new(),
        }));
    }
    Ok(hosts)
}
