// A Medicare claim that crosses over to the Medigap plan by itself, with the keyboard alone: both remittances posted, the
// patient billed for what no plan pays, zero.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open, picture, profile } from "./browser.mjs";
import { chart, claim, code, collect, isZero, postAll, remittance, send } from "./deeds.mjs";
import { Desk, opOf } from "./desk.mjs";

test("a claim crosses over from Medicare to the Medigap plan and comes to zero, at the keyboard", async (t) => {
  const home = await profile();
  t.after(() => home.drop());
  const browser = await open(home.folder);
  const desk = await Desk.at(browser);
  try {
    await desk.begin("Robin");
    await chart(desk, "Brandvold");
    await code(
      desk,
      [{ code: "I10", words: "essential hypertension" }, { code: "E78.5", words: "hyperlipidemia" }],
      [{ code: "99214", points: "AB" }],
    );
    await send(desk);
    await remittance(desk, "Medicare’s answer");
    await desk.says("Crossed over", ".story");
    await desk.says("sends this decision on to Cormorant Medigap Plan G", ".story");
    await postAll(desk);
    await isTooEarly(desk);
    await remittance(desk, "the second plan’s answer");
    await desk.says("The second plan’s answer", ".story");
    await postAll(desk);
    await life(desk);
    await collect(desk);
    await isZero(desk);
    const asked = (await desk.lines()).map(opOf);
    assert.equal(asked.filter((op) => op === "TransmitClaims").length, 1, "nothing was sent to the second plan from here");
    assert.deepEqual(browser.complaints, []);
  } catch (error) {
    await picture(desk.page, "crossover-failed");
    throw error;
  } finally {
    await browser.close();
  }
});

/** While the claim is on its way to the second plan, the statement says that it is too early. */
async function isTooEarly(desk) {
  await desk.goes(/^statement\//, () => desk.takeRow("g m"));
  await desk.says("Too early: another plan pays before the patient", ".early");
  await desk.goes(`claim/${claim}`, () => desk.choose(desk.link(`Life of claim ${claim}`)));
  await desk.says("Do not bill it as well", ".next-plan");
}

/** The claim's life tells both plans. */
async function life(desk) {
  await desk.goes(`claim/${claim}`, () => desk.choose(desk.link(`Claim ${claim}`).first()));
  const words = await desk.words(".p-stops");
  assert.match(words, /Sent on to Cormorant Medigap Plan G/);
  assert.match(words, /Crossed over to Cormorant Medigap Plan G/);
  assert.match(words, /835: Cormorant Medigap Plan G decided/);
}
