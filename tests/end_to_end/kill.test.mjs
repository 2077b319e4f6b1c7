// The harness proves itself: killing the browser is quick, leaves no process of it, and the profile opens again.

import assert from "node:assert/strict";
import { test } from "node:test";
import { familyOf, gone, open, profile, visit } from "./browser.mjs";

test("killing the browser's whole process tree leaves nothing running, and its profile opens again", async (t) => {
  const home = await profile();
  t.after(() => home.drop());
  const first = await open(home.folder);
  await visit(await first.page());
  assert.ok((await familyOf(home.folder)).length > 1, "the browser's processes were not found");
  const kill = await first.armKill();
  assert.ok(kill() < 50, "the kill itself took too long");
  await gone(home.folder);
  const again = await open(home.folder);
  await visit(await again.page());
  assert.deepEqual(again.complaints, []);
  await again.close();
});
