//! Lists to choose from: enough entries, one that is right, a reason for each, and a lure for each that is not.

use super::Tasked;
use crate::question::letters;
use exercises_format::task::Offer;

pub(super) fn check(tasked: &mut Tasked<'_>, place: &str, offers: &[Offer], (least, most): (usize, usize)) {
    if !(least..=most).contains(&offers.len()) {
        let message = format!("The list has {} entries.", offers.len());
        let next = format!("Offer {least} to {most}.");
        tasked.found("exercise.offer-count", place, message, next);
    }
    let right = offers.iter().filter(|offer| offer.percent == 100).count();
    if right == 0 || right == offers.len() || offers.iter().any(|offer| offer.percent > 100) {
        let message = "Nothing in the list is right, or nothing is wrong, or an entry earns too much.";
        let next = "Give 100 percent to what is right and less to what is not.";
        tasked.found("exercise.offer-right", place, message, next);
    }
    for (i, offer) in offers.iter().enumerate() {
        let place = format!("{place}[{i}]");
        let same = |earlier: &Offer| earlier.id == offer.id || letters(&earlier.text) == letters(&offer.text);
        if offers[..i].iter().any(same) {
            let message = "Two entries have the same id, or read the same.";
            let next = "Offer different answers, each under its own id.";
            tasked.found("exercise.question-same-options", &place, message, next);
        }
        let told = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.trim().is_empty());
        if offer.percent < 100 && (!told(&offer.consequence) || !told(&offer.pick)) {
            let message = "An entry that is not right lacks its consequence or why a candidate picks it.";
            let next = "Say what follows from it, and why a real candidate would choose it.";
            tasked.found("exercise.reason-missing", &place, message, next);
        }
        if offer.percent == 100 && offer.pick.is_some() {
            let message = "What is right says why a candidate would be misled by it.";
            let next = "Keep “pick” for what is not right.";
            tasked.found("exercise.question-pick", &place, message, next);
        }
    }
}
