//! What must hold for every task of the bank and any answer to it.

use super::{TaskGrade, grade_task};
use crate::base::{Cents, Dice, Seed};
use exercises_format::task::{
    Answer, Basis, Bucket, Correction, Exercise, Level, Offer, Posted, QueryTask, Task,
};
use std::path::{Path, PathBuf};

/// Answers drawn for each task.
const DRAWS: u64 = 24;
const STRANGERS: [&str; 6] = ["AT", "59", "25", "LT", "TC", "GA"];

fn tasks() -> Vec<Exercise> {
    let bank = Path::new(env!("CARGO_MANIFEST_DIR")).join("exercises/bank");
    let folders = Task::KINDS.into_iter().filter_map(Task::folder).map(|folder| bank.join(folder));
    let mut paths: Vec<PathBuf> = folders
        .filter(|folder| folder.is_dir())
        .flat_map(|folder| std::fs::read_dir(folder).unwrap())
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    let read = |path: &PathBuf| {
        let text = std::fs::read_to_string(path).unwrap();
        exercises_format::read::<Exercise>(&path.display().to_string(), &text).unwrap()
    };
    paths.iter().map(read).collect()
}

/// Each task with answers drawn by dice.
fn each(name: &str, mut test: impl FnMut(&mut Dice, &Exercise, &Answer)) {
    let tasks = tasks();
    let kinds: std::collections::BTreeSet<&str> = tasks.iter().map(|one| one.task.kind()).collect();
    assert_eq!(kinds.len(), Task::KINDS.len(), "a kind without a task");
    for task in &tasks {
        let mut dice = Seed(7).of(name).of(&task.id).dice();
        for _ in 0..DRAWS {
            let answer = draw(&mut dice, task);
            test(&mut dice, task, &answer);
        }
    }
}

fn graded(task: &Exercise, answer: &Answer) -> TaskGrade {
    let grade = grade_task(task, answer).unwrap();
    assert!(grade.got.0 >= 0 && grade.got <= grade.of && grade.of.0 > 0, "{}: {grade:#?}", task.title);
    assert!(grade.percent_hundredths <= 10_000 && grade.compliance_hundredths <= 10_000);
    grade
}

fn got(task: &Exercise, answer: &Answer) -> i64 {
    graded(task, answer).got.0
}

fn some<T: Clone>(dice: &mut Dice, from: &[T], percent: u64) -> Vec<T> {
    from.iter().filter(|_| dice.below(100) < percent).cloned().collect()
}

fn maybe<T>(dice: &mut Dice, value: T) -> Option<T> {
    dice.chance(75).then_some(value)
}

fn entry(dice: &mut Dice, offers: &[Offer]) -> Option<String> {
    let id = dice.pick(offers).unwrap().id.clone();
    maybe(dice, id)
}

fn level(dice: &mut Dice) -> Option<Level> {
    let level = *dice.pick(&Level::ALL).unwrap();
    maybe(dice, level)
}

fn draw(dice: &mut Dice, exercise: &Exercise) -> Answer {
    match &exercise.task {
        Task::Em(task) => Answer::Em {
            family: {
                let family = if dice.chance(50) { task.family.clone() } else { "consult".into() };
                maybe(dice, family)
            },
            basis: {
                let basis = if dice.chance(50) { Basis::Mdm } else { Basis::Time };
                maybe(dice, basis)
            },
            problems: level(dice),
            data: level(dice),
            risk: level(dice),
            minutes: maybe(dice, 52),
            code: {
                let mut codes = vec![task.code.clone(), "99212".into(), "99215".into()];
                codes.extend(task.misses.iter().map(|miss| miss.code.clone()));
                let code = dice.pick(&codes).unwrap().clone();
                maybe(dice, code)
            },
        },
        Task::Modifier(task) => Answer::Modifier {
            lines: task
                .lines
                .iter()
                .map(|line| {
                    let mut pool: Vec<String> = STRANGERS.iter().map(|code| (*code).into()).collect();
                    pool.extend(line.misses.iter().map(|miss| miss.code.clone()));
                    pool.extend(line.key.iter().flat_map(|key| key.alternates.clone()));
                    let mut codes = some(dice, &pool, 20);
                    let keyed: Vec<String> = line.key.iter().map(|key| key.code.clone()).collect();
                    codes.extend(some(dice, &keyed, 60));
                    let codes = shuffled(dice, codes);
                    maybe(dice, codes)
                })
                .collect(),
        },
        Task::Query(task) => draw_query(dice, task),
        Task::Claim(task) => {
            let mut pool: Vec<Correction> = task
                .items
                .iter()
                .map(|one| Correction { item: one.item.clone(), line: one.line, value: Some("0".into()) })
                .collect();
            pool = some(dice, &pool, 15);
            if let Answer::Claim { corrections } = Answer::full(&exercise.task) {
                pool.extend(some(dice, &corrections, 60));
            }
            for error in &task.errors {
                for miss in some(dice, &error.misses, 30) {
                    let (item, line) = (error.item.clone(), error.line);
                    pool.push(Correction { item, line, value: maybe(dice, miss.value) });
                }
            }
            Answer::Claim { corrections: pool }
        }
        Task::Denial(task) => {
            Answer::Denial { cause: entry(dice, &task.causes), action: entry(dice, &task.actions) }
        }
        Task::Posting(task) => Answer::Posting {
            lines: task
                .lines
                .iter()
                .map(|line| {
                    let mut posted = some(
                        dice,
                        &line
                            .key
                            .iter()
                            .map(|cell| Posted { bucket: cell.bucket, amount: cell.amount })
                            .collect::<Vec<_>>(),
                        60,
                    );
                    for bucket in some(dice, &Bucket::ALL, 20) {
                        posted.push(Posted { bucket, amount: Cents(100 * dice.between(0, 90)) });
                    }
                    posted
                })
                .collect(),
            rest: entry(dice, &task.rest),
        },
        Task::Appeal(task) => {
            let papers: Vec<String> = task.enclosures.iter().map(|one| one.paper.clone()).collect();
            let letters: Vec<String> = task.samples.iter().map(|one| one.letter.clone()).collect();
            Answer::Appeal { enclosed: some(dice, &papers, 50), letter: dice.pick(&letters).unwrap().clone() }
        }
        Task::Citation(task) => Answer::Citation { rule: entry(dice, &task.rules) },
    }
}

fn draw_query(dice: &mut Dice, task: &QueryTask) -> Answer {
    let facts: Vec<String> = task.indicators.iter().map(|fact| fact.id.clone()).collect();
    let mut pool: Vec<String> = task.conditions.iter().map(|one| one.name.clone()).collect();
    pool.extend(["Other".into(), "Unable to determine".into(), "Something unheard of".into()]);
    let wordings: Vec<String> = task.samples.iter().map(|one| one.wording.clone()).collect();
    Answer::Query {
        cited: some(dice, &facts, 50),
        wording: if dice.chance(80) { dice.pick(&wordings).unwrap().clone() } else { String::new() },
        options: some(dice, &pool, 50),
    }
}

fn shuffled<T>(dice: &mut Dice, mut list: Vec<T>) -> Vec<T> {
    for i in (1..list.len()).rev() {
        list.swap(i, dice.below(i as u64 + 1) as usize);
    }
    list
}

/// The answer with one component put right, in every way there is.
fn mended(exercise: &Exercise, answer: &Answer) -> Vec<Answer> {
    let full = Answer::full(&exercise.task);
    let mut all = Vec::new();
    match (answer, full, &exercise.task) {
        (
            Answer::Em { family, basis, problems, data, risk, minutes, code },
            Answer::Em { family: f, basis: b, problems: p, data: d, risk: r, minutes: m, code: c },
            _,
        ) => {
            let fields = (family, basis, problems, data, risk, minutes, code);
            for at in 0..7 {
                let (family, basis, problems, data, risk, minutes, code) = fields;
                let mut next = (family.clone(), *basis, *problems, *data, *risk, *minutes, code.clone());
                match at {
                    0 => next.0.clone_from(&f),
                    1 => next.1 = b,
                    2 => next.2 = p,
                    3 => next.3 = d,
                    4 => next.4 = r,
                    5 => next.5 = m,
                    _ => next.6.clone_from(&c),
                }
                let (family, basis, problems, data, risk, minutes, code) = next;
                all.push(Answer::Em { family, basis, problems, data, risk, minutes, code });
            }
        }
        (Answer::Modifier { lines }, Answer::Modifier { lines: right }, Task::Modifier(task)) => {
            for (i, line) in task.lines.iter().enumerate() {
                let with = |codes: Vec<String>| {
                    let mut lines = lines.clone();
                    lines[i] = Some(codes);
                    Answer::Modifier { lines }
                };
                all.push(with(right[i].clone().unwrap()));
                let held = lines[i].clone().unwrap_or_default();
                for key in line.key.iter().filter(|key| !held.contains(&key.code)) {
                    let served = key.alternates.iter().any(|code| held.contains(code));
                    if !served {
                        all.push(with([held.clone(), vec![key.code.clone()]].concat()));
                    }
                }
                let fits = |code: &String| {
                    line.key.iter().any(|key| key.code == *code || key.alternates.contains(code))
                        || line.misses.iter().any(|miss| miss.code == *code && miss.percent > 0)
                };
                for at in (0..held.len()).filter(|at| !fits(&held[*at])) {
                    let mut less = held.clone();
                    less.remove(at);
                    all.push(with(less));
                }
            }
        }
        (
            Answer::Query { cited, wording, options },
            Answer::Query { cited: good, wording: w, options: o },
            Task::Query(task),
        ) => {
            let with = |cited: &[String], wording: &str, options: &[String]| Answer::Query {
                cited: cited.to_vec(),
                wording: wording.into(),
                options: options.to_vec(),
            };
            all.push(with(cited, &w, options));
            all.push(with(&[cited.clone(), good].concat(), wording, &o));
            for fact in task.indicators.iter().filter(|fact| fact.must && !cited.contains(&fact.id)) {
                all.push(with(&[cited.clone(), vec![fact.id.clone()]].concat(), wording, options));
            }
            for fact in task.indicators.iter().filter(|fact| !fact.must && !fact.may) {
                let less: Vec<String> = cited.iter().filter(|id| **id != fact.id).cloned().collect();
                all.push(with(&less, wording, options));
            }
            for way_out in ["Other", "Unable to determine"] {
                all.push(with(cited, wording, &[options.clone(), vec![way_out.into()]].concat()));
            }
        }
        (Answer::Claim { corrections }, Answer::Claim { corrections: right }, Task::Claim(task)) => {
            for one in &right {
                let mut next: Vec<Correction> = corrections
                    .iter()
                    .filter(|held| held.item != one.item || held.line != one.line)
                    .cloned()
                    .collect();
                next.push(one.clone());
                all.push(Answer::Claim { corrections: next });
            }
            let false_alarm = |one: &Correction| {
                !task.errors.iter().any(|error| error.item == one.item && error.line == one.line)
            };
            for at in (0..corrections.len()).filter(|at| false_alarm(&corrections[*at])) {
                let mut next = corrections.clone();
                next.remove(at);
                all.push(Answer::Claim { corrections: next });
            }
        }
        (Answer::Denial { cause, action }, Answer::Denial { cause: c, action: a }, _) => {
            all.push(Answer::Denial { cause: c, action: action.clone() });
            all.push(Answer::Denial { cause: cause.clone(), action: a });
        }
        (Answer::Posting { lines, rest }, Answer::Posting { lines: right, rest: r }, _) => {
            all.push(Answer::Posting { lines: lines.clone(), rest: r });
            for (i, line) in right.iter().enumerate() {
                for bucket in Bucket::ALL {
                    let mut lines = lines.clone();
                    lines[i].retain(|one| one.bucket != bucket);
                    lines[i].extend(line.iter().filter(|one| one.bucket == bucket).cloned());
                    all.push(Answer::Posting { lines, rest: rest.clone() });
                }
            }
        }
        (
            Answer::Appeal { enclosed, letter },
            Answer::Appeal { enclosed: good, letter: l },
            Task::Appeal(task),
        ) => {
            let with =
                |enclosed: Vec<String>, letter: &str| Answer::Appeal { enclosed, letter: letter.into() };
            all.push(with([enclosed.clone(), good].concat(), &l));
            for one in &task.enclosures {
                let mut next: Vec<String> =
                    enclosed.iter().filter(|paper| **paper != one.paper).cloned().collect();
                if one.must {
                    next.push(one.paper.clone());
                }
                all.push(with(next, letter));
            }
        }
        (Answer::Citation { .. }, right, _) => all.push(right),
        (answer, ..) => panic!("{answer:?} is no answer to {}", exercise.title),
    }
    all
}

#[test]
fn the_full_key_is_everything_and_nothing_is_nothing() {
    for task in tasks() {
        let full = graded(&task, &Answer::full(&task.task));
        assert_eq!((full.percent_hundredths, full.compliance_hundredths), (10_000, 10_000), "{}", task.title);
        assert!(full.answered && full.next_step.is_empty());
        let blank = graded(&task, &Answer::blank(&task.task));
        assert_eq!((blank.percent_hundredths, blank.answered), (0, false), "{}", task.title);
    }
}

#[test]
fn left_open_is_not_the_answer_none() {
    let lines = |lines: Vec<Option<Vec<String>>>| Answer::Modifier { lines };
    for task in tasks() {
        let Task::Modifier(held) = &task.task else { continue };
        let open = graded(&task, &lines(vec![None; held.lines.len()]));
        let none = graded(&task, &lines(vec![Some(Vec::new()); held.lines.len()]));
        assert!(!open.answered && none.answered);
        let bare = held.lines.iter().any(|line| line.key.is_empty());
        assert_eq!(none.got.0 > 0, bare, "{}", task.title);
    }
}

#[test]
fn putting_one_component_right_never_lowers_the_score() {
    each("mended", |_, task, answer| {
        let before = got(task, answer);
        for next in mended(task, answer) {
            let after = got(task, &next);
            assert!(after >= before, "{}: {before} to {after}\n{answer:?}\n{next:?}", task.title);
        }
    });
}

#[test]
fn something_unsupported_never_raises_the_score() {
    each("unsupported", |dice, task, answer| {
        let before = got(task, answer);
        let mut next = answer.clone();
        match (&mut next, &task.task) {
            (Answer::Modifier { lines }, _) => {
                for line in lines.iter_mut() {
                    line.get_or_insert_default().push("GV".into());
                }
            }
            (Answer::Query { cited, options, .. }, Task::Query(query)) => {
                let foreign = query.indicators.iter().filter(|fact| !fact.must && !fact.may);
                cited.extend(foreign.map(|fact| fact.id.clone()).filter(|id| !answer_cites(answer, id)));
                options.push("Something unheard of".into());
            }
            (Answer::Claim { corrections }, Task::Claim(claim)) => {
                let one = dice.pick(&claim.tempting).unwrap();
                let value = Some("0".into());
                corrections.push(Correction { item: one.item.clone(), line: one.line, value });
            }
            (Answer::Posting { lines, .. }, Task::Posting(posting)) => {
                for (line, key) in lines.iter_mut().zip(&posting.lines) {
                    let free = |bucket: &&Bucket| !key.key.iter().any(|cell| cell.bucket == **bucket);
                    let bucket = Bucket::ALL.iter().find(free).copied().unwrap();
                    line.push(Posted { bucket, amount: Cents(700) });
                }
            }
            (Answer::Appeal { enclosed, .. }, _) => enclosed.push("a-paper-of-somebody-else".into()),
            _ => return,
        }
        let after = got(task, &next);
        assert!(after <= before, "{}: {before} to {after}\n{answer:?}\n{next:?}", task.title);
    });
}

fn answer_cites(answer: &Answer, id: &String) -> bool {
    matches!(answer, Answer::Query { cited, .. } if cited.contains(id))
}

#[test]
fn listing_everything_does_not_pay() {
    for task in tasks() {
        let full = Answer::full(&task.task);
        let all = match (&task.task, full) {
            (Task::Modifier(held), _) => {
                let codes = ["24", "25", "26", "57", "59", "RT", "LT", "TC", "50", "51", "JZ", "GA", "XS"];
                let codes: Vec<String> = codes.iter().map(|code| (*code).into()).collect();
                Answer::Modifier { lines: vec![Some(codes); held.lines.len()] }
            }
            (Task::Query(held), Answer::Query { wording, .. }) => Answer::Query {
                cited: held.indicators.iter().map(|fact| fact.id.clone()).collect(),
                wording,
                options: held.conditions.iter().map(|one| one.name.clone()).collect(),
            },
            (Task::Claim(held), _) => Answer::Claim {
                corrections: held
                    .items
                    .iter()
                    .map(|one| Correction { item: one.item.clone(), line: one.line, value: None })
                    .collect(),
            },
            (Task::Posting(held), _) => Answer::Posting {
                lines: held
                    .lines
                    .iter()
                    .map(|line| {
                        let amount = line.remit.charge;
                        Bucket::ALL.iter().map(|bucket| Posted { bucket: *bucket, amount }).collect()
                    })
                    .collect(),
                rest: None,
            },
            (Task::Appeal(held), Answer::Appeal { .. }) => Answer::Appeal {
                enclosed: held.enclosures.iter().map(|one| one.paper.clone()).collect(),
                letter: String::new(),
            },
            _ => continue,
        };
        let grade = graded(&task, &all);
        assert!(grade.percent_hundredths < 7_500, "{}: {}", task.title, grade.percent_hundredths);
    }
}

#[test]
fn the_order_of_entry_does_not_matter_where_it_should_not() {
    each("order", |dice, task, answer| {
        let before = graded(task, answer);
        let mut next = answer.clone();
        match (&mut next, &task.task) {
            (Answer::Modifier { lines }, Task::Modifier(held)) => {
                for (line, key) in lines.iter_mut().zip(&held.lines).filter(|(_, key)| !key.in_order) {
                    assert!(!key.in_order);
                    if let Some(codes) = line {
                        *codes = shuffled(dice, std::mem::take(codes));
                    }
                }
            }
            (Answer::Query { cited, options, .. }, _) => {
                *cited = shuffled(dice, std::mem::take(cited));
                *options = shuffled(dice, std::mem::take(options));
            }
            (Answer::Claim { corrections }, _) => *corrections = shuffled(dice, std::mem::take(corrections)),
            (Answer::Posting { lines, .. }, _) => {
                lines.iter_mut().for_each(|line| *line = shuffled(dice, std::mem::take(line)));
            }
            (Answer::Appeal { enclosed, .. }, _) => *enclosed = shuffled(dice, std::mem::take(enclosed)),
            _ => return,
        }
        let after = graded(task, &next);
        let figures = |grade: &TaskGrade| (grade.got, grade.compliance_hundredths);
        assert_eq!(figures(&before), figures(&after), "{}\n{answer:?}\n{next:?}", task.title);
    });
}

#[test]
fn an_answer_of_another_kind_is_refused_and_not_marked_wrong() {
    for task in tasks() {
        let refused = grade_task(&task, &Answer::Choice { option: Some(0) }).unwrap_err();
        assert_eq!(refused.code, "task.answer", "{}", task.title);
        assert!(!refused.next_step.is_empty());
    }
}
