// The page itself: it starts, keeps its policy, stays on its origin, reads well, and opens without a network.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { axe, base, desktop, open, phone, picture, profile, routes, started, violations, visit } from "./browser.mjs";

const places = await routes();

for (const [sizeName, size] of Object.entries({ desktop, phone })) {
  for (const colorScheme of ["light", "dark"]) {
    describe(`on a ${sizeName}, ${colorScheme}`, () => {
      let home, browser, page;
      before(async () => {
        home = await profile();
        browser = await open(home.folder, { ...size, colorScheme });
        page = await browser.page();
      });
      after(async () => {
        await browser?.close();
        await home?.drop();
      });

      for (const { name, path } of places) {
        test(`${name} opens without a complaint, and axe finds nothing serious`, async () => {
          browser.complaints.length = 0;
          await visit(page, path);
          await picture(page, `${name}-${sizeName}-${colorScheme}`);
          assert.deepEqual(await violations(page), [], "the content security policy was violated");
          assert.deepEqual(await axe(page), [], "axe");
          assert.deepEqual(browser.complaints, [], "the page complained");
        });
      }
    });
  }
}

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

test("once loaded, it opens again without a network, at any place", async () => {
  const home = await profile();
  const browser = await open(home.folder);
  try {
    const page = await browser.page();
    await visit(page);
    const kept = await page.locator('meta[name="practicum-offline"]').getAttribute("content");
    assert.equal(kept, "yes", "this site was built without an offline copy: run this through `cargo xtask test`");
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller) {
        await new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }));
      }
    });
    await browser.context.setOffline(true);
    for (const { path } of places) await visit(page, path);
    const listed = await page.evaluate(async () => {
      const manifest = await (await fetch("/assets/manifest.json")).json();
      return Promise.all(manifest.map(async ({ file }) => (await fetch(`/assets/${file}`)).ok));
    });
    assert.ok(listed.every(Boolean), "an asset is missing from the offline copy");
    assert.deepEqual(browser.complaints, []);
  } finally {
    await browser.close();
    await home.drop();
  }
});
