//! What an import did, file by file, for the one who ran it.

use std::fmt;
use std::ops::AddAssign;
use std::path::Path;

use super::Run;
pub use super::fault::FileFault;
use crate::database::{AnyConnection, DatabaseError};
use crate::event::{self, Event, EventDraft, ImportOutcome, describe_when, differences};

/// What an import of several files did.
#[derive(Debug, Default)]
pub struct Report {
    /// Each file, by name.
    pub files: Vec<FileReport>,
    /// Whether nothing was kept because that was wished.
    pub is_dry_run: bool,
}

/// What became of one file.
#[derive(Debug)]
pub struct FileReport {
    /// Its name in the folder.
    pub name: String,
    /// What it brought, or why nothing of it was taken.
    pub result: Result<Imports, FileFault>,
}

/// What was taken.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Imports {
    /// Events that are new.
    pub added: usize,
    /// Events that state something else than before.
    pub changed: usize,
    /// Events that are as they were.
    pub unchanged: usize,
    /// Hosting groups that are new.
    pub groups: usize,
    /// What a reader should know of it.
    pub notes: Vec<String>,
    /// What of it was not taken, and why.
    pub faults: Vec<FileFault>,
    /// What was added and changed, a line each.
    pub told: Vec<String>,
}

impl Imports {
    pub(super) fn count(&mut self, outcome: ImportOutcome) {
        match outcome {
            ImportOutcome::Added(_) => self.added += 1,
            ImportOutcome::Changed(_) => self.changed += 1,
            ImportOutcome::Unchanged(_) => self.unchanged += 1,
        }
    }

    /// How many events the file states.
    pub fn events(&self) -> usize {
        self.added + self.changed + self.unchanged
    }
}

impl AddAssign<&Imports> for Imports {
    fn add_assign(&mut self, more: &Imports) {
        self.added += more.added;
        self.changed += more.changed;
        self.unchanged += more.unchanged;
        self.groups += more.groups;
        self.notes.extend_from_slice(&more.notes);
        self.faults.extend_from_slice(&more.faults);
        self.told.extend_from_slice(&more.told);
    }
}

impl Report {
    /// The report on one file.
    pub(super) fn of_file(file: &Path, result: Result<Imports, FileFault>, run: &Run<'_>) -> Self {
        let name = file.file_name().unwrap_or_default();
        let name = name.to_string_lossy().into_owned();
        Self {
            files: vec![FileReport { name, result }],
            is_dry_run: run.is_dry_run,
        }
    }

    /// How many files were not taken. The command's exit code is 1 if there is any.
    pub fn failed(&self) -> usize {
        self.files
            .iter()
            .filter(|file| file.result.is_err())
            .count()
    }

    /// How many events of the other files were not taken.
    pub fn refused(&self) -> usize {
        self.totals().faults.len()
    }

    /// What all the other files brought.
    pub fn totals(&self) -> Imports {
        let mut totals = Imports::default();
        for imports in self
            .files
            .iter()
            .filter_map(|file| file.result.as_ref().ok())
        {
            totals += imports;
        }
        totals
    }
}

/// What an import did to one event, for the report; nothing where it did nothing.
pub(super) fn told(
    tx: &mut AnyConnection,
    outcome: ImportOutcome,
    before: Option<&Event>,
    draft: &EventDraft,
) -> Result<Option<String>, DatabaseError> {
    let title = draft.title.as_str();
    Ok(match (outcome, before) {
        (ImportOutcome::Unchanged(_), _) => None,
        (ImportOutcome::Changed(_), Some(before)) => {
            let called = event::called(tx, &[&before.draft, draft])?;
            let mut parts: Vec<String> = differences(&before.draft, draft, &called)
                .iter()
                .map(|it| it.label.to_string())
                .collect();
            if parts.is_empty() {
                parts.push("its state".to_owned());
            }
            Some(format!("~ {title}: {}", parts.join(", ")))
        }
        _ => Some(format!("+ {title}, {}", describe_when(&draft.when))),
    })
}

impl fmt::Display for Imports {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} added, {} changed, {} unchanged",
            self.added, self.changed, self.unchanged
        )
    }
}

impl fmt::Display for FileReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.result {
            Ok(imports) => {
                write!(f, "{}: {imports}", self.name)?;
                for fault in &imports.faults {
                    write!(f, "\n{}:{fault}", self.name)?;
                }
                imports
                    .notes
                    .iter()
                    .try_for_each(|note| write!(f, "\n  note: {note}"))
            }
            // As compilers write it: editors and terminals jump to the place.
            Err(fault) => write!(f, "{}:{fault}", self.name),
        }
    }
}

impl fmt::Display for Report {
    /// A line for each file, and the totals in the last one.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for file in &self.files {
            writeln!(f, "{file}")?;
            if let (true, Ok(imports)) = (self.is_dry_run, &file.result) {
                for change in &imports.told {
                    writeln!(f, "  {change}")?;
                }
            }
        }
        let totals = self.totals();
        let taken = self.files.len() - self.failed();
        write!(f, "{taken} of {} files taken; ", self.files.len())?;
        writeln!(
            f,
            "{} events: {totals}; groups added: {}",
            totals.events(),
            totals.groups
        )?;
        if !totals.faults.is_empty() {
            writeln!(
                f,
                "{} events not taken, for the reasons above",
                totals.faults.len()
            )?;
        }
        if self.is_dry_run {
            writeln!(f, "Nothing was kept: this was a rehearsal.")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_has_a_line_for_each_file_and_names_the_place_of_a_fault() {
        let taken = Imports {
            added: 2,
            unchanged: 1,
            groups: 1,
            ..Imports::default()
        };
        let noted = Imports {
            changed: 1,
            notes: vec!["called ad hoc".to_owned()],
            ..Imports::default()
        };
        let fault = FileFault {
            line: 7,
            column: 17,
            message: "no such day".to_owned(),
        };
        let file = |name: &str, result| FileReport {
            name: name.to_owned(),
            result,
        };
        let files = vec![
            file("a.yaml", Ok(taken)),
            file("b.yaml", Err(fault)),
            file("c.yaml", Ok(noted)),
        ];
        let report = Report {
            files,
            is_dry_run: false,
        };
        assert_eq!(
            report.to_string(),
            "a.yaml: 2 added, 0 changed, 1 unchanged\n\
             b.yaml:7:17: no such day\n\
             c.yaml: 0 added, 1 changed, 0 unchanged\n  note: called ad hoc\n\
             2 of 3 files taken; 4 events: 2 added, 1 changed, 1 unchanged; groups added: 1\n"
        );
        assert_eq!(report.failed(), 1);
    }
}
