//! The overview of a sitting: one tile a question, and what is still open before the end.

use super::words::counted;
use crate::learn::exam::Sitting;

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tile {
    /// From 0.
    pub place: u32,
    /// Whether it has an answer.
    pub answered: bool,
    /// Whether it is flagged.
    pub flagged: bool,
    /// Whether it is open.
    pub open: bool,
    /// What a reader hears: `Question 12, answered, flagged`.
    pub words: String,
}

/// The overview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// One a question.
    pub tiles: Vec<Tile>,
    /// `97 answered, 3 open, 5 flagged.`
    pub words: String,
    /// What the button to finish asks first.
    pub before_finish: String,
    /// The first question without an answer.
    pub first_open: Option<u32>,
    /// The first flagged one.
    pub first_flagged: Option<u32>,
}

/// A sitting's overview.
pub fn overview(sitting: &Sitting) -> Overview {
    let tiles = (0..).zip(&sitting.items).map(|(place, item)| {
        let (answered, flagged, open) = (item.answer.is_some(), item.flagged, place == sitting.open);
        let mut words =
            format!("Question {}, {}", place + 1, if answered { "answered" } else { "no answer" });
        if flagged {
            words.push_str(", flagged");
        }
        Tile { place, answered, flagged, open, words }
    });
    let tiles: Vec<Tile> = tiles.collect();
    let count =
        |of: &dyn Fn(&&Tile) -> bool| u32::try_from(tiles.iter().filter(of).count()).unwrap_or(u32::MAX);
    let (answered, open, flagged) =
        (count(&|tile| tile.answered), count(&|tile| !tile.answered), count(&|tile| tile.flagged));
    let before_finish = match open {
        0 => "Every question has an answer. After the end nothing can be changed.".to_owned(),
        open => format!(
            "{} without an answer will count as not right. Finish all the same?",
            counted(open, "question", "questions")
        ),
    };
    let first = |of: &dyn Fn(&&Tile) -> bool| tiles.iter().find(of).map(|tile| tile.place);
    Overview {
        words: format!("{answered} answered, {open} open, {flagged} flagged."),
        before_finish,
        first_open: first(&|tile| !tile.answered),
        first_flagged: first(&|tile| tile.flagged),
        tiles,
    }
}
