// Patients let come at the keyboard: generated charts lie on the desk, more of them each weekday, and can be read again
// after the page is loaded anew.

import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, open, picture, profile } from "./browser.mjs";
import { Desk, opOf } from "./desk.mjs";

test("patients come each weekday as the learner asked, and their charts stay", async (t) => {
  const home = await profile();
  t.after(() => home.drop());
  const browser = await open(home.folder);
  const desk = await Desk.at(browser);
  try {
    await desk.begin("Robin");
    const before = await desk.waiting("To code");
    await desk.open(`/p/${desk.practice}/patients`);
    await desk.reach(desk.page.locator(".answering select"));
    await desk.type("4 patients");
    await desk.reach(desk.page.locator('input[name="dial"]:checked'));
    await desk.arrow(desk.page.locator('input[name="dial"]').last());
    await desk.keeps(() => desk.choose(desk.button("Let them come")));
    await desk.says("4 patients each weekday, papers friday afternoon", ".intake");
    await desk.says("4 have come so far", ".intake");
    assert.equal(await desk.waiting("To code"), before + 4);
    assert.deepEqual(await axe(desk.page), []);
    await weekPasses(desk);
    const came = (await desk.lines()).filter((line) => opOf(line) === "RegisterEncounter").length;
    assert.ok(came >= before + 4 + 20, `${came} charts after a week`);
    // The page is loaded again: the chart is made again from its template, and can be read and coded.
    await desk.open(`/p/${desk.practice}/encounter/${before + 1}`);
    const note = await desk.words("#note");
    assert.ok(note.length > 200, "the note can be read");
    await desk.reload();
    assert.equal(await desk.words("#note"), note);
    assert.deepEqual(browser.complaints, []);
  } catch (error) {
    await picture(desk.page, "patients-failed");
    throw error;
  } finally {
    await browser.close();
  }
});

async function weekPasses(desk) {
  const before = await desk.today();
  await desk.off();
  await desk.press("n");
  await desk.choose(desk.page.locator("#advance-menu").getByRole("button", { name: "1 week" }));
  await desk.page.waitForFunction((before) => document.querySelector(".today time").dateTime > before, before);
  await desk.settles();
}
