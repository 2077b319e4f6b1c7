// Pictures of a running site: node tests/end_to_end/shots.mjs OUTDIR [route...]
// PRACTICUM_URL names the server (http://127.0.0.1:8080 unless told); without routes, those of routes.json.

import { mkdir } from "node:fs/promises";
import path from "node:path";

process.env.PRACTICUM_URL ??= "http://127.0.0.1:8080";
const { desktop, open, phone, profile, routes, visit } = await import("./browser.mjs");

const [folder, ...asked] = process.argv.slice(2);
if (!folder) {
  console.error("usage: node tests/end_to_end/shots.mjs OUTDIR [route...]");
  process.exit(2);
}
const nameOf = (route) => route.replaceAll(/[^a-z0-9]+/gi, "-").replaceAll(/^-|-$/g, "") || "start";
const places = asked.length ? asked.map((route) => ({ path: route, name: nameOf(route) })) : await routes();
const sizes = { "1280x800": desktop, "390x844": phone };
await mkdir(folder, { recursive: true });

let complained = false;
for (const [size, shape] of Object.entries(sizes)) {
  for (const colorScheme of ["light", "dark"]) {
    const home = await profile();
    const browser = await open(home.folder, { ...shape, colorScheme });
    const page = await browser.page();
    for (const place of places) {
      await visit(page, place.path);
      await page.waitForLoadState("networkidle");
      const file = path.join(folder, `${place.name}-${size}-${colorScheme}.png`);
      await page.screenshot({ path: file });
      console.log(file);
    }
    for (const complaint of browser.complaints) console.error(complaint);
    complained ||= browser.complaints.length > 0;
    await browser.close();
    await home.drop();
  }
}
process.exit(complained ? 1 : 0);
