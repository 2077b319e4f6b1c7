// Starts the worker that holds the code sets. The page names the build in this file's address, so that no cache can
// mix two builds.

const { search } = new URL(import.meta.url);
const { default: init } = await import(`/codesets-worker.js${search}`);
await init({ module_or_path: `/codesets-worker_bg.wasm${search}` });
