//! ICD-10-PCS: titles as patterns by table, axis labels, and the outline of sections, body systems and operations.

use crate::source::{Source, Table, broken, newest_release, read_text};
use codesets_draft::{Draft, Span, pcs};
use codesets_lookup::pcs::{PcsTable, PcsTables};
use codesets_lookup::{Release, SetId};
use practicum_base::Finding;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Reads the newest release under `icd10pcs/`; `outline.tsv` beside the releases names sections, body systems and
/// operations, which titles do not tell.
pub(crate) fn read(sources: &Path) -> Result<(Draft, PcsTables), Finding> {
    let set_folder = sources.join("icd10pcs");
    let folder = newest_release(&set_folder)?;
    let source = Source::open(&folder)?;
    let release = source.release(SetId::Icd10Pcs, &folder)?;
    let labels = Labels::read(&folder.join("labels.tsv"))?;
    let titles = titles(&folder.join("titles.txt"), &labels)?;
    let outline = Outline::read(&set_folder.join("outline.tsv"))?;
    let tables = tables(&release, &titles, &labels, &outline).ok_or_else(|| {
        broken(&set_folder.join("outline.tsv"), "A code's section, body system or operation has no name.")
    })?;
    let days = (release.covered_from, release.covered_to);
    let tables = PcsTables::new(release.release.clone(), days, true, tables)?;
    let span = Span::new(release.covered_from, None, release.covered_from);
    let draft =
        pcs::tree(release, &tables, &span, |code, _, _| titles.get(code).cloned().unwrap_or_default());
    let (found, stated) = (draft.count_on(draft.release.covered_to), source.counts.get("billable").copied());
    if stated != Some(found) {
        return Err(broken(&folder, format!("{found} codes are in force; source.toml states {stated:?}.")));
    }
    Ok((draft, tables))
}

fn tables(
    release: &Release,
    titles: &BTreeMap<String, String>,
    labels: &Labels,
    outline: &Outline,
) -> Option<Vec<PcsTable>> {
    let mut codes: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for code in titles.keys() {
        codes.entry(code.get(..3)?).or_default().insert(code.clone());
    }
    let mut tables = Vec::new();
    for (table, codes) in codes {
        let (names, axes) = outline.names(table)?;
        let rows = pcs::rows(&codes, |code, axis| labels.of(code, axis).unwrap_or_default().to_owned());
        tables.push(PcsTable { code: table.to_owned(), names, axes, definition: None, rows });
    }
    debug_assert_eq!(release.set, SetId::Icd10Pcs);
    Some(tables)
}

/// Sections, body systems and operations by their characters.
struct Outline(BTreeMap<(String, String), (String, String)>);

impl Outline {
    fn read(path: &Path) -> Result<Outline, Finding> {
        let table = Table::open(path)?;
        let mut names = BTreeMap::new();
        for row in table.rows() {
            let key = (row.need("kind")?.to_owned(), row.need("key")?.to_owned());
            names.insert(key, (row.need("name")?.to_owned(), row.get("axes").to_owned()));
        }
        Ok(Outline(names))
    }

    fn names(&self, table: &str) -> Option<([String; 3], [String; 7])> {
        let held = |kind: &str, key: String| self.0.get(&(kind.to_owned(), key));
        let (section, axes) = held("section", table.get(..1)?.to_owned())?;
        let (system, _) = held("system", table.get(..2)?.to_owned())?;
        let (operation, _) = held("operation", format!("{}{}", table.get(..1)?, table.get(2..3)?))?;
        let axes: Vec<String> =
            ["Section", "Body System"].into_iter().chain(axes.split('|')).map(str::to_owned).collect();
        Some(([section, system, operation].map(Clone::clone), axes.try_into().ok()?))
    }
}

/// Axis labels: of a table before those of its body system.
struct Labels(BTreeMap<(String, usize, String), String>);

impl Labels {
    fn read(path: &Path) -> Result<Labels, Finding> {
        let table = Table::open(path)?;
        let mut labels = BTreeMap::new();
        for row in table.rows() {
            let axis: usize = row
                .need("axis")?
                .parse()
                .ok()
                .filter(|axis| (4..=7).contains(axis))
                .ok_or_else(|| row.broken("The axis is not 4 to 7."))?;
            let key = (row.need("prefix")?.to_owned(), axis - 4, row.need("characters")?.to_owned());
            labels.insert(key, row.need("label")?.to_owned());
        }
        Ok(Labels(labels))
    }

    /// The label of a code's character, by its axis from the fourth on (0 to 3). Substances of new technology share
    /// characters: there the qualifier belongs to the key.
    fn of(&self, code: &str, axis: usize) -> Option<&str> {
        let alone = code.get(axis + 3..axis + 4)?;
        let both = format!("{alone}{}", code.get(6..7)?);
        let keys = [(3, both.as_str()), (2, both.as_str()), (3, alone), (2, alone)];
        let found = keys.iter().find_map(|(length, characters)| {
            self.0.get(&(code.get(..*length)?.to_owned(), axis, (*characters).to_owned()))
        });
        found.map(String::as_str)
    }
}

/// `Upper Eyelid, Left` as a sentence says it: `Left Upper Eyelid`.
fn turned(label: &str) -> String {
    label.rsplit_once(", ").map_or_else(|| label.to_owned(), |(start, end)| format!("{end} {start}"))
}

fn approach(character: &str) -> &'static str {
    match character {
        "0" => "Open",
        "3" => "Percutaneous",
        "4" => "Percutaneous Endoscopic",
        "7" => "Via Natural or Artificial Opening",
        "8" => "Via Natural or Artificial Opening Endoscopic",
        "F" => "Via Natural or Artificial Opening With Percutaneous Endoscopic Assistance",
        "X" => "External",
        _ => "",
    }
}

/// Every code with its title: patterns with the body part and the approach put back.
fn titles(path: &Path, labels: &Labels) -> Result<BTreeMap<String, String>, Finding> {
    let text = read_text(path)?;
    let mut titles = BTreeMap::new();
    let mut table = "";
    for (number, line) in text.lines().enumerate() {
        if let Some(code) = line.strip_prefix('=') {
            table = code;
            continue;
        }
        let made = pattern(table, line, labels, &mut titles);
        made.ok_or_else(|| broken(path, format!("Line {} is not understood: {line}.", number + 1)))?;
    }
    Ok(titles)
}

/// `Bypass @ to Atrium^ TAB 72,J2 6U.034`: devices with qualifiers, then body parts with approaches.
fn pattern(table: &str, line: &str, labels: &Labels, titles: &mut BTreeMap<String, String>) -> Option<()> {
    let mut fields = line.split('\t');
    let pattern = fields.next()?;
    for field in fields {
        let mut parts = field.split(' ');
        let ends: Vec<&str> = parts.next()?.split(',').collect();
        for group in parts {
            let (held, approaches) = group.split_once('.')?;
            for (part, by) in held.chars().flat_map(|part| approaches.chars().map(move |by| (part, by))) {
                for end in &ends {
                    let code = format!("{table}{part}{by}{end}");
                    (code.len() == 7).then_some(())?;
                    let label = labels.of(&code, 0).unwrap_or_default();
                    let way = approach(&by.to_string());
                    let title = pattern.replace('@', &turned(label)).replace('#', label);
                    let title =
                        title.replace('^', &format!(", {way} Approach")).replace('~', &format!(", {way}"));
                    titles.insert(code, title);
                }
            }
        }
    }
    Some(())
}
