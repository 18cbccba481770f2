//! Where it takes place, and where it leads: `locations`, `virtualLocations`, `links`.

use serde_json::Value;

use super::object::Object;
use crate::event::{EventForm, LinkRole};
use crate::import::candidate::Candidate;
use crate::import::report::FileFault;
use crate::link::WebLink;

/// As much of a foreign place as our fields take, in characters.
const LONGEST_VENUE: usize = 140;

pub(super) fn fill(object: &Object<'_>, candidate: &mut Candidate) -> Result<(), FileFault> {
    let locations = locations(object, candidate)?;
    let rooms = rooms(object, candidate)?;
    links(object, candidate)?;
    let form = &mut candidate.form;
    form.format = match object.own_text("format") {
        Some(word) => word.to_owned(),
        None if rooms && locations => "hybrid".to_owned(),
        None if locations => "in-person".to_owned(),
        None => "online".to_owned(),
    };
    Ok(())
}

/// Returns whether there is any.
fn locations(object: &Object<'_>, candidate: &mut Candidate) -> Result<bool, FileFault> {
    let locations = object.pairs("locations")?;
    let form = &mut candidate.form;
    if let Some((_, location)) = locations.first() {
        coordinates(form, location);
    }
    // The parts of our own places stand beside what others read of them.
    if let Some(own) = object.own("place") {
        let part = |name: &str| own[name].as_str().unwrap_or_default().to_owned();
        form.venue = part("venue");
        form.address = part("address");
        form.city = part("city");
        form.country = part("country");
        return Ok(true);
    }
    let Some((_, location)) = locations.first() else {
        return Ok(false);
    };
    let said = |name: &str| location[name].as_str().map(one_line).unwrap_or_default();
    let (name, description) = (said("name"), said("description"));
    if name.is_empty() {
        form.venue = description;
    } else {
        form.venue = name;
        if description != form.venue {
            form.address = description;
        }
    }
    if locations.len() > 1 {
        let more = locations.len() - 1;
        candidate
            .notes
            .push(format!("{more} more places were left out"));
    }
    Ok(true)
}

fn one_line(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(LONGEST_VENUE).collect()
}

/// A `geo:` URI (RFC 5870), of which we take the point.
fn coordinates(form: &mut EventForm, location: &Value) {
    let point = location["coordinates"].as_str();
    let point = point.and_then(|uri| uri.strip_prefix("geo:"));
    let point = point.and_then(|uri| uri.split(';').next());
    let mut numbers = point.unwrap_or_default().split(',');
    if let (Some(north), Some(east)) = (numbers.next(), numbers.next()) {
        north.clone_into(&mut form.latitude);
        east.clone_into(&mut form.longitude);
    }
}

/// Returns whether there is any.
fn rooms(object: &Object<'_>, candidate: &mut Candidate) -> Result<bool, FileFault> {
    let rooms = object.pairs("virtualLocations")?;
    for (key, room) in &rooms {
        let uri = room["uri"].as_str().unwrap_or_default();
        let role = key.parse().unwrap_or(LinkRole::Join);
        put(candidate, role, uri);
    }
    Ok(!rooms.is_empty())
}

/// Ours say what they lead to; of others' the first is the page.
fn links(object: &Object<'_>, candidate: &mut Candidate) -> Result<(), FileFault> {
    for (key, link) in object.pairs("links")? {
        let href = link["href"].as_str().unwrap_or_default();
        let rel = link["rel"].as_str().unwrap_or_default();
        match key.parse() {
            Ok(role) => put(candidate, role, href),
            Err(_) if key == "page" || rel == "icon" || rel == "enclosure" => {}
            Err(_) => put(candidate, LinkRole::Website, href),
        }
    }
    Ok(())
}

/// Puts a link where none is yet; one that no page may show is left out, with a note.
fn put(candidate: &mut Candidate, role: LinkRole, address: &str) {
    let field = candidate.form.link_mut(role);
    let refusal = match WebLink::parse(address) {
        Ok(_) if field.is_empty() => {
            address.clone_into(field);
            return;
        }
        Ok(link) if link.as_str() == field => return,
        Ok(_) => "there is another already".to_owned(),
        Err(cause) => cause.to_string(),
    };
    let shown: String = address.chars().take(80).collect();
    candidate
        .notes
        .push(format!("the link {shown:?} was left out: {refusal}"));
}
