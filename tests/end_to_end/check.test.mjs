// Codes looked at together, guidelines, and the MS-DRG tables: by keyboard, by address, fetched when asked for.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open, practice, profile, visit } from "./browser.mjs";

let home, browser, page;
before(async () => {
  home = await profile();
  browser = await open(home.folder);
  page = await browser.page();
});
after(async () => {
  await browser?.close();
  await home?.drop();
});

const words = () => page.locator(".points .words").allInnerTexts();

test("a set is typed, and the address holds it", async () => {
  await visit(page, "/p/{practice}/book/check");
  const field = page.getByLabel("Add codes to the set");
  for (const code of ["e11.9", "e10.9", "i10"]) {
    await field.fill(code);
    await page.keyboard.press("Enter");
  }
  await page.waitForURL(/book\/check\/E11\.9\+E10\.9\+I10$/);
  await page.locator(".points.stop").waitFor();
  assert.match((await words())[0], /E11\.9 and E10\.9 exclude each other/);
});

test("a line is moved and taken out with the keyboard", async () => {
  await page.locator("#set-2").focus();
  await page.keyboard.press("Alt+ArrowUp");
  await page.waitForURL(/check\/E11\.9\+I10\+E10\.9$/);
  await page.waitForFunction(() => document.activeElement?.id === "set-1");
  await page.keyboard.press("ArrowDown");
  // The focus follows with the next frame, sooner than a hand but not than this program.
  await page.waitForFunction(() => document.activeElement?.id === "set-2");
  await page.keyboard.press("Delete");
  await page.waitForURL(/check\/E11\.9\+I10$/);
  assert.equal(await page.locator(".points.stop").count(), 0);
});

test("the pairs of procedures are fetched when a procedure stands in the set", async () => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await visit(page, "/p/{practice}/book/check/45385+45380");
  await page.getByText("45380 is part of 45385 by the outpatient hospital edits.").waitFor();
  assert.equal(asked.filter((url) => url.endsWith("codesets/pairs.bin")).length, 1);
});

test("a point leads to the guideline it rests on, and a rule to its codes", async () => {
  await visit(page, "/p/{practice}/book/check/M17.11+M17.12");
  await page.getByRole("link", { name: "Guideline I.B.13" }).click();
  await page.waitForURL(/book\/guidelines\/I\.B\.13$/);
  assert.match(await page.locator(".rule-list .here").innerText(), /I\.B\.13/);
  await page.getByLabel("Search the guidelines").fill("insulin pump");
  await page.getByRole("button", { name: "T85.6-" }).first().click();
  await page.waitForURL(/book\/icd10cm\/T85\.6$/);
});

test("a diagnosis says its guidelines and what it does to severity", async () => {
  await visit(page, "/p/{practice}/book/icd10cm/J96.01");
  await page.getByText(/^MCC as a secondary diagnosis, except beside \d+ principal diagnoses\.$/).waitFor();
  await page.locator(".rules-of summary", { hasText: "I.C.10.b.1" }).click();
  await page.getByRole("link", { name: "In its part" }).first().click();
  await page.waitForURL(/book\/guidelines\/I\.C\.10\.b\.1$/);
});

test("the groups are narrowed by words and by category", async () => {
  await visit(page, "/p/{practice}/book/msdrg");
  await page.getByText("772 groups").waitFor();
  await page.getByLabel("Narrow the groups").fill("heart failure");
  await page.getByRole("rowheader", { name: "291" }).waitFor();
  assert.ok((await page.locator(".drg tbody tr").count()) < 20);
});

test("the practice never left its origin", async () => {
  await practice(page);
  assert.deepEqual(browser.complaints, []);
});
