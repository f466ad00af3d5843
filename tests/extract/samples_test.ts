/**
 * Samples of docket text with what must be read in them, found by their place: every `.txt` file of
 * `samples/` is a test. CONTRIBUTING.md shows how to write one.
 */
import assert from "node:assert/strict";
import { type ExplainedText, explainText, type PlacedAction } from "../../src/app/explain_text.ts";
import { parseSample, type Sample } from "./support/parse_sample.ts";

const folder = new URL("./samples/", import.meta.url);
const verbs = {
  schedule: "set",
  reschedule: "moved",
  cancel: "cancelled",
  held: "held",
  met: "met",
} as const;

/** What and when, always compared: `hearing moved | Sentencing | 2027-06-08 14:00 | was 2027-05-04`. */
function what({ type, action, title, date, time, old_date }: PlacedAction): string {
  const when = time === null ? date ?? "-" : `${date ?? "-"} ${time}`;
  const was = old_date === null ? [] : [`was ${old_date}`];
  return [`${type} ${verbs[action]}`, title, when, ...was].join(" | ");
}

/** All of an action, as a line of a sample states it. */
function whole(action: PlacedAction): string {
  const { location, judge, party } = action;
  return [
    what(action),
    ...(location === null ? [] : [`at ${location}`]),
    ...(judge === null ? [] : [`before ${judge}`]),
    ...(party === null ? [] : [`party ${party}`]),
  ].join(" | ");
}

/** The lines of `explained` that a sample could state, for whoever writes one. */
function everything({ actions, skipped, alsoRead }: ExplainedText): string {
  return [
    ...(actions.length === 0 ? ["nothing"] : actions.map(whole)),
    ...skipped.map(({ quote, because }) => `skipped | ${quote} | ${because}`),
    ...alsoRead.map(({ words }) => `also | ${words}`),
  ].join("\n");
}

function check(sample: Sample): void {
  const explained = explainText(sample);
  const hint = `What the rules read:\n${everything(explained)}\n`;
  assert.notEqual(sample.expected, null, `the sample expects nothing yet. ${hint}`);
  const { actions, details, also, skipped } = sample.expected!;
  assert.deepEqual(explained.actions.map(what), actions, hint);
  details.forEach((stated, row) => {
    const { location, judge, party } = explained.actions[row]!;
    const known = { at: location ?? "-", before: judge ?? "-", party: party ?? "-" };
    assert.deepEqual({ ...known, ...stated }, known, `in row ${row + 1}. ${hint}`);
  });
  const read = explained.alsoRead.map(({ words }) => words);
  for (const words of also) assert.ok(read.includes(words), `not read: ${words}. ${hint}`);
  const left = explained.skipped.map(({ quote, because }) => `${quote} | ${because}`);
  for (const words of skipped) assert.ok(left.includes(words), `not skipped: ${words}. ${hint}`);
}

const names = [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
for (const name of names) {
  if (!name.endsWith(".txt")) {
    Deno.test(`sample ${name} has the form of a sample`, () => {
      assert.fail(`tests/extract/samples/ holds .txt files only, not ${name}`);
    });
    continue;
  }
  const sample = parseSample(Deno.readTextFileSync(new URL(name, folder)), name);
  const title = `sample ${name.replace(/\.txt$/, "")}: ${sample.why}`;
  // deno-lint-ignore no-console
  if (sample.todo !== null) console.log(`TODO ${title} (${sample.todo})`);
  Deno.test({ name: title, ignore: sample.todo !== null, fn: () => check(sample) });
}
