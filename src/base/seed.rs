//! Chance as a parameter: the same seed gives the same draws on every target.

use serde::{Deserialize, Serialize};

/// A seed below 2^53, so that JavaScript and JSON carry it whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Seed(pub u64);

impl Seed {
    /// The seed of a named part, so that drawing more in one place never shifts another.
    pub fn of(self, part: &str) -> Seed {
        let mut hash = self.0 ^ 0xcbf2_9ce4_8422_2325;
        for byte in part.bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        Seed(mix(hash) >> 11)
    }

    /// Dice that start at this seed.
    pub fn dice(self) -> Dice {
        Dice(self.0)
    }
}

/// A stream of draws (SplitMix64).
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    /// The next 64 bits.
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mix(self.0)
    }

    /// A number from 0 up to but not including `below`; 0 when `below` is 0.
    pub fn below(&mut self, below: u64) -> u64 {
        let wide = u128::from(self.draw()) * u128::from(below);
        (wide >> 64) as u64
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        low + self.below((high - low).max(0) as u64 + 1) as i64
    }

    /// True in `percent` of a hundred draws.
    pub fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// One of the items; `None` when there are none.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        items.get(self.below(items.len() as u64) as usize)
    }
}

fn mix(mut bits: u64) -> u64 {
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seeds_stay_below_two_to_the_fifty_third() {
        let mut dice = Seed(7).dice();
        for _ in 0..1_000 {
            let part = dice.draw().to_string();
            assert!(Seed(dice.draw()).of(&part).0 < 1 << 53);
        }
    }

    #[test]
    fn draws_stay_in_range_and_repeat() {
        let (mut a, mut b) = (Seed(11).dice(), Seed(11).dice());
        for _ in 0..1_000 {
            let x = a.between(-3, 4);
            assert_eq!(x, b.between(-3, 4));
            assert!((-3..=4).contains(&x));
        }
        assert_eq!(a.pick::<u8>(&[]), None);
    }
}
