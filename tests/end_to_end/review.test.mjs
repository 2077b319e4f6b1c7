// A round of new questions, then days later what was missed comes back in other questions, and is forgotten no more.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open, profile, started, visit } from "./browser.mjs";

/** Answers every question with its first option and ends the round; gives the titles' count of the result. */
async function through(page) {
  const count = await page.locator(".qgrid li").count();
  for (let at = 0; at < count; at += 1) {
    await page.keyboard.press("a");
    await page.locator(".opts li").first().locator("input:checked").waitFor({ state: "attached" });
    if (at + 1 < count) {
      await page.keyboard.press("ArrowRight");
      await page.waitForFunction((next) => document.querySelector(".q-head .big")?.textContent === String(next), at + 2);
    }
  }
  await page.getByRole("button", { name: "End exam" }).first().focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "End it and see the result" }).click();
  await page.waitForURL(/\/result$/);
  return (await page.locator("#result-h").textContent()).match(/^(\d+) of (\d+) right/).map(Number);
}

const begin = async (page) => {
  await page.getByRole("button", { name: "Begin a round" }).focus();
  await page.keyboard.press("Enter");
  await page.locator(".opts li").first().waitFor();
};

test("a round is learned, what was missed is due later, and a plan cuts the rounds to the day", async (t) => {
  const home = await profile();
  t.after(() => home.drop());
  const browser = await open(home.folder);
  const page = await browser.page();
  await visit(page, "/p/{practice}/review");
  await page.locator(".study", { hasText: "Nothing was learned here yet" }).waitFor();
  const review = page.url();
  await begin(page);
  const [, right, of] = await through(page);
  assert.equal(of, 10);
  await page.getByRole("link", { name: "Review what was missed" }).focus();
  await page.keyboard.press("Enter");
  await page.locator(".study", { hasText: "Nothing is due." }).waitFor();
  assert.equal(await page.locator(".mastery tbody tr", { hasNotText: "0 of" }).count() > 0, true, "the map has moved");

  // Four days later.
  const later = new Date(Date.now() + 4 * 86_400_000);
  await page.clock.setFixedTime(later);
  await page.goto(review);
  await started(page);
  await page.locator(".study", { hasText: "due" }).locator("#due-h").waitFor();
  const due = await page.locator(".study tbody").first().locator("tr").count();
  assert.ok(due >= of - right, `${due} rows due after ${of - right} misses`);
  await begin(page);
  assert.equal((await through(page))[2], 10);

  // A plan: half an hour a day until an exam in six weeks.
  await page.goto(review);
  await started(page);
  const day = new Date(later.getTime() + 42 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel(/^Day of the/).fill(day);
  for (const weekday of ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]) {
    await page.getByLabel(weekday).fill("30");
  }
  await page.getByRole("button", { name: "Keep the plan" }).focus();
  await page.keyboard.press("Enter");
  await page.locator(".study", { hasText: /4[0-3] days until/ }).waitFor();
  assert.deepEqual(browser.complaints, []);
  await browser.close();
});
