// One claim from chart to zero balance, through a denial and its correction, with the keyboard alone; reloaded half
// way, exported at the end and folded again by the native program.

import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { open, output, picture, profile } from "./browser.mjs";
import { Desk, opOf } from "./desk.mjs";
import { native } from "./native.mjs";
import { claim, walk } from "./walk.mjs";

test("a claim goes from chart to zero through a denial and its correction, at the keyboard", async (t) => {
  const home = await profile();
  t.after(() => home.drop());
  const browser = await open(home.folder);
  const desk = await Desk.at(browser);
  try {
    await desk.begin("Robin");
    const ops = [];
    for await (const deed of walk(desk)) {
      await desk.does(deed);
      ops.push(deed.op);
      await seen[deed.name]?.(desk);
    }
    await isZero(desk);
    const kept = await desk.lines();
    assert.deepEqual(kept.map(opOf).filter((op) => !["OpenPractice", "RegisterEncounter", "Front"].includes(op)), ops);
    await foldsNatively(desk, kept);
    assert.deepEqual(browser.complaints, []);
  } catch (error) {
    await picture(desk.page, "walk-failed");
    throw error;
  } finally {
    await browser.close();
  }
});

/** What the screen has to say right after some deeds. */
const seen = {
  "hand in the coding": async (desk) => {
    const words = await desk.words("#grades");
    assert.match(words, /26 of 28 points/, "partial credit");
    assert.match(words, /24D 1 none 25 Missing modifier/i);
    assert.match(words, /denied \(CO 97\)/, "the consequence is told");
  },
  "post line 3": async (desk) => {
    // Half way: the page is loaded again, and everything is where it was.
    const [before, digest] = [await desk.words(), await desk.digest()];
    await desk.reload();
    await desk.says("All posted", ".p-post");
    assert.equal(await desk.words(), before);
    assert.equal(await desk.digest(), digest);
  },
  "explain the denial": async (desk) => {
    const rule = await desk.words(".trace li.hit");
    assert.match(rule, /24D/, "the field that the rule reads is named");
  },
};

/** Nobody owes anything, and every place says so. */
async function isZero(desk) {
  assert.equal(await desk.waiting("Settled"), 1);
  assert.equal(await desk.waiting("Statements"), 0);
  assert.equal(await desk.waiting("Denials"), 0);
  await desk.open(`/p/${desk.practice}/claim/${claim}`);
  await desk.says("0.00");
}

/** The exported file, folded and run again by the native program, gives the digest that the screen shows. */
async function foldsNatively(desk, kept) {
  const digest = await desk.digest();
  await desk.open("/");
  await mkdir(output, { recursive: true });
  const file = path.join(output, "walk.jsonl");
  const [download] = await Promise.all([
    desk.page.waitForEvent("download"),
    desk.choose(desk.button("Export Harbor Street Medical Group")),
  ]);
  await download.saveAs(file);
  const told = await native("replay", file, "--verify", "--json");
  assert.equal(told.lines, kept.length);
  assert.equal(told.state_digest, digest);
  assert.deepEqual(told.verify, { agrees: true, lines: kept.length });
  assert.equal(told.ledger.open, 0);
}
