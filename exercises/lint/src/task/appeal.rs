//! An appeal: in time, papers that exist, some of which belong there and some of which do not.

use super::Tasked;
use crate::code::Codes;
use exercises_format::task::AppealTask;

pub(super) fn check(tasked: &mut Tasked<'_>, task: &AppealTask, codes: &dyn Codes) {
    let it = tasked.it;
    if !codes.procedure(&task.procedure, task.dos) {
        let message = format!("{} is no valid procedure on {}.", task.procedure, task.dos);
        let next = "Correct the code or the day, or add it to the teaching set.";
        tasked.found("exercise.procedure-unknown", "task.appeal.procedure", message, next);
    }
    if let Some(code) = task.carcs.iter().find(|code| codes.adjustment("CO", code, it.on).is_none()) {
        let message = format!("Reason {code} is not in use on {}.", it.on);
        let next = "Use codes of codesets/sources/adjustment-reasons.";
        tasked.found("exercise.remit-code", "task.appeal.carcs", message, next);
    }
    if task.last_day < task.day || task.day < task.dos {
        let message = format!("The letter of {} is late, or older than the service.", task.day);
        let next = "Put service, letter and last day in order.";
        tasked.found("exercise.appeal-late", "task.appeal.day", message, next);
    }
    let strangers = task.enclosures.iter().any(|one| it.paper(&one.paper).is_none());
    let musts = task.enclosures.iter().filter(|one| one.must).count();
    if strangers || musts == 0 || musts == task.enclosures.len() {
        let message = "An enclosure is no paper, or all of them belong there, or none does.";
        let next = "Offer papers that belong in the envelope and papers that do not.";
        tasked.found("exercise.appeal-enclosure", "task.appeal.enclosures", message, next);
    }
    let good = task.samples.iter().filter(|sample| sample.met == [true; 5]).count();
    if good == 0 || task.samples.len() - good < 2 {
        let message = "There is no letter with all five marks, or there are not two that lack some.";
        let next = "Add them, so that each question of the rubric can be met and missed.";
        tasked.found("exercise.appeal-sample", "task.appeal.samples", message, next);
    }
}
