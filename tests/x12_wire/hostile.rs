//! Whatever comes, the readers answer; they never fall over.

use crate::sample;
use practicum::practice::x12::{Checker, read_270, read_271, read_276, read_277, read_837i};
use practicum::practice::x12::{
    acknowledge, check, explain, outline, read_277ca, read_835, read_837p, read_999, text_of, write_277ca,
    write_835, write_837p, write_999,
};
use practicum_base::Seed;

fn read_all(text: &str) {
    let answer = acknowledge(text, &sample::batch(1).envelope);
    assert_eq!(read_999(&write_999(&answer).unwrap()).unwrap(), answer);
    let _ = (check(text), outline(text), read_837p(text), read_835(text), read_999(text), read_277ca(text));
}

/// A short text of each kind, so that cutting at every byte stays cheap.
fn texts() -> [String; 4] {
    let shortest = |write: &dyn Fn(u64) -> String| (0..30).map(write).min_by_key(String::len).unwrap();
    [
        shortest(&|seed| write_837p(&sample::batch(seed)).unwrap()),
        shortest(&|seed| write_835(&sample::remittance(seed)).unwrap()),
        shortest(&|seed| write_277ca(&sample::front_end(seed)).unwrap()),
        write_999(&sample::acknowledgment(6)).unwrap(),
    ]
}

#[test]
fn a_text_cut_at_any_byte_is_answered_with_a_finding() {
    for text in texts() {
        for end in 0..text.trim_end().len() {
            let cut = &text[..end];
            assert!(check(cut).iter().any(|f| f.is_error()), "cut at {end}");
            let _ = outline(cut);
        }
    }
}

#[test]
fn flipped_bytes_never_stop_a_reader() {
    let mut dice = Seed(5).of("flips").dice();
    for text in texts() {
        for _ in 0..300 {
            let mut bytes = text.clone().into_bytes();
            for _ in 0..dice.between(1, 8) {
                let at = dice.below(bytes.len() as u64) as usize;
                bytes[at] = dice.below(256) as u8;
            }
            read_all(&text_of(&bytes));
        }
    }
}

#[test]
fn shuffled_doubled_and_dropped_segments_never_stop_a_reader() {
    let mut dice = Seed(6).of("segments").dice();
    for text in texts() {
        let lines: Vec<&str> = text.lines().collect();
        for _ in 0..200 {
            let mut broken = lines.clone();
            for _ in 0..dice.between(1, 6) {
                let (a, b) =
                    (dice.below(broken.len() as u64) as usize, dice.below(broken.len() as u64) as usize);
                match dice.below(3) {
                    0 => broken.swap(a, b),
                    1 => broken.insert(a, lines[b % lines.len()]),
                    _ => drop(broken.remove(a)),
                }
                if broken.is_empty() {
                    break;
                }
            }
            read_all(&broken.join("\n"));
        }
    }
}

#[test]
fn odd_texts_are_answered() {
    let [claims, ..] = texts();
    let isa = claims.lines().next().unwrap();
    for text in [
        String::new(),
        "ISA".repeat(50),
        "*".repeat(5_000),
        format!("{isa}{}", "~".repeat(5_000)),
        format!("{isa}{}", "ST*837~".repeat(3_000)),
        format!("{isa}GS*HC~ST*837*{}~", "9".repeat(50_000)),
        format!("{isa}\u{1F600}~"),
        claims.replace("NM1", "\u{fffd}M1"),
    ] {
        read_all(&text);
        let envelope = sample::batch(1).envelope;
        assert!(!acknowledge(&text, &envelope).accepted);
        assert!(explain(&text).contains("error(s)"));
    }
}

fn in_parts(bytes: &[u8], size: usize) -> Vec<practicum::practice::x12::Located> {
    let mut checker = Checker::new(None);
    bytes.chunks(size.max(1)).for_each(|part| checker.push(part));
    checker.finish()
}

#[test]
fn a_file_read_in_parts_draws_the_findings_of_the_whole() {
    let mut dice = Seed(7).of("parts").dice();
    for seed in 0..12 {
        for (kind, text) in sample::every_kind(seed) {
            let mut bytes = text.into_bytes();
            for _ in 0..dice.below(3) {
                let at = dice.below(bytes.len() as u64) as usize;
                bytes[at] = dice.below(256) as u8;
            }
            let whole = check(&text_of(&bytes));
            let size = dice.between(1, 4_000) as usize;
            assert_eq!(in_parts(&bytes, size), whole, "{kind} of seed {seed} by {size}");
        }
    }
}

#[test]
fn many_interchanges_of_many_senders_in_one_file_are_read_in_little_memory() {
    let mut file = vec![0xef, 0xbb, 0xbf];
    let mut wrong = 0;
    for round in 0..40 {
        for seed in 0..8 {
            let (_, text) = sample::every_kind(seed).into_iter().nth(seed as usize).unwrap();
            let text = match round % 3 {
                0 => text.replace("~\n", "~"),
                1 => text.replace("~\n", "~\r\n"),
                _ => text.replace('*', "|").replace(':', ">").replace('^', "!").replace("~\n", "\n"),
            };
            let text = if round == 39 && seed == 7 { text.replacen("HL", "HX", 1) } else { text };
            wrong += usize::from(check(&text).iter().any(|f| f.is_error()));
            file.extend_from_slice(text.as_bytes());
        }
    }
    assert!(file.len() > 1 << 19, "{}", file.len());
    let found = in_parts(&file, 10_000);
    assert_eq!((found.iter().any(|f| f.is_error()), wrong), (true, 1));
    let last = check(&text_of(&file)).iter().map(|f| f.segment_position).min();
    assert_eq!(found.first().map(|f| f.segment_position), last);
}

#[test]
fn thousands_of_flipped_bytes_in_all_nine_kinds_never_stop_a_reader() {
    let mut dice = Seed(8).of("all kinds").dice();
    for seed in 0..3 {
        for (_, text) in sample::every_kind(seed) {
            for _ in 0..120 {
                let mut bytes = text.clone().into_bytes();
                for _ in 0..dice.between(1, 4) {
                    let at = dice.below(bytes.len() as u64) as usize;
                    match dice.below(4) {
                        0 => drop(bytes.remove(at)),
                        1 => bytes.insert(at, *b"*:~^".get(dice.below(4) as usize).unwrap()),
                        2 => bytes.truncate(at.max(1)),
                        _ => bytes[at] = dice.below(256) as u8,
                    }
                }
                let text = text_of(&bytes);
                let _ = (check(&text), read_837i(&text), read_270(&text), read_271(&text));
                let _ = (read_276(&text), read_277(&text), read_837p(&text), read_835(&text));
            }
        }
    }
}
