// A visit at the hospital's department billed twice at the keyboard alone: the clinician's CMS-1500, the hospital's
// UB-04; the payer is asked where the hospital's claim stands, and both come to an end.

import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, open, picture, profile } from "./browser.mjs";
import { chart, checkAndSend, claim, code, nextEvent, until } from "./deeds.mjs";
import { Desk, opOf } from "./desk.mjs";
import { enter } from "./walk.mjs";

const bill = "1002";

test("the hospital bills beside the clinician, on its own form and in its own file", async (t) => {
  const home = await profile();
  t.after(() => home.drop());
  const browser = await open(home.folder);
  const desk = await Desk.at(browser);
  try {
    await desk.begin("Robin");
    await chart(desk, "Caldwell");
    await code(
      desk,
      [{ code: "I34.0", words: "mitral regurgitation" }, { code: "I34.1", words: "mitral valve prolapse" }],
      [{ code: "93306", points: "AB", modifier: "26" }],
    );
    await desk.keeps(() => desk.choose(desk.button("Make the claim")));
    await desk.in(`claim/${claim}/form`);
    await desk.keeps(() => enter(desk, "Item 23, Authorization or referral", "RF-8820416"));
    await checkAndSend(desk);
    await desk.goes(`claim/${claim}/form`, () => desk.choose(desk.link("form")));
    await desk.goes(`claim/${bill}/form`, () => desk.choose(desk.button("Make the hospital’s claim (UB-04)")));
    await paper(desk);
    await desk.keeps(() => desk.press("Control+Enter"));
    await desk.says(/found|Nothing/, "#checks");
    assert.deepEqual(await axe(desk.page), []);
    await picture(desk.page, "hospital-bill");
    await desk.keeps(() => desk.press("Control+Enter"));
    await desk.in(`claim/${bill}`);
    await desk.says("837", ".stops");
    await nextEvent(desk);
    await asked(desk);
    await until(desk, "its remittance", async () => (await desk.waiting("Remittances to post")) > 0);
    const ops = (await desk.lines()).map(opOf);
    assert.equal(ops.filter((op) => op === "CreateFacilityClaim").length, 1);
    assert.deepEqual(browser.complaints, []);
  } catch (error) {
    await picture(desk.page, "hospital-failed");
    throw error;
  } finally {
    await browser.close();
  }
});

/** The form by locator: type of bill, revenue code, no modifier of the clinician's, the total line. */
async function paper(desk) {
  const words = await desk.words(".cms");
  assert.match(words, /UB-04/);
  assert.match(words, /0131/);
  const line = await desk.words(".service-lines tbody tr");
  assert.match(line, /0480.*Heart tests.*93306/);
  assert.doesNotMatch(line, /\b26\b/);
  assert.match(await desk.words(".service-lines tfoot"), /0001.*Total.*960\.00/);
}

/** Asks where the claim stands, and reads the answer. */
async function asked(desk) {
  await desk.keeps(() => desk.choose(desk.button("Ask where it stands (276)")));
  await desk.says("Asked on", ".asked");
  await until(desk, "the 277", async () => /277 of/.test(await desk.words(".asked")));
}
