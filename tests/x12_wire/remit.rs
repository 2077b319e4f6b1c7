use crate::sample;
use practicum::practice::x12::{balance, read_835, write_835};

#[test]
fn a_payment_reads_back_as_it_was_written() {
    for seed in 0..400 {
        let payment = sample::remittance(seed);
        let text = write_835(&payment).unwrap_or_else(|f| panic!("seed {seed}: {f}"));
        let back = read_835(&text).unwrap_or_else(|f| panic!("seed {seed}: {f:?}\n{text}"));
        assert_eq!(back, payment, "seed {seed}\n{text}");
        assert_eq!(balance(&back), []);
    }
}

#[test]
fn what_does_not_balance_is_not_written() {
    let mut payment = sample::remittance(3);
    payment.paid += practicum_base::Cents(1);
    assert_eq!(write_835(&payment).unwrap_err().code, "835.payment");
    let mut payment = sample::remittance(3);
    payment.claims[0].lines[0].charged += practicum_base::Cents(1);
    let codes: Vec<_> = balance(&payment).into_iter().map(|f| f.code).collect();
    assert_eq!(codes, ["835.line", "835.claim-charge"]);
}
