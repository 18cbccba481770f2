//! Cells that a spreadsheet would take for a formula get an apostrophe, and lose it again.

/// What formulas begin with, in one program or another (OWASP, CSV injection).
const DANGEROUS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The cell as it is written. A number is none of those, whatever its sign.
pub(super) fn guarded(cell: &str) -> String {
    let is_guarded = cell.starts_with(DANGEROUS) || is_apostrophe_before_danger(cell);
    if is_guarded && cell.parse::<f64>().is_err() {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

/// The cell as it was meant.
pub(super) fn unguarded(cell: &str) -> &str {
    if is_apostrophe_before_danger(cell) {
        &cell[1..]
    } else {
        cell
    }
}

/// Any number of apostrophes, and then what a formula begins with.
fn is_apostrophe_before_danger(cell: &str) -> bool {
    cell.starts_with('\'') && cell.trim_start_matches('\'').starts_with(DANGEROUS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_formula_is_guarded_and_comes_back_as_it_was() {
        for (cell, written) in [
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-2+3", "'-2+3"),
            ("'=1", "''=1"),
            ("-0.187", "-0.187"),
            ("+49", "+49"),
            ("'tis", "'tis"),
            ("Zuul", "Zuul"),
            ("", ""),
        ] {
            assert_eq!(guarded(cell), written);
            assert_eq!(unguarded(written), cell, "{written}");
        }
    }
}
