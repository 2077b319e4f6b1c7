// The harness proves itself: killing the browser leaves no process of it, and the profile opens again.

import assert from "node:assert/strict";
import { test } from "node:test";
import { familyOf, open, profile, visit } from "./browser.mjs";

test("killing the browser's whole process tree leaves nothing running, and its profile opens again", async () => {
  const home = await profile();
  const first = await open(home.folder);
  await visit(await first.page());
  assert.ok((await familyOf(home.folder)).length > 1, "the browser's processes were not found");
  await first.kill();
  await assert.doesNotReject(async () => {
    for (let tries = 0; (await familyOf(home.folder)).length > 0; tries += 1) {
      if (tries > 50) throw new Error("a process is still there");
      await new Promise((done) => setTimeout(done, 20));
    }
  });
  const again = await open(home.folder);
  await visit(await again.page());
  assert.deepEqual(again.complaints, []);
  await again.close();
  await home.drop();
});
