// Every route, on a new practice and on one with much behind it, in light and dark, on a desk and on a phone: no
// finding of axe, no complaint of the browser, no request elsewhere, nothing of ours that the policy would have to allow.

import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { axe, base, desktop, go, open, output, phone, picture, profile, routes, started, violations, visit } from "./browser.mjs";
import { opOf } from "./desk.mjs";
import { native } from "./native.mjs";

const fresh = await routes();
const worked = await workedJournal();

for (const [sizeName, size] of Object.entries({ desktop, phone })) {
  describe(`on a ${sizeName}`, () => {
    let home, browser, page;
    before(async () => {
      home = await profile();
      browser = await open(home.folder, size);
      page = await browser.page();
    });
    after(async () => {
      await browser?.close();
      await home?.drop();
    });

    // What says that something is not there looks the same at both sizes.
    for (const { name, path } of fresh.filter(({ name }) => sizeName === "desktop" || !name.startsWith("no-"))) {
      test(`${name} of a new practice`, async () => {
        await visit(page, path);
        await isClean(browser, page, `${name}-${sizeName}`);
      });
    }

    for (const { told, lines, places } of worked.stages) {
      describe(told, () => {
        before(() => imported(page, worked.folder, told, lines));
        test("is folded to the digest that the native program reaches", async () => {
          await arrive(page, `/p/${worked.practice}`);
          const digest = await page.locator(".record dd").last().textContent();
          const { state_digest } = await native("replay", fileOf(worked.folder, told), "--json");
          assert.equal(digest, state_digest);
        });
        for (const [name, room] of places) {
          test(name, async () => {
            await arrive(page, `/p/${worked.practice}/${room}`.replace(/\/$/, ""));
            if (!room.startsWith("queue/")) assert.equal(await page.locator("#work .empty").count(), 0, "there is nothing to see");
            await isClean(browser, page, `worked-${name.replaceAll(/\W+/g, "-")}-${sizeName}`);
          });
        }
      });
    }
  });
}

/** Looks at a page in light and in dark. */
async function isClean(browser, page, name) {
  await page.locator("#work").first().waitFor();
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    const found = await axe(page);
    if (found.length > 0) await picture(page, `${name}-${colorScheme}`);
    assert.deepEqual(found, [], `axe, ${colorScheme}, at ${page.url()}`);
  }
  const inline = await page.evaluate(() =>
    [...document.querySelectorAll("[style], style, script:not([src])")].map((node) => node.outerHTML.slice(0, 200)),
  );
  assert.deepEqual(inline, [], "inline style or script");
  assert.deepEqual(await violations(page), [], "the content security policy was violated");
  assert.deepEqual(browser.complaints.splice(0), [], "the page complained");
}

/** Goes to a place without loading the page anew, from the second place on. */
async function arrive(page, place) {
  if (new URL(page.url()).pathname.startsWith(`/p/${worked.practice}`)) await go(page, place);
  else await page.goto(base + place);
  await page.locator(".app .rail").waitFor({ state: "attached" });
  await page.locator("#work").waitFor();
}

/** Where the lines of a part are kept as a file. */
const fileOf = (folder, told) => path.join(folder, `${told.replaceAll(/\W+/g, "-")}.jsonl`);

/** Imports the first lines of the journal on the start page. */
async function imported(page, folder, told, lines) {
  await page.goto(`${base}/`);
  await started(page);
  const file = fileOf(folder, told);
  await writeFile(file, lines.map((line) => `${line}\n`).join(""));
  const more = page.locator("#import-file");
  await more.waitFor({ state: "attached" });
  await more.setInputFiles(file);
  await page.getByText(/is new here|goes on where the file goes on/).waitFor();
}

/** Forty days of a beginner's practice, cut where there is much to do, and the places worth seeing in each part. */
async function workedJournal() {
  const folder = path.join(output, "worked");
  await mkdir(folder, { recursive: true });
  const order = "--seed 7 --days 40 --encounters-per-day 2 --policy novice";
  await native("simulate", ...order.split(" "), "--out", folder);
  const lines = (await readFile(path.join(folder, "journal.jsonl"), "utf8")).trim().split("\n");
  const last = (op) => lines.findLastIndex((line) => opOf(line) === op);
  const { stream: practice, op } = JSON.parse(lines[last("ExplainDenial")]);
  const { claim, line } = op.ExplainDenial;
  const { claim: draft } = JSON.parse(lines[last("CorrectClaim")]).op.CorrectClaim;
  const { mrn } = JSON.parse(lines[last("SendStatement")]).op.SendStatement;
  const posted = JSON.parse(lines[last("PostRemittance")]).op.PostRemittance.remittance;
  const closed = JSON.parse(lines[last("CloseMonth")]).op.CloseMonth.through.slice(0, 7);
  const queues = ["code", "send", "sent", "rejected", "post", "denied", "appeal", "statement", "settled"];
  const stages = [
    {
      told: "a worked practice with a denial to explain",
      lines: lines.slice(0, last("ExplainDenial")),
      places: [["a denial before one's own attempt", `claim/${claim}/denial/${line}`]],
    },
    {
      told: "a worked practice with a denial explained",
      lines: lines.slice(0, last("ExplainDenial") + 1),
      places: [
        ["a denial and its trace", `claim/${claim}/denial/${line}`],
        ["an appeal", `claim/${claim}/appeal/${line}`],
        ["a denied claim's life", `claim/${claim}`],
        ["the denials", "queue/denied"],
      ],
    },
    {
      told: "a worked practice with a correction begun",
      lines: lines.slice(0, last("CorrectClaim") + 1),
      places: [["a correction's form", `claim/${draft}/form`]],
    },
    {
      told: "a worked practice",
      lines,
      places: [
        ["the practice's page", ""],
        ...queues.map((queue) => [`queue ${queue}`, `queue/${queue}`]),
        ["a coded encounter", "encounter/1"],
        ["a grade", "encounter/1/grade"],
        ["a claim's life", "claim/1001"],
        ["a sent form", "claim/1001/form"],
        ["a posted remittance", `remittance/${posted}`],
        ["a remittance to post", `remittance/${posted + 1}`],
        ["a statement", `statement/${mrn}`],
        ["the front desk", "front"],
        ["the accounts", "accounts"],
        ["an account", `accounts/${mrn}`],
        ["the month to close", "month"],
        ["a closed month", `month/${closed}`],
        ["the key figures", "figures"],
        ["the figures of a month", `figures/period/${closed}`],
        ["denied claims", "figures/denied"],
        ["days in A/R", `figures/days/${closed}`],
        ["what mistakes cost", "figures/mistake"],
        ["the access log", "privacy"],
        ["a record seen by a role", "privacy/roles"],
      ],
    },
  ];
  return { folder, practice, stages };
}
