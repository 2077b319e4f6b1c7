// The README's pictures, taken on the walk of one claim: node tests/end_to_end/pictures.mjs OUTDIR
// PRACTICUM_URL names the server (http://127.0.0.1:8080 unless told).

import { mkdir } from "node:fs/promises";
import path from "node:path";

process.env.PRACTICUM_URL ??= "http://127.0.0.1:8080";
const { open, profile } = await import("./browser.mjs");
const { Desk } = await import("./desk.mjs");
const { walk } = await import("./walk.mjs");

const folder = process.argv[2];
if (!folder) {
  console.error("usage: node tests/end_to_end/pictures.mjs OUTDIR");
  process.exit(2);
}
await mkdir(folder, { recursive: true });
const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
const home = await profile();
const browser = await open(home.folder, { viewport: desktop });
const desk = await Desk.at(browser);

async function take(name, size = desktop) {
  await desk.page.setViewportSize(size);
  await desk.page.waitForTimeout(800);
  await desk.page.screenshot({ path: path.join(folder, `${name}-${size.width}x${size.height}.png`) });
  await desk.page.setViewportSize(desktop);
}

async function takeAt(place, name, size) {
  const room = desk.place;
  await desk.open(`/p/${desk.practice}${place && `/${place}`}`);
  await desk.page.locator("#work").waitFor();
  await take(name, size);
  await desk.open(room);
}

/** The book’s other parts, and a search in it. */
async function takeBook() {
  for (const size of [desktop, phone]) {
    await takeAt("book/index/Pneumonia", "index", size);
    await takeAt("book/tables/0SR9", "table", size);
  }
  await takeAt("book/check/E11.9+E10.9+I10", "check");
  const room = desk.place;
  for (const size of [desktop, phone]) {
    await desk.open(`/p/${desk.practice}/book`);
    await desk.page.setViewportSize(size);
    const find = desk.page.locator('.pane-tabs label:has(input[value="1"])');
    if (await find.isVisible()) await find.click();
    await desk.page.getByRole("combobox", { name: "Search the code book" }).fill("t2dm w ckd 3");
    await desk.page.locator("[role=option]").first().waitFor();
    await take("search", size);
  }
  await desk.open(`/p/${desk.practice}/book/drill`);
  await desk.page.getByRole("button", { name: "Begin the round" }).click();
  await desk.page.locator("#drill-answer").waitFor();
  await take("drill");
  await take("drill", phone);
  await desk.open(room);
}

/** A question of an exam with the book beside it, and a result. */
async function takeExam() {
  const { page } = desk;
  await desk.open(`/p/${desk.practice}/exam`);
  const card = page.locator(".exam-card", { has: page.getByRole("heading", { name: "CPC", exact: true }) });
  await card.getByRole("button", { name: "Begin the exam" }).click();
  for (const key of ["b", "2", "ArrowRight", "c", "3", "ArrowRight", "f", "ArrowRight", "a", "2"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(200);
  }
  await page.getByRole("button", { name: "Strike option D" }).click();
  await page.keyboard.press("/");
  await page.getByRole("button", { name: "CPT", exact: true }).click();
  await page.getByRole("combobox", { name: "Search the code book" }).fill("debridement");
  await page.locator("#hits[aria-busy=false] li").first().waitFor();
  await take("exam");
  await page.setViewportSize(phone);
  await page.locator('.pane-tabs label:has(input[value="1"])').click();
  await take("exam", phone);
  await page.setViewportSize(desktop);
  await page.getByRole("button", { name: "End exam" }).first().click();
  await page.getByRole("button", { name: "End it and see the result" }).click();
  await page.locator(".reasons li.key").waitFor();
  await take("result");
}

/** A posting exercise half answered, and the same on a phone. */
async function takeExercise() {
  const { page } = desk;
  await desk.open(`/p/${desk.practice}/exercises`);
  await page.getByRole("button", { name: /^Payment posting/ }).click();
  await page.locator(".task-list li a").nth(3).click();
  await page.locator(".task-form").waitFor();
  await page.locator(".post-line input").first().fill("132.00");
  await take("exercise");
  await take("exercise", phone);
}

/** What is worth a picture right after a deed. */
const worth = {
  "hand in the coding": async () => {
    await take("grade");
    await takeAt("encounter/1", "workbench");
    await takeAt("encounter/1", "workbench", phone);
  },
  "make the claim": () => take("form"),
  "explain the denial": async () => {
    await take("denial");
    await takeAt("", "today");
    await takeAt("queue/code", "queue", phone);
    await takeAt("book/icd10cm/E11.65", "book");
    await takeAt("book/icd10cm/E11.65", "book", phone);
    await takeBook();
  },
  "send the statement": () => take("statement"),
};

await desk.begin("Robin");
for await (const deed of walk(desk)) {
  await desk.does(deed);
  await worth[deed.name]?.();
}
await takeAt("claim/1001", "life");
await takeExam();
await takeExercise();
await takeAt("front/1", "front");
await takeAt("figures", "figures");
await takeAt("privacy", "privacy");
await takeAt("review", "review");
for (const complaint of browser.complaints) console.error(complaint);
await browser.close();
await home.drop();
