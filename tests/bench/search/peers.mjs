// The engines, each behind the same five doors: build from rows, keep as texts, load from them, search, weigh.
// Rows are [code, title, other names]. The peers get all three, with the code once with and once without its dot, and
// our table of abbreviations and lay words: what a query has of them is read out before the peer sees it.

/** Reads abbreviations and lay words out, longest first: the table's first meaning. */
async function reader() {
  const lines = (await (await fetch("/abbreviations.tsv")).text()).split("\n").slice(1);
  const key = (word) => word.toLowerCase().replace(/[^a-z0-9]/g, "");
  const table = new Map();
  let longest = 1;
  for (const [short, meaning] of lines.filter(Boolean).map((line) => line.split("\t"))) {
    const words = short.split(" ").map(key);
    longest = Math.max(longest, words.length);
    if (!table.has(words.join(" "))) table.set(words.join(" "), meaning.split(";")[0]);
  }
  return (query) => {
    const words = query.split(/\s+/).filter(Boolean);
    const keys = words.map(key);
    const read = [];
    for (let at = 0; at < words.length; ) {
      let length = Math.min(longest, words.length - at);
      while (length > 0 && !table.has(keys.slice(at, at + length).join(" "))) length -= 1;
      read.push(length ? table.get(keys.slice(at, at + length).join(" ")) : words[at]);
      at += length || 1;
    }
    return read.join(" ");
  };
}

const bare = (code) => code.replaceAll(".", "");
const now = () => performance.now();

/** Our worker's program, called as the app calls it; between the two there is only postMessage. */
export async function practicum({ day, limit }) {
  const program = await import("/worker/codesets-worker.js");
  const wasm = await program.default({ module_or_path: "/worker/codesets-worker_bg.wasm" });
  let id = 0;
  const hear = (ask, bytes) => program.hear(JSON.stringify({ id: (id += 1), ask }), bytes).map((text) => JSON.parse(text));
  const seek = (query, set = "icd10cm") => {
    const [{ answer }] = hear({ ask: "search", query, sets: [set], on: day, limit, filter: {} });
    // Rows: set, code, title, why, score, billable, own wording.
    return answer.hits[0].map((row) => row[1]);
  };
  return {
    load: (bytes) => {
      const [{ answer }] = hear({ ask: "add", name: "bench" }, new Uint8Array(bytes));
      if (answer.answer !== "added") throw new Error(JSON.stringify(answer));
      // The first search lays the index out.
      seek("x", answer.release.set);
    },
    search: (query) => seek(query),
    heap: () => wasm.memory.buffer.byteLength,
  };
}

/**
 * MiniSearch with prefixes, typing errors by length, titles before other names and short codes before long ones; every
 * word wanted, and where nothing has them all, any.
 */
export async function minisearch({ limit }) {
  const { default: MiniSearch } = await import("/vendor/minisearch.js");
  const options = {
    fields: ["code", "title", "names"],
    storeFields: ["code", "title"],
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 3 && !/\d/.test(term) ? 0.25 : false),
      combineWith: "AND",
      boost: { code: 3, title: 2 },
      boostDocument: (id, term, stored) => 1 + 1 / stored.code.indexOf(" "),
    },
  };
  const readOut = await reader();
  let index;
  const search = (query) => {
    const read = readOut(query);
    const hits = index.search(read);
    return hits.length ? hits : index.search(read, { combineWith: "OR" });
  };
  return {
    build: (rows) => {
      index = new MiniSearch(options);
      index.addAll(
        rows.map(([code, title, names], id) => ({ id, code: `${code} ${bare(code)}`, title, names })),
      );
    },
    keep: async () => [JSON.stringify(index)],
    load: async ([text]) => {
      index = MiniSearch.loadJSON(text, options);
      index.search("x");
    },
    search: (query) => search(query).slice(0, limit).map((hit) => hit.code.split(" ")[0]),
  };
}

/** FlexSearch with forward prefixes, its encoder for words spelled by ear, a fine resolution, and suggestions where not every word is met. */
export async function flexsearch({ limit, encoder = "LatinExtra" }) {
  const { Index, Charset } = await import("/vendor/flexsearch.js");
  const make = () => new Index({ tokenize: "forward", encoder: Charset[encoder], resolution: 20 });
  const readOut = await reader();
  let index;
  let shown;
  return {
    build: (rows) => {
      index = make();
      rows.forEach(([code, title, names], id) => index.add(id, `${code} ${bare(code)} ${title} ${names}`));
      shown = rows.map(([code, title]) => [code, title]);
    },
    keep: async () => {
      const parts = [];
      await index.export((key, data) => data !== undefined && data !== null && parts.push([key, data]));
      return [JSON.stringify(shown), ...parts.flat()];
    },
    load: async ([rows, ...parts]) => {
      shown = JSON.parse(rows);
      index = make();
      for (let at = 0; at < parts.length; at += 2) await index.import(parts[at], parts[at + 1]);
      index.search("x", { limit, suggest: true });
    },
    search: (query) => index.search(readOut(query), { limit, suggest: true }).map((id) => shown[id][0]),
  };
}

/** uFuzzy with one error a word, words in any order, and up to ten thousand finds put in order; its index is the list of texts. */
export async function ufuzzy({ limit }) {
  const { default: uFuzzy } = await import("/vendor/ufuzzy.js");
  const fuzzy = new uFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });
  let texts;
  let codes;
  const readOut = await reader();
  const search = (query) => {
    const [found, info, order] = fuzzy.search(texts, readOut(query), 5, 1e4);
    if (!found) return [];
    const best = order ? order.slice(0, limit).map((at) => info.idx[at]) : found.slice(0, limit);
    return best.map((at) => codes[at]);
  };
  return {
    build: (rows) => {
      texts = rows.map(([code, title, names]) => `${code} ${bare(code)} ${title}${names && ` | ${names}`}`);
      codes = rows.map(([code]) => code);
    },
    keep: async () => [JSON.stringify([codes, texts])],
    load: async ([text]) => {
      [codes, texts] = JSON.parse(text);
      search("x");
    },
    search,
  };
}

/** Microseconds of one call. */
export function timed(call) {
  const begun = now();
  const answer = call();
  return [(now() - begun) * 1000, answer];
}
