//! Permits as the plan asks for them: a referral for a specialist, an authorization for a listed service.

use super::fact::Drawn;
use crate::learn::Shelf;
use crate::practice::payer::{Plan, RuleSpec};
use exercises_format::chart::{AuthorizationFact, Document, Facts, Key, ReferralFact, Section};

/// Puts what the plan's rules ask of this key into the facts; the letters that say so, for the chart.
pub(super) fn permits(
    shelf: &Shelf,
    plan: &Plan,
    drawn: &Drawn,
    key: &Key,
    facts: &mut Facts,
) -> Vec<Document> {
    let codes: Vec<&str> = key.services.iter().map(|line| line.code.as_str()).collect();
    let number = drawn.covered_days * 7919 + i64::from(drawn.age) * 104_729;
    let mut letters = vec![card()];
    for rule in &plan.rules {
        match rule {
            RuleSpec::AuthorizationRequired { codes: listed, .. } => {
                let of_list = |code: &&&str| listed.iter().any(|listed| listed.as_str() == **code);
                let asked: Vec<String> =
                    codes.iter().filter(of_list).map(|code| (*code).to_owned()).collect();
                if !asked.is_empty() {
                    let number = format!("PA-{:07}", number % 10_000_000);
                    letters.push(letter("authorization", &number, &asked.join(", ")));
                    facts.authorizations.push(AuthorizationFact {
                        plan: "{plan}".to_owned(),
                        number,
                        codes: asked,
                        from: "dos-20d".to_owned(),
                        to: "dos+60d".to_owned(),
                        units: 2,
                        registered: drawn.registered,
                    });
                }
            }
            RuleSpec::ReferralRequired { codes: listed, taxonomies, .. } => {
                let specialist = taxonomy(shelf, &drawn.clinician).is_some_and(|t| taxonomies.contains(&t));
                if specialist || codes.iter().any(|code| listed.iter().any(|listed| listed.as_str() == *code))
                {
                    let number = format!("RF-{:07}", (number + 31) % 10_000_000);
                    letters.push(letter("referral", &number, "evaluation and treatment, 6 visits"));
                    facts.referrals.push(ReferralFact {
                        plan: "{plan}".to_owned(),
                        number,
                        from: "dos-30d".to_owned(),
                        to: "dos+60d".to_owned(),
                        visits: 6,
                        registered: drawn.registered,
                    });
                }
            }
            _ => {}
        }
    }
    letters
}

fn taxonomy(shelf: &Shelf, slug: &str) -> Option<String> {
    shelf.offices.values().find_map(|office| office.clinicians.get(slug)).map(|one| one.taxonomy.clone())
}

fn letter(kind: &str, number: &str, covers: &str) -> Document {
    let title = if kind == "referral" { "Referral" } else { "Authorization" };
    let text = vec![
        "{plan} to {clinician}. Patient: {name}, member {member}.".to_owned(),
        format!("{title} number {number} covers: {covers}. First day {{dos-20d}}, last day {{dos+60d}}."),
    ];
    document(kind, kind, title, "dos-20d", text)
}

fn card() -> Document {
    let text = vec!["{plan}".to_owned(), "Member: {name}".to_owned(), "Member no. {member}".to_owned()];
    document("card", "card", "Insurance card, front", "dos", text)
}

fn document(id: &str, kind: &str, title: &str, date: &str, text: Vec<String>) -> Document {
    Document {
        id: id.to_owned(),
        kind: kind.to_owned(),
        title: title.to_owned(),
        date: date.to_owned(),
        signed: None,
        sections: vec![Section { label: String::new(), long: None, text }],
    }
}
