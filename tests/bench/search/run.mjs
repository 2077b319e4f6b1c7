// The search benchmark: our search and three engines from npm, in one browser, one page each, in turns.
// Started by `cargo xtask bench search`, which builds what is served here. Data to stdout, words to stderr.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { chromium } from "playwright-core";

const here = path.dirname(fileURLToPath(import.meta.url));
const squeeze = promisify(brotliCompress);
const say = (words) => process.stderr.write(`bench: ${words}\n`);

const arguments_ = JSON.parse(process.argv[2]);
const { worker, assets, rows, queries: queryFile, heldBack, build_ms: ourBuild, day, json, rounds = 2 } = arguments_;
const options = { day, limit: 30 };
const NAMES = ["practicum", "minisearch", "flexsearch", "ufuzzy"];
/** Queries an engine answers before the next engine's turn. */
const TURN = 12;
/** Queries typed key by key; of more every second, third and so on is, for every engine the same. */
const TYPED = 160;

const vendor = {
  "minisearch.js": "minisearch/dist/es/index.js",
  "flexsearch.js": "flexsearch/dist/flexsearch.bundle.module.min.js",
  "ufuzzy.js": "@leeoniya/ufuzzy/dist/uFuzzy.mjs",
};
const types = { ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm", ".json": "application/json", ".html": "text/html" };
const kept = new Map();

/** The file an address means. */
function file(address) {
  const [, folder, name] = address.match(/^\/(worker|assets|vendor)\/([\w.-]+)$/) ?? [];
  if (folder === "worker") return path.join(worker, name);
  if (folder === "assets") return path.join(assets, name);
  if (folder === "vendor" && vendor[name]) return path.join(here, "node_modules", vendor[name]);
  if (address === "/rows.json") return rows;
  if (address === "/abbreviations.tsv") return path.join(here, "../../../codesets/sources/search/abbreviations.tsv");
  if (address === "/" || address === "/page.mjs" || address === "/peers.mjs") return path.join(here, address === "/" ? "page.html" : address);
  return null;
}

const server = createServer(async (request, response) => {
  // Isolated pages have a clock of five microseconds; others one of a hundred.
  const headers = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp", "cache-control": "no-store" };
  const [, name] = request.url.match(/^\/kept\/(\w+)$/) ?? [];
  if (name && request.method === "PUT") {
    const parts = [];
    for await (const part of request) parts.push(part);
    kept.set(name, Buffer.concat(parts));
    response.writeHead(204, headers).end();
    return;
  }
  try {
    const body = name ? kept.get(name) : await readFile(file(request.url));
    response.writeHead(200, { ...headers, "content-type": types[path.extname(request.url)] ?? (request.url === "/" ? "text/html" : "application/octet-stream") });
    response.end(body);
  } catch {
    response.writeHead(404, headers).end();
  }
});

const bareCode = (code) => code.replaceAll(".", "").toUpperCase();
const accepted = ({ accept }, code) => {
  const found = bareCode(code);
  return (accept.codes ?? []).some((wanted) => bareCode(wanted) === found) || (accept.prefixes ?? []).some((wanted) => found.startsWith(bareCode(wanted)));
};

/** The value a share of all values stays under, and whole microseconds. */
function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share) => Math.round(sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * share) / 100) - 1)] ?? 0);
  return { p50: at(50), p95: at(95), p99: at(99) };
}

/** Share of queries with an accepted code among the best ten, to three places. */
function recall(queries, hits) {
  const share = (chosen) => {
    const found = chosen.filter(({ query, at }) => hits[at].some((code) => accepted(query, code))).length;
    return Math.round((found / chosen.length) * 1000) / 1000;
  };
  const all = queries.map((query, at) => ({ query, at }));
  const kinds = [...new Set(queries.map(({ kind }) => kind))].sort();
  return {
    recall_at_10: all.length ? share(all) : null,
    recall_by_kind: Object.fromEntries(kinds.map((kind) => [kind, share(all.filter(({ query }) => query.kind === kind))])),
  };
}

async function openPage(context, base) {
  const page = await context.newPage();
  page.setDefaultTimeout(600_000);
  await page.goto(base);
  await page.waitForFunction(() => globalThis.ready);
  return page;
}

/** Heap of a page's script in bytes, swept first. */
async function swept(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize;
}

/** Builds a peer's index in a page of its own, then loads what it kept in a fresh one, as an app would. */
async function open(context, base, name) {
  say(`opening ${name}`);
  const result = { name };
  if (name !== "practicum") {
    const building = await openPage(context, base);
    Object.assign(result, await building.evaluate(([name, options]) => bench.build(name, options), [name, options]));
    await building.close();
  }
  const loads = [];
  let page;
  let before;
  for (let turn = 0; turn < 3; turn += 1) {
    await page?.close();
    page = await openPage(context, base);
    before = await swept(page);
    loads.push((await page.evaluate(([name, options]) => bench.load(name, options), [name, options])).load_ms);
  }
  result.load_ms = Math.min(...loads);
  const own = await page.evaluate(() => bench.heap());
  result.heap_mb = ((await swept(page)) - before + own) / 1e6;
  return { page, result };
}

/** Asks every engine everything in turns; each value is the best of its rounds, as other programs share the machine. */
async function measured(opened, queries, rounds) {
  const times = opened.map(() => queries.map(() => null));
  const step = Math.ceil(queries.length / TYPED);
  for (const { page } of opened) {
    await page.bringToFront();
    await page.evaluate((queries) => bench.measure(queries), queries.slice(0, TURN).map(({ q }) => [q, true]));
  }
  for (let round = 0; round < rounds; round += 1) {
    for (let from = 0; from < queries.length; from += TURN) {
      const part = queries.slice(from, from + TURN).map(({ q }, at) => [q, (from + at) % step === 0]);
      for (let turn = 0; turn < opened.length; turn += 1) {
        const number = (turn + from / TURN + round) % opened.length;
        const { page } = opened[number];
        await page.bringToFront();
        const answers = await page.evaluate((part) => bench.measure(part), part);
        answers.forEach((answer, at) => {
          const held = times[number][from + at];
          times[number][from + at] = held
            ? { whole: Math.min(held.whole, answer.whole), keys: held.keys.map((key, at) => Math.min(key, answer.keys[at])), hits: answer.hits }
            : answer;
        });
      }
      say(`round ${round + 1} of ${rounds}, ${Math.min(from + TURN, queries.length)} of ${queries.length} queries`);
    }
  }
  return times;
}

/** Bytes of the asset, or of what a peer keeps, behind brotli at its highest setting. */
async function weigh(name) {
  const plain = name === "practicum" ? await readFile(path.join(assets, "icd10cm.bin")) : Buffer.from(JSON.parse(kept.get(name).toString()).join("\n"));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  return (await squeeze(plain, { params })).length;
}

function table(document) {
  const line = (engine) => {
    const { name, build_ms, load_ms, bytes, heap_mb, query_us: q, keystroke_us: k, recall_at_10 } = engine;
    const cells = [name, build_ms, load_ms, bytes, heap_mb, q.p50, q.p95, k.p50, k.p95, k.p99, recall_at_10];
    return cells.map((cell, at) => (at ? String(cell).padStart(11) : String(cell).padEnd(11))).join("");
  };
  const head = ["engine", "build ms", "load ms", "bytes br", "heap MB", "query p50", "query p95", "key p50", "key p95", "key p99", "recall@10"];
  const kinds = document.engines.map(({ name, recall_by_kind }) => `${name}: ${Object.entries(recall_by_kind).map(([kind, share]) => `${kind} ${share}`).join(", ")}`);
  return [`${document.rows} rows, ${document.queries} queries, times in microseconds`, head.map((cell, at) => (at ? cell.padStart(11) : cell.padEnd(11))).join(""), ...document.engines.map(line), ...kinds, ...document.notes].join("\n");
}

async function main() {
  const queries = JSON.parse(await readFile(queryFile, "utf8"));
  const held = heldBack ? JSON.parse(await readFile(heldBack, "utf8")) : [];
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const base = `http://127.0.0.1:${server.address().port}/`;
  const browser = await chromium.launch({
    executablePath: process.env.PRACTICUM_CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    chromiumSandbox: false,
    args: ["--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-renderer-backgrounding", "--disable-backgrounding-occluded-windows", "--disable-background-timer-throttling"],
  });
  try {
    const context = await browser.newContext();
    const opened = [];
    for (const name of NAMES) opened.push(await open(context, base, name));
    const times = await measured(opened, queries, rounds);
    const heldTimes = held.length ? await recallOnly(opened, held) : null;
    const everything = await opened[0].page.evaluate(() => bench.everything());
    const count = opened.find(({ result }) => result.rows)?.result.rows;
    await Promise.all(opened.map(({ page }) => page.close()));
    say("weighing the indexes (brotli at its highest setting takes minutes)");
    const sizes = await Promise.all(NAMES.map(weigh));
    const engines = opened.map(({ result }, number) => {
      const own = times[number];
      return {
        name: result.name,
        build_ms: Math.round(result.build_ms ?? ourBuild),
        load_ms: Math.round(result.load_ms * 10) / 10,
        bytes: sizes[number],
        heap_mb: Math.round(result.heap_mb * 10) / 10,
        ...(number === 0 && { heap_all_sets_mb: Math.round(everything / 1e5) / 10 }),
        query_us: spread(own.map(({ whole }) => whole)),
        keystroke_us: spread(own.flatMap(({ keys }) => keys)),
        ...recall(queries, own.map(({ hits }) => hits)),
        ...(heldTimes && { held_back: recall(held, heldTimes[number]) }),
      };
    });
    const document = { rows: count, queries: queries.length, held_back_queries: held.length, browser: browser.version(), on: day, engines, notes: NOTES };
    process.stdout.write(json ? `${JSON.stringify(document)}\n` : `${table(document)}\n`);
  } finally {
    await browser.close();
    server.close();
  }
}

/** The best ten for queries that are not timed. */
async function recallOnly(opened, queries) {
  const hits = [];
  for (const { page } of opened) {
    await page.bringToFront();
    hits.push(await page.evaluate((queries) => bench.hits(queries), queries.map(({ q }) => q)));
  }
  return hits;
}

const NOTES = [
  "Every engine searches the same rows: ICD-10-CM codes and headings with code, title and inclusion terms (a code made with a seventh character has its stem's terms).",
  "Abbreviations and lay words are part of our asset; the peers are asked with the same table read out (its first meanings, longest match first), which raises their recall by more than any setting of theirs.",
  "Each call is timed once a round in a cross-origin isolated page (clock of 5 us); each figure's values are the best of the rounds; engines take turns of twelve queries, each in a page of its own.",
  "Ours is called as the app calls it, JSON in and out, without postMessage. keystroke_us: every beginning of a query, letter by letter; of more than 160 queries every second, third and so on is typed, for every engine the same.",
  "build_ms: peers index the rows in the browser; ours is compiled natively from its sources when the site is built, all sets together.",
  "load_ms: from the kept index (text or bytes) in memory to the first answer, best of three fresh pages. bytes: that index, brotli 11. heap_mb: swept script heap, for ours with the wasm memory; heap_all_sets_mb: wasm memory with all four sets searched.",
  "MiniSearch: prefix, fuzzy 0.25 for words longer than three letters, AND and where that finds nothing OR, code and title boosted, short codes before long ones. FlexSearch: tokenize forward, resolution 20, encoder LatinExtra, suggest (of the encoders, tokenizers and resolutions tried on the shipped queries the best recall over all kinds). uFuzzy: intraMode 1, out of order up to five words, ranking up to ten thousand.",
];

await main();
