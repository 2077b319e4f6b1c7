// A month's end at the keyboard: a claim is worked, the month is checked and closed, and the figures lead back to the
// claim that made them.

import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { axe, open, output, picture, profile } from "./browser.mjs";
import { Desk, opOf } from "./desk.mjs";
import { native } from "./native.mjs";
import { claim, walk } from "./walk.mjs";

test("a month is closed at the keyboard, and its figures lead to the very claim", async (t) => {
  const home = await profile();
  t.after(() => home.drop());
  const browser = await open(home.folder);
  const desk = await Desk.at(browser);
  try {
    await desk.begin("Robin");
    for await (const deed of walk(desk)) await desk.does(deed);
    const month = await closes(desk);
    await isClosed(desk, month);
    await leadsToTheClaim(desk);
    await foldsNatively(desk);
    assert.deepEqual(browser.complaints, []);
  } catch (error) {
    await picture(desk.page, "month-failed");
    throw error;
  } finally {
    await browser.close();
  }
});

/** Goes to a screen by its two keys. */
async function by(desk, keys, room) {
  await desk.off();
  await desk.press(...keys.split(" "));
  await desk.in(room);
}

/** Lets weeks pass until the first month is over, reads its checks and closes it. The month's part of the address. */
async function closes(desk) {
  await by(desk, "g e", "month");
  const link = desk.page.locator(".months a").last();
  const month = (await link.getAttribute("href")).split("/").at(-1);
  await desk.choose(link);
  await desk.in(`month/${month}`);
  for (let tries = 0; /still runs/.test(await desk.words(".side")); tries += 1) {
    assert.ok(tries < 8, "the month does not end");
    const before = await desk.today();
    await desk.press("n");
    await desk.choose(desk.page.locator("#advance-menu").getByRole("button", { name: "1 week" }));
    await desk.page.waitForFunction((before) => document.querySelector(".today time").dateTime > before, before);
    await desk.settles();
  }
  await desk.says("It can be closed", ".side");
  const checks = await desk.words(".gate");
  for (const name of ["Remittances posted", "Books in balance", "Rejections worked", "Visits billed", "Cash applied"]) {
    assert.ok(checks.includes(name), `${name} is not checked`);
  }
  assert.doesNotMatch(checks, /In the way/);
  await desk.says("It ties", ".statement.month");
  const lines = (await desk.lines()).length;
  const button = desk.page.locator(".closing button");
  await desk.choose(button);
  assert.equal((await desk.lines()).length, lines, "what was not read is not closed");
  await desk.reach(desk.page.locator(".closing input"));
  await desk.press("Space");
  await desk.keeps(() => desk.choose(button));
  assert.equal(opOf((await desk.lines()).at(-1)), "CloseMonth");
  return month;
}

/** The closed month is a report that can be read and printed, and cannot be taken back. */
async function isClosed(desk, month) {
  await desk.in(`month/${month}`);
  await desk.says("Closed.", ".side");
  await desk.says("Nothing is posted on its days any more", ".side");
  assert.match(await desk.words(".months"), /closed/);
  assert.equal(await desk.page.locator(".closing").count(), 0);
  const roll = await desk.words(".roll");
  assert.match(roll, /Owed before 0\.00 Charges [\d,.]+/);
  const report = await desk.words(".statement.month");
  const before = (await desk.lines()).length;
  await desk.off();
  await desk.press("Control+z");
  assert.equal((await desk.lines()).length, before, "a close cannot be undone");
  await desk.reload();
  assert.equal(await desk.words(".statement.month"), report);
  await desk.page.emulateMedia({ media: "print" });
  assert.equal(await desk.page.locator(".side").isVisible(), false, "on paper the report stands alone");
  assert.equal(await desk.page.locator(".statement.month").isVisible(), true);
  await desk.page.emulateMedia({ media: "screen" });
  assert.deepEqual(await axe(desk.page), []);
}

/** From the board to a figure, its reason, and the claim behind it. */
async function leadsToTheClaim(desk) {
  await by(desk, "g k", "figures");
  const chart = desk.page.getByRole("img", { name: /^Claims denied: .*100\.0%.* Target 5% or less\.$/ });
  await chart.waitFor();
  await desk.choose(desk.page.locator(".metrics tbody th a").filter({ hasText: "Claims denied" }));
  await desk.in("figures/denied/all");
  const words = await desk.words();
  assert.match(words, /Formula Of the claims first sent/);
  assert.match(words, /1 of 1 claim/);
  assert.match(words, /Denied: 1\. Decided without a denial: 0\./);
  await by(desk, "g k", "figures");
  await desk.choose(desk.page.getByRole("region", { name: /^Why all claims/ }).getByRole("link").first());
  await desk.in("figures/denied/all/carc-97");
  await desk.says("denied, CARC 97", ".behind");
  await desk.choose(desk.page.locator(".behind").getByRole("link", { name: `Claim ${claim}` }));
  await desk.in(`claim/${claim}`);
}

/** The native program folds the exported file to the digest that the screen shows. */
async function foldsNatively(desk) {
  const digest = await desk.digest();
  await desk.open("/");
  await mkdir(output, { recursive: true });
  const file = path.join(output, "month.jsonl");
  const [download] = await Promise.all([
    desk.page.waitForEvent("download"),
    desk.choose(desk.button("Export Harbor Street Medical Group")),
  ]);
  await download.saveAs(file);
  const told = await native("replay", file, "--verify", "--json");
  assert.equal(told.state_digest, digest);
  assert.equal(told.verify.agrees, true);
}
