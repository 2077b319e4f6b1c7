// Reads every file of a folder with the readers from npm; they cut segments and check no guide. Prints one JSON line a reader.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { Readable } from "node:stream";

const require = createRequire(import.meta.url);
const { X12Parser } = require("node-x12");
const { X12parser } = require("x12-parser");

const [folder, rounds] = [process.argv[2], Number(process.argv[3] ?? 3)];
const files = fs
  .readdirSync(folder)
  .sort()
  .map((name) => fs.readFileSync(path.join(folder, name), "utf8"));
const bytes = files.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

async function best(name, read) {
  let least = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    for (const text of files) await read(text);
    least = Math.min(least, performance.now() - begun);
  }
  console.log(JSON.stringify({ name, checks_guide: false, files: files.length, bytes, ms: least }));
}

await best("node-x12 1.7.1", (text) => new X12Parser(true).parse(text));
await best(
  "x12-parser 1.3.0",
  (text) =>
    new Promise((resolve, reject) => {
      const parser = new X12parser();
      parser.on("data", () => {}).on("error", reject).on("end", resolve);
      Readable.from([text]).pipe(parser);
    }),
);
