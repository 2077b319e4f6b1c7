// A learner at the keyboard: goes, reads, types, and knows when the screen has said that something is kept.

import assert from "node:assert/strict";
import { base, started, visit } from "./browser.mjs";

const SAVING = "Saving…";
const SAVED = "Saved on this device";

/** Watches the words beside the disk: counts each turn from saving to saved and tells the harness when it was. */
function watchSaving([saving, saved]) {
  globalThis.__saves = 0;
  let last = "";
  const look = () => {
    const words = document.querySelector(".saved")?.textContent ?? "";
    if (words === last) return;
    const [was, at] = [last, performance.timeOrigin + performance.now()];
    last = words;
    globalThis.__lastSaving = performance.now();
    if (words === saving) globalThis.__practicumSaving?.(at);
    if (was !== saving || words !== saved) return;
    globalThis.__saves += 1;
    globalThis.__practicumSaved?.(at);
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
}

/** Somebody at the desk. `page` is replaced when a killed browser is opened again. */
export class Desk {
  /** Sits down at an opened browser. */
  static async at(browser) {
    const desk = new Desk();
    await desk.sit(browser);
    return desk;
  }

  /** Sits down at another browser, after the one before was killed. */
  async sit(browser) {
    this.browser = browser;
    // What the harness does at that moment; set before the key that asks for something.
    this.onSaving = null;
    this.onSaved = null;
    await browser.context.exposeFunction("__practicumSaving", (at) => this.onSaving?.(at));
    await browser.context.exposeFunction("__practicumSaved", (at) => this.onSaved?.(at));
    await browser.context.addInitScript(watchSaving, [SAVING, SAVED]);
    this.page = await browser.page();
  }

  /** Enrols at a device that knows nobody, and so opens the first practice at its first chart. */
  async begin(name) {
    await this.open("/");
    await this.reach(this.field("Your name"));
    await this.type(name);
    await this.press("Enter");
    await this.page.waitForURL(/\/p\//);
    await this.page.locator(".app #work").waitFor();
  }

  /** The digest of the practice's state, as its own page shows it. */
  async digest() {
    const room = this.place;
    await this.open(`/p/${this.practice}`);
    const digest = await this.page.locator(".record dd").last().innerText();
    await this.open(room);
    return digest;
  }

  /** The same person at another tab of the same browser. */
  beside(page) {
    const other = new Desk();
    other.browser = this.browser;
    other.page = page;
    return other;
  }

  /** The address below the origin. */
  get place() {
    return new URL(this.page.url()).pathname;
  }

  /** The id of the practice that is open. */
  get practice() {
    return this.place.split("/")[2] ?? "";
  }

  /** The address below the practice's. */
  get room() {
    return this.place.split("/").slice(3).join("/");
  }

  /** Waits for a screen of the practice. */
  async in(room) {
    const wanted = `${base}/p/${this.practice}/${room}`.replace(/\/$/, "");
    await this.page.waitForURL(wanted);
    await this.page.locator("#work").waitFor();
  }

  /** Goes to a screen by a way of the keyboard, unless one is there already. */
  async goes(room, way) {
    const there = () => (room instanceof RegExp ? room.test(this.room) : this.room === room);
    if (!there()) await way();
    await this.page.waitForFunction(
      ([pattern]) => new RegExp(pattern).test(location.pathname.split("/").slice(3).join("/")),
      [room instanceof RegExp ? room.source : `^${room}$`],
    );
    await this.page.locator("#work").waitFor();
  }

  /** Opens an address, as one would with a bookmark. */
  async open(place) {
    await visit(this.page, place);
    await this.page.locator(place.startsWith("/p/") ? ".app #work" : "#work").waitFor();
  }

  /** Loads the page again where it is. */
  async reload() {
    await this.page.reload();
    await started(this.page);
    await this.page.locator(".app #work").waitFor();
  }

  /** Presses keys one after another. */
  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Types a text. */
  async type(text) {
    await this.page.keyboard.type(text);
  }

  /** Moves the focus with the keyboard alone until it is on a control: by parts of the page, then by Tab. */
  async reach(control) {
    await control.waitFor({ state: "attached" });
    const near = () => control.evaluate((node) => Boolean(document.activeElement?.closest("[data-pane], nav, header.bar, dialog")?.contains(node)));
    const there = () => control.evaluate((node) => node === document.activeElement);
    if (await there()) return;
    for (let tries = 0; tries < 8 && !(await near()); tries += 1) await this.press("F6");
    const back = await control.evaluate(
      (node) => Boolean(node.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING),
    );
    for (let tries = 0; tries < 250; tries += 1) {
      if (await there()) return;
      await this.press(back ? "Shift+Tab" : "Tab");
    }
    assert.fail(`the keyboard does not reach ${control}`);
  }

  /** Leaves any field, so that single keys are keys of the page: to the work by the page's first link. */
  async off() {
    const typing = () => this.page.evaluate(() => document.activeElement?.matches("input, textarea, select"));
    for (let tries = 0; (await typing()) && tries < 8; tries += 1) await this.press("F6");
  }

  /** Moves through a group of choices with the arrows until one is chosen. */
  async arrow(choice) {
    for (let tries = 0; !(await choice.isChecked()); tries += 1) {
      assert.ok(tries < 80, `the arrows do not reach ${choice}`);
      await this.press("ArrowDown");
    }
  }

  /** Opens a queue by its two keys and takes its first row. */
  async takeRow(keys) {
    await this.off();
    await this.press(...keys.split(" "));
    await this.choose(this.page.locator("#work .queue-rows tbody a").first());
  }

  /** Reaches a control and presses Enter on it. */
  async choose(control) {
    await this.reach(control);
    await this.press("Enter");
  }

  /** Writes a text into a field, in place of what stands there. */
  async write(field, text) {
    await this.reach(field);
    await this.press("Control+a");
    await this.type(text);
  }

  /** Does what asks for one op, and waits until the screen has said that it is kept. */
  async keeps(ask) {
    const before = await this.page.evaluate(() => globalThis.__saves);
    await ask();
    await this.page.waitForFunction((before) => globalThis.__saves > before, before);
  }

  /** Waits until what followed by itself is kept too, such as charts that arrive on a new day. */
  async settles() {
    await this.page.waitForFunction(
      (saved) => document.querySelector(".saved")?.textContent === saved && performance.now() - (globalThis.__lastSaving ?? 0) > 100,
      SAVED,
    );
  }

  /** Does a deed of the walk undisturbed. */
  async does({ ask, leads }) {
    await this.keeps(ask);
    if (leads) await this.in(leads);
  }

  /** A control by its role and name. */
  button(name) {
    return this.page.getByRole("button", { name });
  }

  /** A link by its name. */
  link(name) {
    return this.page.getByRole("link", { name });
  }

  /** A field by its label. */
  field(label) {
    return this.page.getByLabel(label, { exact: true });
  }

  /** The words of the screen, spaces made single. */
  async words(part = "#work") {
    return (await this.page.locator(part).first().innerText()).replaceAll(/\s+/g, " ");
  }

  /** Waits until a part of the screen says something. */
  async says(words, part = "#work") {
    await this.page.locator(part).filter({ hasText: words }).first().waitFor();
  }

  /** The practice's date as the bar writes it. */
  async today() {
    return this.page.locator(".today time").getAttribute("datetime");
  }

  /** How many rows a queue of the rail has. */
  async waiting(queue) {
    const words = await this.page.locator("#rail a").filter({ hasText: queue }).textContent();
    return Number(words.match(/(\d+)$/)[1]);
  }

  /** The lines the browser keeps of a stream, as they are kept. */
  async lines(stream = this.practice) {
    return this.page.evaluate(async (stream) => {
      const done = (request) =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await done(indexedDB.open("practicum"));
      const store = database.transaction("lines").objectStore("lines");
      const kept = await done(store.getAll(IDBKeyRange.bound([stream, 0], [stream, Infinity])));
      database.close();
      return kept;
    }, stream);
  }
}

/** The name of the op that a line was asked for by. */
export function opOf(line) {
  const { op } = JSON.parse(line);
  return typeof op === "string" ? op : Object.keys(op)[0];
}
