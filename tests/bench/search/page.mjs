// Runs in the browser, one page an engine: sets the engine up, measures, and answers the driver's calls.

import * as engines from "./peers.mjs";

const { timed } = engines;
let engine;

/** Builds from rows, keeps the index's texts with the driver, and says how long the building took. */
async function build(name, options) {
  engine = await engines[name](options);
  const rows = await (await fetch("/rows.json")).json();
  const begun = performance.now();
  engine.build(rows);
  const took = performance.now() - begun;
  const parts = await engine.keep();
  await fetch(`/kept/${name}`, { method: "PUT", body: JSON.stringify(parts) });
  return { build_ms: took, rows: rows.length };
}

/** Loads what was kept: the bytes are in memory when the clock starts, the first answer is there when it stops. */
async function load(name, options) {
  engine = await engines[name](options);
  if (name === "practicum") {
    const bytes = await (await fetch("/assets/icd10cm.bin")).arrayBuffer();
    const begun = performance.now();
    engine.load(bytes);
    return { load_ms: performance.now() - begun };
  }
  const parts = JSON.parse(await (await fetch(`/kept/${name}`)).text());
  const begun = performance.now();
  await engine.load(parts);
  return { load_ms: performance.now() - begun };
}

/** Times each query whole, and typed key by key where that is wanted, each call once; the best ten beside. */
function measure(queries) {
  return queries.map(([query, typed]) => {
    const [whole, hits] = timed(() => engine.search(query));
    const keys = [];
    const letters = typed ? [...query] : [];
    for (let end = 1; end <= letters.length; end += 1) {
      keys.push(timed(() => engine.search(letters.slice(0, end).join("")))[0]);
    }
    return { whole, keys, hits: hits.slice(0, 10) };
  });
}

/** All other sets on top, and the memory that takes. */
async function everything() {
  for (const set of ["icd10pcs", "hcpcs", "cpt"]) {
    engine.load(await (await fetch(`/assets/${set}.bin`)).arrayBuffer());
  }
  return engine.heap();
}

globalThis.bench = { build, load, measure, everything, hits: (queries) => queries.map((query) => engine.search(query).slice(0, 10)), heap: () => engine.heap?.() ?? 0 };
globalThis.ready = true;
