// The page itself: its policy, its files, and what it says while it loads or when it cannot.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { axe, base, open, picture, profile, started, visit } from "./browser.mjs";

test("the host's header and the page's own meta both carry the strict policy", async () => {
  const response = await fetch(`${base}/`);
  const header = response.headers.get("content-security-policy");
  const page = await response.text();
  const [, meta] = page.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/);
  for (const policy of [header, meta]) {
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /script-src 'self' 'wasm-unsafe-eval'(;|$)/);
    assert.match(policy, /style-src 'self'(;|$)/);
    assert.match(policy, /connect-src 'self'(;|$)/);
    assert.doesNotMatch(policy, /'unsafe-inline'|'unsafe-eval'|https?:|\*/);
  }
  assert.match(header, /frame-ancestors 'none'/);
  assert.equal(response.headers.get("x-content-type-options"), "nosniff");
  assert.doesNotMatch(page, /<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/i, "inline script or style");
});

test("a place inside the app answers with the page, and a missing file does not", async () => {
  assert.equal((await fetch(`${base}/some/place`)).status, 200);
  assert.equal((await fetch(`${base}/missing.bin`)).status, 404);
  assert.equal((await fetch(`${base}/practicum-web_bg.wasm`)).headers.get("content-type"), "application/wasm");
});

test("the assets are those the manifest lists", async () => {
  const listed = await (await fetch(`${base}/assets/manifest.json`)).json();
  assert.ok(listed.length > 0);
  for (const { file, bytes, sha256 } of listed) {
    const body = await (await fetch(`${base}/assets/${file}`)).arrayBuffer();
    assert.equal(body.byteLength, bytes, file);
    const digest = Buffer.from(await crypto.subtle.digest("SHA-256", body)).toString("hex");
    assert.equal(digest, sha256, file);
  }
});

describe("when something is in the way", () => {
  let home, browser, page;
  before(async () => {
    home = await profile();
    browser = await open(home.folder, { serviceWorkers: "block" });
    page = await browser.page();
  });
  after(async () => {
    await browser?.close();
    await home?.drop();
  });

  test("loading shows its progress", async () => {
    await page.addInitScript(() => {
      globalThis.__progress = [];
      const watch = new MutationObserver(() => {
        const bar = document.getElementById("boot-progress");
        if (bar) globalThis.__progress.push(bar.value);
      });
      watch.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["value"] });
    });
    await visit(page);
    const seen = await page.evaluate(() => globalThis.__progress);
    assert.equal(Math.max(...seen), 100);
    assert.ok(seen.every((value, at) => at === 0 || value >= seen[at - 1]), `progress went back: ${seen}`);
  });

  test("a program that does not arrive gives a reason, a next step and a way to try again", async () => {
    await page.route("**/*.wasm*", (route) => route.fulfill({ status: 503, body: "" }));
    await page.goto(`${base}/`);
    const error = page.getByRole("alert");
    await error.waitFor();
    assert.match(await error.textContent(), /503.*Try again/s);
    assert.deepEqual(await axe(page), [], "axe");
    await picture(page, "not-opened");
    await page.unroute("**/*.wasm*");
    await page.getByRole("button", { name: "Try again" }).click();
    await started(page);
  });
});
