// Starts the worker that holds the code sets. The page names the build in this file's address, so that no cache can
// mix two builds.

/** A fault reaches the page only as an error of the worker, and a promise's is none by itself. */
const report = (fault) => setTimeout(() => { throw fault; });
addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  report(event.reason);
});

const { search } = new URL(import.meta.url);
try {
  const { default: init } = await import(`/codesets-worker.js${search}`);
  await init({ module_or_path: `/codesets-worker_bg.wasm${search}` });
} catch (fault) {
  report(fault);
}
