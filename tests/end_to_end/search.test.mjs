// The code book's search: the browser's worker and the native program agree, and the box behaves under fast hands.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { base, open, profile, started, visit } from "./browser.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const program = process.env.PRACTICUM_PROGRAM ?? path.join(root, "target/debug/practicum");
const SETS = ["icd10cm", "icd10pcs", "hcpcs", "cpt"];
const DAY = "2026-05-01";
const LIMIT = 20;

/** Besides the benchmark's: what is typed into the other books, and what hardly anything matches. */
const OTHERS = [
  "99213", "992", "office visit established", "new patient visit", "knee arthroscopy", "knee injection", "20610", "lap chole",
  "colonoscopy with biopsy", "egd", "ekg", "chest x ray", "mri brain", "cbc", "venipuncture", "flu vaccine administration",
  "J1885", "j18", "toradol injection", "wheelchair", "cpap", "E0601", "walker", "g0439", "annual wellness visit", "crutches",
  "0SRD0JZ", "0srd", "replacement of right knee joint", "bypass coronary artery", "excision of skin", "insertion pacemaker",
  "resection gallbladder percutaneous", "dilation coronary", "transfusion red blood cells", "zzyzx qqqq", "A00-A09", "72.001",
];

/** What the native program answers to each query. */
async function native(queries) {
  const file = path.join(root, "target/end_to_end-queries.txt");
  await writeFile(file, queries.join("\n"));
  const words = ["lookup", "--set", "all", "--on", DAY, "--limit", String(LIMIT), "--json", "--queries", file];
  const { stdout } = await promisify(execFile)(program, words, { cwd: root, maxBuffer: 1 << 28 });
  return stdout.trim().split("\n").map((line) => JSON.parse(line));
}

/** Asks a worker of its own, once all sets are there. */
function inWorker(page, queries) {
  return page.evaluate(
    async ({ queries, sets, on, limit }) => {
      const worker = new Worker("/worker.js", { type: "module" });
      const here = new Set();
      const waiting = new Map();
      let id = 0;
      const answered = (ask) =>
        new Promise((done) => {
          waiting.set((id += 1), done);
          worker.postMessage([JSON.stringify({ id, ask })]);
        });
      let allHere;
      const loaded = new Promise((done) => (allHere = done));
      const failed = new Promise((_, fail) => worker.addEventListener("error", (event) => fail(new Error(event.message))));
      const ready = new Promise((done) => {
        worker.addEventListener("message", ({ data }) => {
          const { id, answer } = JSON.parse(data);
          if (answer.answer === "ready") done();
          if (answer.answer === "here" && here.add(answer.set).size === sets.length) allHere();
          waiting.get(id)?.(answer);
        });
      });
      await Promise.race([ready, failed]);
      sets.forEach((set) => answered({ ask: "open", set }));
      await Promise.race([loaded, failed]);
      const found = [];
      for (const query of queries) found.push(await answered({ ask: "search", query, sets, on, limit }));
      worker.terminate();
      return found;
    },
    { queries, sets: SETS, on: DAY, limit: LIMIT },
  );
}

test("the browser and the native program give the same hits in the same order", async (t) => {
  const home = await profile();
  t.after(() => home.drop());
  const browser = await open(home.folder);
  const page = await browser.page();
  await page.goto(`${base}/`);
  await started(page);
  const bench = JSON.parse(await readFile(path.join(root, "tests/bench/search/queries.json"), "utf8")).map(({ q }) => q);
  const queries = [...bench, ...OTHERS];
  assert.ok(queries.length >= 200);
  const [there, here] = [await inWorker(page, queries), await native(queries)];
  const brief = ({ hits }) => hits.map(({ set, code, title, billable, why }) => [set, code, title, billable, why].join(" | "));
  // The worker answers in rows without names, and the rows come first.
  const rows = ({ hits: [rows] }) => rows.map(([set, code, title, why, , billable]) => [set, code, title, billable, why].join(" | "));
  queries.forEach((query, at) => assert.deepEqual(rows(there[at]), brief(here[at]), query));
  assert.ok(here.filter(({ hits }) => hits.length > 0).length > queries.length * 0.95);
  assert.deepEqual(browser.complaints, []);
  await browser.close();
});

test("the box answers the last keystroke, by keyboard alone, with filters, and brings the large set when asked", async (t) => {
  const home = await profile();
  t.after(() => home.drop());
  const browser = await open(home.folder);
  const page = await browser.page();
  const fetched = [];
  // The service worker lays in everything for the days without a network; what the page asks for is the question here.
  page.context().on("request", (request) => request.serviceWorker() || fetched.push(request.url()));
  await visit(page, "/p/{practice}/book");
  await page.keyboard.press("/");
  const field = page.locator("#work input[type=search]");
  const lines = page.locator("#hits li");
  const first = lines.first().locator(".code");
  await field.pressSequentially("diabetes hyperglyc", { delay: 5 });
  await assert.doesNotReject(page.locator("#hits li .code", { hasText: /^E11\.65$/ }).waitFor());
  assert.ok((await page.locator("#hits li b").count()) > 0, "what matched is set off");
  await page.keyboard.press("ArrowDown");
  assert.equal(await lines.nth(1).getAttribute("aria-selected"), "true");
  await page.keyboard.press("Escape");
  await lines.first().waitFor({ state: "detached" });
  assert.equal(await field.inputValue(), "");
  // Abbreviations are read out, and said so.
  await field.pressSequentially("htn", { delay: 5 });
  await page.locator("#hits .why", { hasText: "htn = hypertension" }).first().waitFor();
  // Filters.
  await field.fill("fracture");
  await page.locator(".filters select").selectOption("13");
  await page.locator(".filters input[type=checkbox]").check();
  await page.waitForFunction(() => {
    const rows = [...document.querySelectorAll("#hits li")];
    return rows.length > 0 && rows.every((row) => !row.classList.contains("heading") && row.querySelector(".code").textContent.startsWith("M"));
  });
  // Nothing, and the way on.
  await page.locator(".filters select").selectOption("2");
  await page.locator(".found", { hasText: "filters may have left it out" }).waitFor();
  await page.getByRole("button", { name: "Without filters" }).click();
  await lines.first().waitFor();
  assert.ok(!fetched.some((url) => url.endsWith("/icd10pcs.bin")), "the hospital's set waits until it is asked for");
  // The large set, with a word while it is on its way.
  await field.fill("replacement right knee");
  await page.getByRole("button", { name: "PCS", exact: true }).click();
  await page.locator("#hits li .code", { hasText: /^0SRC/ }).first().waitFor({ timeout: 60_000 });
  await page.getByRole("button", { name: "All", exact: true }).click();
  await page.locator("#hits .tag").first().waitFor();
  await page.getByRole("button", { name: "ICD-10-CM", exact: true }).click();
  await field.fill("E11.65");
  await page.waitForFunction(() => document.querySelector("#hits li .code")?.textContent === "E11.65");
  await field.press("Enter");
  await page.waitForURL(/book\/icd10cm\/E11\.65$/);
  assert.equal(await first.textContent(), "E11.65");
  assert.deepEqual(browser.complaints, []);
  await browser.close();
});

test("keys pressed before the answer wait for it, and take nothing an earlier question found", async (t) => {
  const home = await profile();
  t.after(() => home.drop());
  const browser = await open(home.folder);
  const page = await browser.page();
  // Questions reach the worker late, as on a slow device.
  await page.addInitScript(() => {
    const send = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (...words) {
      setTimeout(() => send.apply(this, words), 400);
    };
  });
  await visit(page, "/p/{practice}/encounter/1");
  const field = page.getByRole("combobox", { name: "Search the code book" });
  await field.focus();
  await field.fill("gout");
  await page.locator("#hits[aria-busy=false] li .code", { hasText: /^M10/ }).first().waitFor();
  await field.fill("I10");
  await page.keyboard.press("Control+Enter");
  assert.equal(await page.locator("#hits").getAttribute("aria-busy"), "true");
  await page.locator(".book-foot", { hasText: "On the sheet at A" }).waitFor();
  assert.equal(await page.locator("#hits li .code").first().textContent(), "I10");
  // Whoever types on has thought better of it.
  await field.fill("J45.909");
  await page.keyboard.press("Control+Enter");
  await field.fill("E78.5");
  await page.locator("#hits[aria-busy=false] li .code", { hasText: /^E78\.5$/ }).first().waitFor();
  await page.locator(".book-foot", { hasText: "Add as diagnosis" }).waitFor();
  assert.equal(await page.locator(".book-foot", { hasText: "On the sheet" }).count(), 0);
  // The arrow counts from the first line of the answer.
  await field.fill("migraine");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.locator("#hits[aria-busy=false]").waitFor();
  const second = await page.locator("#hits li").nth(1).locator(".code").textContent();
  await page.locator("#leaf", { hasText: second }).waitFor();
  // So does the finder.
  await page.keyboard.press("Control+k");
  await page.keyboard.type("asthma");
  await page.locator("#found .code", { hasText: "J45" }).first().waitFor();
  await page.getByRole("combobox", { name: "Find or do" }).fill("M54.50");
  await page.keyboard.press("Enter");
  await page.waitForURL(/M54\.50$/);
  assert.deepEqual(browser.complaints, []);
  await browser.close();
});

test("where the worker does not start, the box says so and what to do", async (t) => {
  const home = await profile();
  t.after(() => home.drop());
  const browser = await open(home.folder, { serviceWorkers: "block" });
  const page = await browser.page();
  await page.route("**/codesets-worker_bg.wasm*", (route) => route.abort());
  await visit(page, "/p/{practice}/book");
  await page.locator("#work input[type=search]").fill("gout");
  await page.locator(".found", { hasText: "The search is not running" }).waitFor();
  await browser.close();
});
