use super::*;
use crate::base::Cents;
use crate::desk::walk::{CLAIM, Walk, shelf, without};
use crate::practice::ledger::kpis;
use crate::practice::office::{self, Op};
use jiff::ToSpan;

/// A claim denied once for a missing modifier, posted.
fn denied() -> Walk {
    Walk::with_chart("Shoulder pain and blood pressure").claim(without("25", "99214")).answered().posted()
}

fn to_next_month(walk: &mut Walk) {
    let month = walk.state().today.first_of_month();
    while walk.state().today.first_of_month() == month {
        walk.next_day();
    }
}

fn values(state: &office::State) -> Vec<(Measure, Option<i64>)> {
    let board = board(state, shelf(), "all").unwrap();
    board.rows.iter().map(|row| (row.measure, row.so_far.value)).collect()
}

#[test]
fn every_figure_has_a_target_with_a_source_and_all_addresses_lead_back() {
    let targets = targets().unwrap();
    for measure in Measure::ALL {
        let target = targets.of(measure).unwrap();
        assert!(!target.source.is_empty() && target.from <= target.to && target.to <= target.scale);
        assert_eq!(Measure::from_slug(measure.slug()), Some(measure));
    }
    for part in [Part::All, Part::Band(3), Part::Payer("orchard-ppo".into()), Part::Reason("97".into())] {
        assert_eq!(Part::from_slug(&part.slug()), Some(part));
    }
}

#[test]
fn the_board_agrees_with_the_figures_of_the_practices_page() {
    let walk = denied();
    let (state, kpis) = (walk.state(), kpis(walk.state()));
    let values = values(state);
    let of = |measure| values.iter().find(|(held, _)| *held == measure).unwrap().1;
    assert_eq!(of(Measure::Days), kpis.days_in_ar_tenths);
    assert_eq!(of(Measure::Old), kpis.over_90_bp);
    assert_eq!(of(Measure::Clean), kpis.clean_claim_bp);
    assert_eq!(of(Measure::FirstPass), kpis.first_pass_bp);
    assert_eq!(of(Measure::Denied), kpis.denial_bp);
    assert_eq!(of(Measure::Collected), kpis.net_collection_bp);
}

#[test]
fn a_denied_claim_is_the_claim_behind_the_denial_rate_and_behind_its_reason() {
    let walk = denied();
    let of = |measure, part: &Part| detail(walk.state(), shelf(), measure, "all", part).unwrap();
    let all = of(Measure::Denied, &Part::All);
    assert_eq!(all.value.sum, "1 of 1 claim");
    assert_eq!((all.rows[0].claim, all.rows[0].side), (CLAIM, Side::First));
    assert_eq!(all.rows[0].why, "denied, CARC 97");
    assert_eq!(of(Measure::Denied, &Part::Reason("97".into())).rows.len(), 1);
    assert!(of(Measure::Denied, &Part::Reason("50".into())).rows.is_empty());
    let cost = of(Measure::Mistake, &Part::All);
    assert_eq!((cost.value.value, cost.rows[0].amount), (Some(0), Cents::ZERO));
}

#[test]
fn what_was_owed_at_a_months_end_stays_what_it_was() {
    let mut walk = denied();
    let before = board(walk.state(), shelf(), "all").unwrap();
    let (slug, owed) = (before.months[0].slug.clone(), before.age.foot[2].clone());
    to_next_month(&mut walk);
    let later = board(walk.state(), shelf(), &slug).unwrap();
    assert_eq!(later.age.foot[2], owed);
    assert_eq!(later.months.len(), 2);
    assert!(board(walk.state(), shelf(), "1999-01").is_err());
}

#[test]
fn a_month_rolls_from_nothing_to_what_is_owed_and_runs_until_it_is_over() {
    let walk = denied();
    let sheet = month_sheet(walk.state(), "").unwrap();
    assert!(sheet.ties && matches!(sheet.stand, Stand::Runs(_)));
    let moved: Cents = sheet.roll.iter().map(|row| row.amount).sum();
    assert_eq!(sheet.opening + moved, sheet.closing);
    assert_eq!(sheet.closing, walk.state().books.total().open());
    assert_eq!(sheet.days.iter().map(|day| day.moved.change()).sum::<Cents>(), moved);
    assert!(month_sheet(walk.state(), "2031-01").is_none());
}

#[test]
fn an_unposted_remittance_stands_in_the_way_and_a_posted_one_lets_the_month_be_closed() {
    let mut walk =
        Walk::with_chart("Shoulder pain and blood pressure").claim(without("25", "99214")).answered();
    to_next_month(&mut walk);
    let stopped = month_sheet(walk.state(), "").unwrap();
    assert_eq!(stopped.stand, Stand::Stopped);
    let post = stopped.checks.iter().find(|check| check.tone == Tone::Stop).unwrap();
    assert!(post.name == "Remittances posted" && post.rows[0].link.starts_with("remittance/"));
    let through = stopped.period.last;
    assert_eq!(walk.try_ask(Op::CloseMonth { through }).unwrap_err().code, "month.unposted");

    let mut walk = walk.posted();
    let ready = month_sheet(walk.state(), "").unwrap();
    assert_eq!(ready.stand, Stand::Ready);
    assert!(ready.checks.iter().any(|check| check.name == "Denials worked" && check.tone == Tone::Look));
    walk.ask(Op::CloseMonth { through });
    let closed = month_sheet(walk.state(), &ready.period.slug).unwrap();
    assert_eq!((closed.stand, closed.checks.len()), (Stand::Closed, 0));
    assert_eq!((closed.closing, closed.roll), (ready.closing, ready.roll));
    assert_eq!(month_sheet(walk.state(), "").unwrap().period.first, through + 1.day());
}

#[test]
fn months_are_closed_in_order() {
    let mut walk = denied();
    to_next_month(&mut walk);
    to_next_month(&mut walk);
    let months = periods(walk.state());
    let second = month_sheet(walk.state(), &months[1].slug).unwrap();
    assert_eq!(second.stand, Stand::After(months[0].slug.clone(), months[0].name.clone()));
}
