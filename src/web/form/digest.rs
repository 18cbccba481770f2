//! The form by which a digest is asked for, or changed: what was typed, and what is wrong with it.

use serde::Deserialize;

use crate::event::Fault;
use crate::locale::Locale;
use crate::mail::Address;
use crate::recurrence::Zone;
use crate::subscription::{Period, Subscription};
use crate::web::reader::Reader;

/// The form as it is sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct DigestForm {
    /// Who is to get it; only where it is asked for.
    pub email: String,
    /// `weekly` or `monthly`.
    pub period: String,
    /// A language tag.
    pub lang: String,
    /// The name of a zone.
    pub zone: String,
    /// The canonical text of the selection.
    pub selection: String,
    /// Says when the form was given out.
    pub form_key: String,
    /// A field people do not see. Whoever fills it in is a program.
    pub referral: String,
    /// What is to be done with a digest that is there.
    pub act: String,
}

/// How a digest is to be.
#[derive(Debug, Clone, Copy)]
pub struct Manners {
    /// How often it comes.
    pub period: Period,
    /// In which language.
    pub locale: Locale,
    /// By the clocks of which zone.
    pub zone: Zone,
}

/// The form as it is shown.
pub struct DigestView {
    /// The address, as it was typed.
    pub email: String,
    /// How often.
    pub period: Period,
    /// The language.
    pub locale: Locale,
    /// The zone, as it was typed.
    pub zone: String,
    /// What zones there are.
    pub zones: Vec<&'static str>,
    /// The canonical text of the selection.
    pub selection: String,
    /// Says when the form was given out.
    pub form_key: String,
    /// What is wrong.
    pub faults: Vec<Fault>,
}

impl DigestForm {
    /// How the digest is to be, or what is wrong with that, in the language of whoever reads it.
    pub fn manners(&self, reader: Locale) -> Result<Manners, Vec<Fault>> {
        let zone = Zone::parse(&self.zone).map_err(|_| fault("zone", "no-such-zone", reader))?;
        Ok(Manners {
            period: self.period.parse().unwrap_or(Period::Weekly),
            locale: Locale::of_tag(&self.lang).unwrap_or(reader),
            zone,
        })
    }

    /// Who is to get it.
    pub fn address(&self, reader: Locale) -> Result<Address, Vec<Fault>> {
        Address::parse(&self.email).map_err(|_| fault("email", "bad-mail", reader))
    }
}

fn fault(field: &'static str, key: &'static str, reader: Locale) -> Vec<Fault> {
    let message = reader.text(key).into_owned();
    vec![Fault { field, message }]
}

impl DigestView {
    /// An empty form for whoever reads the page.
    pub fn blank(reader: &Reader, selection: String, form_key: String) -> Self {
        Self {
            email: String::new(),
            period: Period::Weekly,
            locale: reader.locale(),
            zone: reader.manner.zone.map_or("", Zone::name).to_owned(),
            zones: zones(),
            selection,
            form_key,
            faults: Vec::new(),
        }
    }

    /// The form as it was sent, with what is wrong with it.
    pub fn sent(form: &DigestForm, reader: Locale, faults: Vec<Fault>) -> Self {
        Self {
            email: form.email.clone(),
            period: form.period.parse().unwrap_or(Period::Weekly),
            locale: Locale::of_tag(&form.lang).unwrap_or(reader),
            zone: form.zone.clone(),
            zones: zones(),
            selection: form.selection.clone(),
            form_key: form.form_key.clone(),
            faults,
        }
    }

    /// The form of a digest that is there.
    pub fn of(it: &Subscription, selection: String) -> Self {
        Self {
            email: String::new(),
            period: it.period,
            locale: it.locale,
            zone: it.zone.name().to_owned(),
            zones: zones(),
            selection,
            form_key: String::new(),
            faults: Vec::new(),
        }
    }

    /// What is wrong with a field.
    pub fn fault(&self, field: &str) -> Option<&str> {
        let fault = self.faults.iter().find(|fault| fault.field == field);
        fault.map(|fault| fault.message.as_str())
    }
}

fn zones() -> Vec<&'static str> {
    let mut zones: Vec<&str> = Zone::all().map(Zone::name).collect();
    zones.sort_unstable();
    zones
}
