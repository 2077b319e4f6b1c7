use crate::sample;
use practicum::practice::x12::{Located, check, write_277ca, write_835, write_837p, write_999};
use practicum_base::Severity;

fn texts(seed: u64) -> [String; 4] {
    [
        write_837p(&sample::batch(seed)).unwrap(),
        write_835(&sample::remittance(seed)).unwrap(),
        write_277ca(&sample::front_end(seed)).unwrap(),
        write_999(&sample::acknowledgment(seed)).unwrap(),
    ]
}

fn errors(text: &str) -> Vec<Located> {
    check(text).into_iter().filter(|f| f.severity == Severity::Error).collect()
}

/// Position of the first segment that begins so, ISA being 1.
fn place(text: &str, start: &str) -> u32 {
    text.lines().position(|l| l.starts_with(start)).unwrap() as u32 + 1
}

#[test]
fn good_files_pass() {
    for seed in 0..200 {
        for (_, text) in sample::every_kind(seed) {
            let found = check(&text);
            assert!(!found.iter().any(|f| f.severity == Severity::Error), "seed {seed} {found:?}\n{text}");
        }
    }
}

#[test]
fn other_delimiters_and_line_breaks_pass_as_well() {
    for seed in 0..40 {
        for (_, text) in sample::every_kind(seed) {
            let same: String = text.replace("~\n", "~").replace("~", "~\r\n");
            let odd = format!(
                "\u{feff}{}",
                text.replace('*', "|").replace(':', ">").replace('^', "!").replace("~\n", "\n")
            );
            let plain = text.replace("~\n", "~");
            for form in [same, odd, plain] {
                assert_eq!(errors(&form), [], "seed {seed}\n{form}");
            }
        }
    }
}

#[test]
fn a_required_segment_taken_out_is_missed_where_it_stood() {
    let [claims, payment, front, answer] = texts(3);
    let cases = [
        (&claims, "BHT"),
        (&claims, "NM1*41"),
        (&claims, "PER"),
        (&claims, "NM1*40"),
        (&claims, "NM1*85"),
        (&claims, "N4"),
        (&claims, "REF*EI"),
        (&claims, "SBR"),
        (&claims, "NM1*IL"),
        (&claims, "NM1*PR"),
        (&claims, "CLM"),
        (&claims, "HI"),
        (&claims, "LX"),
        (&claims, "SV1"),
        (&claims, "DTP*472"),
        (&payment, "BPR"),
        (&payment, "TRN"),
        (&payment, "N1*PR"),
        (&payment, "PER*BL"),
        (&payment, "N1*PE"),
        (&payment, "LX"),
        (&payment, "CLP"),
        (&payment, "NM1*QC"),
        (&payment, "SVC"),
        (&front, "BHT"),
        (&front, "NM1*PR"),
        (&front, "TRN*1"),
        (&front, "DTP*050"),
        (&front, "NM1*41"),
        (&front, "STC"),
        (&front, "NM1*QC"),
        (&answer, "AK1"),
        (&answer, "IK5"),
        (&answer, "AK9"),
    ];
    for (text, start) in cases {
        let position = place(text, start);
        let line = text.lines().nth(position as usize - 1).unwrap();
        let without = text.replacen(&format!("{line}\n"), "", 1);
        let found = errors(&without);
        let id = line.split('*').next().unwrap().trim_end_matches('~');
        assert!(
            found.iter().any(|f| f.code == "x12.segment.missing"
                && f.segment == id
                && f.segment_position == position),
            "{start} at {position}: {found:#?}"
        );
    }
}

#[test]
fn each_broken_value_is_found_at_its_element() {
    let [claims, payment, front, answer] = texts(3);
    let cases: [(&String, &str, &str, &str, Option<u32>); 47] = [
        (&claims, "DMG*D8*", "DMG*D8*1", "x12.element.date", Some(2)),
        (&claims, "DTP*472*D8*2", "DTP*472*D8*3", "x12.date.future", Some(3)),
        (&claims, "DTP*472*D8*", "DTP*472*D7*", "x12.element.code", Some(2)),
        (&claims, "DTP*472", "DTP*479", "x12.element.code", Some(1)),
        (&claims, "NM1*41", "NM1*4Z", "x12.element.code", Some(1)),
        (&claims, "NM1*IL*1", "NM1*IL*3", "x12.element.code", Some(2)),
        (&claims, "HL*2*1*22", "HL*2*1*2Z", "x12.element.code", Some(3)),
        (&claims, "HL*2*1*22", "HL*3*1*22", "x12.level.number", Some(1)),
        (&claims, "HL*2*1*22", "HL*2*9*22", "x12.level.parent", Some(2)),
        (&claims, "*22*0", "*22*1", "x12.level.child", Some(4)),
        (&claims, "REF*EI*99", "REF*EI*", "x12.none", None),
        (&claims, "REF*EI*990001234", "REF*EI", "x12.element.missing", Some(2)),
        (&claims, "*******MB", "****X***MB", "x12.element.unused", Some(6)),
        (&claims, "*UN*", "*QQ*", "x12.element.code", Some(3)),
        (&claims, ":B:1*Y", ":B:5*Y", "x12.claim.frequency", Some(5)),
        (&claims, ":B:1*Y", ":B:7*Y", "x12.claim.original-ref", Some(5)),
        (&claims, "CLM*1*6", "CLM*1*7", "x12.claim.total", Some(2)),
        (&claims, "CLM*1*6", "CLM*1*x", "x12.element.type", Some(2)),
        (&claims, "LX*1", "LX*2", "x12.line.number", Some(1)),
        (&claims, "HI*ABK", "HI*XYZ", "x12.element.code", Some(1)),
        (&claims, "*XX*2", "*XX*3", "x12.npi", Some(9)),
        (&claims, "IEA*1", "IEA*2", "x12.interchange.count", Some(1)),
        (&claims, "GE*1", "GE*0", "x12.group.count", Some(1)),
        (&claims, "SE*", "SE*1", "x12.set.count", Some(1)),
        (&claims, "*0001~", "*0002~", "x12.set.control", Some(2)),
        (&claims, "*TE*", "*ZZ*", "x12.element.code", Some(3)),
        (&claims, "BHT*0019*00*", "BHT*0019*00**", "x12.element.missing", Some(3)),
        (&claims, "*0800*CH", "*0860*CH", "x12.element.time", Some(5)),
        (&payment, "BPR*I*", "BPR*I*1", "x12.payment.total", Some(2)),
        (&payment, "*CHK*", "*NON*", "x12.payment.method", Some(4)),
        (&payment, "CAS*CO*", "CAS*CX*", "x12.element.code", Some(1)),
        (&payment, "CAS*CO*16*3", "CAS*CO*16*4", "x12.payment.line", Some(3)),
        (&payment, "CAS*CO*16*", "CAS*CO*16**", "x12.element.missing", Some(3)),
        (&payment, "CLP*1*1*", "CLP*1*1*1", "x12.payment.claim", Some(4)),
        (&payment, "*0**1~", "*0**1~~", "x12.segment.empty", None),
        (&front, "QTY*90*", "QTY*90*1", "x12.front-end.count", Some(2)),
        (&front, "AMT*YU*", "AMT*YU*1", "x12.front-end.total", Some(2)),
        (&front, "*PT~", "*PX~", "x12.element.code", Some(3)),
        (&claims, "ABK:I10", "ABK:I1.0", "x12.code.diagnosis", Some(1)),
        (&claims, "SV1*HC:4", "SV1*HC:44", "x12.code.procedure", Some(1)),
        (&claims, ":RT:", ":R:", "x12.element.short", Some(1)),
        (&claims, "***11:B", "***1A:B", "x12.code.place", Some(5)),
        (&claims, "*WA*08", "*WX*08", "x12.state", Some(2)),
        (&payment, "LQ*HE*MA130", "LQ*HE*X130", "x12.remark", Some(2)),
        (&payment, "CAS*CO*16", "CAS*CO*1Z6", "x12.reason", Some(2)),
        (&answer, "AK9*R*1*1*0", "AK9*R*1*1*1", "x12.answer.count", Some(4)),
        (&answer, "IK3*NM1*10", "IK3*NM1*x", "x12.element.type", Some(2)),
    ];
    for (text, from, to, code, element) in cases {
        let broken = text.replacen(from, to, 1);
        assert_ne!(&broken, text, "{from} does not occur");
        let position = broken.lines().zip(text.lines()).position(|(a, b)| a != b).unwrap() as u32 + 1;
        let found = errors(&broken);
        if code == "x12.none" {
            continue;
        }
        let near = |f: &Located| {
            f.segment_position == position
                || (code.starts_with("x12.payment") && f.segment_position < position)
        };
        assert!(
            found.iter().any(|f| f.code == code
                && (element.is_none() || f.element == element)
                && (near(f) || code == "x12.segment.empty")),
            "{from} -> {to} at {position}: {found:#?}"
        );
    }
}

#[test]
fn a_repeated_an_unknown_and_a_late_segment_are_told_apart() {
    let [claims, payment, ..] = texts(3);
    let twice = |text: &str, start: &str| {
        let line = text.lines().find(|l| l.starts_with(start)).unwrap();
        text.replacen(line, &format!("{line}\n{line}"), 1)
    };
    for (text, start, code) in [
        (&claims, "BHT", "x12.segment.repeat"),
        (&claims, "N3", "x12.segment.repeat"),
        (&claims, "DTP*472", "x12.segment.repeat"),
        (&claims, "NM1*85", "x12.loop.repeat"),
        (&payment, "BPR", "x12.segment.repeat"),
        (&payment, "N1*PE", "x12.loop.repeat"),
    ] {
        let broken = twice(text, start);
        let found = errors(&broken);
        let position = place(text, start) + 1;
        assert!(
            found.iter().any(|f| f.code == code && f.segment_position == position),
            "{start}: {found:#?}"
        );
    }
    let broken = claims.replacen("SBR*", "ZZZ*1~\nSBR*", 1);
    assert!(errors(&broken).iter().any(|f| f.code == "x12.segment.unknown" && f.segment == "ZZZ"));
    let broken = claims.replacen("SBR*", "AMT*F5*1~\nSBR*", 1);
    assert!(errors(&broken).iter().any(|f| f.segment == "AMT"));
    let (n3, n4) = (place(&claims, "N3") as usize - 1, place(&claims, "N4") as usize - 1);
    let mut lines: Vec<&str> = claims.lines().collect();
    lines.swap(n3, n4);
    let found = errors(&format!("{}\n", lines.join("\n")));
    assert!(found.iter().any(|f| f.code == "x12.segment.order" && f.segment == "N3"), "{found:#?}");
}

#[test]
fn envelopes_left_open_are_told() {
    let [claims, ..] = texts(3);
    for (start, code) in [
        ("SE", "x12.set.open"),
        ("GE", "x12.group.open"),
        ("IEA", "x12.interchange.open"),
        ("GS", "x12.envelope.stray"),
    ] {
        let without: String = claims
            .lines()
            .filter(|l| !l.starts_with(&format!("{start}*")))
            .map(|l| format!("{l}\n"))
            .collect();
        assert!(errors(&without).iter().any(|f| f.code == code), "{start}: {:#?}", errors(&without));
    }
}
