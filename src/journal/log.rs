//! The fold of a journal, with undo as a line of its own.

use super::drawer::{Drawers, Packs};
use super::line::{Line, NO_HASH, Stamp, VERSION, damaged};
use crate::base::{Day, Finding};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::fmt;

/// What a kind of stream (a practice, a learner) must know to be folded. Clones must be cheap: undo keeps some.
pub trait Stream: Clone + Default + Serialize {
    /// What can be asked.
    type Op: Serialize + DeserializeOwned + Clone;
    /// What can follow.
    type Event: Serialize + DeserializeOwned;

    /// Takes one event in. It reads nothing but the event and the state.
    fn fold(&mut self, seq: u64, event: &Self::Event) -> Result<(), Finding>;
    /// The stream's own date.
    fn today(&self) -> Day;
    /// Whether nothing before this event can be undone any more.
    fn settles(event: &Self::Event) -> bool;
    /// Whether an undo steps over a line of such events: neither taken back nor in the way of what came before.
    /// What they brought must be kept by [`Stream::keep_counters`].
    fn passes(_: &Self::Event) -> bool {
        false
    }
    /// The line that this event takes back, when it is an undo.
    fn undoes(event: &Self::Event) -> Option<u64>;
    /// After an undo: counters run on, so that no id is ever used twice, and so does what undo steps over.
    fn keep_counters(&mut self, later: &Self);

    /// Whether snapshots of it are worth keeping.
    const SNAPSHOTS: bool = false;
    /// Everything of it that is filed.
    fn papers(&self) -> Vec<Box<dyn Packs>> {
        Vec::new()
    }
    /// Its form in a snapshot: all that is not filed, and where the filed lie.
    ///
    /// # Errors
    /// `snapshot.not-packed` while something filed lies in no drawer.
    fn freeze(&self) -> Result<Vec<u8>, Finding> {
        Err(super::drawer::not_packed("this kind of record has no snapshots"))
    }
    /// Reads what [`Stream::freeze`] wrote; none when it is not that.
    fn thaw(_: &[u8], _: &Drawers) -> Option<Self> {
        None
    }
}

/// Where a journal stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The last line's number; 0 when there is none.
    pub seq: u64,
    /// The last line's hash.
    pub hash: String,
}

/// A folded journal, ready for the next line.
#[derive(Clone)]
pub struct Journal<S: Stream> {
    stream: String,
    head: Head,
    state: S,
    undoable: Vec<Undoable<S>>,
}

#[derive(Clone)]
struct Undoable<S: Stream> {
    seq: u64,
    op: S::Op,
    before: S,
}

impl<S: Stream> Journal<S> {
    /// An empty journal.
    pub fn new(stream: impl Into<String>) -> Self {
        Self {
            stream: stream.into(),
            head: Head { seq: 0, hash: NO_HASH.to_owned() },
            state: S::default(),
            undoable: Vec::new(),
        }
    }

    /// A journal that goes on from a state it had; nothing before can be undone.
    pub(super) fn resumed(stream: &str, head: Head, state: S) -> Self {
        Self { stream: stream.to_owned(), head, state, undoable: Vec::new() }
    }

    /// Folds a whole journal from its lines of text.
    pub fn read<'a>(lines: impl IntoIterator<Item = &'a str>) -> Result<Self, Finding> {
        let mut journal: Option<Self> = None;
        for (i, text) in lines.into_iter().enumerate() {
            let line = Line::read(i as u64 + 1, text)?;
            journal.get_or_insert_with(|| Self::new(line.stream.clone())).take(&line)?;
        }
        journal.ok_or_else(|| {
            Finding::error(
                "journal.empty",
                "The journal has no lines.",
                "Choose a file that Practicum exported.",
            )
        })
    }

    /// The stream's id.
    pub fn stream(&self) -> &str {
        &self.stream
    }

    /// Where it stands.
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// The folded state.
    pub fn state(&self) -> &S {
        &self.state
    }

    /// The line an undo would take back now, and what it asked.
    pub fn undoable(&self) -> Option<(u64, &S::Op)> {
        self.undoable.last().map(|last| (last.seq, &last.op))
    }

    /// The next line for an op and its events; nothing changes until [`Journal::take`].
    pub fn line(&self, op: &S::Op, events: &[S::Event], stamp: Stamp) -> Result<Line, Finding> {
        let value = |fault: serde_json::Error| damaged(self.head.seq + 1, &fault.to_string());
        let mut line = Line {
            v: VERSION,
            stream: self.stream.clone(),
            seq: self.head.seq + 1,
            op: serde_json::to_value(op).map_err(value)?,
            events: events.iter().map(serde_json::to_value).collect::<Result<_, _>>().map_err(value)?,
            day: self.state.today(),
            wall: stamp.wall,
            engine: stamp.engine,
            data: stamp.data,
            prev: self.head.hash.clone(),
            hash: String::new(),
        };
        line.hash = line.expected_hash()?;
        Ok(line)
    }

    /// Takes a proven line in. On a finding nothing has changed.
    pub fn take(&mut self, line: &Line) -> Result<(), Finding> {
        if line.stream != self.stream {
            return Err(damaged(line.seq, "it belongs to another stream"));
        }
        if line.seq != self.head.seq + 1 || line.prev != self.head.hash {
            return Err(damaged(line.seq, "it does not follow the line before"));
        }
        let events =
            line.events.iter().map(|event| parse(line.seq, event)).collect::<Result<Vec<S::Event>, _>>()?;
        let op = parse(line.seq, &line.op)?;
        self.fold_line(line.seq, op, &events)?;
        self.head = Head { seq: line.seq, hash: line.hash.clone() };
        Ok(())
    }

    fn fold_line(&mut self, seq: u64, op: S::Op, events: &[S::Event]) -> Result<(), Finding> {
        let before = self.state.clone();
        let mut next = before.clone();
        for event in events {
            if let Some(target) = S::undoes(event) {
                return self.take_back(seq, target);
            }
            next.fold(seq, event)?;
        }
        if events.iter().any(S::settles) {
            self.undoable.clear();
        } else if events.is_empty() || !events.iter().all(S::passes) {
            self.undoable.push(Undoable { seq, op, before });
        }
        self.state = next;
        Ok(())
    }

    fn take_back(&mut self, seq: u64, target: u64) -> Result<(), Finding> {
        match self.undoable.pop() {
            Some(last) if last.seq == target => {
                let later = std::mem::replace(&mut self.state, last.before);
                self.state.keep_counters(&later);
                Ok(())
            }
            other => {
                self.undoable.extend(other);
                Err(damaged(seq, &format!("it takes back line {target}, which cannot be undone here")))
            }
        }
    }
}

impl<S: Stream> fmt::Debug for Journal<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Journal")
            .field("stream", &self.stream)
            .field("head", &self.head)
            .finish_non_exhaustive()
    }
}

fn parse<T: DeserializeOwned>(seq: u64, value: &Value) -> Result<T, Finding> {
    T::deserialize(value).map_err(|fault| damaged(seq, &fault.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Clone, Debug, Default, PartialEq, Serialize)]
    struct Tally {
        sum: i64,
        issued: u64,
    }

    #[derive(Clone, Debug, Serialize, Deserialize)]
    enum Op {
        Add(i64),
        Undo,
        Close,
    }

    #[derive(Debug, Serialize, Deserialize)]
    enum Event {
        Added(i64),
        Undone(u64),
        Closed,
    }

    impl Stream for Tally {
        type Op = Op;
        type Event = Event;
        fn fold(&mut self, _: u64, event: &Event) -> Result<(), Finding> {
            if let Event::Added(n) = event {
                self.sum += n;
                self.issued += 1;
            }
            Ok(())
        }
        fn today(&self) -> Day {
            Day::constant(2026, 4, 13)
        }
        fn settles(event: &Event) -> bool {
            matches!(event, Event::Closed)
        }
        fn undoes(event: &Event) -> Option<u64> {
            if let Event::Undone(seq) = event { Some(*seq) } else { None }
        }
        fn keep_counters(&mut self, later: &Self) {
            self.issued = later.issued;
        }
    }

    fn put(journal: &mut Journal<Tally>, op: Op) -> Result<String, Finding> {
        let event = match op {
            Op::Add(n) => Event::Added(n),
            Op::Undo => Event::Undone(journal.undoable().map_or(0, |(seq, _)| seq)),
            Op::Close => Event::Closed,
        };
        let stamp = Stamp { wall: None, engine: "test".into(), data: "none".into() };
        let line = journal.line(&op, &[event], stamp)?;
        journal.take(&line)?;
        line.text()
    }

    fn worked() -> (Journal<Tally>, Vec<String>) {
        let mut journal = Journal::new("practice-1");
        let ops = [Op::Add(2), Op::Add(3), Op::Undo, Op::Add(5)];
        let lines = ops.into_iter().map(|op| put(&mut journal, op).unwrap()).collect();
        (journal, lines)
    }

    #[test]
    fn undo_appends_and_counters_run_on() {
        let (journal, lines) = worked();
        assert_eq!(*journal.state(), Tally { sum: 7, issued: 3 });
        assert_eq!((lines.len(), journal.head().seq), (4, 4));
    }

    #[test]
    fn a_journal_read_back_is_the_same() {
        let (journal, lines) = worked();
        let again = Journal::<Tally>::read(lines.iter().map(String::as_str)).unwrap();
        assert_eq!((again.state(), again.head()), (journal.state(), journal.head()));
        assert_eq!(again.undoable().map(|(seq, _)| seq), Some(4));
    }

    #[test]
    fn nothing_before_a_settling_event_can_be_undone() {
        let (mut journal, _) = worked();
        put(&mut journal, Op::Close).unwrap();
        assert!(journal.undoable().is_none());
        assert_eq!(put(&mut journal, Op::Undo).unwrap_err().code, "journal.damaged");
        assert_eq!(journal.state().sum, 7, "a refused line changes nothing");
    }

    #[test]
    fn every_damage_is_named_by_its_line() {
        let (_, lines) = worked();
        let read = |lines: &[String]| Journal::<Tally>::read(lines.iter().map(String::as_str));
        for i in 0..lines.len() {
            let mut edited = lines.clone();
            edited[i] = edited[i].replacen("\"day\":\"2026-04-13\"", "\"day\":\"2026-04-14\"", 1);
            assert_eq!(read(&edited).unwrap_err().at, format!("line {}", i + 1));
        }
        let mut missing = lines.clone();
        missing.remove(1);
        assert_eq!(read(&missing).unwrap_err().code, "journal.damaged");
        assert_eq!(read(&[]).unwrap_err().code, "journal.empty");
    }
}
