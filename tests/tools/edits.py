"""Edits between procedures, from the tables of the Medicare outpatient code editor: pairs and add-on codes.

The editor's pairs are those for outpatient hospitals; the practitioner file is another. Kept are only pairs whose two
codes this project ships: HCPCS Level II codes, and CPT numbers that the teaching set describes in its own words. No
descriptor is read.
"""

import collections
import marshal

# Which add-on codes need which primary: by the editor's table, with the kind our data names.
ADD_ON_TABLES = {
    "map_addon_type1": "listed",
    "map_addon_type3": "listed-and-contractor",
    "map_addon_drug_admin": "drug-administration",
    "map_addon_ph": "mental-health",
}
# Add-on codes whose primaries no table lists.
CONTRACTOR = "map_addon_type2"


def pair_lines(editor, shipped):
    """`column_one modifier from to column_two...`: the second codes of one first code that share dates and indicator."""
    groups = collections.defaultdict(list)
    for first, rows in editor.table("map_ncci"):
        if first in shipped:
            for second, packed in rows:
                second = second.decode()
                if second in shipped:
                    row = marshal.loads(packed)
                    days = editor.span(row["lo_version"], row["hi_version"])
                    groups[first, int(bool(row["mod_indicator"])), *days].append(second)
    return [
        "\t".join((first, str(modifier), low, high, " ".join(sorted(seconds))))
        for (first, modifier, low, high), seconds in sorted(groups.items())
    ]


def add_on_lines(editor, shipped):
    """`add_on primary kind from to`; an empty primary is one that no table lists."""
    lines = []
    for table, kind in ADD_ON_TABLES.items():
        for key, row in editor.table(table):
            add_on, primary = key.split("|")[:2]
            if add_on in shipped and primary in shipped:
                lines.append("\t".join((add_on, primary, kind, *editor.span(row["lo_version"], row["hi_version"]))))
    for key, row in editor.table(CONTRACTOR):
        add_on = key.split("|")[0]
        if add_on in shipped:
            lines.append("\t".join((add_on, "", "contractor", *editor.span(row["lo_version"], row["hi_version"]))))
    return sorted(lines)


def modifier_lines(editor):
    """The modifiers that part a pair whose indicator is 1, with their dates."""
    lines = []
    for key, row in editor.table("data_modifier"):
        if row["ncci"]:
            lines.append("\t".join((key.split("|")[0], *editor.span(row["lo_version"], row["hi_version"]))))
    return sorted(lines)


def files(editor, shipped):
    pairs = pair_lines(editor, shipped)
    add_ons = add_on_lines(editor, shipped)
    count = sum(len(line.split("\t")[4].split(" ")) for line in pairs)
    return {
        "pairs.tsv": ["column_one\tmodifier\tfrom\tto\tcolumn_two", *pairs],
        "add-ons.tsv": ["add_on\tprimary\tkind\tfrom\tto", *add_ons],
        "modifiers.tsv": ["modifier\tfrom\tto", *modifier_lines(editor)],
    }, f"pairs = {count}\nadd_ons = {len(add_ons)}"
