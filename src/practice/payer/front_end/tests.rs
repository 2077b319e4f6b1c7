use super::super::sample::*;
use super::*;
use crate::base::Cents;
use crate::practice::coding::sample::SampleBook;
use jiff::civil::date;

/// Category, status and entity after one fact of a clean claim is spoiled.
fn after(spoil: impl FnOnce(&mut Cms1500, &mut Plan, &mut Option<Member>)) -> [String; 3] {
    let mut form = form(&["M17.11", "I10"], &["99214-25 B", "20610-RT A"]);
    let (mut plan, mut member) = (plan(all_rules()), Some(member()));
    spoil(&mut form, &mut plan, &mut member);
    let said = front_end(&form, &plan, member.as_ref(), &SampleBook, TODAY);
    assert_eq!(said.accepted(), said.category == "A2");
    assert!(!said.words.is_empty());
    [said.category, said.status, said.entity]
}

#[test]
fn a_clean_claim_is_taken_in() {
    assert_eq!(after(|_, _, _| {}), ["A2", "20", "PR"]);
}

#[test]
fn a_patient_the_plan_does_not_know_is_turned_away() {
    assert_eq!(after(|_, _, member| *member = None), ["A3", "33", ""]);
    let badly_written = after(|form, _, member| {
        form.insured_id = "12345".into();
        *member = None;
    });
    assert_eq!(badly_written, ["A7", "164", "IL"]);
    assert_eq!(after(|form, _, _| form.patient_family = "Delgada".into()), ["A7", "125", "IL"]);
    assert_eq!(after(|form, _, _| form.patient_family = "DELGADO".into()), ["A2", "20", "PR"]);
    assert_eq!(after(|form, _, _| form.patient_born = date(1967, 2, 3)), ["A7", "158", "IL"]);
    assert_eq!(after(|form, _, _| form.plan = "lakeside-hmo".into()), ["A3", "116", ""]);
}

#[test]
fn a_replacement_needs_a_plan_that_takes_it_and_a_claim_it_replaces() {
    let replaces = |control: &str, taken: bool| {
        let control = control.to_owned();
        after(move |form, plan, member| {
            (form.frequency, form.original_ref) = (Frequency::Replacement, control);
            plan.routes.replacement = taken;
            member.as_mut().unwrap().decided.push(decided("OLD", 1038, "99214", true));
        })
    };
    assert_eq!(replaces("OLD", true), ["A2", "20", "PR"]);
    assert_eq!(replaces("", true), ["A6", "464", ""]);
    assert_eq!(replaces("ELSE", true), ["A7", "464", ""]);
    assert_eq!(replaces("OLD", false), ["A7", "535", ""]);
}

#[test]
fn numbers_and_addresses_must_hold() {
    assert_eq!(after(|form, _, _| form.billing.npi = "2000000029".into()), ["A7", "562", "85"]);
    assert_eq!(after(|form, _, _| form.lines[1].rendering.npi = "".into()), ["A6", "562", "82"]);
    let referring = after(|form, _, _| {
        form.referring = Some(form.billing.clone());
        form.referring.as_mut().unwrap().npi = "1".into();
    });
    assert_eq!(referring, ["A7", "562", "DN"]);
    assert_eq!(after(|form, _, _| form.billing.address.zip = "43001".into()), ["A7", "500", "85"]);
    assert_eq!(after(|form, _, _| form.patient_address.zip = "4300".into()), ["A7", "500", "IL"]);
    assert_eq!(after(|form, _, _| form.tax_id = "99-000000".into()), ["A7", "128", "85"]);
}

#[test]
fn codes_dates_units_and_pointers_must_have_their_shape() {
    assert_eq!(after(|form, _, _| form.diagnoses.clear()), ["A6", "255", ""]);
    assert_eq!(after(|form, _, _| form.diagnoses[1] = "1I0".into()), ["A7", "255", ""]);
    assert_eq!(after(|form, _, _| form.lines.clear()), ["A6", "21", ""]);
    assert_eq!(after(|form, _, _| form.lines[0].procedure = "9921".into()), ["A7", "454", ""]);
    assert_eq!(after(|form, _, _| form.lines[0].procedure = "J330".into()), ["A7", "507", ""]);
    assert_eq!(after(|form, _, _| form.lines[0].modifiers[0] = "2".into()), ["A7", "453", ""]);
    assert_eq!(after(|form, _, _| form.lines[0].to = date(2026, 4, 21)), ["A7", "187", ""]);
    assert_eq!(after(|form, _, _| form.lines[0].pointers = vec![3]), ["A7", "477", ""]);
    assert_eq!(after(|form, _, _| form.lines[0].units = 0), ["A7", "476", ""]);
    assert_eq!(after(|form, _, _| form.lines[0].charge = Cents::ZERO), ["A7", "178", ""]);
}

#[test]
fn codes_out_of_force_are_refused_here_only_when_no_rule_asks_later() {
    assert_eq!(after(|form, _, _| form.diagnoses[0] = "G35".into()), ["A2", "20", "PR"]);
    let early = |form: &mut Cms1500, plan: &mut Plan| {
        form.diagnoses[0] = "G35".into();
        plan.rules.clear();
    };
    assert_eq!(after(|form, plan, _| early(form, plan)), ["A7", "255", ""]);
}
