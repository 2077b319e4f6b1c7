// A real Chromium for the end-to-end tests: fresh or kept profile, every complaint collected, and a way to kill it
// as a power cut would.

import { spawn } from "node:child_process";
import { mkdtemp, mkdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const here = path.dirname(fileURLToPath(import.meta.url));

/** Where pictures of failed pages and reports go. */
export const output = path.resolve(here, "../../target/end_to_end");

/** The address of the served site, without a slash at its end. */
export const base = (process.env.PRACTICUM_URL ?? "").replace(/\/$/, "");
if (!base) throw new Error("PRACTICUM_URL names no server. Run these through `cargo xtask test`.");

const program = process.env.PRACTICUM_CHROMIUM ?? "/usr/bin/chromium";
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The two sizes every screen is looked at in. */
export const desktop = { viewport: { width: 1280, height: 800 } };
export const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** The routes every general test visits: `[{path, name}]`. */
export async function routes() {
  return JSON.parse(await readFile(path.join(here, "routes.json"), "utf8"));
}

/**
 * A fresh folder for a browser's profile. `drop` ends what still runs on it and removes it: give it to the test's
 * `after`, so that a failed test leaves no browser that keeps Node waiting.
 */
export async function profile() {
  const folder = await mkdtemp(path.join(tmpdir(), "practicum-profile-"));
  const drop = async () => {
    (await armKill(folder))();
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  };
  return { folder, drop };
}

/**
 * Opens the browser on a profile's folder. `options`: a size (`desktop`, `phone`), `colorScheme`, `reducedMotion`.
 * The result: `context`, `page()`, `complaints`, `armKill()` and `close()`.
 */
export async function open(folder, options = {}) {
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: program,
    headless: true,
    args: flags,
    chromiumSandbox: false,
    reducedMotion: "reduce",
    timezoneId: "America/Chicago",
    locale: "en-US",
    ...desktop,
    ...options,
  });
  context.setDefaultTimeout(30_000);
  const complaints = collect(context);
  await context.addInitScript(() => {
    globalThis.__policyViolations = [];
    document.addEventListener("securitypolicyviolation", (event) => {
      globalThis.__policyViolations.push(`${event.violatedDirective}: ${event.blockedURI || event.sourceFile} ${event.sample}`);
    });
  });
  return {
    context,
    complaints,
    page: async () => context.pages()[0] ?? (await context.newPage()),
    armKill: () => armKill(folder),
    close: () => context.close(),
  };
}

/** Everything a page should not do, as lines of text: console errors, exceptions, failed and foreign requests. */
function collect(context) {
  const complaints = [];
  const watch = (page) => {
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(`console: ${message.text()} (${message.location().url})`);
    });
    page.on("pageerror", (error) => complaints.push(`exception: ${error.stack ?? error}`));
  };
  context.pages().forEach(watch);
  context.on("page", watch);
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${base}/`) && !/^(data|blob|about):/.test(url)) complaints.push(`left the origin: ${url}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return complaints;
}

/**
 * Opens a place in the app and waits until the app itself, not the start page, is there. `{practice}` in the place is
 * a practice on this browser's profile: the first one kept, or a new one.
 */
export async function visit(page, place = "/") {
  const inPractice = place.includes("{practice}");
  const path = inPractice ? place.replace("{practice}", await practice(page)) : place;
  if (inPractice && new URL(page.url()).pathname.startsWith("/p/")) await go(page, path);
  else await page.goto(base + path);
  await started(page);
  if (inPractice) await page.locator(".app .rail").waitFor({ state: "attached" });
  await page.locator("#work").waitFor({ state: "attached" });
}

/** Goes to a place as the back button does: without loading the page and the code sets anew. */
async function go(page, path) {
  await page.evaluate((path) => {
    history.pushState({}, "", path);
    dispatchEvent(new PopStateEvent("popstate", { state: {} }));
  }, path);
}

const practices = new WeakMap();

/** The id of a practice on this page's profile, begun as a learner begins one when there is none. */
export async function practice(page) {
  const context = page.context();
  if (!practices.has(context)) {
    await page.goto(`${base}/`);
    await started(page);
    const [kept, name] = [page.locator('main a[href^="/p/"]').first(), page.locator("#learner-name")];
    await kept.or(name).first().waitFor();
    if (await kept.isVisible()) await kept.click();
    else {
      await name.fill("Ada");
      await name.press("Enter");
    }
    await page.waitForURL(/\/p\//);
    practices.set(context, new URL(page.url()).pathname.split("/")[2]);
  }
  return practices.get(context);
}

/** Waits for the app to take the start page's place. */
export async function started(page) {
  await page.waitForFunction(() => !document.getElementById("boot"), null, { timeout: 60_000 });
}

/** The content security policy's violations of this page so far. */
export const violations = (page) => page.evaluate(() => globalThis.__policyViolations);

/** axe's serious and critical findings, each as one line. The source is injected as the debugger may, not by a tag. */
export async function axe(page) {
  await page.evaluate(await readFile(require.resolve("axe-core/axe.min.js"), "utf8"));
  const found = await page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"] });
    return violations.map(({ id, impact, help, nodes }) => ({
      id,
      impact,
      help,
      at: nodes.map(({ target, failureSummary }) => `${target.join(" ")} :: ${failureSummary}`),
    }));
  });
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, impact, help, at }) => `${impact} ${id}: ${help}\n    ${at.slice(0, 5).join("\n    ")}`);
}

/** Keeps a picture of a page under target/end_to_end/. */
export async function picture(page, name) {
  await mkdir(output, { recursive: true });
  await page.screenshot({ path: path.join(output, `${name}.png`) });
}

/**
 * Makes ready to kill the browser of a profile as a power cut would. The result, called without waiting, sends
 * signal 9 to all its processes at once and returns the milliseconds that took; the listing, which is slow, is done
 * by then. The processes are those whose command line names the profile, and all below them: arm it once the page
 * is open.
 */
export async function armKill(folder) {
  const family = await familyOf(folder);
  return () => {
    const begun = performance.now();
    for (const id of family) {
      try {
        process.kill(id, "SIGKILL");
      } catch {
        // Gone already: its parent took it along.
      }
    }
    return performance.now() - begun;
  };
}

/** Waits until no process of a profile's browser is left, so that the profile may be opened again. */
export async function gone(folder) {
  for (let tries = 0; (await familyOf(folder)).length > 0; tries += 1) {
    if (tries > 100) throw new Error("a process of the killed browser is still there");
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** The process ids of a profile's browser, root first. */
export async function familyOf(folder) {
  const rows = await processes();
  const roots = rows.filter(({ command }) => command.includes(`--user-data-dir=${folder}`)).map(({ id }) => id);
  const family = new Set(roots);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { id, parent } of rows) {
      if (family.has(parent) && !family.has(id)) grown = Boolean(family.add(id));
    }
  }
  family.delete(process.pid);
  return [...family];
}

/** Every process of this machine: id, parent and command line. */
function processes() {
  return new Promise((resolve, reject) => {
    const ps = spawn("ps", ["-e", "-o", "pid=,ppid=,args=", "-ww"]);
    let text = "";
    ps.stdout.on("data", (part) => (text += part));
    ps.on("error", reject);
    ps.on("close", () =>
      resolve(
        text.split("\n").flatMap((line) => {
          const [, id, parent, command] = line.match(/^\s*(\d+)\s+(\d+)\s+(.*)$/) ?? [];
          return id ? [{ id: Number(id), parent: Number(parent), command }] : [];
        }),
      ),
    );
  });
}
