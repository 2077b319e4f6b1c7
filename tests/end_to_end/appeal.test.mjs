// A Medicare appeal at the keyboard alone: the redetermination keeps to the policy, the reconsideration reads the record,
// the money is posted, zero.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open, picture, profile } from "./browser.mjs";
import { appeal, chart, claim, code, collect, explain, isZero, postAll, remittance, send, until } from "./deeds.mjs";
import { Desk, opOf } from "./desk.mjs";

const ground = "The record shows the need for the service";
const note = /^Cardiology visit/;
const quote = /^The blood pressure guideline lists a tracing/;

test("a Medicare appeal is lost at the first level and won at the second, at the keyboard", async (t) => {
  const home = await profile();
  t.after(() => home.drop());
  const browser = await open(home.folder);
  const desk = await Desk.at(browser);
  try {
    await desk.begin("Robin");
    await chart(desk, "Tennant");
    await code(
      desk,
      [{ code: "I10", words: "essential hypertension" }],
      [{ code: "99214", points: "A", modifier: "25" }, { code: "93000", points: "A" }],
    );
    await send(desk);
    await remittance(desk, "Medicare’s answer");
    await postAll(desk, "one denied line is open");
    await explain(desk, 2, "The diagnoses pointed to do not justify the service", "24E");
    await appeal(desk, 2, "Appeal", ground, note, quote);
    await until(desk, "the redetermination", async () => (await desk.waiting("Denials")) > 0);
    await lost(desk);
    await appeal(desk, 2, "Appeal: reconsideration", ground, note, quote);
    await remittance(desk, "the reconsideration");
    await postAll(desk);
    await won(desk);
    await collect(desk);
    await isZero(desk);
    assert.equal((await desk.lines()).map(opOf).filter((op) => op === "FileAppeal").length, 2);
    assert.deepEqual(browser.complaints, []);
  } catch (error) {
    await picture(desk.page, "appeal-failed");
    throw error;
  } finally {
    await browser.close();
  }
});

/** The first level's answer, the next level with its deadline, its form and what is in controversy. */
async function lost(desk) {
  await desk.goes(`claim/${claim}/denial/2`, () => desk.takeRow("g d"));
  await desk.goes(`claim/${claim}/appeal/2`, () => desk.choose(desk.button("Appeal: reconsideration")));
  const words = await desk.words(".ladder");
  assert.match(words, /1\. Redetermination .*upheld/);
  assert.match(words, /2\. Reconsideration decided outside the plan · form CMS-20033 · any amount open until .* days/);
  assert.match(words, /200\.00 at least; 40\.00 is in controversy/);
  assert.match(await desk.words(".remit-head"), /In controversy 40\.00/);
  assert.match(await desk.words(".filed"), /The letter answered 5 of 5 questions/);
}

/** The ladder says that the second level turned the decision over. */
async function won(desk) {
  await desk.goes(`claim/${claim}`, () => desk.choose(desk.link(`Claim ${claim}`).first()));
  await desk.says("Reconsideration of line 2 overturned", ".p-stops");
}
