//! Given names: the form keeps `Rosa M.` in one box, the wire keeps the initial apart.

/// Given name and middle initial of what the form holds (NM104, NM105).
pub(crate) fn split_given(given: &str) -> (&str, &str) {
    let given = given.trim();
    match given.rsplit_once(' ') {
        Some((first, last)) if is_initial(last) => (first.trim_end(), last),
        _ => (given, ""),
    }
}

/// The form's box out of NM104 and NM105.
pub(crate) fn join_given(first: &str, middle: &str) -> String {
    match (first.is_empty(), middle.is_empty()) {
        (_, true) => first.to_owned(),
        (true, false) => middle.to_owned(),
        (false, false) => format!("{first} {middle}"),
    }
}

fn is_initial(word: &str) -> bool {
    let bare = word.strip_suffix('.').unwrap_or(word);
    bare.chars().count() == 1 && bare.chars().all(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_initial_travels_apart_and_comes_back() {
        for (given, parts) in [
            ("Rosa M.", ("Rosa", "M.")),
            ("Rosa", ("Rosa", "")),
            ("Mary Ann", ("Mary Ann", "")),
            ("J", ("J", "")),
        ] {
            assert_eq!(split_given(given), parts);
            assert_eq!(join_given(parts.0, parts.1), given);
        }
    }
}
