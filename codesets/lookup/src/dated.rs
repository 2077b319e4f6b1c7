//! Releases of a table side by side, picked by the day they are asked for.

use practicum_base::Day;
use std::sync::Arc;

/// A table that is in force from one day to another.
pub trait Dated {
    /// What tells two tables of one day apart, besides their dates: `2026`, `practitioner 2026-01`.
    fn name(&self) -> &str;
    /// First day in force.
    fn from(&self) -> Day;
    /// Last day in force.
    fn to(&self) -> Day;
}

/// A side table kept as JSON that names its form: how it is dated, read and written. The release and its days stand in
/// the table itself, or in a part of it that is named last.
macro_rules! kept {
    ($table:ty, $code:literal, $what:literal $(, $part:ident)?) => {
        impl $crate::dated::Dated for $table {
            fn name(&self) -> &str {
                &self$(.$part)?.release
            }
            fn from(&self) -> practicum_base::Day {
                self$(.$part)?.from
            }
            fn to(&self) -> practicum_base::Day {
                self$(.$part)?.to
            }
        }

        impl $table {
            /// Reads what `to_bytes` wrote.
            ///
            /// # Errors
            #[doc = concat!("`", $code, "` when the bytes are something else or of another form's version.")]
            pub fn from_bytes(bytes: &[u8]) -> Result<Self, practicum_base::Finding> {
                let read: Option<Self> = serde_json::from_slice(bytes).ok();
                read.filter(|read| read.form == FORM).ok_or_else(|| {
                    let message = concat!("These bytes are not ", $what, " of this version.");
                    practicum_base::Finding::error($code, message, "Load the page, or import the file, again.")
                })
            }

            /// The bytes; the same table gives the same bytes.
            pub fn to_bytes(&self) -> Vec<u8> {
                serde_json::to_vec(self).unwrap_or_default()
            }
        }
    };
}
pub(crate) use kept;

/// All releases of a table at hand. Clones share the tables.
#[derive(Debug)]
pub struct Releases<T>(Vec<Arc<T>>);

impl<T> Default for Releases<T> {
    fn default() -> Self {
        Releases(Vec::new())
    }
}

impl<T> Clone for Releases<T> {
    fn clone(&self) -> Self {
        Releases(self.0.clone())
    }
}

impl<T: Dated> Releases<T> {
    /// Adds a release; one of the same name is replaced.
    pub fn add(&mut self, table: T) {
        self.share(Arc::new(table));
    }

    /// Adds a release that another library holds too; one of the same name is replaced.
    pub fn share(&mut self, table: Arc<T>) {
        self.0.retain(|held| held.name() != table.name());
        self.0.push(table);
        self.0.sort_by(|a, b| (a.from(), a.to(), a.name()).cmp(&(b.from(), b.to(), b.name())));
    }

    /// Takes in every release of another, which goes on holding them too; one of the same name is replaced.
    pub fn join(&mut self, other: &Releases<T>) {
        other.0.iter().for_each(|table| self.share(Arc::clone(table)));
    }

    /// The release that answers for a day: the latest to begin of those in force, else the last that began before.
    /// None before the first begins.
    pub fn on(&self, on: Day) -> Option<&T> {
        let begun = || self.0.iter().rev().filter(|held| held.from() <= on);
        begun().find(|held| on <= held.to()).or_else(|| begun().next()).map(Arc::as_ref)
    }

    /// Whether the answer for a day comes from a release that has run out.
    pub fn extrapolated(&self, on: Day) -> bool {
        self.on(on).is_some_and(|held| held.to() < on)
    }

    /// Every release, earliest first.
    pub fn all(&self) -> &[Arc<T>] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Table(&'static str, Day, Day);

    impl Dated for Table {
        fn name(&self) -> &str {
            self.0
        }
        fn from(&self) -> Day {
            self.1
        }
        fn to(&self) -> Day {
            self.2
        }
    }

    #[test]
    fn a_day_is_answered_by_the_release_in_force_then_by_the_last_before_it() {
        let year = |year: i16| (Day::constant(year - 1, 10, 1), Day::constant(year, 9, 30));
        let mut releases = Releases::default();
        for (name, number) in [("2026", 2026), ("2024", 2024)] {
            releases.add(Table(name, year(number).0, year(number).1));
        }
        let asked = |day: Day| releases.on(day).map(|table| table.0);
        assert_eq!(asked(Day::constant(2026, 1, 1)), Some("2026"));
        assert_eq!(asked(Day::constant(2024, 1, 1)), Some("2024"));
        assert_eq!(asked(Day::constant(2025, 5, 1)), Some("2024"), "the gap is answered from before it");
        assert_eq!(asked(Day::constant(2023, 1, 1)), None);
        assert!(releases.extrapolated(Day::constant(2025, 5, 1)));
    }
}
