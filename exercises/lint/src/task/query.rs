//! A query: enough facts for and beside the matter, conditions that facts support or not, samples on both sides.

use super::{Tasked, paper};
use exercises_format::task::QueryTask;

pub(super) fn check(tasked: &mut Tasked<'_>, task: &QueryTask) {
    for (i, fact) in task.indicators.iter().enumerate() {
        let place = format!("task.query.indicators[{i}]");
        paper::quote(tasked, &format!("{place}.quote"), &fact.paper, &fact.quote);
        let twice = task.indicators[..i].iter().any(|earlier| earlier.id == fact.id);
        if twice || (fact.must && fact.may) {
            let next = "Give each fact its own id, and say must or may, not both.";
            tasked.found("exercise.query-support", &place, "Its id stands twice, or it must and may.", next);
        }
    }
    shape(tasked, task);
    let known = |id: &String| task.indicators.iter().any(|fact| fact.id == *id);
    let supports = task.conditions.iter().enumerate().flat_map(|(i, one)| {
        one.supported_by.iter().map(move |id| (format!("task.query.conditions[{i}].supported_by"), id))
    });
    let cited =
        task.samples.iter().enumerate().flat_map(|(i, one)| {
            one.cited.iter().map(move |id| (format!("task.query.samples[{i}].cited"), id))
        });
    let strangers: Vec<(String, &String)> = supports.chain(cited).filter(|(_, id)| !known(id)).collect();
    for (place, id) in strangers {
        let message = format!("There is no fact “{id}”.");
        tasked.found("exercise.query-support", &place, message, "Name the id of an indicator.");
    }
}

fn shape(tasked: &mut Tasked<'_>, task: &QueryTask) {
    let musts = task.indicators.iter().filter(|fact| fact.must).count();
    let beside = task.indicators.iter().filter(|fact| !fact.must && !fact.may).count();
    let supported = task.conditions.iter().filter(|one| !one.supported_by.is_empty()).count();
    let good = task.samples.iter().filter(|sample| sample.fails.is_empty()).count();
    let bad = task.samples.len() - good;
    let wants = [
        (task.indicators.len() >= 5, "at least five facts to choose from"),
        (musts >= 2, "at least two facts that must be cited"),
        (beside >= 2, "at least two facts that do not bear on the matter"),
        (supported >= 1, "a condition that the facts support"),
        (supported < task.conditions.len(), "a condition that nothing supports"),
        (good >= 1, "a sample that fails nothing"),
        (bad >= 3, "three samples that fail"),
    ];
    let missing: Vec<&str> = wants.iter().filter(|(held, _)| !held).map(|(_, words)| *words).collect();
    if !missing.is_empty() {
        let message = format!("It lacks {}.", missing.join(", "));
        let next = "Add them, so that each check of a query can be failed and passed.";
        tasked.found("exercise.query-shape", "task.query", message, next);
    }
}
