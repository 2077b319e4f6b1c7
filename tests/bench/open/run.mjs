// The opening benchmark: an empty practice and one with a full journal, opened in turns in one browser.
// Started by `cargo xtask bench open`, which builds and serves what is opened here. Data to stdout, words to stderr.

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";

const { chromium } = createRequire(new URL("../../end_to_end/package.json", import.meta.url))("playwright-core");
const { url, empty, full, browser, rounds = 9, json } = JSON.parse(process.argv[2]);
const base = url.replace(/\/$/, "");
const say = (words) => process.stderr.write(`bench: ${words}\n`);
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking"];
/** How long the first opening may take, which folds the whole journal and then packs it. */
const PATIENCE = 900_000;

const folder = await mkdtemp(path.join(tmpdir(), "practicum-open-"));
const context = await chromium.launchPersistentContext(folder, { executablePath: browser, headless: true, args: flags, viewport: { width: 1280, height: 800 } });
try {
  const practices = { empty: await lines(empty), full: await lines(full) };
  const ids = {};
  await inPage(async (page) => {
    await page.goto(`${base}/`);
    await page.locator("#work").waitFor();
    for (const [name, all] of Object.entries(practices)) ids[name] = await seed(page, all);
  });
  const first = {};
  for (const name of Object.keys(ids)) {
    first[name] = await opened(ids[name]);
    say(`${name}: ${practices[name].length} lines, opened for the first time in ${Math.round(first[name])} ms`);
  }
  const packed = await kept(ids.full);
  const times = { empty: [], full: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 ? ["full", "empty"] : ["empty", "full"]) times[name].push(await opened(ids[name]));
  }
  const unsnapped = await dropped(ids.full);
  const [emptyMs, fullMs] = [middle(times.empty), middle(times.full)];
  const told = {
    lines: { empty: practices.empty.length, full: practices.full.length },
    journal_bytes: practices.full.reduce((sum, line) => sum + line.length, 0),
    snapshot: packed, open_ms: { empty: emptyMs, full: fullMs }, ratio: hundredths(fullMs / emptyMs),
    whole_fold_ms: Math.round(unsnapped), all_ms: times,
  };
  if (json) console.log(JSON.stringify(told));
  else {
    console.log(`empty practice        ${emptyMs} ms`);
    console.log(`${practices.full.length} lines           ${fullMs} ms, ${told.ratio} times that`);
    console.log(`without its snapshot  ${told.whole_fold_ms} ms`);
  }
} finally {
  await context.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

/** The lines of a journal file. */
async function lines(file) {
  return (await readFile(file, "utf8")).trimEnd().split("\n");
}

async function inPage(work) {
  const page = await context.newPage();
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

/** Lays a journal's lines where the app keeps them, and answers its stream's id. */
async function seed(page, all) {
  const { stream } = JSON.parse(all[0]);
  const atOnce = 500;
  for (let from = 0; from < all.length; from += atOnce) {
    await page.evaluate(
      ([stream, first, texts]) =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open("practicum");
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const database = opening.result;
            const transaction = database.transaction("lines", "readwrite");
            const place = transaction.objectStore("lines");
            texts.forEach((text, at) => place.put(text, [stream, first + at]));
            transaction.oncomplete = () => (database.close(), resolve());
            transaction.onerror = () => reject(transaction.error);
          };
        }),
      [stream, from + 1, all.slice(from, from + atOnce)],
    );
  }
  return stream;
}

/** Milliseconds from the navigation to the practice's first screen with its figures, the page ready for the next key. */
async function opened(stream) {
  return inPage(async (page) => {
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`${base}/p/${stream}`, { waitUntil: "commit", timeout: PATIENCE });
    const ready = await page.waitForFunction(
      () => {
        const shown = document.querySelector("#work h1")?.textContent && document.querySelector(".rail li a .n") && document.querySelector(".metrics tbody tr") && document.querySelector(".todo li, .p-today .none");
        return shown ? performance.now() : false;
      },
      undefined,
      { polling: "raf", timeout: PATIENCE },
    );
    const shown = await ready.jsonValue();
    // Whatever the page still does before it would answer a key counts too.
    const answered = await page.evaluate(() => new Promise((resolve) => setTimeout(() => setTimeout(() => resolve(performance.now()), 0), 0)));
    return Math.max(shown, Math.min(answered, shown + 2_000));
  });
}

/** Waits until the snapshot of a practice is kept, and answers how large it is. */
async function kept(stream) {
  return inPage(async (page) => {
    await page.goto(`${base}/p/${stream}`, { timeout: PATIENCE });
    const begun = Date.now();
    for (;;) {
      const found = await page.evaluate(
        (stream) =>
          new Promise((resolve, reject) => {
            const opening = indexedDB.open("practicum");
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
              const database = opening.result;
              const all = database.transaction("snapshots").objectStore("snapshots").getAll(IDBKeyRange.bound([stream, 1], [stream, ""], false, true));
              all.onsuccess = () => (database.close(), resolve({ records: all.result.length, bytes: all.result.reduce((sum, value) => sum + value.byteLength, 0), head_bytes: all.result[0]?.byteLength ?? 0 }));
              all.onerror = () => reject(all.error);
            };
          }),
        stream,
      );
      if (found.records > 0) {
        say(`the snapshot: ${found.records} records, ${found.bytes} bytes`);
        return found;
      }
      if (Date.now() - begun > PATIENCE) throw new Error("No snapshot was kept.");
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  });
}

/** Throws the snapshot away and opens once more: nothing is lost but time. */
async function dropped(stream) {
  await inPage(async (page) => {
    await page.goto(`${base}/`);
    await page.locator("#work").waitFor();
    await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open("practicum");
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const database = opening.result;
            const transaction = database.transaction("snapshots", "readwrite");
            transaction.objectStore("snapshots").clear();
            transaction.oncomplete = () => (database.close(), resolve());
          };
        }),
    );
  });
  return opened(stream);
}

function middle(times) {
  return Math.round([...times].sort((a, b) => a - b)[times.length >> 1]);
}

function hundredths(value) {
  return Math.round(value * 100) / 100;
}
