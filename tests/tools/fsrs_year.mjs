// Writes a simulated learner's year of review as an independent implementation of FSRS-5 schedules it: npm ts-fsrs 4.3.1
// (FSRS-5 as first published, its own default weights, long-term scheduler, no fuzz). One row a review, tab separated:
// item, day from 0, rating 1 to 4, recall before it, stability and difficulty after it, day due.
//
//   npm install --prefix target/fsrs ts-fsrs@4.3.1
//   node tests/tools/fsrs_year.mjs target/fsrs > tests/review/fsrs_year.tsv
import { createRequire } from "node:module";
import { resolve } from "node:path";

const { fsrs, createEmptyCard, FSRSVersion } = createRequire(resolve(process.argv[2], "x.js"))("ts-fsrs");
const ITEMS = 120;
const A_DAY = 2; // new items a day
const MOST = 25; // reviews a day
const YEAR = 365;
const MISSED = (day) => day % 31 === 5 || (day > 200 && day < 211); // days off, and ten days ill

// A small generator, so that the log is the same wherever it is written.
let state = 20260310;
const draw = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 4294967296;
};
const at = (day) => new Date(Date.UTC(2026, 0, 1 + day));
const dayOf = (date) => Math.round((date.getTime() - at(0).getTime()) / 86400000);

const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false, request_retention: 0.9 });
const cards = [];
process.stdout.write(`# ${FSRSVersion}, long-term scheduler, retention 0.9\n`);
for (let day = 0; day < YEAR; day++) {
  if (MISSED(day)) continue;
  for (let i = 0; i < A_DAY && cards.length < ITEMS; i++) cards.push({ card: createEmptyCard(at(day)) });
  const due = cards
    .map((held, item) => ({ held, item }))
    .filter(({ held }) => dayOf(held.card.due) <= day)
    .sort((a, b) => dayOf(a.held.card.due) - dayOf(b.held.card.due) || a.item - b.item)
    .slice(0, MOST);
  for (const { held, item } of due) {
    const fresh = held.card.state === 0;
    const recall = fresh ? 0 : scheduler.get_retrievability(held.card, at(day), false);
    const luck = draw();
    const knows = luck < (fresh ? 0.6 : recall);
    const rating = !knows ? 1 : draw() < 0.15 ? 2 : draw() < 0.9 ? 3 : 4;
    held.card = scheduler.next(held.card, at(day), rating).card;
    const { stability, difficulty } = held.card;
    const row = [item, day, rating, recall.toFixed(6), stability.toFixed(6), difficulty.toFixed(6), dayOf(held.card.due)];
    process.stdout.write(`${row.join("\t")}\n`);
  }
}
