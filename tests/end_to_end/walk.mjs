// One claim from chart to zero balance, as a learner works it at the keyboard, a deed at a time.
//
// `walk(desk)` yields each deed that asks for an op before it is done: `{ name, op, ask, leads, kept }`. Whoever takes
// the walk calls `ask` and waits for the confirmation as it likes. The screen then goes to `leads` by itself, if that is
// told; `kept` looks whether the screen where it was asked shows what was done. So the same walk serves to be watched
// from end to end and to be interrupted anywhere.

import assert from "node:assert/strict";

/** The diagnoses of its key, each with the words one would look it up by. */
const diagnoses = [
  { code: "M75.42", words: "impingement left shoulder" },
  { code: "I10", words: "essential hypertension" },
  { code: "F17.210", words: "nicotine dependence cigarettes" },
  { code: "E78.5", words: "hyperlipidemia" },
];

/** The services of its key, but for modifier 25 of the visit: the slip that the payer will answer. */
const services = [
  { code: "99214", set: "CPT", words: "99214", points: "BCD" },
  { code: "20610", set: "CPT", words: "injection major joint", points: "A", modifier: "LT" },
  { code: "J1010", set: "HCPCS", words: "methylprednisolone acetate 1 mg", points: "A", units: "40" },
];

/** The number of the first claim of a practice. */
export const claim = "1001";

/** The whole walk. It begins on the first chart of a practice just opened. */
export async function* walk(desk) {
  yield* code(desk);
  yield* send(desk);
  yield* wait(desk, "Remittances to post", "the first answer");
  yield* postByHand(desk);
  yield* explain(desk);
  yield* correct(desk);
  yield* wait(desk, "Remittances to post", "the answer to the correction");
  yield* postWhole(desk);
  yield* collect(desk);
}

/** Reads the note and codes it by search. */
async function* code(desk) {
  await desk.in("encounter/1");
  await desk.says("Subacromial impingement, L shoulder", "#note");
  await desk.says("Orchard Mutual PPO", "#sheet");
  for (const { code, words } of diagnoses) {
    yield recorded(desk, `diagnosis ${code}`, () => add(desk, "ICD-10-CM", words, code), async () => {
      await desk.says(code, "#sheet .dx");
    });
  }
  for (const { code, set, words } of services) {
    yield recorded(desk, `line ${code}`, () => add(desk, set, words, code), async () => {
      await desk.says(code, "#sheet .lines");
    });
  }
  for (const [at, { code, points, modifier, units }] of services.entries()) {
    const entries = [
      [`Pointers of line ${at + 1}`, points],
      [`Modifier 1 of line ${at + 1}`, modifier],
      [`Units of line ${at + 1}`, units],
    ];
    for (const [label, text] of entries.filter(([, text]) => text)) {
      yield recorded(desk, `${label}, ${code}`, () => enter(desk, label, text), async () => {
        assert.equal(await desk.field(label).inputValue(), text);
      });
    }
  }
  yield {
    name: "hand in the coding",
    op: "FinishCoding",
    leads: "encounter/1/grade",
    ask: async () => {
      await desk.reach(desk.field("Units of line 3"));
      await desk.press("Control+Enter");
    },
    kept: () => desk.says("Handed in", "#sheet"),
  };
}

/** Makes the claim from the grade, checks it and sends it. */
async function* send(desk) {
  await desk.goes("encounter/1/grade", () => desk.choose(desk.link("See the grade")));
  await desk.says("Grade by item", "#grades");
  yield {
    name: "make the claim",
    op: "CreateClaim",
    leads: `claim/${claim}/form`,
    ask: () => desk.choose(desk.button("Make the claim")),
    kept: () => desk.button(`Open claim ${claim}`).waitFor(),
  };
  yield* checkAndSend(desk);
}

/** On the form: the checks, then the 837. */
async function* checkAndSend(desk) {
  await desk.goes(`claim/${claim}/form`, () => desk.choose(desk.button(`Open claim ${claim}`)));
  yield {
    name: "scrub the claim",
    op: "ScrubClaim",
    ask: async () => {
      await desk.says("Not scrubbed yet", "#checks");
      await desk.press("Control+Enter");
    },
    kept: () => desk.says(/found/, "#checks"),
  };
  yield {
    name: "send the claim",
    op: "TransmitClaims",
    leads: `claim/${claim}`,
    ask: () => desk.press("Control+Enter"),
    kept: () => desk.link("See the claim’s life").waitFor(),
  };
  await desk.goes(`claim/${claim}`, () => desk.choose(desk.link("See the claim’s life")));
}

/** Lets the practice's days pass until a queue has something. */
async function* wait(desk, queue, what) {
  yield* days(desk, what, async () => (await desk.waiting(queue)) > 0);
}

/** Lets the practice's days pass, from event to event, until something is there. */
async function* days(desk, what, there) {
  for (let tries = 0; !(await there()); tries += 1) {
    assert.ok(tries < 20, `${what} does not come`);
    const before = await desk.today();
    yield {
      name: `advance to the next event, for ${what}`,
      op: "AdvanceDay",
      ask: async () => {
        await desk.off();
        await desk.press("n");
        await desk.choose(desk.page.locator("#advance-menu").getByRole("button", { name: "To the next event" }));
      },
      kept: () => desk.page.waitForFunction((before) => document.querySelector(".today time").dateTime > before, before),
    };
    await desk.settles();
  }
}

/** Posts the first remittance line by line, with a wrong figure first. */
async function* postByHand(desk) {
  await desk.goes("remittance/1", () => desk.takeRow("g p"));
  await desk.says("CO", ".p-adj");
  const lines = await answered(desk);
  assert.deepEqual(lines.map(({ code }) => code), services.map(({ code }) => code));
  assert.deepEqual(lines.map(({ denied }) => denied), [true, false, false], "the visit alone is denied");
  for (const [at, line] of lines.entries()) {
    if (at === 1) yield* refused(desk, line);
    yield {
      name: `post line ${line.line}`,
      op: "PostLine",
      ask: () => post(desk, line, line),
      kept: () => desk.says(`${at + 1} of 3`, "#post-h"),
    };
  }
  await desk.says("All posted: one denied line is open", ".p-post");
}

/** A wrong figure is refused beside the line, by name, and nothing is kept. */
async function* refused(desk, line) {
  const before = (await desk.lines()).length;
  await post(desk, line, { ...line, paid: `${line.paid.slice(0, -2)}01` });
  await desk.says("Paid:", `form[aria-label="Post line ${line.line}, ${line.code}"] [role=alert]`);
  assert.equal((await desk.lines()).length, before, "a refusal must keep nothing");
}

/** Says what went wrong, then sees the payer's own rule. */
async function* explain(desk) {
  await desk.goes(`claim/${claim}/denial/1`, () => desk.takeRow("g d"));
  await desk.says("97", ".p-adj");
  assert.equal(await desk.page.locator("#trace-h").count(), 0, "the payer's steps stay closed before one's own attempt");
  yield {
    name: "explain the denial",
    op: "ExplainDenial",
    ask: async () => {
      await desk.reach(desk.page.getByRole("radio").first());
      await desk.arrow(desk.field("A visit and a procedure on one day were not set apart"));
      await desk.reach(desk.field("Where on the claim"));
      await desk.type("24D");
      await desk.choose(desk.button("Show how the payer decided"));
    },
    kept: async () => {
      await desk.says("How Orchard Mutual PPO decided", "#trace-h");
      assert.equal(await desk.page.locator(".trace li.hit").count(), 1, "one rule fired");
      await desk.says("right", ".p-answer");
    },
  };
}

/** Replaces the claim, with the modifier that was missing. */
async function* correct(desk) {
  yield {
    name: "open the correction",
    op: "CorrectClaim",
    leads: "encounter/1",
    ask: () => desk.choose(desk.button("Correct and resubmit")),
    kept: () => desk.says("A correction of this claim is begun", "#actions"),
  };
  await desk.goes("encounter/1", () => desk.choose(desk.link("Go on with it")));
  yield recorded(desk, "modifier 25", () => enter(desk, "Modifier 1 of line 1", "25"), async () => {
    assert.equal(await desk.field("Modifier 1 of line 1").inputValue(), "25");
  });
  await desk.choose(desk.button(`Open claim ${claim}`));
  await desk.in(`claim/${claim}/form`);
  assert.match(await desk.words("#item-22"), /\b7\b/, "item 22 must say 7, a replacement");
  yield* checkAndSend(desk);
}

/** Posts the answer to the correction whole. */
async function* postWhole(desk) {
  await desk.goes("remittance/2", () => desk.takeRow("g p"));
  await desk.says("reversal", ".p-adj");
  yield {
    name: "post all that is left",
    op: "PostRemittance",
    ask: () => desk.choose(desk.button("Post all that is left")),
    kept: () => desk.says("nothing is left open at the payer", ".p-post"),
  };
}

/** Bills the patient for the rest and posts the payment: zero. */
async function* collect(desk) {
  await desk.goes(/^statement\//, () => desk.takeRow("g m"));
  yield {
    name: "send the statement",
    op: "SendStatement",
    ask: () => desk.choose(desk.button("Send the statement")),
    kept: () => desk.button("Send the statement").waitFor({ state: "detached" }),
  };
  const payment = () => desk.button("Post the payment");
  yield* days(desk, "the patient’s payment", async () => (await payment().count()) > 0);
  yield {
    name: "post the patient’s payment",
    op: "PostPatientPayment",
    ask: () => desk.choose(payment()),
    kept: () => payment().waitFor({ state: "detached" }),
  };
}

/** A deed that records the sheet. */
function recorded(desk, name, ask, kept) {
  return { name, op: "RecordCoding", ask: async () => { await desk.in("encounter/1"); await ask(); }, kept };
}

/** Looks a code up by words and puts it on the sheet. */
export async function add(desk, set, words, code) {
  const search = desk.page.getByRole("combobox", { name: "Search the code book" });
  const tab = desk.page.getByRole("group", { name: "Code set" }).getByRole("button", { name: set });
  if ((await tab.getAttribute("aria-pressed")) !== "true") await desk.choose(tab);
  await desk.off();
  await desk.press("/");
  await desk.write(search, words);
  const hit = desk.page.locator("#hits [role=option]").filter({ has: desk.page.getByText(code, { exact: true }) }).first();
  await hit.waitFor();
  // The key the learner would press on an answer still on its way is held; counting keys here needs the answer.
  await desk.page.locator("#hits[aria-busy=false]").waitFor();
  for (let tries = 0; (await hit.getAttribute("aria-selected")) !== "true"; tries += 1) {
    assert.ok(tries < 40, `${code} is not among the first results for “${words}”`);
    await desk.press("ArrowDown");
  }
  await desk.says(code, "#leaf");
  await desk.press("Control+Enter");
}

/** Writes into a field of the sheet and leaves it. */
export async function enter(desk, label, text) {
  await desk.write(desk.field(label), text);
  await desk.press("Tab");
}

/** Fills a line's three figures and presses Enter. */
export async function post(desk, { line, code }, { paid, contract, patient }) {
  const form = desk.page.getByRole("form", { name: `Post line ${line}, ${code}` });
  await desk.write(form.getByLabel("Paid"), paid);
  await desk.write(form.getByLabel("Contract"), contract);
  await desk.write(form.getByLabel("Patient"), patient);
  await desk.press("Enter");
}

/** What the payer did to each line, read off the screen as a poster reads it. */
async function answered(desk) {
  return desk.page.locator(".p-adj table.adj").evaluate((table) => {
    const cents = (text) => Number(text.replaceAll(/[^0-9−-]/g, "").replace("−", "-"));
    const money = (amount) => `${Math.trunc(amount / 100)}.${String(amount % 100).padStart(2, "0")}`;
    const lines = [];
    for (const row of table.querySelectorAll("tbody tr")) {
      const cells = [...row.querySelectorAll("td")];
      if (row.classList.contains("first")) {
        lines.push({ line: Number(row.querySelector("th").textContent), code: cells[0].querySelector(".code").textContent, paid: cents(cells[2].textContent), contract: 0, patient: 0, denied: false });
      }
      const line = lines.at(-1);
      if (!line || cells.length < 6 || row.classList.contains("post")) continue;
      const [group, , , , adjusted] = cells.slice(-5);
      if (group.querySelector(".bad")) line.denied = true;
      else if (group.textContent.includes("CO")) line.contract += cents(adjusted.textContent);
      else if (group.textContent.includes("PR")) line.patient += cents(adjusted.textContent);
    }
    return lines.map((line) => ({ ...line, paid: money(line.paid), contract: money(line.contract), patient: money(line.patient) }));
  });
}
