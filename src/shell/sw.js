// Keeps a copy of the whole app, so that it opens without a network. `cargo xtask dist` writes BUILD and FILES
// (path and SHA-256 of each) in front of these lines. A new build waits until the last page of the old one closes,
// so no page ever sees files of two builds.
/* global BUILD, FILES */

const PREFIX = "practicum-";
const CACHE = PREFIX + BUILD;
const LIST = "/files-of-this-copy.json";

const hex = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** The files of older copies by hash, so that an update brings only what changed. */
async function olderCopies() {
  const held = new Map();
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX) || name === CACHE) continue;
    const cache = await caches.open(name);
    const list = await cache.match(LIST);
    for (const [path, hash] of list ? await list.json() : []) held.set(hash, { cache, path });
  }
  return held;
}

/** One file from the host, refused when its bytes are not those the build listed. */
async function fetchListed(path, hash) {
  const response = await fetch(new Request(path, { cache: "reload" }));
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  const body = await response.arrayBuffer();
  const found = hex(await crypto.subtle.digest("SHA-256", body));
  if (found !== hash) throw new Error(`${path} is not of build ${BUILD}`);
  return new Response(body, { headers: response.headers });
}

async function keepCopy() {
  const held = await olderCopies();
  const cache = await caches.open(CACHE);
  for (const [path, hash] of FILES) {
    if (await cache.match(path)) continue;
    const older = held.get(hash);
    const copy = older && (await older.cache.match(older.path));
    await cache.put(path, copy ?? (await fetchListed(path, hash)));
  }
  await cache.put(LIST, new Response(JSON.stringify(FILES), { headers: { "content-type": "application/json" } }));
}

async function dropOlderCopies() {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
  }
  await self.clients.claim();
}

async function answer(request) {
  const cache = await caches.open(CACHE);
  const { pathname } = new URL(request.url);
  const path = request.mode === "navigate" && !FILES.some(([listed]) => listed === pathname) ? "/index.html" : pathname;
  return (await cache.match(path)) ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(keepCopy()));
self.addEventListener("activate", (event) => event.waitUntil(dropOlderCopies()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && new URL(request.url).origin === self.location.origin) {
    event.respondWith(answer(request));
  }
});
