// Bring your own file: read on the device, kept, used by date, the same bytes as the native program makes, refused when
// it is not what it should be, and removed again.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { axe, open, picture, profile, violations } from "./browser.mjs";
import { Desk } from "./desk.mjs";
import { native } from "./native.mjs";
import { books, eight, folder, hcpcs, pcsDefinitions, pcsTables, tabular, texts, zip } from "./official.mjs";

/** What the browser keeps of imported releases: their cards, by key. */
const cards = (page) =>
  page.evaluate(async () => {
    const done = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open("practicum"));
    const kept = await done(database.transaction("releases").objectStore("releases").getAll());
    database.close();
    return kept.map((text) => JSON.parse(text));
  });

/** Goes to a part of the book of the practice that is open. */
const book = (desk, part) => desk.open(`/p/${desk.practice}/book/${part}`);

/** Gives files to the page as the file dialog would, and waits for what comes of them. */
async function give(desk, files) {
  const { page } = desk;
  await page.locator("#bring-file").setInputFiles(files);
  await page.locator(".reading").waitFor({ state: "attached", timeout: 5_000 }).catch(() => {});
  await page.locator(".reading").waitFor({ state: "detached", timeout: 240_000 });
  return desk.words(".outcomes");
}

const buffer = (name, content) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });

/** The book as of a day, with what its open page says. */
async function asOf(desk, day) {
  const field = desk.page.locator(".asked-day input");
  await field.fill(day);
  await field.blur();
}

/** What the native program makes of a file: hashes of the files it keeps, by name. */
async function natively(file, data) {
  const told = await native("import", file, "--data", data);
  const made = told.imported === true ? [told] : told.imported;
  return Promise.all(
    made.map(async (one) => {
      const hashes = {};
      for (const part of ["icd10cm", "icd10pcs", "hcpcs", "cpt", "pairs"].map((set) => `${set}.bin`).concat(["icd10pcs-tables.json", "terms.json", "definitions.json", "units.json", "fees.json"])) {
        const bytes = await readFile(path.join(one.path, part)).catch(() => null);
        if (bytes) hashes[part] = Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
      }
      return { kind: one.kind, counts: one.counts, hashes };
    }),
  );
}

const hashesOf = (card) => Object.fromEntries(card.parts.map(({ name, sha256 }) => [name, sha256]));

describe("a user's own file", () => {
  let home, browser, desk, shelf;
  before(async () => {
    home = await profile();
    browser = await open(home.folder);
    desk = await Desk.at(browser);
    await desk.begin("Robin");
    shelf = await mkdtemp(path.join(tmpdir(), "practicum-brought-"));
  });
  after(async () => {
    await browser?.close();
    await home?.drop();
    if (shelf) await rm(shelf, { recursive: true, force: true });
  });

  test("of every published layout is read, kept with the bytes the native program makes, and listed", async () => {
    const small = {
      ...books,
      ...texts,
      "icd10cm-tabular-2014.xml": tabular,
      "icd10pcs_definitions_2026.xml": pcsDefinitions(2026),
      "icd10pcs_tables_2026.xml": pcsTables(2026),
      "HCPC2019_ANWEB.zip": zip({ "HCPC2019_CONTR_ANWEB.txt": hcpcs, "readme.pdf": "no text" }),
    };
    await book(desk, "releases");
    const said = await give(desk, Object.entries(small).map(([name, content]) => buffer(name, content)));
    for (const name of Object.keys(small)) assert.ok(said.includes(`${name} was read.`), `${name}: ${said}`);
    const kept = await cards(desk.page);
    assert.equal(kept.length, 15, kept.map(({ kind }) => kind).join(" "));
    for (const [name, content] of Object.entries(small)) {
      const file = path.join(shelf, name);
      await writeFile(file, content);
      for (const made of await natively(file, path.join(shelf, "data"))) {
        const card = kept.find(({ kind, file }) => kind === made.kind && file.startsWith(name));
        assert.deepEqual([card?.counts, card && hashesOf(card)], [made.counts, made.hashes], name);
      }
    }
    assert.deepEqual(await axe(desk.page), [], "axe");
    await picture(desk.page, "brought");
  });

  test("answers for the days it is in force, and still does after the page is loaded again", async () => {
    for (const again of [false, true]) {
      if (again) await desk.reload();
      await book(desk, "hcpcs/E0100");
      await asOf(desk, "2019-08-01");
      await desk.says("fixed, with tip, as this test words it", ".entry");
      await asOf(desk, "2026-05-01");
      await desk.page.locator(".entry").filter({ hasNotText: "as this test words it" }).first().waitFor();
      await book(desk, "tables/0FT4");
      await desk.says("Fiscal year 2026");
      await desk.says("Taking all of it out, as the definitions of this test say", ".p-pcs");
    }
  });

  test("builds a code in the imported table with the keyboard alone", async () => {
    await book(desk, "tables");
    const field = desk.page.locator("#pcs-typed");
    await desk.reach(field);
    await desk.type("0ft");
    await desk.says("0FT Resection", "#part-title");
    const first = desk.page.locator(".pcs button").first();
    await desk.reach(first);
    for (const way of [[], ["ArrowRight", "ArrowDown"], ["ArrowRight"], ["ArrowRight"]]) {
      await desk.press(...way, "Enter");
      await desk.page.waitForFunction(() => document.activeElement?.matches('.pcs [aria-pressed="true"]'));
    }
    await desk.says("You have built 0FT44ZZ from row 1.", "#pcs-said");
    await desk.says("Resection of Gallbladder, Percutaneous Endoscopic Approach", ".built");
    assert.equal(desk.room, "book/tables/0FT44ZZ");
    assert.equal(await desk.page.locator(".pcs .pick-row .on").count(), 4);
    assert.deepEqual(await axe(desk.page), [], "axe");
    await desk.choose(desk.page.locator(".built a"));
    await desk.in("book/icd10pcs/0FT44ZZ");
    await desk.says("Percutaneous Endoscopic", ".entry .axes");
  });

  test("that is cut, foreign or hostile is refused with the reason, and everything stays", async () => {
    await book(desk, "releases");
    const before = await cards(desk.page);
    const whole = pcsTables(2026);
    const bomb = zip({ "icd10cm_order_2030.txt": Buffer.alloc(40 << 20, "0") });
    const entity = `<!DOCTYPE a [<!ENTITY x "x">]>\n${whole}`;
    const refused = [
      ["cut.xml", whole.slice(0, -60), /Line \d+|ends/],
      ["diary.txt", "Dear diary,\nnothing official today.\n", /none of the kinds/],
      ["counted.xml", whole.replace('codes="2"', 'codes="3"'), /Line \d+: A row of the table 0FT makes 2 codes and states 3/],
      ["entity.xml", entity, /Line 1|entit/i],
      ["bomb.zip", bomb, /unpack|archive/i],
      ["utf16.txt", Buffer.from("00001 A00", "utf16le"), /zero bytes/],
      ["undated.txt", texts["icd10cm_order_2014.txt"], /State its first and last day/],
    ];
    for (const [name, content, reason] of refused) {
      const said = await give(desk, [buffer(name, content)]);
      assert.ok(said.includes(`${name} was refused.`), `${name}: ${said}`);
      assert.match(said, reason);
      assert.match(said, /Everything that was here stays/);
    }
    assert.deepEqual(await cards(desk.page), before);
  });

  test("that does not say its days is read with those the user says, and another tab shows it too", async () => {
    await book(desk, "releases");
    const other = desk.beside(await browser.context.newPage());
    await other.open(desk.place);
    await other.page.locator(".held li").first().waitFor();
    const before = await other.page.locator(".held li").count();
    await desk.page.locator(".drop summary").click();
    await desk.field("First day").fill("2014-10-01");
    await desk.field("Last day").fill("2015-09-30");
    const said = await give(desk, [buffer("order.txt", texts["icd10cm_order_2014.txt"])]);
    assert.match(said, /Oct 1, 2014 to Sep 30, 2015/);
    await other.page.waitForFunction((before) => document.querySelectorAll(".held li").length > before, before);
    await other.page.close();
  });

  test("is removed again, from the settings too, and what it held answers no more", async () => {
    await book(desk, "hcpcs/E0100");
    await asOf(desk, "2019-08-01");
    await desk.says("as this test words it", ".entry");
    await desk.open("/settings");
    await desk.page.locator(".held li").first().waitFor();
    for (let left = await desk.page.locator(".held li").count(); left > 0; left -= 1) {
      await desk.choose(desk.page.locator(".held button").first());
      await desk.page.waitForFunction((count) => document.querySelectorAll(".held li").length < count, left);
    }
    assert.deepEqual(await cards(desk.page), []);
    await desk.page.goBack();
    await desk.page.locator(".app #work").waitFor();
    await asOf(desk, "2019-08-01");
    await desk.page.locator(".entry").filter({ hasNotText: "as this test words it" }).first().waitFor();
    assert.deepEqual(await violations(desk.page), []);
    assert.deepEqual(browser.complaints, []);
  });
});

describe("the eight official files", () => {
  const official = folder();
  const skip = official ? false : "the official files are not beside the repository, nor where PRACTICUM_OFFICIAL says";
  let home, browser, desk, data;
  before(async () => {
    if (skip) return;
    home = await profile();
    browser = await open(home.folder);
    desk = await Desk.at(browser);
    await desk.begin("Robin");
    data = await mkdtemp(path.join(tmpdir(), "practicum-official-"));
  });
  after(async () => {
    await browser?.close();
    await home?.drop();
    if (data) await rm(data, { recursive: true, force: true });
  });

  for (const { file, key, counts } of eight) {
    test(`${file} is imported in the browser as natively`, { skip, timeout: 300_000 }, async () => {
      await book(desk, "releases");
      const begun = performance.now();
      const said = await give(desk, [path.join(official, file)]);
      console.log(`${file}: ${Math.round(performance.now() - begun)} ms in the browser`);
      assert.ok(said.includes(`${file} was read.`), said);
      assert.ok(said.includes(counts), said);
      const card = (await cards(desk.page)).find((card) => `${card.kind}/${card.release}` === key);
      const [made] = await natively(path.join(official, file), data);
      assert.deepEqual([card?.counts, hashesOf(card)], [made.counts, made.hashes]);
    });
  }

  test("a cut file of them is refused and the release in use stays", { skip }, async () => {
    const whole = await readFile(path.join(official, "icd10pcs_tables_2026.xml"));
    const said = await give(desk, [buffer("icd10pcs_tables_2026.xml", whole.subarray(0, whole.length / 2))]);
    assert.match(said, /was refused.*Line \d+/);
    assert.ok((await cards(desk.page)).some(({ kind, counts }) => kind === "icd10pcs-tables" && counts.codes === 79_115));
  });

  test("they answer by date after the page is loaded again", { skip }, async () => {
    await desk.reload();
    await book(desk, "hcpcs/A0080");
    await asOf(desk, "2019-08-01");
    await desk.says("vehicle provided by volunteer (individual or organization), with no vested interest", ".entry");
    await book(desk, "tables/0FT44ZZ");
    await asOf(desk, "2026-05-01");
    await desk.says("Fiscal year 2026");
    await desk.says("Resection of Gallbladder, Percutaneous Endoscopic Approach", ".built");
    await picture(desk.page, "brought-tables");
    assert.deepEqual(browser.complaints, []);
  });

  test("a reading that is stopped keeps nothing and leaves everything", { skip }, async () => {
    await book(desk, "releases");
    const before = await cards(desk.page);
    await desk.page.locator("#bring-file").setInputFiles(path.join(official, "icd10pcs_tables_2025.xml"));
    await desk.button("Stop").click();
    await desk.says("icd10pcs_tables_2025.xml was stopped.", ".outcomes");
    assert.deepEqual(await cards(desk.page), before);
  });
});
