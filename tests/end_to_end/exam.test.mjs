// A CPC exam is sat with the keyboard, its tab closed in the middle, and finished; the native program scores the exported
// journal and agrees with the screen.

import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { base, open, output, profile, started, visit } from "./browser.mjs";
import { native } from "./native.mjs";

const ITEMS = 100;
/** After so many answers the browser is closed. */
const HALF = 40;
const place = (page) => page.locator(".q-head .big").textContent().then(Number);

/** Answers the open question by letter and goes on; the letters go round. */
async function answer(page, at) {
  await page.keyboard.press("abcd"[at % 4]);
  await page.locator(".opts li").nth(at % 4).locator("input:checked").waitFor({ state: "attached" });
  if (at + 1 < ITEMS) {
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction((next) => document.querySelector(".q-head .big")?.textContent === String(next), at + 2);
  }
}

/** Seconds left on the clock in the bar. */
const left = (page) => page.locator(".timer time").getAttribute("datetime").then((text) => Number(text.slice(2, -1)));

test("a CPC exam is sat, left in the middle, taken up again, finished and reviewed; the native score is the same", async (t) => {
  const home = await profile();
  t.after(() => home.drop());
  let browser = await open(home.folder);
  let page = await browser.page();
  await visit(page, "/p/{practice}/exam");
  const card = page.locator(".exam-card", { has: page.getByRole("heading", { name: "CPC", exact: true }) });
  await card.getByRole("button", { name: "Begin the exam" }).focus();
  await page.keyboard.press("Enter");
  await page.locator(".opts li").first().waitFor();
  const sitting = page.url();
  assert.match(sitting, /\/exam\/\d+$/);
  assert.equal(await page.locator(".qgrid li").count(), ITEMS);
  assert.equal(await page.locator(".rail").count(), 0, "nothing else is on the screen");
  for (let at = 0; at < HALF; at += 1) await answer(page, at);
  // How sure, a flag, an option struck out: each by a key or a button, each kept.
  await page.keyboard.press("2");
  await page.locator(".sure input:checked").waitFor({ state: "attached" });
  await page.keyboard.press("f");
  await page.locator(".q-head button[aria-pressed=true]").waitFor();
  await page.getByRole("button", { name: "Strike option D" }).click();
  await page.locator(".opts li.struck").waitFor();
  // The book lies open beside it.
  await page.keyboard.press("/");
  await page.keyboard.type("knee arthroscopy");
  await page.getByRole("button", { name: "CPT", exact: true }).click();
  await page.locator("#hits[aria-busy=false] li").first().waitFor();
  await page.waitForTimeout(1_100);
  const before = await left(page);
  await browser.close();

  browser = await open(home.folder);
  page = await browser.page();
  await page.goto(sitting);
  await started(page);
  await page.locator(".opts li.struck").waitFor();
  assert.equal(await place(page), HALF + 1, "the question that was open is open");
  const after = await left(page);
  assert.ok(after <= before && after >= before - 5, `${before} s were left, now ${after}`);
  assert.equal(await page.locator(".qgrid .done").count(), HALF);
  assert.equal(await page.locator(".qgrid .flagged").count(), 1);
  assert.equal(await page.locator(".sure input:checked").count(), 1);
  // What is struck is no answer; the question stays open, as do nine more.
  for (let at = HALF; at < ITEMS; at += 1) {
    if (at >= HALF && at < HALF + 10) {
      await page.keyboard.press("ArrowRight");
      await page.waitForFunction((next) => document.querySelector(".q-head .big")?.textContent === String(next), at + 2);
    } else {
      await answer(page, at);
    }
  }
  await page.getByRole("button", { name: "End exam" }).first().focus();
  await page.keyboard.press("Enter");
  await page.locator("dialog[open]", { hasText: "10 questions without an answer" }).waitFor();
  await page.getByRole("button", { name: "End it and see the result" }).click();
  await page.waitForURL(/\/result$/);
  const headline = await page.locator("#result-h").textContent();
  const [, right, of] = headline.match(/^(\d+) of (\d+) right/).map(Number);
  assert.equal(of, ITEMS);
  const sections = await page.locator(".sections tbody tr").evaluateAll((rows) =>
    rows.map((row) => row.querySelector("td").textContent.split(" of ").map(Number)));
  assert.equal(sections.reduce((sum, [some]) => sum + some, 0), right);
  assert.equal(sections.reduce((sum, [, all]) => sum + all, 0), ITEMS);
  // Item by item: the key, a reason for each option, the rule.
  await page.locator(".reasons li.key").waitFor();
  assert.equal(await page.locator(".reasons .why").count(), 4);
  await page.locator(".dispute summary").click();
  await page.locator(".dispute textarea").fill("The note names no guidance.");
  await page.getByRole("button", { name: "Keep the challenge" }).click();
  await page.locator(".review", { hasText: "Your challenge" }).waitFor();

  await page.goto(`${base}/settings`);
  await mkdir(output, { recursive: true });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /^Export everything/ }).click(),
  ]);
  const file = path.join(output, "exam.jsonl");
  await download.saveAs(file);
  const told = await native("exam", file);
  const score = told.sittings.at(-1);
  assert.equal(score.right, right);
  assert.equal(score.of, of);
  assert.equal(score.unanswered, 10);
  assert.deepEqual(browser.complaints, []);
  await browser.close();
});
