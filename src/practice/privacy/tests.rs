use super::*;
use std::collections::BTreeSet;

#[test]
fn every_role_sees_some_parts_and_none_sees_all() {
    let house = house().unwrap();
    for role in
        [Role::FrontDesk, Role::Coder, Role::Biller, Role::Poster, Role::FollowUp, Role::PrivacyOfficer]
    {
        let view = house.roles.iter().find(|view| view.role == role).unwrap();
        assert!((2..9).contains(&view.sees.len()) && !view.why.is_empty());
        assert!(house.staff.iter().any(|one| one.role == role));
    }
    assert!(!house.may_see(Role::FrontDesk, Area::Chart));
    assert!(house.may_see(Role::Coder, Area::Chart));
    assert!(!house.may_see(Role::Poster, Area::Chart));
}

#[test]
fn requests_are_told_apart_by_id_and_cite_their_rule() {
    let releases = releases().unwrap();
    let ids: BTreeSet<&str> = releases.iter().map(|case| case.id.as_str()).collect();
    assert!(releases.len() >= 12 && ids.len() == releases.len());
    assert!(releases.iter().all(|case| case.rule.contains("CFR") && case.why.len() > 40));
    let decisions: BTreeSet<Decision> = releases.iter().map(|case| case.decision).collect();
    assert_eq!(decisions.len(), 4);
}

#[test]
fn the_key_of_a_request_is_right_in_both_parts_and_another_decision_is_not() {
    for case in releases().unwrap() {
        assert!(case.grade(case.decision, case.ground).iter().all(|mark| mark.right));
        let other = if case.decision == Decision::Refuse { Decision::Release } else { Decision::Refuse };
        assert!(!case.grade(other, case.ground)[0].right);
    }
}

#[test]
fn the_key_of_a_breach_is_right_in_every_part() {
    let file = breaches().unwrap();
    assert!(file.cases.len() >= 8);
    for case in &file.cases {
        let key = case.key(&file.rules);
        assert!(case.grade(&file.rules, &key).iter().all(|mark| mark.right), "{}", case.id);
        assert_eq!(case.exception.is_some(), case.factors.is_none(), "{}", case.id);
        let wrong = Assessment { breach: !key.breach, ..key };
        assert!(!case.grade(&file.rules, &wrong)[0].right, "{}", case.id);
    }
}

#[test]
fn notice_falls_sixty_days_after_discovery_and_large_ones_reach_hhs_at_once() {
    let file = breaches().unwrap();
    let key = |id: &str| file.cases.iter().find(|case| case.id == id).unwrap().key(&file.rules);
    let day = jiff::civil::date;
    assert_eq!(key("B02").people_by, Some(day(2026, 6, 9)));
    assert_eq!(key("B02").hhs_by, Some(day(2027, 3, 1)));
    assert_eq!((key("B07").people_by, key("B07").hhs_by), (Some(day(2026, 5, 30)), Some(day(2026, 5, 30))));
    assert!(key("B07").media && !key("B09").media && !key("B10").media);
    assert_eq!(key("B09").hhs_by, key("B09").people_by);
    assert!(!key("B01").breach && !key("B03").breach && !key("B04").breach);
}
