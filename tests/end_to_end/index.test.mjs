// The alphabetic index and its tables: fetched when opened, walked with the keyboard, verified in the tabular list.

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

const lit = () => page.locator(".idx-line.lit");

test("the index is fetched when it is opened, and not before", async () => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await visit(page, "/p/{practice}/book");
  assert.ok(!asked.some((url) => url.includes("icd10cm-index")));
  await visit(page, "/p/{practice}/book/index");
  await page.locator(".idx-mains a").first().waitFor();
  assert.equal(asked.filter((url) => url.includes("icd10cm-index")).length, 1);
});

test("typing turns the book to the term, and the arrows walk to its code", async () => {
  await page.getByLabel("Main term, then subterms").fill("bronchitis acute");
  await lit().waitFor();
  assert.match(await lit().innerText(), /acute.*J20\.9/s);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.classList.contains("lit"));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.waitForURL(/book\/icd10cm\/J20\.9$/);
});

test("a reference leads to the term it names", async () => {
  await visit(page, "/p/{practice}/book/index/Heart%20attack");
  await page.getByRole("link", { name: "Infarction, myocardial" }).click();
  await lit().waitFor();
  assert.match(await lit().innerText(), /myocardial/);
});

test("a code is shown on its own days only", async () => {
  await visit(page, "/p/{practice}/book/index/Sclerosis%2C%20multiple");
  const day = page.locator(".asked-day input");
  for (const [on, code] of [["2025-09-30", "G35"], ["2025-10-01", "G35.D"]]) {
    await day.fill(on);
    await day.blur();
    await page.waitForFunction((code) => document.querySelector(".idx-line.lit .code")?.textContent === code, code);
  }
});

test("a row of the neoplasm table is lit when the address names it", async () => {
  await visit(page, "/p/{practice}/book/neoplasm/prostate");
  const row = page.locator(".grid-leaf tr.lit");
  await row.waitFor();
  assert.match(await row.innerText(), /C61/);
  await page.getByLabel("Narrow the table").fill("sigmoid");
  await page.getByRole("rowheader", { name: /sigmoid/ }).first().waitFor();
  assert.ok((await page.locator(".grid-leaf tbody tr").count()) < 30);
});

test("the practice never left its origin", async () => {
  await practice(page);
  assert.deepEqual(browser.complaints, []);
});
