// The learner's own marks survive, and a look-up drill is taken with nothing but the keyboard.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { base, open, profile, started, visit } from "./browser.mjs";

describe("in the code book", () => {
  let home, browser, page;
  before(async () => {
    home = await profile();
    browser = await open(home.folder);
    page = await browser.page();
    await visit(page, "/p/{practice}/book/icd10cm/E11.65");
  });
  after(async () => {
    await browser?.close();
    await home?.drop();
  });
  const ribbon = () => page.locator(".own-marks .ribbon");
  const said = (words) => page.locator(".mark-said", { hasText: words }).waitFor();

  test("a bookmark, a note and a highlight made by keys are there after a reload", async () => {
    await ribbon().waitFor();
    await page.keyboard.press("b");
    await said("Bookmark placed.");
    await page.keyboard.press("n");
    await page.locator("#margin-text").waitFor();
    await page.keyboard.type("poorly controlled is indexed here");
    await page.keyboard.press("Control+Enter");
    await said("Note kept.");
    await page.locator(".code-leaf h2[data-said]").click({ clickCount: 3 });
    await page.locator(".lit-tools").waitFor();
    await page.keyboard.press("3");
    await said("Highlighted.");
    await page.reload();
    await started(page);
    await page.locator('.own-marks .ribbon[aria-pressed="true"]').waitFor();
    await page.locator(".own-note", { hasText: "poorly controlled is indexed here" }).waitFor();
    await page.locator(".lit-list mark.blue", { hasText: "hyperglycemia" }).waitFor();
    await page.waitForFunction(() => CSS.highlights.get("lit-blue")?.size > 0);
  });

  test("typing never marks", async () => {
    await page.keyboard.press("/");
    await page.keyboard.type("bnb 12");
    assert.equal(await ribbon().getAttribute("aria-pressed"), "true");
    assert.equal(await page.locator("#margin-text").count(), 0);
    await page.keyboard.press("Escape");
  });

  test("the list of marks leads back, and a file of them adds nothing twice", async () => {
    await page.locator(".lists summary").click();
    await page.locator(".lists a", { hasText: "Your marks" }).click();
    await page.locator(".mark-list li").nth(2).waitFor();
    assert.equal(await page.locator(".mark-list li").count(), 3);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Export file" }).click(),
    ]);
    const file = await download.path();
    await page.locator(".marks-leaf input[type=file]").setInputFiles({
      name: "marks.json",
      mimeType: "application/json",
      buffer: await (await import("node:fs/promises")).readFile(file),
    });
    await said("stands here already");
    await page.locator(".marks-leaf input[type=file]").setInputFiles({
      name: "marks.json",
      mimeType: "application/json",
      buffer: Buffer.from('{"format":"practicum-marks","version":9,"marks":[]}'),
    });
    await page.locator(".notice", { hasText: "version 9" }).waitFor();
    await page.locator(".notice .dismiss").click();
  });

  test("the book opens where it was last open", async () => {
    await visit(page, "/p/{practice}/book/icd10cm/M17.11");
    await page.locator(".code-leaf .guide .code", { hasText: "M17.11" }).waitFor();
    await page.waitForTimeout(2_000);
    const practice = new URL(page.url()).pathname.split("/")[2];
    await page.goto(`${base}/p/${practice}/book`);
    await started(page);
    await page.waitForURL(/book\/icd10cm\/M17\.11$/);
  });

  test("a drill is taken by keyboard only, and its points stand in the history", async () => {
    await visit(page, "/p/{practice}/book/drill");
    const begin = page.getByRole("button", { name: "Begin the round" });
    await begin.waitFor();
    await begin.focus();
    await page.keyboard.press("Enter");
    await page.locator("#drill-answer").waitFor();
    await page.waitForFunction(() => document.activeElement?.id === "drill-answer");
    await page.keyboard.type("zzz");
    await page.keyboard.press("Enter");
    await page.locator("#drill-result h2", { hasText: "of 100 points" }).waitFor();
    await page.waitForFunction(() => document.activeElement?.id === "drill-result");
    let reached = false;
    for (let step = 0; step < 12 && !reached; step++) {
      await page.keyboard.press("Tab");
      reached = await page.evaluate(() => document.activeElement?.textContent === "Next drill");
    }
    assert.ok(reached, "the next drill is reached by Tab");
    await page.keyboard.press("Enter");
    await page.locator(".drill-where", { hasText: "Drill 2 of 5" }).waitFor();
    await page.getByRole("button", { name: "Pause" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.id === "drill-resume");
    await page.getByRole("button", { name: "End the round" }).focus();
    await page.keyboard.press("Enter");
    await page.locator(".drill-bar").waitFor({ state: "detached" });
    await visit(page, "/p/{practice}/book/drill");
    await page.locator(".drill-history td", { hasText: "ZZZ" }).waitFor();
    assert.deepEqual(browser.complaints, []);
  });
});
