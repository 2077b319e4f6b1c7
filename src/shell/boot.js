// Starts the app: brings the program with a progress bar, runs it, and says what to do when it cannot.
// A file of its own because the content security policy allows no inline script.

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? "";
const build = meta("practicum-build");
const stamped = (path) => (build ? `${path}?v=${build}` : path);
const part = (id) => document.getElementById(id);

/** The theme a learner pinned, before the first paint of the app. Storage may be switched off: then the system's. */
function applyTheme() {
  try {
    const theme = localStorage.getItem("practicum.theme");
    if (theme) document.documentElement.dataset.theme = theme;
  } catch {
    // Reading storage throws where it is blocked; the app says so itself when it opens its own.
  }
}

function showProgress(share) {
  const bar = part("boot-progress");
  if (bar) bar.value = Math.min(100, Math.round(share * 100));
}

/** Shows why the app did not start and the next step. */
function showError(reason, nextStep) {
  const box = part("boot-error");
  if (!box) return;
  part("boot-progress").hidden = true;
  part("boot-status").textContent = "The practice did not open.";
  box.textContent = `${reason} ${nextStep}`;
  box.hidden = false;
  const retry = part("boot-retry");
  retry.hidden = false;
  retry.addEventListener("click", () => location.reload());
}

/** The program as a response whose bytes are counted on their way to the compiler. */
async function fetchProgram() {
  const response = await fetch(stamped("/practicum-web_bg.wasm"));
  if (!response.ok) throw new Error(`The program answered ${response.status}.`);
  const total = Number(meta("practicum-wasm-bytes")) || Number(response.headers.get("content-length")) || 0;
  let received = 0;
  const counted = response.body.pipeThrough(
    new TransformStream({
      transform(chunk, out) {
        received += chunk.byteLength;
        if (total) showProgress(received / total);
        out.enqueue(chunk);
      },
    }),
  );
  return new Response(counted, { headers: { "content-type": "application/wasm" } });
}

/** Keeps an offline copy when the site was built with one; a working build clears an older one away. */
async function keepOffline() {
  if (!("serviceWorker" in navigator)) return;
  if (meta("practicum-offline") === "yes") {
    await navigator.serviceWorker.register("/sw.js", { scope: "/" });
  } else {
    for (const old of await navigator.serviceWorker.getRegistrations()) await old.unregister();
  }
}

/** A trap in the program ends it; what was confirmed is already stored, so a reload is the way on. */
function watchForTraps() {
  window.addEventListener("error", (event) => {
    if (!(event.error instanceof WebAssembly.RuntimeError) || part("stopped")) return;
    const notice = document.createElement("p");
    notice.id = "stopped";
    notice.setAttribute("role", "alert");
    notice.textContent = "The program stopped. Everything it confirmed is stored. Load the page again to go on.";
    document.body.prepend(notice);
  });
}

async function start() {
  if (typeof WebAssembly !== "object" || !("instantiateStreaming" in WebAssembly)) {
    showError("This browser cannot run WebAssembly.", "Use a current Firefox, Chrome, Edge or Safari.");
    return;
  }
  watchForTraps();
  try {
    const program = fetchProgram();
    // The script may fail first; its reason is then the one shown, so this one counts as seen.
    program.catch(() => {});
    const { default: init } = await import(stamped("/practicum-web.js"));
    await init({ module_or_path: program });
    part("boot")?.remove();
  } catch (error) {
    console.error(error);
    const offline = navigator.onLine === false;
    showError(
      offline ? "This device is offline and holds no copy of the app yet." : `A part of the app did not arrive or run. ${error.message ?? error}`,
      offline ? "Connect once, load the page, and it works offline from then on." : "Try again; if it stays so, tell whoever runs this address.",
    );
    return;
  }
  try {
    await keepOffline();
  } catch (error) {
    console.warn("No offline copy could be kept:", error);
  }
}

applyTheme();
start();
