//! Whatever comes, the readers answer; they never fall over.

use crate::sample;
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
