// Two tabs on one practice: one writes, the other follows, and the right to write passes on whole.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { open, output, profile } from "./browser.mjs";
import { Desk } from "./desk.mjs";
import { native } from "./native.mjs";

const FOLLOWS = "Another tab writes here; this one follows";
const SAVED = "Saved on this device";

test("a second tab follows the first and cannot write; when the first closes it can", async (t) => {
  const { first, second } = await twoTabs(t);
  await second.says(FOLLOWS, ".saved");
  assert.equal(await first.words(".saved"), SAVED);

  await first.keeps(() => addDiagnosis(first, "M75.42"));
  await second.says("M75.42", "#sheet .dx");

  const before = await first.lines();
  await addDiagnosis(second, "I10");
  await second.says("Another tab is working on this", ".notices");
  assert.deepEqual(await first.lines(), before, "the tab that follows has written");

  await first.page.close();
  await second.says(SAVED, ".saved");
  await second.keeps(() => addDiagnosis(second, "I10"));
  await second.says("I10", "#sheet .dx");
  await isOneHistory(second, before.length + 1);
  assert.deepEqual(second.browser.complaints, []);
});

test("a tab that takes over while the other writes leaves one history, and never two writers", async (t) => {
  const { first, second } = await twoTabs(t);
  const codes = ["M75.42", "I10", "F17.210", "E78.5", "R73.03", "M19.012"];
  const before = (await first.lines()).length;
  const takeOver = async () => {
    while ((await first.lines()).length < before + 2);
    await second.button("Take over").press("Enter");
  };
  await Promise.all([attempts(first, codes), takeOver()]);
  await second.says(SAVED, ".saved");
  await first.says(FOLLOWS, ".saved");
  await second.keeps(() => addDiagnosis(second, "E66.9"));
  await first.says("E66.9", "#sheet .dx");
  const lines = await second.lines();
  assert.ok(lines.length >= before + 3 && lines.length <= before + codes.length + 1);
  await isOneHistory(second, lines.length);
  assert.deepEqual(await diagnoses(first), await diagnoses(second));

  // And back again.
  await first.button("Take over").press("Enter");
  await first.says(SAVED, ".saved");
  await second.says(FOLLOWS, ".saved");
  await first.keeps(() => addDiagnosis(first, "Z79.1"));
  await isOneHistory(first, lines.length + 1);
  assert.deepEqual(first.browser.complaints, []);
});

/** Two tabs of one browser on the first chart of a new practice. */
async function twoTabs(t) {
  const home = await profile();
  const browser = await open(home.folder);
  t.after(async () => {
    await browser.close();
    await home.drop();
  });
  const first = await Desk.at(browser);
  await first.begin("Robin");
  const second = first.beside(await browser.context.newPage());
  await second.open(first.place);
  return { first, second };
}

/** Types a diagnosis onto the sheet. */
async function addDiagnosis(desk, code) {
  await desk.page.bringToFront();
  await desk.write(desk.field("Add a diagnosis"), code);
  await desk.says("adds", "#add-dx-said");
  await desk.press("Enter");
}

/** The diagnoses on the sheet. */
const diagnoses = (desk) => desk.page.locator("#sheet .dx button.code").allTextContents();

/** Adds codes as quickly as the screen takes them, whether they are refused or not. */
async function attempts(desk, codes) {
  const field = desk.field("Add a diagnosis");
  for (const code of codes) {
    await field.fill(code);
    await field.press("Enter");
  }
}

/** The kept lines are one unbroken chain, and the native program folds them and runs them again. */
async function isOneHistory(desk, count) {
  const lines = await desk.lines();
  assert.equal(lines.length, count);
  let prev = null;
  lines.forEach((text, at) => {
    const { hash, ...rest } = JSON.parse(text);
    assert.equal(rest.seq, at + 1);
    if (prev !== null) assert.equal(rest.prev, prev, `line ${at + 1} does not follow the one before`);
    assert.equal(createHash("sha256").update(JSON.stringify(rest)).digest("hex"), hash, `line ${at + 1} is not what was hashed`);
    prev = hash;
  });
  await mkdir(output, { recursive: true });
  const file = path.join(output, "tabs.jsonl");
  await writeFile(file, `${lines.join("\n")}\n`);
  const told = await native("replay", file, "--verify", "--json");
  assert.deepEqual(told.verify, { agrees: true, lines: count });
}
