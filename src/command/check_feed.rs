//! `folkmoot check-feed FILE|URL`

use std::io::Write;
use std::path::Path;

use folkmoot::clock::Clock;
use folkmoot::doctor::{Diagnosis, Preview, Severity, examine};
use folkmoot::fetch::{Fetcher, Guard};
use folkmoot::settings::DatabaseSettings;

use super::CommandError;

/// Prints what is wrong with a calendar, what apps will make of it, and its next dates. Fails when it
/// has a violation; when `strict`, over advice too.
pub fn run(settings: &DatabaseSettings, source: &str, strict: bool) -> Result<(), CommandError> {
    let stream = stream_of(settings, source)?;
    let diagnosis = examine(&stream, Clock::system().now());
    let mut out = std::io::stdout().lock();
    print(&diagnosis, &mut out)?;
    out.flush()?;
    let violations = diagnosis.count(Severity::Violation);
    let advice = diagnosis.count(Severity::Advice);
    if violations > 0 || (strict && advice > 0) {
        return Err(CommandError::Incomplete(format!(
            "violations: {violations}, advice: {advice}"
        )));
    }
    Ok(())
}

/// A file if there is one of that name, else an address. Whoever sits here may ask anywhere.
pub fn stream_of(settings: &DatabaseSettings, source: &str) -> Result<Vec<u8>, CommandError> {
    let is_address = source.contains("://") && !Path::new(source).exists();
    if !is_address {
        return std::fs::read(source)
            .map_err(|cause| CommandError::Usage(format!("{source}: {cause}")));
    }
    let fetcher = Fetcher::new(Guard::OwnMachine, settings.public_url.origin());
    let fetched = fetcher.get(source);
    Ok(fetched
        .map_err(|fault| CommandError::Incomplete(format!("{source}: {fault}")))?
        .body)
}

fn print(diagnosis: &Diagnosis, out: &mut impl Write) -> std::io::Result<()> {
    for finding in &diagnosis.findings {
        let severity = match finding.severity {
            Severity::Violation => "violation",
            Severity::Advice => "advice",
        };
        let line = if finding.line == 0 {
            String::new()
        } else {
            format!(" line {}", finding.line)
        };
        let reference = if finding.reference.is_empty() {
            String::new()
        } else {
            format!(" [{}]", finding.reference)
        };
        writeln!(
            out,
            "{severity}{line} {}: {}{reference}",
            finding.rule, finding.message
        )?;
    }
    for (rule, count) in &diagnosis.unlisted {
        writeln!(out, "{rule}: {count} more of these")?;
    }
    if diagnosis.findings.is_empty() {
        writeln!(out, "Nothing to find fault with.")?;
    }
    for view in &diagnosis.clients {
        writeln!(out, "\n{}", view.client)?;
        for sentence in &view.sentences {
            writeln!(out, "  {sentence}")?;
        }
    }
    writeln!(out, "\nNext, of {} events:", diagnosis.events)?;
    for next in &diagnosis.next {
        writeln!(out, "  {}", date(next))?;
    }
    if diagnosis.next.is_empty() {
        writeln!(out, "  nothing within two years")?;
    }
    Ok(())
}

fn date(next: &Preview) -> String {
    let mark = if next.is_cancelled {
        " (cancelled)"
    } else {
        ""
    };
    format!("{}  {}{mark}", next.when(), next.title)
}
