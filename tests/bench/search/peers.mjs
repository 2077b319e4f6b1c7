// The engines, each behind the same five doors: build from rows, keep as texts, load from them, search, weigh.
// Rows are [code, title, other names]. The peers get all three, with the code once with and once without its dot.

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
    return answer.hits.map((hit) => hit.code);
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

/** MiniSearch with prefixes, typing errors by length, every word wanted, titles before other names. */
export async function minisearch({ limit }) {
  const { default: MiniSearch } = await import("/vendor/minisearch.js");
  const options = {
    fields: ["code", "title", "names"],
    storeFields: ["code", "title"],
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 3 && !/\d/.test(term) ? 0.2 : false),
      combineWith: "AND",
      boost: { code: 3, title: 2 },
    },
  };
  let index;
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
    search: (query) => index.search(query).slice(0, limit).map((hit) => hit.code.split(" ")[0]),
  };
}

/** FlexSearch with forward prefixes, its default encoder, and suggestions where not every word is met. */
export async function flexsearch({ limit, encoder = "Default" }) {
  const { Index, Charset } = await import("/vendor/flexsearch.js");
  const make = () => new Index({ tokenize: "forward", encoder: Charset[encoder], resolution: 9 });
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
    search: (query) => index.search(query, { limit, suggest: true }).map((id) => shown[id][0]),
  };
}

/** uFuzzy with one error a word and words in any order; its index is the list of texts. */
export async function ufuzzy({ limit }) {
  const { default: uFuzzy } = await import("/vendor/ufuzzy.js");
  const fuzzy = new uFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });
  let texts;
  let codes;
  const search = (query) => {
    const [found, info, order] = fuzzy.search(texts, query, 5, 1e3);
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
