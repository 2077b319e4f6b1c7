// Official code-set files: the real ones where they lie, and small ones of every published layout, written here with
// invented content, so that a test of them is never empty.

import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { crc32, deflateRawSync } from "node:zlib";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** The folder of the real files: named by PRACTICUM_OFFICIAL, or beside the repository; null where there is none. */
export function folder() {
  const beside = ["..", "../..", "../../.."].map((up) => path.join(root, up, "shared/official"));
  return [process.env.PRACTICUM_OFFICIAL, ...beside].find((place) => place && existsSync(place)) ?? null;
}

/** The eight data files: what the screen counts of each, and the key under which it is held. */
export const eight = [
  { file: "2019-Alpha-Numeric-HCPCS-File.zip", key: "hcpcs/2019", counts: "6,440 codes" },
  { file: "icd-10-cm-drug-2025.xml", key: "icd10cm-drugs/2025", counts: "7,428 terms" },
  { file: "icd-10-cm-eindex-2025.xml", key: "icd10cm-external-cause-index/2025", counts: "8,064 terms" },
  { file: "icd-10-cm-neoplasm-2025.xml", key: "icd10cm-neoplasm/2025", counts: "1,939 terms" },
  { file: "icd10pcs_definitions_2025.xml", key: "icd10pcs-definitions/2025", counts: "definitions" },
  { file: "icd10pcs_index_2025.xml", key: "icd10pcs-index/2025", counts: "24,484 terms" },
  { file: "icd10pcs_tables_2025.xml", key: "icd10pcs-tables/2025", counts: "78,948 codes" },
  { file: "icd10pcs_tables_2026.xml", key: "icd10pcs-tables/2026", counts: "79,115 codes" },
];

/** ICD-10-PCS tables of one table with one row; `year` is the release's. */
export const pcsTables = (year) => `<?xml version="1.0"?>
<ICD10PCS.tabular><version>${year}</version><pcsTable>
<axis pos="1" values="1"><title>Section</title><label code="0">Medical and Surgical</label></axis>
<axis pos="2" values="1"><title>Body System</title><label code="F">Hepatobiliary System and Pancreas</label></axis>
<axis pos="3" values="1"><title>Operation</title><label code="T">Resection</label><definition>Taking a whole part out, as this test words it</definition></axis>
<pcsRow codes="2">
<axis pos="4" values="1"><title>Body Part</title><label code="4">Gallbladder</label></axis>
<axis pos="5" values="2"><title>Approach</title><label code="0">Open</label><label code="4">Percutaneous Endoscopic</label></axis>
<axis pos="6" values="1"><title>Device</title><label code="Z">No Device</label></axis>
<axis pos="7" values="1"><title>Qualifier</title><label code="Z">No Qualifier</label></axis>
</pcsRow></pcsTable></ICD10PCS.tabular>
`;

/** ICD-10-PCS definitions of one operation. */
export const pcsDefinitions = (year) => `<ICD10PCS.definitions><version>${year}</version>
<section code="0"><title>Medical and Surgical</title><axis pos="3"><title>Operation</title>
<terms><title>Resection</title><definition>Taking all of it out, as the definitions of this test say</definition></terms></axis></section>
</ICD10PCS.definitions>
`;

const book = (name, year, title, head, body) => `<${name}><version>${year}</version><title>${title}</title>${head}
<letter><title>A</title>${body}</letter></${name}>
`;
const main = (title, rest) => `<mainTerm><title>${title}</title>${rest}</mainTerm>`;
const heads = (words) => `<indexHeading>${words.map((word, at) => `<head col="${at + 1}">${word}</head>`).join("")}</indexHeading>`;
const cells = (codes) => codes.map((code, at) => `<cell col="${at + 2}">${code}</cell>`).join("");

/** The alphabetic books, each with one main term. */
export const books = {
  "icd10cm-index-2025.xml": book("ICD10CM.index", 2025, "ICD-10-CM INDEX TO DISEASES and INJURIES", "", main("Ache", "<code>R52</code>")),
  "icd10cm-eindex-2025.xml": book("ICD10CM.index", 2025, "ICD-10-CM External Cause Index", "", main("Bite", "<code>W54.0</code>")),
  "icd10cm-neoplasm-2025.xml": book(
    "ICD10CM.index", 2025, "ICD-10-CM Table of Neoplasms",
    heads(["Neoplasm", "Malignant Primary", "Malignant Secondary", "Ca in situ", "Benign", "Uncertain Behavior", "Unspecified Behavior"]),
    main("Neoplasm", cells(["C80.1", "C79.9", "D09.9", "D36.9", "D48.9", "D49.9"])),
  ),
  "icd10cm-drug-2025.xml": book(
    "ICD10CM.index", 2025, "ICD-10-CM Table of Drugs and Chemicals",
    heads(["Substance", "Poisoning Accidental", "Poisoning Self-harm", "Poisoning Assault", "Poisoning Undetermined", "Adverse effect", "Underdosing"]),
    main("Invented acid", cells(["T54.2X1", "T54.2X2", "T54.2X3", "T54.2X4", "-", "-"])),
  ),
  "icd10pcs-index-2025.xml": book("ICD10PCS.index", 2025, "ICD-10-PCS Index", "", main("Cholecystectomy", "<see>Resection, Gallbladder<tab>0FT4</tab></see>")),
};

/** One record of the HCPCS contractors' file. */
function hcpcsLine(code, kind, long, short, days = ["", "", ""]) {
  const line = `${code.padStart(5)}00100${kind}${long.padEnd(80)}${short.padEnd(28)}`.padEnd(268);
  return `${line}${days.map((day) => day.padEnd(8)).join("")}N`.padEnd(320) + "\n";
}

/** A HCPCS contractors' file of two codes, one of them with a second line. */
export const hcpcs =
  hcpcsLine("E0100", 3, "Cane, includes canes of all materials, adjustable or", "Cane", ["19860101", "20000101", ""]) +
  hcpcsLine("E0100", 4, "fixed, with tip, as this test words it", "") +
  hcpcsLine("E0101", 3, "Ended in winter", "Ended", ["20100101", "20190115", "20190228"]);

const order = (number, code, billable, title) =>
  `${String(number).padStart(5, "0")} ${code.padEnd(7)} ${billable} ${title.slice(0, 60).padEnd(60)} ${title}\n`;

/** Text files of the other published layouts. */
export const texts = {
  "icd10cm_order_2014.txt": order(1, "A00", 0, "Cholera") + order(2, "A000", 1, "Cholera, first kind, as this test words it"),
  "icd10pcs_order_2014.txt": order(1, "001", 0, "Central Nervous System, Bypass") + order(2, "0016070", 1, "Bypass Cerebral Ventricle to Nasopharynx with Autologous Tissue Substitute, Open Approach"),
  "ccipra-v320r0-f1.txt":
    "Column1/Column2 Edits\t\t\t\t\t\t\nColumn 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale\n" +
    "20610\t76942\t\t20100101\t20141231\t0\tStandards\n20610\tJ2001\t*\t19960101\t*\t9\tStandards\n",
  "MCR_MUE_PractitionerServices_Eff_01-01-2026.csv":
    '"HCPCS/\nCPT Code","Practitioner Services MUE Values","MUE Adjudication Indicator","MUE Rationale"\n36415,2,"3 Date of Service Edit: Clinical","Data"\n',
  "PPRRVU2026_Jan_nonQPP.csv":
    "2026 National Physician Fee Schedule Relative Value File January Release,,,\n,,,\n" +
    "HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE RVU,INDICATOR,RVU,TOTAL,TOTAL,IND,DAYS,OP,OP,OP,PROC,SURG,SURG,SURG,SURG,BASE,FACTOR,PROCEDURES,FLAG\n" +
    "20610,,x,A,,0.79,0.99,,0.44,,0.12,1.90,1.35,0,000,0.10,0.80,0.10,2,1,0,0,0,,33.4009,09,0\n",
  "cpt_2014.txt": "99999\tInvented service, for this test\n00100\tAnother invented service\n",
};

/** An ICD-10-CM tabular list of one chapter. */
export const tabular = `<ICD10CM.tabular><version>2014</version><title>Tabular list</title><chapter><name>19</name><desc>Injury (S00-T88)</desc>
<section id="S70-S79"><desc>Injuries to the hip and thigh (S70-S79)</desc>
<diag><name>S77</name><desc>Plain code, as this test words it</desc></diag></section></chapter></ICD10CM.tabular>
`;

/** A zip of `{name: text or bytes}`, packed. */
export function zip(members) {
  const [parts, directory] = [[], []];
  let at = 0;
  for (const [name, content] of Object.entries(members)) {
    const [bytes, title] = [Buffer.from(content), Buffer.from(name)];
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), fields, title, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), fields, tail, title]));
    parts.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, central, end]);
}
