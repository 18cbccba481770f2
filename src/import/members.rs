//! Membership figures of many groups from one file: `group,day,members`, one figure a line.

use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};

use super::report::FileFault;
use super::{ImportError, read_file};
use crate::account::Actor;
use crate::database::{AnyConnection, Database, DatabaseError};
use crate::group::{self, GroupError, MemberCount, MemberSource};
use crate::slug::Slug;

/// The largest file that is read, in bytes: a hundred thousand figures.
const MAX_FILE: u64 = 4 * 1024 * 1024;

/// The columns, as the first line names them.
const COLUMNS: [&str; 3] = ["group", "day", "members"];

/// What an import of figures did, or would do.
#[derive(Debug, Default)]
pub struct MembersReport {
    /// Figures of days that had none, or another one.
    pub taken: usize,
    /// Figures that were known.
    pub unchanged: usize,
    /// Lines of which nothing was taken, and why.
    pub faults: Vec<FileFault>,
    /// Whether nothing was kept because that was wished.
    pub is_dry_run: bool,
}

impl std::fmt::Display for MembersReport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for fault in &self.faults {
            writeln!(f, "line {fault}")?;
        }
        let what = if self.is_dry_run {
            "would be taken"
        } else {
            "taken"
        };
        writeln!(
            f,
            "{} figures {what}, {} unchanged, {} lines refused",
            self.taken,
            self.unchanged,
            self.faults.len()
        )
    }
}

/// Why the transaction of a run ends without a word of its own.
enum Stop {
    DryRun,
    Failed(ImportError),
}

impl From<DatabaseError> for Stop {
    fn from(cause: DatabaseError) -> Self {
        Self::Failed(cause.into())
    }
}

/// Keeps every figure of the file that can be kept, in one transaction; a line with a fault keeps none of
/// the others out. Running it again changes only what changed in the file. A dry run keeps nothing.
///
/// # Errors
/// When the file cannot be read, its first line is not `group,day,members`, or the database fails.
pub fn import_members(
    db: &Database,
    file: &Path,
    is_dry_run: bool,
    now: DateTime<Utc>,
) -> Result<MembersReport, ImportError> {
    let lines = read(file)?;
    let mut report = MembersReport {
        is_dry_run,
        ..MembersReport::default()
    };
    let kept = db.write(|tx| {
        for line in &lines {
            keep(tx, line, now, &mut report).map_err(Stop::Failed)?;
        }
        // An error rolls back.
        if is_dry_run {
            Err(Stop::DryRun)
        } else {
            Ok(())
        }
    });
    match kept {
        Ok(()) | Err(Stop::DryRun) => Ok(report),
        Err(Stop::Failed(cause)) => Err(cause),
    }
}

/// A line of the file, as text.
struct Line {
    number: u64,
    group: String,
    day: String,
    members: String,
}

fn read(file: &Path) -> Result<Vec<Line>, ImportError> {
    lines_of(&read_file(file, MAX_FILE)?).map_err(|cause| ImportError::File {
        file: file.to_owned(),
        cause,
    })
}

fn lines_of(bytes: &[u8]) -> Result<Vec<Line>, String> {
    let mut reader = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .flexible(true)
        .from_reader(bytes);
    let head = reader.headers().map_err(|cause| cause.to_string())?;
    let place = |column: &str| {
        head.iter()
            .position(|name| name.eq_ignore_ascii_case(column))
    };
    let [Some(group), Some(day), Some(members)] = COLUMNS.map(place) else {
        return Err(format!("its first line must be {}", COLUMNS.join(",")));
    };
    let mut lines = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|cause| cause.to_string())?;
        let field = |index| record.get(index).unwrap_or_default().to_owned();
        lines.push(Line {
            number: record.position().map_or(0, |place| line_of(bytes, place)),
            group: field(group),
            day: field(day),
            members: field(members),
        });
    }
    Ok(lines)
}

/// The line a record is on. The reader's place is that before the empty lines it passes over.
pub(super) fn line_of(bytes: &[u8], place: &csv::Position) -> u64 {
    let start = usize::try_from(place.byte()).unwrap_or(usize::MAX);
    let ahead = bytes.get(start..).unwrap_or_default().iter();
    let empty = ahead.take_while(|byte| matches!(byte, b'\n' | b'\r'));
    place.line() + empty.filter(|&&byte| byte == b'\n').count() as u64
}

fn keep(
    tx: &mut AnyConnection,
    line: &Line,
    now: DateTime<Utc>,
    report: &mut MembersReport,
) -> Result<(), ImportError> {
    let refuse = |column, message: String| FileFault {
        line: line.number,
        column,
        message,
    };
    let count = match line.count(now.date_naive()) {
        Ok(count) => count,
        Err((column, message)) => {
            report.faults.push(refuse(column, message));
            return Ok(());
        }
    };
    let slug = Slug::parse(&line.group).ok();
    let group = slug
        .map(|slug| group::find_by_slug(tx, &slug))
        .transpose()?;
    let Some(group) = group.flatten() else {
        let message = format!("there is no group {:?}", line.group);
        report.faults.push(refuse(1, message));
        return Ok(());
    };
    match group::record_members(tx, &Actor::Service, group.id, count, now) {
        Ok(true) => report.taken += 1,
        Ok(false) => report.unchanged += 1,
        Err(GroupError::Database(cause)) => return Err(cause.into()),
        Err(cause) => report.faults.push(refuse(1, cause.to_string())),
    }
    Ok(())
}

impl Line {
    /// The figure, or the column that has none and why.
    fn count(&self, today: NaiveDate) -> Result<MemberCount, (u64, String)> {
        let day: NaiveDate = self
            .day
            .parse()
            .map_err(|_| (2, format!("{:?} is no day such as 2026-11-22", self.day)))?;
        // A day further than the furthest zone is ahead.
        if day > today + chrono::Days::new(1) {
            return Err((2, format!("{day} is yet to come")));
        }
        let members: Option<u32> = self.members.parse().ok();
        let members = members.filter(|&members| i32::try_from(members).is_ok());
        Ok(MemberCount {
            day,
            members: members
                .ok_or_else(|| (3, format!("{:?} is no number of people", self.members)))?,
            source: MemberSource::Imported,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_found_by_name_and_lines_keep_their_numbers() {
        let lines =
            lines_of(b"day, Group ,members\n\n2026-11-22, accra ,12\r\n2026-11-21,accra,11")
                .unwrap();
        let numbers: Vec<u64> = lines.iter().map(|line| line.number).collect();
        assert_eq!(numbers, [3, 4], "an empty line counts too");
        assert_eq!(lines[0].group, "accra");
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        assert_eq!(lines[0].count(today).unwrap().members, 12);
        assert!(lines_of(b"a,b\n1,2\n").is_err());
    }

    #[test]
    fn a_wrong_field_is_named_by_its_column() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        for (day, members, column) in [
            ("2026-02-30", "1", 2),
            ("2026-11-24", "1", 2),
            ("2026-11-22", "-1", 3),
            ("2026-11-22", "many", 3),
            ("2026-11-22", "4000000000", 3),
        ] {
            let line = Line {
                number: 2,
                group: "accra".to_owned(),
                day: day.to_owned(),
                members: members.to_owned(),
            };
            assert_eq!(line.count(today).unwrap_err().0, column, "{day} {members}");
        }
    }
}
