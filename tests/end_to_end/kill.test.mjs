// Signal 9 to the whole browser, as a power cut: what the screen had confirmed is there when the profile is opened
// again, and of what it had not confirmed all or nothing.

import assert from "node:assert/strict";
import { test } from "node:test";
import { familyOf, gone, open, profile, visit } from "./browser.mjs";
import { Desk, opOf } from "./desk.mjs";
import { walk } from "./walk.mjs";

/** Draws the points; another number gives other points of the same walk. */
const SEED = 7;
const POINTS = 10;
/** From the moment the screen says that it is kept, milliseconds. */
const LIMIT = 50;
/** From this deed on, one is killed before its confirmation: the first where the harness is quicker than the disk. */
const UNCONFIRMED = 30;
/** Deeds of the walk at least; the points are drawn among them. */
const DEEDS = 32;

/** Whole numbers from a seed, below a bound each (a linear congruence is chance enough here). */
function dice(seed) {
  let at = seed;
  return (bound) => {
    at = (at * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((at / 2 ** 31) * bound);
  };
}

/** The points of the walk, by the number of the deed, each with the milliseconds to let pass. */
function points() {
  const roll = dice(SEED);
  const drawn = new Map();
  while (drawn.size < POINTS) drawn.set(roll(DEEDS), roll(20));
  return drawn;
}

/** Asks for a deed and kills the browser when the screen says so; the milliseconds between the two. */
async function killAt(home, desk, moment, deed, delay) {
  const kill = await desk.browser.armKill();
  let dead = false;
  const killed = new Promise((done) => {
    desk[moment] = (said) => {
      desk[moment] = null;
      dead = true;
      // The delay is counted from what the page saw, so that the way from there to here is within it.
      while (performance.timeOrigin + performance.now() - said < delay);
      const took = kill();
      const now = performance.timeOrigin + performance.now();
      done({ elapsed: now - said, took });
    };
  });
  // The keys that follow the confirmation find no browser any more; a deed that failed before it is a failure.
  const asked = deed.ask().catch((reason) => {
    if (!dead) throw reason;
  });
  await Promise.all([killed, asked]);
  await gone(home.folder);
  return killed;
}

/** Opens the profile of the killed browser again, where the learner was. */
async function back(home, desk, place) {
  const browser = await open(home.folder);
  await desk.sit(browser);
  await desk.open(place);
}

test("killing the browser's whole process tree leaves nothing running, and its profile opens again", async (t) => {
  const home = await profile();
  t.after(() => home.drop());
  const first = await open(home.folder);
  await visit(await first.page());
  assert.ok((await familyOf(home.folder)).length > 1, "the browser's processes were not found");
  const kill = await first.armKill();
  assert.ok(kill() < LIMIT, "the kill itself took too long");
  await gone(home.folder);
  const again = await open(home.folder);
  await visit(await again.page());
  assert.deepEqual(again.complaints, []);
  await again.close();
});

test(`along the walk of one claim, ${POINTS} kills within ${LIMIT} ms of a confirmation lose nothing, and one before is all or none`, async (t) => {
  const home = await profile();
  t.after(() => home.drop());
  const desk = await Desk.at(await open(home.folder));
  await desk.begin("Robin");
  const wanted = points();
  const elapsed = [];
  let [number, owed, unconfirmed] = [0, 0, false];
  for await (const deed of walk(desk)) {
    owed += Number(wanted.has(number));
    number += 1;
    if (number > UNCONFIRMED && !unconfirmed) {
      unconfirmed = await before(t, home, desk, deed);
    } else if (owed > 0) {
      const took = await after(t, home, desk, deed, wanted.get(number - 1) ?? 0);
      // On a machine too busy to be that quick the point does not count; the next deed takes its place.
      if (took < LIMIT) owed -= elapsed.push(took) && 1;
    } else {
      await desk.does(deed);
    }
  }
  assert.ok(number >= DEEDS, `the walk has ${number} deeds only`);
  assert.equal(elapsed.length, POINTS, "not every kill came in time");
  assert.ok(unconfirmed, "every kill came too late to be before a confirmation");
  await desk.browser.close();
});

/** Kills once the screen has said that the deed is kept; the milliseconds between the two. */
async function after(t, home, desk, deed, delay) {
  const [lines, place] = [await desk.lines(), desk.place];
  const { elapsed } = await killAt(home, desk, "onSaved", deed, delay);
  await back(home, desk, place);
  await isKept(desk, deed, lines);
  t.diagnostic(`${deed.name}: killed ${elapsed.toFixed(1)} ms after the confirmation; ${deed.op} is there`);
  return elapsed;
}

/**
 * Kills while the deed is on its way; then takes it again if nothing of it was kept. False when the confirmation was
 * quicker than the kill: then the deed has to be there.
 */
async function before(t, home, desk, deed) {
  const [lines, place] = [await desk.lines(), desk.place];
  let confirmed = false;
  desk.onSaved = () => (confirmed = true);
  await killAt(home, desk, "onSaving", deed, 0);
  await back(home, desk, place);
  if (confirmed) await isKept(desk, deed, lines);
  else await allOrNone(t, desk, deed, lines);
  return !confirmed;
}

/** The confirmed op is the line after those before it, and the screen shows what it did. */
async function isKept(desk, deed, before) {
  const after = await desk.lines();
  assert.deepEqual(after.slice(0, before.length), before, `${deed.name}: the lines before it have changed`);
  assert.ok(after.length > before.length, `${deed.name}: it was confirmed, and it is gone`);
  assert.equal(opOf(after[before.length]), deed.op, deed.name);
  await deed.kept();
  assert.deepEqual(desk.browser.complaints, [], deed.name);
}

/** Either nothing followed the lines before, or the op with all of its events; and the next op finds its place. */
async function allOrNone(t, desk, deed, before) {
  const after = await desk.lines();
  assert.deepEqual(after.slice(0, before.length), before);
  assert.ok(after.length <= before.length + 1);
  const kept = after.length > before.length;
  t.diagnostic(`${deed.name}: killed before its confirmation; ${kept ? "all" : "nothing"} of it is there`);
  if (kept) await deed.kept();
  else await desk.does(deed);
  assert.equal((await desk.lines()).length, before.length + 1);
  assert.equal(opOf((await desk.lines()).at(-1)), deed.op);
}
