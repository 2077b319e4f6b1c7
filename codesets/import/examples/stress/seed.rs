//! Small files to begin from, without what the case puts around them.

const TABLE: &str = "<axis pos=\"1\" values=\"1\"><title>Section</title><label code=\"0\">Medical and Surgical</label></axis>\
<axis pos=\"2\" values=\"1\"><title>Body System</title><label code=\"F\">Hepatobiliary</label></axis>\
<axis pos=\"3\" values=\"1\"><title>Operation</title><label code=\"T\">Resection</label><definition>Cutting</definition></axis>\
<pcsRow codes=\"2\"><axis pos=\"4\" values=\"1\"><title>Body Part</title><label code=\"4\">Gallbladder</label></axis>\
<axis pos=\"5\" values=\"2\"><title>Approach</title><label code=\"0\">Open</label><label code=\"4\">Percutaneous</label></axis>\
<axis pos=\"6\" values=\"1\"><title>Device</title><label code=\"Z\">No Device</label></axis>\
<axis pos=\"7\" values=\"1\"><title>Qualifier</title><label code=\"Z\">No Qualifier</label></axis></pcsRow>";

const TERMS: &str = "<mainTerm><title>Bite<nemod>(of)</nemod></title><code>W54</code><term level=\"1\"><title>dog</title>\
<code>W54.0</code><manif>I43</manif><term level=\"2\"><title>old &amp; grey</title><see>Dog<codes>W54</codes></see></term></term>\
<cell col=\"2\">C80.1</cell><use>Skin</use></mainTerm>";

const TABULAR: &str = "<section id=\"S70-S79\"><desc>Hip (S70-S79)</desc><excludes2><note>burns</note></excludes2><diag>\
<name>S72</name><desc>Fracture</desc><sevenChrDef><extension char=\"A\">initial</extension><extension char=\"D\">later</extension>\
</sevenChrDef><diag><name>S72.0</name><desc>Neck</desc><inclusionTerm><note>Head</note></inclusionTerm></diag></diag></section>";

/// The seeds of a case.
pub fn seeds(case: &str) -> Vec<Vec<u8>> {
    let text = |text: &str| text.as_bytes().to_vec();
    let xml = |inner: &str| {
        text(&format!(
            "<?xml version=\"1.0\"?><ICD10CM.index><version>2025</version><letter>{inner}</letter></ICD10CM.index>"
        ))
    };
    match case {
        "whole" => vec![
            xml(TERMS),
            text(&format!(
                "<ICD10PCS.tabular><version>2026</version><pcsTable>{TABLE}</pcsTable></ICD10PCS.tabular>"
            )),
            text("20610\t76942\t\t20100101\t*\t1\tStandards\n"),
            text("99999\tInvented service\n"),
        ],
        "xml" => vec![text(&format!("<letter>{TERMS}</letter>"))],
        "archive" => archives(),
        "pcs_tables" => vec![text(TABLE)],
        "cm_tabular" => vec![text(TABULAR)],
        "pcs_definitions" => vec![text(
            "<title>S</title><axis pos=\"3\"><title>Operation</title><terms><title>Bypass</title><definition>d</definition>\
<includes>i</includes></terms></axis>",
        )],
        "order" => vec![text(
            "00002 A000    1 Cholera                                                      Cholera due to vibrio\n",
        )],
        "hcpcs" => vec![text(&format!(
            "E0100001004{:<80}\nE0101001003{:<80}{:<177}20250101{:<8}20250228N\n",
            "more", "Cane", "Cane", ""
        ))],
        "pairs" => {
            vec![text("0001A\t0591T\t\t20230101\t20240101\t9\tMisuse\n20610\tJ2001\t*\t19960101\t*\t0\tx\n")]
        }
        "units" => vec![text("36415,2,\"3 Date of Service\"\n0001U,1,1\n")],
        "fees" => vec![text(
            "20610,26,\"a, b\",A,,0.79,0.99,,0.44,NA,0.12,1.90,1.35,0,000,0.1,0.8,0.1,2,1,0,0,0,,33.4009\n",
        )],
        "cpt" => vec![text("00100\tAnother invented service\n0001F|x|A third one\n")],
        _ => vec![text(TERMS)],
    }
}

/// Archives without their first four bytes, which the case puts before them.
fn archives() -> Vec<Vec<u8>> {
    use rawzip::{CompressionMethod, ZipArchiveWriter};
    use std::io::Write;
    let mut made = Vec::new();
    for method in [CompressionMethod::DEFLATE, CompressionMethod::STORE] {
        let data = b"<ICD10PCS.index><version>2025</version><letter><mainTerm><title>A</title></mainTerm></letter></ICD10PCS.index>";
        let packed = if method == CompressionMethod::STORE {
            data.to_vec()
        } else {
            miniz_oxide::deflate::compress_to_vec(data, 6)
        };
        let mut bytes = Vec::new();
        let mut archive = ZipArchiveWriter::new(&mut bytes);
        let written = (|| {
            let (mut entry, config) = archive.new_file("a.xml").compression_method(method).start().ok()?;
            entry.write_all(&packed).ok()?;
            let mut checked = config.wrap(std::io::sink());
            checked.write_all(data).ok()?;
            let (_, descriptor) = checked.finish().ok()?;
            entry.finish(descriptor).ok()?;
            archive.finish().ok().map(|_| ())
        })();
        if written.is_some() {
            made.push(bytes.split_off(4));
        }
    }
    made
}
