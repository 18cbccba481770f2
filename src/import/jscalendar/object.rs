//! One object of a file, with what it takes to say where a fault is.

use serde_json::{Map, Value};

use crate::import::report::FileFault;

/// An object, and the line on which it begins.
pub(super) struct Object<'a> {
    pub map: &'a Map<String, Value>,
    pub line: u64,
}

impl<'a> Object<'a> {
    pub(super) fn fault(&self, message: impl Into<String>) -> FileFault {
        FileFault {
            line: self.line,
            column: 1,
            message: message.into(),
        }
    }

    /// The text of a property; `None` where it is not there, or null (section 1.4.2).
    pub(super) fn text(&self, name: &str) -> Result<Option<&'a str>, FileFault> {
        match self.map.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(self.fault(format!("{name} is no text"))),
        }
    }

    pub(super) fn required(&self, name: &str) -> Result<&'a str, FileFault> {
        self.text(name)?
            .ok_or_else(|| self.fault(format!("{name} is missing")))
    }

    /// The pairs of a property that is a map of objects or a set; none where it is not there.
    pub(super) fn pairs(&self, name: &str) -> Result<Vec<(&'a str, &'a Value)>, FileFault> {
        match self.map.get(name) {
            None | Some(Value::Null) => Ok(Vec::new()),
            Some(Value::Object(map)) => Ok(map
                .iter()
                .map(|(key, value)| (key.as_str(), value))
                .collect()),
            Some(_) => Err(self.fault(format!("{name} is no map"))),
        }
    }

    /// What JSCalendar has no word for, under a name of the domain that wrote it (section 3.3).
    pub(super) fn own(&self, name: &str) -> Option<&'a Value> {
        let is_own = |key: &str| {
            key.strip_suffix(name)
                .and_then(|rest| rest.strip_suffix(':'))
                .is_some_and(|domain| domain.contains('.') || domain == "localhost")
        };
        self.map
            .iter()
            .find(|(key, _)| is_own(key))
            .map(|(_, value)| value)
    }

    /// The same where it is text.
    pub(super) fn own_text(&self, name: &str) -> Option<&'a str> {
        self.own(name).and_then(Value::as_str)
    }
}
