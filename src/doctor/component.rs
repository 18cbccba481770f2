//! Components as a tree, made without recursion and no deeper than calendars are.

use std::borrow::Cow;
use std::collections::HashMap;

use super::finding::{Findings, excerpt};
use super::line::ContentLine;

const COMPONENTS: &str = "RFC 5545, 3.4";

/// The deepest that calendars nest: an alarm's place in an event in a calendar, and some room.
const DEEPEST: usize = 8;

/// A component with what is in it.
#[derive(Debug)]
pub(super) struct Component<'a> {
    /// In capitals: `VEVENT`.
    pub name: Cow<'a, str>,
    /// The line of its BEGIN.
    pub line: usize,
    pub properties: Vec<ContentLine<'a>>,
    pub children: Vec<Component<'a>>,
    /// Whether its END was found: what was cut off may lack anything.
    pub is_whole: bool,
}

impl<'a> Component<'a> {
    /// The first property of this name.
    pub(super) fn one(&self, name: &str) -> Option<&ContentLine<'a>> {
        self.properties.iter().find(|one| one.name == name)
    }

    /// The raw value of the first property of this name.
    pub(super) fn value(&self, name: &str) -> Option<&str> {
        self.one(name).map(|one| one.value.as_ref())
    }

    /// Every property of this name.
    pub(super) fn all<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'s ContentLine<'a>> {
        self.properties.iter().filter(move |one| one.name == name)
    }

    /// Tells of properties that do not belong here, and of those that stand here too often.
    /// `may_have` is asked for the name, and answers how often: not at all, once, or as often as one
    /// likes.
    pub(super) fn check_properties(
        &self,
        reference: &'static str,
        found: &mut Findings,
        may_have: impl Fn(&str) -> Times,
    ) {
        let mut seen: HashMap<&str, usize> = HashMap::with_capacity(self.properties.len());
        for property in &self.properties {
            let count = seen.entry(&property.name).or_default();
            *count += 1;
            match may_have(&property.name) {
                Times::Never if !property.name.starts_with("X-") => found.violation(
                    property.number,
                    "foreign-property",
                    reference,
                    format!(
                        "{} does not belong into {}",
                        excerpt(&property.name),
                        excerpt(&self.name)
                    ),
                ),
                Times::Once if *count == 2 => found.violation(
                    property.number,
                    "property-twice",
                    reference,
                    format!(
                        "{} stands in {} more than once",
                        excerpt(&property.name),
                        excerpt(&self.name)
                    ),
                ),
                _ => {}
            }
        }
    }
}

/// How often a property may stand in a component.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Times {
    Never,
    Once,
    Any,
}

/// The outermost components of a stream.
pub(super) fn tree<'a>(lines: Vec<ContentLine<'a>>, found: &mut Findings) -> Vec<Component<'a>> {
    let mut builder = Builder::default();
    for line in lines {
        match line.name.as_ref() {
            "BEGIN" => builder.begin(&line, found),
            "END" => builder.end(&line, found),
            _ => builder.property(line, found),
        }
    }
    builder.finish(found)
}

#[derive(Default)]
struct Builder<'a> {
    done: Vec<Component<'a>>,
    open: Vec<Component<'a>>,
    /// How many components are open that lie too deep to be read.
    buried: usize,
}

impl<'a> Builder<'a> {
    fn begin(&mut self, line: &ContentLine<'a>, found: &mut Findings) {
        if self.buried > 0 || self.open.len() == DEEPEST {
            if self.buried == 0 {
                found.violation(line.number, "nesting", COMPONENTS, "components stand in each other deeper than calendars go; what is in here is not read");
            }
            self.buried += 1;
            return;
        }
        let name = canonical(&line.value);
        if name != line.value {
            found.violation(
                line.number,
                "component-name",
                COMPONENTS,
                format!(
                    "BEGIN:{} should be BEGIN:{}",
                    excerpt(&line.value),
                    excerpt(&name)
                ),
            );
        }
        self.open.push(Component {
            name,
            line: line.number,
            properties: Vec::new(),
            children: Vec::new(),
            is_whole: true,
        });
    }

    fn end(&mut self, line: &ContentLine<'a>, found: &mut Findings) {
        if self.buried > 0 {
            self.buried -= 1;
            return;
        }
        if self.open.is_empty() {
            found.violation(
                line.number,
                "unmatched-end",
                COMPONENTS,
                format!("END:{} ends nothing", excerpt(&line.value)),
            );
        }
        // The END of something further out ends what is in it, too.
        let name = canonical(&line.value);
        let named = self.open.iter().rposition(|open| open.name == name);
        let kept = named.map_or(self.open.len().saturating_sub(1), |at| at + 1);
        while self.open.len() > kept
            && let Some(mut component) = self.open.pop()
        {
            found.violation(
                line.number,
                "unmatched-end",
                COMPONENTS,
                format!(
                    "END:{} stands where {} of line {} should end",
                    excerpt(&line.value),
                    excerpt(&component.name),
                    component.line
                ),
            );
            component.is_whole = named.is_none();
            self.close(component);
        }
        if named.is_some()
            && let Some(component) = self.open.pop()
        {
            self.close(component);
        }
    }

    fn close(&mut self, component: Component<'a>) {
        match self.open.last_mut() {
            Some(parent) => parent.children.push(component),
            None => self.done.push(component),
        }
    }

    fn property(&mut self, line: ContentLine<'a>, found: &mut Findings) {
        match self.open.last_mut() {
            _ if self.buried > 0 => {}
            Some(component) => component.properties.push(line),
            None => found.violation(
                line.number,
                "outside",
                COMPONENTS,
                format!("{} stands outside of any component", excerpt(&line.name)),
            ),
        }
    }

    fn finish(mut self, found: &mut Findings) -> Vec<Component<'a>> {
        while let Some(mut component) = self.open.pop() {
            component.is_whole = false;
            found.violation(
                component.line,
                "unclosed",
                COMPONENTS,
                format!(
                    "{} begins here and never ends; the file may have been cut off",
                    excerpt(&component.name)
                ),
            );
            self.close(component);
        }
        self.done
    }
}

fn canonical<'a>(name: &Cow<'a, str>) -> Cow<'a, str> {
    let trimmed = name.trim();
    if trimmed.len() == name.len() && !name.bytes().any(|octet| octet.is_ascii_lowercase()) {
        name.clone()
    } else {
        Cow::Owned(trimmed.to_ascii_uppercase())
    }
}
