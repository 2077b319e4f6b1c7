//! The guide and the queues along a whole walk: what they say is what the engine takes next.

use super::{Guide, STEPS, first_open, guide, walked};
use crate::desk::queue::{Queue, bulk, count, rows};
use crate::desk::shell::calendar::{next_event, steps};
use crate::desk::shell::rail::{entries, tally};
use crate::desk::today::{FigureState, ageing_table, denial_table, figures, todos};
use crate::desk::walk::{CLAIM, ENCOUNTER, Walk, shelf, without};
use crate::practice::denial::denied_lines;
use crate::practice::office::{Cause, Op, Route, Stage, StatementId};

const SHOULDER: &str = "Shoulder pain and blood pressure";

fn said(walk: &Walk) -> Guide {
    guide(walk.state(), shelf(), ENCOUNTER).unwrap()
}

fn only(walk: &Walk, queue: Queue) -> String {
    let filled: Vec<Queue> =
        Queue::ALL.into_iter().filter(|queue| count(walk.state(), shelf(), *queue).rows > 0).collect();
    assert_eq!(filled, [queue], "exactly one queue holds the only claim");
    rows(walk.state(), shelf(), queue).remove(0).next
}

#[test]
fn the_guide_names_every_step_from_the_note_to_the_remittance() {
    let mut walk = Walk::with_chart(SHOULDER);
    assert_eq!(said(&walk).step, "Read the note, then code it");
    assert_eq!(only(&walk, Queue::Code), "Read the note, then code it");
    assert_eq!(first_open(walk.state(), shelf()), Some(ENCOUNTER));
    walk.code(|_| {});
    assert_eq!(said(&walk).step, "Finish the coding");
    walk.ask(Op::FinishCoding { encounter: ENCOUNTER });
    assert_eq!(said(&walk).step, "Make the claim");
    assert_eq!(tally(walk.state(), &entries(walk.state(), shelf())).words(), "1 of 2 done");
    walk.ask(Op::CreateClaim { encounter: ENCOUNTER });
    assert_eq!((said(&walk).number, said(&walk).link.unwrap().as_str()), (3, "claim/1001/form"));
    assert_eq!(only(&walk, Queue::Send), "Scrub it");
    assert!(bulk(walk.state(), Queue::Send).unwrap().ops.is_empty());
    walk.ask(Op::ScrubClaim { claim: CLAIM });
    assert_eq!(said(&walk).step, "Send it");
    let send = bulk(walk.state(), Queue::Send).unwrap();
    assert_eq!(send.words, "Send 1 scrubbed claim");
    send.ops.into_iter().for_each(|op| walk.ask(op));
    assert!(said(&walk).wait);
    assert!(next_event(walk.state(), shelf()).is_some());
    only(&walk, Queue::Sent);
    walk.wait(Stage::Sent);
    assert_eq!(said(&walk).link.as_deref(), Some("remittance/1"));
    let post = bulk(walk.state(), Queue::Post).unwrap();
    post.ops.into_iter().for_each(|op| walk.ask(op));
    assert!(said(&walk).number >= 9, "{:?}", said(&walk));
}

#[test]
fn a_denial_is_explained_corrected_and_comes_to_zero() {
    let slip = without("25", "99214");
    let mut walk = Walk::with_chart(SHOULDER).claim(slip).answered().posted();
    assert_eq!(said(&walk).step, "Explain the denial");
    assert!(only(&walk, Queue::Denied).ends_with("Say why it was denied"));
    let line = denied_lines(walk.state(), &shelf().codes, CLAIM).remove(0).line;
    let cause = Cause { rule: String::new(), item: "24D".into(), proof: Vec::new(), words: String::new() };
    walk.ask(Op::ExplainDenial { claim: CLAIM, line, cause });
    assert_eq!(said(&walk).step, "Work the denial");
    assert_eq!(denial_table(walk.state(), shelf()).denied, 1);
    walk.code(|_| {});
    walk.ask(Op::CorrectClaim { claim: CLAIM, route: Route::Replacement });
    assert_eq!(said(&walk).step, "Mend the draft and scrub it");
    let mut walk = walk.answered().posted();
    for _ in 0..3 {
        match said(&walk).number {
            9 if !said(&walk).wait => {
                let mrn = walk.state().encounters[&ENCOUNTER].encounter.patient.mrn.clone();
                walk.ask(Op::SendStatement { mrn });
                let waits = count(walk.state(), shelf(), Queue::Statement);
                assert_eq!((waits.rows, waits.open), (1, 0));
            }
            9 => {
                let paid = |walk: &Walk| walk.state().statements.values().any(|s| s.payment.is_some());
                while !paid(&walk) {
                    let step = steps(walk.state(), shelf()).remove(1);
                    walk.ask(Op::AdvanceDay { to: step.to.unwrap() });
                }
                assert_eq!(said(&walk).step, "Post the payment");
                walk.ask(Op::PostPatientPayment { statement: StatementId(1) });
            }
            _ => break,
        }
    }
    assert_eq!((said(&walk).number, said(&walk).step.as_str()), (STEPS, "Zero: this claim is done"));
    assert!(walked(walk.state()));
    only(&walk, Queue::Settled);
    assert_eq!(todos(walk.state(), shelf(), 6), []);
    let table = ageing_table(walk.state());
    assert!((table.payers + table.patients).is_zero());
    assert!(figures(walk.state()).iter().any(|figure| figure.state == FigureState::Bad), "it was denied once");
}
