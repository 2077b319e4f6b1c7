//! Mutates small files of every kind and feeds them to the importers, for machines without a fuzzing compiler:
//! `stress CASE|all SECONDS [SEED]`. Stops at the first panic; says how many files were taken and refused.
#![allow(clippy::panic, reason = "a fault is to stop the run")]

#[path = "../fuzz/src/cases.rs"]
mod cases;
#[path = "stress/seed.rs"]
mod seed;

use std::time::{Duration, Instant};

/// A small generator: the same seed gives the same files.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        if most == 0 { 0 } else { (self.0 % most as u64) as usize }
    }
}

/// Signs that mean something to one of the parsers.
const SIGNS: &[&[u8]] = &[
    b"<",
    b">",
    b"&",
    b"\"",
    b"&#0;",
    b"&lt;",
    b"<!--",
    b"<![CDATA[",
    b"<?",
    b"/>",
    b"</",
    b"\n",
    b"\r\n",
    b"\t",
    b",",
    b"|",
    b" ",
    b"\0",
    b"\xff",
    b"\xc3",
    b"A",
    b"0",
    b"9",
    b"-",
    b"*",
    b"99999999999999999999",
    b"20260230",
    b"PK\x05\x06",
    b"code=\"Z\"",
];

fn mutate(data: &mut Vec<u8>, chance: &mut Chance) {
    for _ in 0..=chance.below(6) {
        let (at, to) = (chance.below(data.len() + 1), chance.below(data.len() + 1));
        let (from, to) = (at.min(to), at.max(to).min(at + 400));
        match chance.below(7) {
            0 => data.truncate(at),
            1 if !data.is_empty() => {
                let place = at.min(data.len() - 1);
                data[place] = chance.below(256) as u8;
            }
            2 => {
                let sign = SIGNS[chance.below(SIGNS.len())];
                data.splice(at..at, sign.iter().copied());
            }
            3 if from <= to => drop(data.drain(from..to)),
            4 if from <= to => {
                let part: Vec<u8> = data[from..to].repeat(1 + chance.below(3));
                data.splice(at..at, part);
            }
            5 if from <= to && data.len() < 1 << 16 => {
                let part = data[from..to].to_vec();
                let place = chance.below(data.len() + 1);
                data.splice(place..place, part);
            }
            _ if !data.is_empty() => {
                let place = at.min(data.len() - 1);
                data[place] ^= 1 << chance.below(8);
            }
            _ => data.push(b'<'),
        }
    }
}

fn main() {
    let mut words = std::env::args().skip(1);
    let case = words.next().unwrap_or_else(|| "all".to_owned());
    let seconds = words.next().and_then(|word| word.parse().ok()).unwrap_or(10);
    let start = words.next().and_then(|word| word.parse().ok()).unwrap_or(0x9E37_79B9_7F4A_7C15);
    let chosen = cases::CASES.iter().map(|(name, ..)| *name).filter(|name| case == "all" || case == *name);
    for name in chosen {
        let (mut chance, mut taken, mut refused) = (Chance(start | 1), 0_u64, 0_u64);
        let (begun, mut longest) = (Instant::now(), Duration::ZERO);
        let seeds = seed::seeds(name);
        let mut pool = seeds.clone();
        while begun.elapsed() < Duration::from_secs(seconds) {
            let mut data = pool[chance.below(pool.len())].clone();
            mutate(&mut data, &mut chance);
            let before = Instant::now();
            if cases::run(name, &data) {
                taken += 1;
                // What is taken is changed further, so that the files drift from the seeds.
                if pool.len() < 400 {
                    pool.push(data);
                }
            } else {
                refused += 1;
            }
            longest = longest.max(before.elapsed());
        }
        println!("{name}: {taken} taken, {refused} refused, longest {longest:?}");
    }
}
