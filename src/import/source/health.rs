//! Whether what a calendar lacks may be believed. Pure.

/// Fewer dates to come than these are no measure of anything.
const FEW: usize = 4;

/// Why what is missing is not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Loss {
    /// Nothing of what was to come is left.
    #[error("none of the {0} events to come that it had is in it any more")]
    Everything(usize),
    /// Half of it or more is gone.
    #[error("{missing} of the {had} events to come that it had are not in it any more")]
    Half {
        /// How many there were.
        had: usize,
        /// How many of those are gone.
        missing: usize,
    },
    /// It was cut off.
    #[error("it breaks off before its end")]
    CutOff,
}

/// Judges a calendar that had so many events to come, of which so many are missing.
pub fn judge(had: usize, missing: usize, is_whole: bool) -> Result<(), Loss> {
    if !is_whole {
        Err(Loss::CutOff)
    } else if had > 0 && missing == had {
        Err(Loss::Everything(had))
    } else if had >= FEW && missing * 2 >= had {
        Err(Loss::Half { had, missing })
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_empties_halves_or_breaks_off_is_not_believed() {
        assert_eq!(judge(0, 0, true), Ok(()));
        assert_eq!(judge(1, 1, true), Err(Loss::Everything(1)));
        assert_eq!(judge(3, 2, true), Ok(()));
        assert_eq!(judge(4, 1, true), Ok(()));
        let half = Loss::Half { had: 4, missing: 2 };
        assert_eq!(judge(4, 2, true), Err(half));
        assert_eq!(judge(9, 4, true), Ok(()));
        assert_eq!(judge(9, 0, false), Err(Loss::CutOff));
    }
}
