// What a learner does again and again at the keyboard on the way of a claim: reads a chart when it comes, codes it,
// sends the claim, lets days pass, posts, explains, appeals, bills the patient.

import assert from "node:assert/strict";
import { add, enter } from "./walk.mjs";

/** The number of the first claim of a practice. */
export const claim = "1001";

/** Advances to the next event once, and waits until what comes with the day is kept. */
export async function nextEvent(desk) {
  const before = await desk.today();
  await desk.keeps(async () => {
    await desk.off();
    await desk.press("n");
    await desk.choose(desk.page.locator("#advance-menu").getByRole("button", { name: "To the next event" }));
  });
  await desk.page.waitForFunction((before) => document.querySelector(".today time").dateTime > before, before);
  await desk.settles();
}

/** Lets days pass from event to event until something is there. */
export async function until(desk, what, there) {
  for (let tries = 0; !(await there()); tries += 1) {
    assert.ok(tries < 30, `${what} does not come`);
    await nextEvent(desk);
  }
}

/** Lets days pass until a remittance waits, and opens it. */
export async function remittance(desk, what) {
  await until(desk, what, async () => (await desk.waiting("Remittances to post")) > 0);
  await desk.goes(/^remittance\//, () => desk.takeRow("g p"));
}

/** Opens a patient's chart in the queue of charts to code, once it has come. */
export async function chart(desk, patient) {
  const row = desk.page.locator("#work .queue-rows tbody a").filter({ hasText: patient });
  const there = async () => {
    await desk.off();
    await desk.press("g", "c");
    await desk.in("queue/code");
    await desk.page.locator("#work .queue-rows tbody a").first().waitFor();
    return (await row.count()) > 0;
  };
  await until(desk, `the chart of ${patient}`, there);
  await desk.choose(row.first());
  await desk.page.waitForURL(/\/encounter\/\d+$/);
  await desk.page.locator("#sheet").waitFor();
}

/** Codes the chart in hand by search and hands the sheet in. */
export async function code(desk, diagnoses, services) {
  for (const { code, words } of diagnoses) {
    await desk.keeps(() => add(desk, "ICD-10-CM", words, code));
    await desk.says(code, "#sheet .dx");
  }
  for (const { code, set, words } of services) {
    await desk.keeps(() => add(desk, set ?? "CPT", words ?? code, code));
    await desk.says(code, "#sheet .lines");
  }
  for (const [at, { points, modifier, units }] of services.entries()) {
    const entries = [
      [`Pointers of line ${at + 1}`, points],
      [`Modifier 1 of line ${at + 1}`, modifier],
      [`Units of line ${at + 1}`, units],
    ];
    for (const [label, text] of entries.filter(([, text]) => text)) {
      if ((await desk.field(label).inputValue()) !== text) await desk.keeps(() => enter(desk, label, text));
    }
  }
  const room = desk.room;
  await desk.keeps(async () => {
    await desk.reach(desk.field(`Pointers of line ${services.length}`));
    await desk.press("Control+Enter");
  });
  await desk.in(`${room}/grade`);
  const said = await desk.words("#grades");
  const [, got, all] = said.match(/(\d+) of (\d+) points/);
  assert.equal(got, all, `coded by the key: ${said}`);
}

/** Makes the claim of the chart just graded, checks it and sends it. */
export async function send(desk) {
  await desk.keeps(() => desk.choose(desk.button("Make the claim")));
  await desk.in(`claim/${claim}/form`);
  await checkAndSend(desk);
}

/** On the form: the checks, then the file. */
export async function checkAndSend(desk) {
  await desk.says("Not scrubbed yet", "#checks");
  await desk.keeps(() => desk.press("Control+Enter"));
  await desk.says(/found|Nothing/, "#checks");
  await desk.keeps(() => desk.press("Control+Enter"));
  await desk.in(`claim/${claim}`);
}

/** Posts the remittance in hand whole. */
export async function postAll(desk, says = "nothing is left open at the payer") {
  await desk.keeps(() => desk.choose(desk.button("Post all that is left")));
  await desk.says(says, ".p-post");
}

/** Says what went wrong with a line, and sees the payer's own rule. */
export async function explain(desk, line, why, where) {
  await desk.goes(`claim/${claim}/denial/${line}`, () => desk.takeRow("g d"));
  await desk.reach(desk.page.getByRole("radio").first());
  await desk.arrow(desk.field(why));
  await desk.reach(desk.field("Where on the claim"));
  await desk.type(where);
  await desk.keeps(() => desk.choose(desk.button("Show how the payer decided")));
  await desk.says("right", ".p-answer");
}

/** Writes an appeal from the record, quotes it, and sends it. */
export async function appeal(desk, line, door, ground, paper, quote) {
  await desk.goes(`claim/${claim}/appeal/${line}`, () => desk.choose(desk.button(door)));
  await desk.reach(desk.page.getByRole("radio").first());
  // The first choice of a group is taken with the space bar, the others with the arrows.
  if ((await desk.page.getByRole("radio", { checked: true }).count()) === 0) await desk.press("Space");
  await desk.arrow(desk.field(ground));
  await desk.reach(desk.page.getByRole("checkbox", { name: paper }));
  await desk.press("Space");
  assert.match(await desk.words("#marks-h"), /4 of 5/, "without words of the record one question is open");
  await desk.reach(desk.page.getByRole("checkbox", { name: quote }));
  await desk.press("Space");
  await desk.says("5 of 5", "#marks-h");
  await desk.keeps(() => desk.choose(desk.button("Send the appeal")));
  await desk.says("not answered yet", ".ladder");
}

/** Sends the statement, waits for the money and posts it. */
export async function collect(desk) {
  await desk.goes(/^statement\//, () => desk.takeRow("g m"));
  await desk.keeps(() => desk.choose(desk.button("Send the statement")));
  const payment = () => desk.button("Post the payment");
  await until(desk, "the patient’s payment", async () => (await payment().count()) > 0);
  await desk.keeps(() => desk.choose(payment()));
  await payment().waitFor({ state: "detached" });
}

/** Nobody owes anything on the claim, and every place says so. */
export async function isZero(desk) {
  assert.equal(await desk.waiting("Settled"), 1);
  for (const queue of ["Statements", "Denials", "Appeals", "Remittances to post", "With the payers"]) {
    assert.equal(await desk.waiting(queue), 0, `${queue} is empty`);
  }
  await desk.goes(`claim/${claim}`, () => desk.takeRow("g z"));
  await desk.says("Zero balance", ".remit-head");
}
