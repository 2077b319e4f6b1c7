// The native program, as an instructor would run it on a file that the app exported.

import { execFile } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const program = process.env.PRACTICUM_PROGRAM ?? path.join(root, "target/debug/practicum");

/** Runs a verb of the program and gives what it prints as JSON. Findings, exit code 1, are an answer too. */
export async function native(...words) {
  const run = promisify(execFile)(program, words, { cwd: root, maxBuffer: 1 << 28 });
  const { stdout } = await run.catch((error) => {
    if (error.code === 1 && error.stdout) return error;
    throw error;
  });
  return JSON.parse(stdout);
}
