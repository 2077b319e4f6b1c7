// Exercises that stand alone: found in the list, answered by their keys with the keyboard, graded in full, challenged.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { open, profile, visit } from "./browser.mjs";

const bank = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../exercises/bank");
const read = async (place) => JSON.parse(await readFile(path.join(bank, place), "utf8"));

/** Ticks the choice with this value by the keyboard. */
async function choose(page, name, value) {
  await page.locator(`input[name="${name}"][value="${value}"]`).focus();
  await page.keyboard.press("Space");
}

const best = (choices) => choices.find((choice) => choice.percent === 100).id;
const dollars = (cents) => (cents / 100).toFixed(2);

/** How each kind is answered by its key. */
const answers = {
  async em(page, { em }) {
    await page.getByLabel("Family of visits").selectOption(em.family);
    await page.getByLabel("Problems").selectOption(em.mdm.problems.level);
    await page.getByLabel("Data").selectOption(em.mdm.data.level);
    await page.getByLabel("Risk").selectOption(em.mdm.risk.level);
    if (em.time) await page.getByLabel(/^Minutes/).fill(String(em.time.minutes));
    await page.getByLabel("What decides").selectOption(em.basis);
    await page.locator("label.field", { has: page.locator("span", { hasText: /^Code$/ }) }).locator("select").selectOption(em.code);
  },
  async modifier(page, { modifier }) {
    for (const [at, line] of modifier.lines.entries()) {
      const row = page.locator(".modifier-lines li").nth(at);
      const codes = (line.key ?? []).map((one) => one.code);
      if (codes.length) await row.getByLabel("Modifiers").fill(codes.join(" "));
      else await row.getByLabel("No modifier").check();
    }
  },
  async denial(page, { denial }) {
    await choose(page, "cause", best(denial.causes));
    await choose(page, "action", best(denial.actions));
  },
  async posting(page, { posting }) {
    const labels = { allowed: "Allowed", paid: "Paid", contractual: "Contractual", deductible: "Deductible", coinsurance: "Coinsurance", copay: "Copayment", "patient-other": "Patient, other", reduction: "Other reduction", open: "Open, to be worked" };
    for (const [at, line] of posting.lines.entries()) {
      const fields = page.locator(".post-line").nth(at);
      for (const one of line.key) await fields.getByLabel(labels[one.bucket], { exact: true }).fill(dollars(one.amount));
    }
    await choose(page, "rest", best(posting.rest));
  },
  async citation(page, { citation }) {
    await choose(page, "rule", best(citation.rules));
  },
};

/** Types a chart's key into its sheet. */
async function code(page, key) {
  const letters = new Map();
  for (const [at, diagnosis] of key.diagnoses.entries()) {
    letters.set(diagnosis.code, "ABCDEFGHIJKL"[at]);
    await page.locator(".diagnoses input").nth(at).fill(diagnosis.code);
  }
  for (const [at, service] of key.services.entries()) {
    const line = page.locator(".service").nth(at);
    await line.getByLabel("Code").fill(service.code);
    await line.getByLabel("Modifiers").fill((service.modifiers ?? []).map((one) => one.code).join(" "));
    await line.getByLabel("Points to").fill(service.links.map((one) => letters.get(one)).join(" "));
    await line.getByLabel("Units").fill(String(service.units ?? 1));
  }
}

/** Hands in by the keyboard and gives the share on the result page. */
async function graded(page) {
  await page.locator(".sure input").last().focus();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Hand in and see the grade" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/exercises\/record\/\d+$/);
  return (await page.locator(".task-headline b").textContent()).trim();
}

test("every kind is found, answered by its key, graded in full; a miss is explained and challenged", async (t) => {
  const home = await profile();
  t.after(() => home.drop());
  const browser = await open(home.folder);
  const page = await browser.page();
  await visit(page, "/p/{practice}/exercises");
  await page.locator(".task-list li").first().waitFor();
  assert.equal(await page.locator(".tasks .kinds li").count(), 12, "all kinds and eleven by name");
  const practice = new URL(page.url()).pathname.replace(/\/exercises$/, "");

  for (const place of ["em/fifty-two-minutes", "modifiers/reading-room", "denials/before-she-was-enrolled", "postings/kept-back-until-spring", "citations/fracture-three-weeks-on"]) {
    const exercise = await read(`${place}.json`).catch(() => null);
    assert.ok(exercise, `${place} is in the bank`);
    await visit(page, `${practice}/exercises/${exercise.id}`);
    await page.locator("#task-h", { hasText: exercise.title }).waitFor();
    assert.equal(await page.getByRole("button", { name: "Hand in and see the grade" }).isDisabled(), true, "nothing to hand in");
    await answers[exercise.kind](page, exercise.task);
    assert.equal(await graded(page), "100 %", place);
  }

  const chart = await read("study/appendix-at-three-am/exercise.json");
  await visit(page, `${practice}/exercises/${chart.id}`);
  await page.locator("#task-h", { hasText: chart.title }).waitFor();
  await code(page, chart.key);
  assert.equal(await graded(page), "100 %", "the chart");

  // A wrong option: explained, challenged, and listed with its share.
  await visit(page, `${practice}/exercises`);
  await page.getByRole("button", { name: /^Terms and anatomy/ }).focus();
  await page.keyboard.press("Enter");
  const first = page.locator(".task-list li a").first();
  const title = await first.textContent();
  await first.focus();
  await page.keyboard.press("Enter");
  await page.locator("#task-h", { hasText: title }).waitFor();
  await page.locator('input[name="option"]').first().focus();
  await page.keyboard.press("Space");
  const share = await graded(page);
  assert.match(share, /^(0|100) %$/);
  await page.locator(".dispute summary").focus();
  await page.keyboard.press("Enter");
  await page.locator(".dispute textarea").fill("The second option is right too.");
  await page.getByRole("button", { name: "Keep the challenge" }).focus();
  await page.keyboard.press("Enter");
  await page.locator(".task-result", { hasText: "The second option is right too." }).waitFor();
  await page.getByRole("link", { name: "Exercises", exact: true }).first().focus();
  await page.keyboard.press("Enter");
  await page.locator(".task-list li").first().waitFor();
  await page.getByRole("button", { name: /^Terms and anatomy/ }).click();
  assert.match(await page.getByRole("button", { name: /^Terms and anatomy/ }).textContent(), /1 done/);
  assert.deepEqual(browser.complaints, []);
  await browser.close();
});
