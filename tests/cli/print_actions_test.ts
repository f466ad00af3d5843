import assert from "node:assert/strict";
import { explainText } from "../../src/app/explain_text.ts";
import { printActions } from "../../src/cli/print_actions.ts";
import { testIo } from "../support/test_io.ts";

function shown(text: string, { color = false, why = false } = {}): string {
  const io = testIo({ color });
  const explained = explainText({ text, filed: "2024-03-01", courtId: "nysd" });
  printActions(text, { explained, why, io });
  return io.stdout();
}

Deno.test("colour underlines the quote, and only the quote", () => {
  const out = shown("ORDER: Sentencing set for 5/4/2027 at 10:00 AM.", { color: true });
  assert.ok(
    out.includes(
      "ORDER: \x1b[32m\x1b[4mSentencing set for 5/4/2027 at 10:00 AM\x1b[24m\x1b[39m\x1b[2m[1]\x1b[22m.",
    ),
    JSON.stringify(out),
  );
});

Deno.test("quotes that overlap are marked as one, with the number of each row", () => {
  const out = shown("ORDER: Pretrial conference and jury trial are set for 5/4/2027 at 9:00 AM.");
  assert.match(out, /ORDER: «Pretrial .* 9:00 AM»\[1\]\[2\]\.\n\nRules\n/);
});

Deno.test("the text keeps its lines, and what controls a terminal is made visible", () => {
  const out = shown("ORDER:\r\nSentencing set\n\tfor 5/4/2027.\n\u001b[31mNothing\u202e else.");
  assert.ok(out.includes("ORDER:\n«Sentencing set\n for 5/4/2027»[1].\n\\u001b[31mNothing\\u202e"));
  assert.ok(!out.includes("\u001b"));
});

Deno.test("a reason that quotes the text cannot control the terminal either", () => {
  const out = shown("The bridge was opened (Entered\u001b: 3/1/2024).", { why: true });
  assert.ok(!out.includes("\u001b"));
});

Deno.test("columns nobody fills are left out; the old date has its own", () => {
  const out = shown("ORDER: Sentencing set for 5/4/2027 is reset to 6/8/2027 at 2:00 PM.");
  const [head, row] = out.split("\n");
  assert.doesNotMatch(head!, /Where|Judge|Party/);
  assert.match(row!, /Sentencing +moved +Tue 8 Jun 2027, 2:00 PM +Tue 4 May 2027/);
});

Deno.test("a deadline whose day nobody knows says so, and what it will be counted from", () => {
  const out = shown("ORDER: Reply due 21 days after service of the answering brief.", {
    why: true,
  });
  assert.match(out, /Due: Reply +set +no day yet\n/);
  assert.match(
    out,
    /\n {3}1: no day yet: 21 days after service of the answering brief; the day is not known\n/,
  );
  assert.doesNotMatch(out, /no date was computed/);
});
