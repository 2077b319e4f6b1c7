use super::*;
use crate::desk::walk::{ENCOUNTER, Walk};
use crate::practice::office::{Op, PrivacyOp};

/// A practice some weeks old, with thirty patients.
fn weeks_old() -> Walk {
    let mut walk = Walk::with_chart("Shoulder pain and blood pressure");
    let first = walk.state().encounters[&ENCOUNTER].encounter.clone();
    for number in 0..30 {
        let mut next = first.clone();
        next.patient.mrn = format!("77-{number:04}");
        (next.dos, next.arrived) = (walk.state().today, walk.state().today);
        walk.ask(Op::RegisterEncounter { encounter: Box::new(next) });
        walk.next_day();
    }
    walk
}

fn ask(walk: &mut Walk, op: PrivacyOp) {
    walk.ask(Op::Privacy(op));
}

fn refusal(walk: &mut Walk, op: PrivacyOp) -> String {
    walk.try_ask(Op::Privacy(op)).unwrap_err().code
}

fn planted(walk: &Walk) -> Vec<(String, Incident)> {
    access_log(walk.state(), &house().unwrap(), Day::MIN).planted.into_iter().collect()
}

#[test]
fn the_log_follows_from_the_work_and_says_the_same_each_time() {
    let walk = weeks_old();
    let sheet = audit(walk.state(), Day::MIN).unwrap();
    assert!(sheet.rows.len() > 30);
    assert_eq!(sheet, audit(walk.state(), Day::MIN).unwrap());
    assert!(sheet.rows.iter().all(|row| row.access.day < walk.state().today && row.was.is_none()));
    let later = {
        let mut walk = weeks_old();
        walk.next_day();
        audit(walk.state(), Day::MIN).unwrap()
    };
    assert_eq!(later.rows[..sheet.rows.len()], sheet.rows[..]);
}

#[test]
fn incidents_are_planted_and_each_shows_what_it_is() {
    let walk = weeks_old();
    let rows = audit(walk.state(), Day::MIN).unwrap().rows;
    let planted = planted(&walk);
    assert!((3..=15).contains(&planted.len()), "{planted:?}");
    for (entry, incident) in planted {
        let access = &rows.iter().find(|row| row.access.id == entry).unwrap().access;
        match incident {
            Incident::CoWorker => assert_eq!((access.marked, access.task.as_str()), ("works here", "")),
            Incident::WellKnown => assert_eq!((access.marked, access.task.as_str()), ("well known", "")),
            Incident::ExportTooMuch => assert!(access.exported >= 300),
            Incident::OutsideRole => assert!(!house().unwrap().may_see(access.role, access.area)),
            Incident::AfterRoleChange => {
                assert!(house().unwrap().staff(&access.user).unwrap().was.is_some());
            }
            Incident::NoTask => assert!(access.task.is_empty() && access.marked.is_empty()),
        }
    }
}

#[test]
fn a_right_flag_a_wrong_name_and_a_wronged_colleague_are_told_apart_at_the_close() {
    let mut walk = weeks_old();
    let all = planted(&walk);
    let other = |incident| *Incident::ALL.iter().find(|one| **one != incident).unwrap();
    let ((right, incident), (misnamed, second)) = (all[0].clone(), all[1].clone());
    let rows = audit(walk.state(), Day::MIN).unwrap().rows;
    let proper = rows.iter().find(|row| all.iter().all(|(id, _)| *id != row.access.id)).unwrap();
    let proper = proper.access.id.clone();
    ask(&mut walk, PrivacyOp::FlagAccess { entry: right.clone(), incident });
    ask(&mut walk, PrivacyOp::FlagAccess { entry: misnamed.clone(), incident: other(second) });
    ask(&mut walk, PrivacyOp::FlagAccess { entry: proper.clone(), incident });
    let flags = walk.state().privacy.flags.clone();
    assert!(flags[&right].1.right && !flags[&misnamed].1.right && !flags[&proper].1.right);
    assert!(flags[&proper].1.words.contains("task"));
    let again = PrivacyOp::FlagAccess { entry: right, incident };
    assert_eq!(refusal(&mut walk, again), "privacy.flagged");
    ask(&mut walk, PrivacyOp::CloseAudit { from: Day::MIN });
    let audit = walk.state().privacy.audits[0].clone();
    assert_eq!((audit.found, audit.misnamed, audit.wronged), (1, 1, 1));
    assert_eq!(audit.missed.len(), all.len() - 2);
}

#[test]
fn after_the_close_the_log_says_what_was_wrong_and_takes_no_more_flags() {
    let mut walk = weeks_old();
    let (entry, incident) = planted(&walk)[0].clone();
    ask(&mut walk, PrivacyOp::CloseAudit { from: Day::MIN });
    let sheet = audit(walk.state(), Day::MIN).unwrap();
    let row = sheet.rows.iter().find(|row| row.access.id == entry).unwrap();
    assert_eq!((row.was, row.open), (Some(incident), false));
    assert_eq!(refusal(&mut walk, PrivacyOp::FlagAccess { entry, incident }), "privacy.flagged");
    assert_eq!(refusal(&mut walk, PrivacyOp::CloseAudit { from: Day::MIN }), "privacy.audit");
}

#[test]
fn the_glass_needs_a_reason_and_stays_open_for_the_day() {
    let mut walk = weeks_old();
    let mrn = "77-0003".to_owned();
    let glass = |reason: &str| PrivacyOp::BreakGlass {
        user: "jessup".into(),
        mrn: "77-0003".into(),
        area: Area::Chart,
        reason: reason.into(),
    };
    assert_eq!(door(walk.state(), "jessup", &mrn, Area::Chart).unwrap(), Door::Glass);
    assert_eq!(refusal(&mut walk, glass("need it")), "privacy.no-reason");
    ask(&mut walk, glass("The payer asks by telephone for the date of the injury."));
    assert_eq!(door(walk.state(), "jessup", &mrn, Area::Chart).unwrap(), Door::Open);
    walk.next_day();
    assert_eq!(door(walk.state(), "jessup", &mrn, Area::Chart).unwrap(), Door::Glass);
    let rows = audit(walk.state(), Day::MIN).unwrap().rows;
    let row = rows.iter().find(|row| row.access.reason.is_some()).unwrap();
    let entry = row.access.id.clone();
    ask(&mut walk, PrivacyOp::FlagAccess { entry: entry.clone(), incident: Incident::NoTask });
    assert!(!walk.state().privacy.flags[&entry].1.right);
}

#[test]
fn a_request_is_decided_once_and_its_reason_is_shown_then() {
    let mut walk = weeks_old();
    assert!(release_rows(walk.state()).unwrap().iter().all(|row| row.decided.is_none()));
    let decide = |decision, ground| PrivacyOp::DecideRelease { request: "R03".into(), decision, ground };
    ask(&mut walk, decide(Decision::Refuse, Ground::Employer));
    let rows = release_rows(walk.state()).unwrap();
    let (.., marks) = rows.iter().find(|row| row.id == "R03").unwrap().decided.clone().unwrap();
    assert!(marks.iter().all(|mark| mark.right) && marks[0].words.contains("164.508"));
    assert_eq!(refusal(&mut walk, decide(Decision::Release, Ground::Treatment)), "privacy.decided");
}

#[test]
fn a_slip_is_assessed_part_by_part() {
    let mut walk = weeks_old();
    let answer = Assessment {
        breach: true,
        exception: None,
        factors: None,
        people_by: Some(jiff::civil::date(2026, 6, 9)),
        media: true,
        hhs_by: None,
    };
    ask(&mut walk, PrivacyOp::AssessBreach { case: "B02".into(), answer });
    let (_, marks) = walk.state().privacy.breaches["B02"].clone();
    let right = |part: &str| marks.iter().find(|mark| mark.part == part).unwrap().right;
    assert!(right("breach") && right("people"));
    assert!(!right("media") && !right("hhs") && !right("nature"));
}

#[test]
fn the_log_is_read_by_person_patient_and_day() {
    let walk = weeks_old();
    let rows = audit(walk.state(), Day::MIN).unwrap().rows;
    let offered = choices(&rows);
    assert!(offered.users.len() > 1 && offered.patients.len() > 20 && offered.days.len() > 20);
    let user = offered.users[0].0.clone();
    let of = kept(&rows, &Filter { user: user.clone(), ..Filter::default() });
    assert!(!of.is_empty() && of.len() < rows.len() && of.iter().all(|row| row.access.user == user));
    let day = of[0].access.day;
    let on = kept(&rows, &Filter { user, day: day.to_string(), ..Filter::default() });
    assert!(!on.is_empty() && on.iter().all(|row| row.access.day == day));
    assert_eq!(kept(&rows, &Filter::default()), rows);
}

#[test]
fn a_record_lies_open_as_far_as_the_role_needs_it() {
    let walk = weeks_old();
    let (mrn, _) = people(walk.state()).remove(0);
    let parts = record_parts(walk.state(), crate::desk::walk::shelf(), "denholm", &mrn).unwrap();
    let open = |area| parts.iter().find(|part| part.area == area).unwrap();
    assert_eq!(open(Area::Chart).door, Door::Open);
    assert!(open(Area::Chart).lines[0].contains("note of"));
    assert_eq!((open(Area::Balance).door, open(Area::Balance).lines.len()), (Door::Glass, 0));
}

#[test]
fn the_key_is_shown_only_after_the_answer() {
    let mut walk = weeks_old();
    assert!(release_rows(walk.state()).unwrap().iter().all(|row| row.key.is_none()));
    assert!(breach_rows(walk.state()).unwrap().iter().all(|row| row.key.is_none()));
    let op = PrivacyOp::DecideRelease {
        request: "R03".into(),
        decision: Decision::Release,
        ground: Ground::Treatment,
    };
    ask(&mut walk, op);
    let rows = release_rows(walk.state()).unwrap();
    let row = rows.iter().find(|row| row.id == "R03").unwrap();
    assert_eq!(row.key, Some((Decision::Refuse, Ground::Employer)));
    let marks = rows.iter().filter_map(|row| row.decided.as_ref().map(|(.., marks)| marks));
    assert_eq!(points(marks), (0, 2));
}
