use crate::sample;
use practicum::practice::claim::ClaimId;
use practicum::practice::x12::{SegmentView, explain, outline, write_277ca, write_835, write_837p};

fn find<'a>(views: &'a [SegmentView], start: &str) -> &'a SegmentView {
    views.iter().find(|v| v.text.starts_with(start)).unwrap_or_else(|| panic!("{start}"))
}

#[test]
fn each_segment_of_a_claim_knows_its_item_line_and_claim() {
    let batch = sample::batch(3);
    let views = outline(&write_837p(&batch).unwrap());
    for (start, item) in [
        ("SV1", "24D"),
        ("DTP*472", "24A"),
        ("HI", "21"),
        ("CLM", "26"),
        ("DMG", "3"),
        ("NM1*IL", "2"),
        ("NM1*82", "24J"),
        ("NM1*77", "32"),
        ("NM1*85", "33"),
        ("REF*EI", "25"),
        ("SBR", "1"),
    ] {
        assert_eq!(find(&views, start).item.as_deref(), Some(item), "{start}");
    }
    assert_eq!((find(&views, "SV1").line, find(&views, "SV1").claim), (Some(1), Some(ClaimId(1))));
    assert_eq!((find(&views, "DMG").claim, find(&views, "NM1*41").claim), (Some(ClaimId(1)), None));
    assert_eq!(find(&views, "SV1").loop_id, "2400");
    assert_eq!(
        find(&views, "SV1").words,
        "Service: 47562-RT-RT, charge $6,665.50, 1 unit(s), points to CED."
    );
    assert_eq!(find(&views, "DMG").words, "Born 07/17/2002, sex F.");
}

#[test]
fn answers_and_payments_are_laid_beside_the_claim_too() {
    let views = outline(&write_835(&sample::remittance(3)).unwrap());
    assert_eq!((find(&views, "SVC").line, find(&views, "SVC").claim), (Some(1), Some(ClaimId(1))));
    assert_eq!(find(&views, "CLP*2").claim, Some(ClaimId(2)));
    assert_eq!(find(&views, "LQ").words, "Remark: MA130.");
    let views = outline(&write_277ca(&sample::front_end(3)).unwrap());
    assert_eq!(find(&views, "STC*A7").claim, Some(ClaimId(2)));
    assert_eq!(find(&views, "NM1*QC").claim, Some(ClaimId(1)));
}

#[test]
fn every_segment_has_words() {
    for seed in 0..60 {
        for (_, text) in sample::every_kind(seed) {
            for view in outline(&text) {
                assert!(!view.words.contains("as the guide has it") && !view.words.is_empty(), "{view:?}");
            }
            assert!(explain(&text).contains("0 error(s)"));
        }
    }
}
