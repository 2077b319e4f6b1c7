//! Hits on their way to the page: each a row without names.

use codesets_lookup::SetId;
use codesets_lookup::search::Hit;
use codesets_lookup::search::seek::Found;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Set, code, title, why, score, billable, own wording.
type Row<'h> = (SetId, &'h str, &'h str, &'h str, u32, bool, bool);
type OwnedRow = (SetId, String, String, String, u32, bool, bool);

/// Rows, nearest only, words to set off, hits elsewhere.
type Told = (Vec<OwnedRow>, bool, Vec<String>, Vec<(SetId, usize)>);

pub(crate) fn serialize<S: Serializer>(found: &Found, to: S) -> Result<S::Ok, S::Error> {
    let Found { hits, near, words, elsewhere } = found;
    let rows: Vec<Row<'_>> = hits
        .iter()
        .map(|hit| {
            let Hit { set, code, title, billable, why, score, own_wording } = hit;
            (*set, code.as_str(), title.as_str(), why.as_str(), *score, *billable, *own_wording)
        })
        .collect();
    (rows, near, words, elsewhere).serialize(to)
}

pub(crate) fn deserialize<'d, D: Deserializer<'d>>(from: D) -> Result<Found, D::Error> {
    let (rows, near, words, elsewhere) = Told::deserialize(from)?;
    let hit = |(set, code, title, why, score, billable, own_wording): OwnedRow| Hit {
        set,
        code,
        title,
        billable,
        why,
        score,
        own_wording,
    };
    Ok(Found { hits: rows.into_iter().map(hit).collect(), near, words, elsewhere })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::{Answer, Answered};

    #[test]
    fn what_was_found_is_the_same_on_the_other_side() {
        let hit = Hit {
            set: SetId::Icd10Cm,
            code: "I10".to_owned(),
            title: "Essential (primary) hypertension".to_owned(),
            billable: true,
            why: "title; htn = hypertension".to_owned(),
            score: 999_990,
            own_wording: false,
        };
        let elsewhere = vec![(SetId::Cpt, 3)];
        let hits = Found { hits: vec![hit], near: true, words: vec!["htn".to_owned()], elsewhere };
        let found = crate::message::Found { hits, waiting: vec![SetId::Hcpcs] };
        let told = Answered { id: 7, answer: Answer::Found(found) };
        let text = serde_json::to_string(&told).unwrap();
        assert_eq!(serde_json::from_str::<Answered>(&text).unwrap(), told);
    }
}
