// A takeback at the keyboard alone: the payer pays, audits, reverses and decides anew; the learner reads the letter,
// rebuts it, loses inside the plan, wins outside it, and posts the money: zero.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open, picture, profile } from "./browser.mjs";
import { appeal, chart, claim, code, collect, explain, isZero, postAll, remittance, send, until } from "./deeds.mjs";
import { Desk } from "./desk.mjs";

const ground = "The record shows the need for the service";
const note = /^Procedure visit/;
const quote = /^Eight weeks of night splint/;

test("a takeback is read, rebutted and won back, at the keyboard", async (t) => {
  const home = await profile();
  t.after(() => home.drop());
  const browser = await open(home.folder);
  const desk = await Desk.at(browser);
  try {
    await desk.begin("Robin");
    await chart(desk, "Demirci");
    await code(
      desk,
      [{ code: "G56.01", words: "carpal tunnel syndrome right" }],
      [
        { code: "20526", points: "A", modifier: "RT" },
        { code: "J3301", set: "HCPCS", words: "triamcinolone acetonide", points: "A", units: "2" },
      ],
    );
    await send(desk);
    await remittance(desk, "the payment");
    await postAll(desk);
    await collect(desk);
    await remittance(desk, "the takeback");
    await taken(desk);
    await postAll(desk, "one denied line is open");
    await letter(desk);
    await explain(desk, 1, "A later look found the record too thin for a service it had paid", "24D");
    assert.equal(await desk.button("Accept the takeback").getAttribute("aria-disabled"), null, "it may be accepted as well");
    await appeal(desk, 1, "Rebut: internal appeal", ground, note, quote);
    await until(desk, "the plan’s answer", async () => (await desk.waiting("Denials")) > 0);
    await desk.goes(`claim/${claim}/denial/1`, () => desk.takeRow("g d"));
    await appeal(desk, 1, "Appeal: external review", ground, note, quote);
    await remittance(desk, "the external review");
    await desk.says("Recovered from an earlier overpayment", ".p-checks");
    await postAll(desk);
    await isZero(desk);
    assert.deepEqual(browser.complaints, []);
  } catch (error) {
    await picture(desk.page, "takeback-failed");
    throw error;
  } finally {
    await browser.close();
  }
});

/** The pair of reversal and correction, and the money carried forward. */
async function taken(desk) {
  await desk.says("Takeback, first half", ".story");
  await desk.says("Takeback, second half", ".story");
  await desk.says("Carried forward: taken from the next payment", ".p-checks");
}

/** The payer's letter, with what it found and by when to answer. */
async function letter(desk) {
  await desk.goes(`claim/${claim}/denial/1`, () => desk.takeRow("g d"));
  const words = await desk.words(".letter.audit");
  assert.match(words, /Review of a paid claim: \d+\.\d\d to be returned/);
  assert.match(words, /eight weeks of conservative care/);
  assert.match(words, /If you disagree, ask for a review \(internal appeal\) by \d\d\/\d\d\/\d{4}/);
  await desk.says("answer by", "#audit-h");
}
