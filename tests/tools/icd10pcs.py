"""Tells the axis labels of ICD-10-PCS out of its titles.

A title says what its seven characters say, in the order of a sentence: `Bypass Cerebral Ventricle to Atrium with
Synthetic Substitute, Open Approach`. The approach is told by its own words; the body part is what is left of the titles
with neither device nor qualifier; then the device and the qualifier are what is left beside the body part. What titles
leave out (`No Device`) or say otherwise everywhere is written down below as the system's own convention. A test
compares the labels with the official tables where those lie beside the repository.
"""

import collections
import re

APPROACH = {
    "0": "Open",
    "3": "Percutaneous",
    "4": "Percutaneous Endoscopic",
    "7": "Via Natural or Artificial Opening",
    "8": "Via Natural or Artificial Opening Endoscopic",
    "F": "Via Natural or Artificial Opening With Percutaneous Endoscopic Assistance",
    "X": "External",
}
SIDES = ("Right", "Left", "Bilateral")
JOINS = ("of", "in", "from", "into", "to", "with", "using", "at", "on", "for", "and",
    "created")

# ------------------------------------------------------------------------------------------------ words


def without_approach(title, character):
    """The words before and after those of the approach; the whole title where it does not name one."""
    words = APPROACH.get(character)
    if words:
        for phrase in (f", {words} Approach", f", {words}"):
            place = title.lower().find(phrase.lower() + ",")
            if place >= 0:
                return title[:place], title[place + len(phrase) + 2:]
            if title.lower().endswith(phrase.lower()):
                return title[:-len(phrase)], ""
    return title, ""


def trimmed(text):
    """Without the little words and commas at its ends."""
    words = text.replace(",", " ,").split()
    while words and (words[0] in JOINS or words[0] == ","):
        words.pop(0)
    while words and (words[-1] in JOINS or words[-1] == ","):
        words.pop()
    return " ".join(words).replace(" ,", ",")


def common_start(texts):
    first, last = min(texts), max(texts)
    length = 0
    for a, b in zip(first, last):
        if a != b:
            break
        length += 1
    return first[:length]


def operations(codes):
    """(section, operation) to the words its titles begin with."""
    titles = collections.defaultdict(list)
    for code, title in codes.items():
        titles[code[0], code[2]].append(title.split())
    found = {}
    for key, texts in titles.items():
        words = []
        for word in common_start(texts):
            if word in JOINS and words:
                break
            words.append(word)
        found[key] = " ".join(words)
    found["0", "3"] = "Control"
    return found


# ------------------------------------------------------------------------------------------------ sentences


class Section:
    """One section's titles, told apart table by table."""

    def __init__(self, codes, operations):
        self.codes = codes
        self.operations = operations
        self.tables = collections.defaultdict(list)
        for code in codes:
            self.tables[code[:3]].append(code)
        self.parts = {}

    def said(self, code):
        """(words between operation and approach, words after the approach)."""
        head, tail = without_approach(self.codes[code], code[4])
        operation = self.operations[code[0], code[2]]
        for start in (operation, operation.lower()):
            if head.startswith(start):
                head = head[len(start):]
        head = re.sub(r"^ (of Matter from|Bleeding in) ", " ", head)
        return head.strip(), tail.strip()

    def body_parts(self):
        """(table, character) to the words the titles use."""
        votes = collections.defaultdict(collections.Counter)
        wide = collections.defaultdict(collections.Counter)
        for code in self.codes:
            head, tail = self.said(code)
            words, weight = part_words(code, head)
            if words:
                votes[code[:3], code[3]][words] += weight
                wide[code[:2], code[3]][words] += weight
        for key, found in votes.items():
            best = first(found)
            weight = found[best]
            if weight < 100:
                near = first(wide[key[0][:2], key[1]])
                titles = [self.codes[code] for code in self.tables[key[0]] if code[3] == key[1]]
                if all(near in title for title in titles):
                    best = near
            self.parts[key] = best


def part_words(code, head):
    """What a title says of the body part, and how sure that is."""
    if code[5] == "Z" and code[6] in "ZX":
        return trimmed(head), 100
    found = re.match(r"^(?:of )?(?:.+) (?:in|from|into) (.+)$", head)
    if found and code[2] in "2HPW":
        return trimmed(found[1]), 1
    if code[2] in "1X":
        found = re.match(r"^(.+?) (?:to|from|with) ", head + " ")
    elif code[5] != "Z":
        found = re.match(r"^(?:of )?(.+?) (?:with|using) ", head)
    else:
        found = re.match(r"^(?:of|at|in)?(.+?)(?:,| using | with |$)", head)
    return (trimmed(found[1]), 1) if found else ("", 0)


def side_last(text):
    """`Left Upper Eyelid` as the tables write it: `Upper Eyelid, Left`."""
    first, _, rest = text.partition(" ")
    return f"{rest}, {first}" if first in SIDES and rest else text


def remainder(head, part):
    """What is left beside the body part."""
    place = head.find(part) if part else -1
    return head if place < 0 else head[:place] + " @ " + head[place + len(part):]


def split_rest(rest):
    """[(joining word, words)] of what is left beside the body part."""
    pieces = []
    for piece in re.split(r" ?(?=\b(?:with|using|to|from|of|into|in|at)\b )|(?<=@),? |, ", rest):
        words = trimmed(piece.replace("@", " "))
        if words:
            pieces.append(words)
    return pieces


class Surgery(Section):
    """The sections whose titles name body part, device, qualifier and approach."""

    def learn(self):
        self.body_parts()
        self.devices = collections.defaultdict(collections.Counter)
        self.qualifiers = collections.defaultdict(collections.Counter)
        hard = []
        for code in self.codes:
            head, tail = self.said(code)
            part = self.parts.get((code[:3], code[3]), "")
            if tail and code[6] != "Z":
                self.vote(self.qualifiers, code, 6, tail)
            before, after = around(head, part, code[2] in "2HPW")
            if code[5] != "Z" and (code[6] == "Z" or tail):
                self.vote(self.devices, code, 5, trimmed(f"{before} {after}"))
            elif code[5] == "Z" and code[6] != "Z" and not tail:
                self.vote(self.qualifiers, code, 6, trimmed(f"{before} {after}"))
            elif code[5] != "Z" and code[6] != "Z":
                hard.append((code, before, after))
        for code, before, after in hard:
            self.both(code, before, after)

    def both(self, code, before, after):
        rest = f"{before} {after}"
        held = [self.devices.get((code[:3], code[5])), self.devices.get((code[:2], code[5])), self.devices.get((code[:1], code[5]))]
        for found in filter(None, held):
            for words in sorted(found, key=lambda words: (-found[words], words))[:3]:
                if words in rest:
                    plural = words + "s" if words + "s" in rest else words
                    other = trimmed(rest.replace(plural, ""))
                    self.vote(self.devices, code, 5, words, 0)
                    self.vote(self.qualifiers, code, 6, other)
                    return
        if code[2] in "2HPW":
            device, qualifier = trimmed(before), trimmed(after)
        elif " with " in f" {rest}" and not re.match(r"^\s*(of )?\s*with ", rest):
            qualifier, _, device = f" {rest}".rpartition(" with ")
        else:
            found = re.match(r"^\s*(?:of )?\s*(?:with|using) (.+?)(?:, using |, | using | with )(.+)$", rest)
            if not found:
                return
            device, qualifier = found[1], found[2]
        self.vote(self.devices, code, 5, trimmed(device))
        self.vote(self.qualifiers, code, 6, trimmed(qualifier))

    def vote(self, ballot, code, axis, words, weight=1):
        if words:
            ballot[code[:3], code[axis]][words] += weight
            ballot[code[:2], code[axis]][words] += weight
            ballot[code[:1], code[axis]][words] += weight

    def labels(self):
        self.learn()
        labels = {}
        for code in self.codes:
            table = code[:3]
            labels[table, 3, code[3]] = noun_first(self.parts.get((table, code[3]), ""))
            labels[table, 4, code[4]] = APPROACH.get(code[4], "")
            labels[table, 5, code[5]] = "No Device" if code[5] == "Z" else head_first(chosen(self.devices, table, code[5]))
            labels[table, 6, code[6]] = "No Qualifier" if code[6] == "Z" else side_last(chosen(self.qualifiers, table, code[6]))
        return labels


def chosen(ballot, table, character):
    for length in (3, 2):
        found = ballot.get((table[:length], character))
        if found:
            return first(found)
    return ""


def around(head, part, last):
    place = (head.rfind if last else head.find)(part) if part else -1
    return (head, "") if place < 0 else (head[:place], head[place + len(part):])


# Body parts whose noun the tables put first, whatever goes before it; and those where certain words follow.
NOUN_FIRST = ("Subcutaneous Tissue and Fascia", "Subcutaneous Tissue", "Connective Tissue", "Skin", "Lymphatics", "Lymphatic", "Liver", "Esophagus", "Bone Marrow")
WORD_LAST = {"Intracranial": " Space", "Middle": " Colic Artery", "Common": " Hepatic Duct", "Accessory": " Pancreatic Duct",
    "Multiple": " Glands", "Male": " Perineum", "Female": " Perineum"}
COUNTED = re.compile(r"^(\d+ (?:or [Mm]ore|to \d+)) (.+)$")


def noun_first(words):
    for noun in NOUN_FIRST:
        if words.endswith(" " + noun):
            return f"{noun}, {words[:-len(noun) - 1]}"
    counted = COUNTED.match(words)
    if counted:
        return f"{counted[2]}, {counted[1]}"
    first, _, rest = words.partition(" ")
    if first in WORD_LAST and (" " + rest).endswith(WORD_LAST[first]):
        return f"{rest}, {first}"
    return side_last(words)


HEADS = ("Intraluminal Device", "Internal Fixation Device", "External Fixation Device", "Vascular Access Device", "Monitoring Device",
    "Stimulator Generator", "Spinal Stabilization Device", "Synthetic Substitute", "Artificial Sphincter")


RENAMED = {
    "Infusion Pump": "Infusion Device, Pump",
    "Airway": "Intraluminal Device, Airway",
    "Endotracheal Airway": "Intraluminal Device, Endotracheal Airway",
    "Pessary": "Intraluminal Device, Pessary",
    "Pacemaker Lead": "Cardiac Lead, Pacemaker",
    "Defibrillator Lead": "Cardiac Lead, Defibrillator",
}
NUMBER = re.compile(r"^(Two|Three|Four or More) (.+)$")


def head_first(words):
    """`Drug-eluting Intraluminal Device` as the tables write it: `Intraluminal Device, Drug-eluting`."""
    words = re.sub(r"\bDevices\b", "Device", words)
    if words in RENAMED:
        return RENAMED[words]
    counted = NUMBER.match(words)
    if counted and "Intraluminal" in words:
        return f"{head_first(counted[2])}, {counted[1]}"
    for head in HEADS:
        if words.endswith(" " + head):
            return f"{head}, {words[:-len(head) - 1]}"
    return words


# ------------------------------------------------------------------------------------------------ the other sections


def seen_part(words):
    """A body part of imaging, nuclear medicine and radiation as the tables write it."""
    first, _, rest = words.partition(" ")
    if words == "Right and Left Heart":
        return "Heart, Right and Left"
    if first in ("Single", "Multiple", "Other") and rest.split()[-1] in ("Artery", "Arteries", "Veins", "Graft", "Grafts"):
        return f"{rest}, {first}"
    return noun_first(words)


def imaging(code, title):
    found = re.match(r"^(.+?) of (.+?)(?: using (.+))?$", title)
    if not found:
        return {}
    part, rest = found[2], found[3] or ""
    pieces = rest.split(", ") if rest else []
    if not rest and ", " in part:
        part, *pieces = part.split(", ")
    told = {3: seen_part(part), 4: "None" if code[4] == "Z" else "", 5: "None" if code[5] == "Z" else "",
        6: "None" if code[6] == "Z" else ""}
    if code[4] != "Z" and pieces:
        contrast = pieces.pop(0)
        told[4] = contrast if contrast.startswith("Other") else contrast.removesuffix(" Contrast")
    if code[5] != "Z" and code[6] != "Z" and len(pieces) == 1:
        told[5], _, told[6] = pieces[0].rpartition(" ")
    else:
        for axis in (5, 6):
            if code[axis] != "Z" and pieces:
                told[axis] = pieces.pop(0)
    return told


def radiation(code, title):
    told = {5: "None", 6: "None"}
    title, _, source = title.partition(", ")
    if code[6] != "Z":
        told[6] = source
    head, _, using = title.partition(" using ")
    found = re.match(r"^(.+?) (?:of|to) (.+)$", head)
    if not found:
        return told
    told[3] = seen_part(found[2])
    if code[2] == "0":
        told[4] = using.split(", ")[0]
    else:
        told[4] = found[1].removesuffix(" Brachytherapy")
        if code[5] != "Z":
            told[5] = using
    return told


def rehabilitation(code, title):
    head, _, equipment = title.partition(" using ")
    told = {6: "None", 5: "None" if code[5] == "Z" else equipment}
    if not equipment.startswith("Other"):
        told[5] = told[5].removesuffix(" Equipment")
    found = re.match(r"^(.+?) of (.+)$", head) if code[3] != "Z" else None
    for place in reversed([m.start() for m in re.finditer(" of ", head)]) if code[3] != "Z" else ():
        found = (None, head[:place], head[place + 4:])
        if re.search(r"(?:Treatment|Assessment)$", found[1]):
            break
    kind = found[1] if found else head
    told[3] = found[2] if found else "None"
    kind = re.sub(r"^Caregiver Training in ", "", kind)
    told[4] = re.sub(r" (?:Treatment|Assessment|Device Fitting)$", "", kind)
    return told


def counselling(code, title):
    _, _, kind = title.partition(", ")
    return {3: kind or ("None" if code[3] == "Z" else ""), 4: "None", 5: "None", 6: "None"}


def placement(code, title):
    told = {4: "External", 6: "No Qualifier", 5: "No Device" if code[5] == "Z" else ""}
    found = re.match(r"^\w+ (?:of )?(.+) (?:on|in) (.+)$", title)
    if found and code[2] in "05":
        told[5], told[3] = found[1], side_last(found[2])
        return told
    found = re.match(r"^\w+ (?:of )?(.+?)(?: using (.+))?$", title)
    if found:
        told[3] = side_last(found[1])
        told[5] = told[5] or found[2] or ""
    return told


def manual(code, title):
    told = {4: "External", 6: "None"}
    found = re.match(r"^.+? of (.+?)(?: using |, )(.+)$", title)
    if found:
        told[3] = found[1].removesuffix(" Region")
        told[5] = found[2].removesuffix(" Forces")
    return told


def birth(code, title):
    head, tail = without_approach(title, code[4])
    found = re.search(r"Products of Conception(?:, (?:Retained|Ectopic))?", head)
    told = {4: APPROACH.get(code[4], ""), 5: "No Device" if code[5] == "Z" else "", 6: "No Qualifier" if code[6] == "Z" else tail}
    if not found:
        return told
    told[3] = found[0]
    before = trimmed(re.sub(r"^(\w+)", "", head[:found.start()]))
    after = trimmed(head[found.end():])
    if code[5] != "Z":
        told[5] = before if code[2] in "2HP" else after
    if code[6] != "Z":
        told[6] = told[6] or (before if code[2] in "9QY" else after)
        if told[6].startswith("Other Fetal") or told[6].startswith("Fetal Other"):
            told[6] = "Fetal Fluid, Other"
        if told[6] == "Other Fluid":
            told[6] = "Fluid, Other"
    return told


def new_technology(code, title):
    head, tail = without_approach(title, code[4])
    told = {4: APPROACH.get(code[4], ""), 6: tail}
    if not tail:
        head, _, told[6] = title.rpartition(", ")
    head = re.sub(r"^(Extirpation) of Matter from", r"\1 of", head)
    found = re.match(r"^(?:Introduction|Insertion|Transfusion) of (.+) into (.+)$", head)
    if found:
        told[5], told[3] = found[1], part_last(found[2])
        return told
    found = re.match(r"^[\w-]+ (?:of )?(.+?) (?:with|using) (.+)$", head)
    if found and code[2] not in "A2EZ":
        told[3], told[5] = part_last(found[1]), head_first(found[2])
    else:
        found = re.match(r"^(.+) (?:in|from) (.+)$", head)
        if found and code[2] == "A":
            told[5], told[3] = found[1], part_last(found[2])
        else:
            told[5] = re.sub(r"^(?:Measurement|Monitoring) of ", "", head)
    return told


def part_last(words):
    """`Distal Left Popliteal Artery` as the tables write it: `Popliteal Artery, Left Distal`."""
    found = re.match(r"^(Proximal|Distal) (Right|Left) (.+)$", words)
    return f"{found[3]}, {found[1]} {found[2]}" if found else noun_first(words)


def other_procedure(code, title):
    head, tail = without_approach(title, code[4])
    told = {4: APPROACH.get(code[4], ""), 6: "No Qualifier" if code[6] == "Z" else tail}
    found = re.match(r"^(.+?) (?:from Indwelling Device )?(?:of|in|from) (.+)$", head)
    if code[:2] == "8C":
        found = re.match(r"^(Collection) of (.+) from Indwelling Device in (.+)$", head)
        if found:
            told[5], told[6], told[3] = found[1], found[2], found[3]
        return told
    part, _, using = (found[2] if found else "").partition(" using ")
    part, _, after = part.partition(", ")
    method = found[1] if found else head
    if not found and " using " in method:
        method, _, using = method.partition(" using ")
    if code[5] == "Y":
        told[5], told[6] = "Other Method", method
    else:
        told[5] = method
        if code[6] != "Z":
            told[6] = told[6] or using or after
    if code[3] == "Z":
        told[3] = "None"
    elif part:
        told[3] = part
    return told


def administration(code, title):
    head, _ = without_approach(title, code[4])
    head = re.sub(r",? (?:Percutaneous|Open)$", "", head)
    told = {4: APPROACH.get(code[4], ""), 6: "No Qualifier" if code[6] == "Z" else ""}
    found = re.match(r"^Irrigation of (.+) using (.+)$", head)
    if found:
        told[3], told[5] = found[1], found[2]
        told[5], _, told[6] = told[5].partition(", ") if code[6] != "Z" else (found[2], "", "No Qualifier")
        return told
    found = re.match(r"^\w+ of (.+?),? into (.+)$", head)
    if not found:
        return told
    told[3] = found[2]
    what = found[1]
    kind, _, rest = what.partition(", ")
    donor = re.match(r"^(Autologous|Nonautologous) (.+)$", what)
    if code[2] == "2" and donor:
        told[6], told[5] = donor[1], donor[2]
    elif code[6] == "Z":
        told[5] = what
    elif rest and rest[0].isupper() and what not in ("Analgesics, Hypnotics, Sedatives",):
        told[5], told[6] = kind, rest
    elif what == "Other Therapeutic Substance":
        told[5], told[6] = what, "Other Substance"
    elif what.startswith("Other "):
        told[5], told[6] = what.removeprefix("Other "), what
    else:
        told[6] = what
    return told


DURATIONS = ("Single", "Multiple", "Intermittent", "Continuous", "Intraoperative")


def measurement(code, title):
    """Body system and function stand together; they are told apart over the whole section."""
    head, tail = without_approach(title, code[4]) if code[0] == "4" else (title, "")
    told = {6: "No Qualifier" if code[6] == "Z" else ""}
    if code[0] == "4":
        told[4] = APPROACH.get(code[4], "")
    else:
        words = head.split(", ")
        times = [w for w in words[1:] if w in DURATIONS or "Consecutive Hours" in w]
        if times:
            told[4] = times[0]
            words.remove(times[0])
        head = ", ".join(words)
    head = re.sub(r"^(?:Measurement|Monitoring|Performance|Restoration) of |^Assistance with ", "", head)
    head, _, using = head.partition(" using ")
    if code[6] != "Z":
        if using:
            told[6] = using
        elif ", " in head.replace("Products of Conception, ", ""):
            head, _, told[6] = head.rpartition(", ")
    return told, head


def therapy(code, title):
    words, _, told4 = title.rpartition(", ")
    told = {4: told4, 5: "No Qualifier", 6: "No Qualifier"}
    operation, _, part = words.partition(" of ")
    if not part:
        operation, _, part = words.partition(", ")
    if code[6] != "Z":
        told[6] = part
    elif code[5] != "Z":
        told[3], _, told[5] = part.partition(" ")
    else:
        told[3] = part or "None"
    return told


RULES = {"1": birth, "2": placement, "3": administration, "6": therapy, "7": manual, "8": other_procedure, "9": manual,
    "B": imaging, "C": imaging, "D": radiation, "F": rehabilitation, "G": counselling, "H": counselling,
    "X": new_technology}


def ruled(codes, rule):
    votes = collections.defaultdict(collections.Counter)
    for code, title in codes.items():
        for axis, words in rule(code, title).items():
            vote(votes, code, axis, words)
    return elect(codes, votes)


def elect(codes, votes):
    """The words most titles agree on, of the table, else of its body system, else of its section."""
    labels = {}
    for code in codes:
        for axis in range(3, 7):
            lengths = (7, 3) if code[0] == "X" and axis == 5 else (3, 2, 1)
            for length in lengths:
                found = votes.get(ballot(code, axis, length))
                if found:
                    labels[ballot(code, axis, min(lengths[0], 7))] = first(found)
                    break
    return labels


def ballot(code, axis, length):
    """Substances of new technology share characters: there the qualifier belongs to the key."""
    if length == 7:
        return code[:3], axis, code[axis] + code[6]
    return code[:length], axis, code[axis]


def first(found):
    """The most frequent, the first of the alphabet among equals, so that the same bytes follow every time."""
    return min(found.items(), key=lambda item: (-item[1], item[0]))[0]


def functions(codes):
    """Sections 4 and 5: the body system is what all functions' titles begin with, the function what is left."""
    votes = collections.defaultdict(collections.Counter)
    heads = collections.defaultdict(set)
    rest = []
    for code, title in codes.items():
        told, head = measurement(code, title)
        for axis, words in told.items():
            vote(votes, code, axis, words)
        rest.append((code, head))
        heads[code[0], code[3]].add((code[5], head))
    systems = {}
    for (section, character), found in heads.items():
        if len({function for function, _ in found}) > 1:
            words = common_start([head.split() for _, head in found])
        else:
            words = min(found)[1].split()[:-1]
        systems[section, character] = SYSTEMS.get((section, character), " ".join(words))
    for code, head in rest:
        system = systems[code[0], code[3]]
        vote(votes, code, 3, system or "None")
        vote(votes, code, 5, head.removeprefix(system).strip())
    return elect(codes, votes)


# The body systems whose functions' titles do not begin alike.
SYSTEMS = {("4", "0"): "Central Nervous", ("4", "1"): "Peripheral Nervous", ("4", "Z"): "", ("5", "5"): "Circulatory"}


def vote(votes, code, axis, words):
    if words:
        for length in (7, 3, 2, 1):
            votes[ballot(code, axis, length)][words] += 1


# ------------------------------------------------------------------------------------------------ the source's form


def all_labels(codes):
    """(table, axis from 3, character) to its label; for substances of new technology (table, 5, character + qualifier)."""
    starts = operations(codes)
    labels = Surgery({code: title for code, title in codes.items() if code[0] == "0"}, starts).labels()
    for section, rule in RULES.items():
        labels.update(ruled({code: title for code, title in codes.items() if code[0] == section}, rule))
    for section in "45":
        labels.update(functions({code: title for code, title in codes.items() if code[0] == section}))
    return {key: words for key, words in labels.items() if words}


def label_lines(labels):
    """`prefix axis characters label`: what most tables of a body system share stands once, under its prefix."""
    shared = collections.defaultdict(collections.Counter)
    for (table, axis, characters), words in labels.items():
        shared[table[:2], axis, characters][words] += 1
    common = {key: first(found) for key, found in shared.items() if found.total() > 1}
    lines = [(prefix, axis, characters, words) for (prefix, axis, characters), words in common.items()]
    for (table, axis, characters), words in labels.items():
        if common.get((table[:2], axis, characters)) != words:
            lines.append((table, axis, characters, words))
    return [f"{prefix}\t{axis + 1}\t{characters}\t{words}" for prefix, axis, characters, words in sorted(lines)]


def turned(label):
    """`Upper Eyelid, Left` as a sentence says it: `Left Upper Eyelid`."""
    start, _, end = label.rpartition(", ")
    return f"{end} {start}" if start else label


def pattern(code, title, label):
    """The title with marks for the approach (`^`, `~`) and the body part (`@` turned, `#` as the table has it)."""
    words = APPROACH.get(code[4])
    for phrase, mark in ((f", {words} Approach", "^"), (f", {words}", "~")):
        if words and title.count(phrase) == 1:
            title = title.replace(phrase, mark)
            break
    for words, mark in ((turned(label), "@"), (label, "#")):
        if label and title.count(words) == 1:
            return title.replace(words, mark)
    return title


def filled(code, text, label):
    """The title a pattern stands for."""
    approach = APPROACH.get(code[4], "")
    text = text.replace("@", turned(label)).replace("#", label)
    return text.replace("^", f", {approach} Approach").replace("~", f", {approach}")


def title_lines(codes, labels):
    """A line a table (`=001`), then a line a pattern: its devices and qualifiers, each with the body parts and approaches."""
    tables = collections.defaultdict(lambda: collections.defaultdict(list))
    for code in sorted(codes):
        label = labels.get((code[:3], 3, code[3]), "")
        text = pattern(code, codes[code], label)
        if any(sign in codes[code] for sign in "@#^~\t") or filled(code, text, label) != codes[code]:
            raise ValueError(f"{code}: the title cannot be written as a pattern")
        tables[code[:3]][text].append(code)
    lines = []
    for table in sorted(tables):
        lines.append("=" + table)
        for text, members in sorted(tables[table].items(), key=lambda item: item[1][0]):
            lines.append("\t".join([text, *code_runs(members)]))
    return lines


def code_runs(codes):
    """`70,71 6U.034 8.3`: devices with qualifiers, then body parts with approaches."""
    ends = collections.defaultdict(lambda: collections.defaultdict(str))
    for code in codes:
        ends[code[5:]][code[3]] += code[4]
    runs = collections.defaultdict(list)
    for end, parts in ends.items():
        groups = collections.defaultdict(str)
        for part, approaches in parts.items():
            groups[approaches] += part
        runs[" ".join(f"{held}.{approaches}" for approaches, held in groups.items())].append(end)
    return [f"{','.join(held)} {run}" for run, held in runs.items()]
