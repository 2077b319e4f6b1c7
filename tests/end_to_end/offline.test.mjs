// Once loaded, all of it works without a network: every place, every asset, and the next op of a claim.

import assert from "node:assert/strict";
import { test } from "node:test";
import { open, profile, routes, visit } from "./browser.mjs";
import { Desk, opOf } from "./desk.mjs";
import { walk } from "./walk.mjs";

test("once loaded, it opens again without a network, at any place, and work goes on", async (t) => {
  const home = await profile();
  t.after(() => home.drop());
  const browser = await open(home.folder);
  const desk = await Desk.at(browser);
  await desk.begin("Robin");
  const kept = await desk.page.locator('meta[name="practicum-offline"]').getAttribute("content");
  assert.equal(kept, "yes", "this site was built without an offline copy: run this through `cargo xtask test`");
  await desk.page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) {
      await new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }));
    }
  });
  await browser.context.setOffline(true);
  const chart = desk.place;
  await desk.reload();
  const deeds = walk(desk);
  for (let deed = 0; deed < 3; deed += 1) await desk.does((await deeds.next()).value);
  await desk.reload();
  await desk.says("F17.210", "#sheet .dx");
  assert.deepEqual((await desk.lines()).slice(-3).map(opOf), Array(3).fill("RecordCoding"));
  for (const { path } of await routes()) await visit(desk.page, path);
  await desk.open(chart);
  const missing = await desk.page.evaluate(async () => {
    const manifest = await (await fetch("/assets/manifest.json")).json();
    const found = await Promise.all(manifest.map(async ({ file }) => [file, (await fetch(`/assets/${file}`)).ok]));
    return found.filter(([, there]) => !there).map(([file]) => file);
  });
  assert.deepEqual(missing, [], "assets are missing from the offline copy");
  assert.deepEqual(browser.complaints, []);
  await browser.close();
});
