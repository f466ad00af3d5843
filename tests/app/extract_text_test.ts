import assert from "node:assert/strict";
import { toActions } from "../../src/app/extract_text.ts";
import { readEntry } from "../../src/extract/read_entry.ts";

const read = (text: string) => readEntry({ text, filed: "2024-03-01", courtId: "nysd" });

Deno.test("a fact becomes an action with exactly the fields of the interface", () => {
  const text =
    "ORDER granting 45 Motion. Status hearing set for 4/19/24 is reset to 5/18/24 at 9:15 a.m. in Courtroom 5 before Judge Ann Quill.";
  const actions = toActions(read(text));
  assert.deepEqual(actions, [{
    type: "hearing",
    action: "reschedule",
    title: "Status hearing",
    date: "2024-05-18",
    old_date: "2024-04-19",
    time: "09:15",
    location: "Courtroom 5",
    judge: "Ann Quill",
    party: null,
    text:
      "Status hearing set for 4/19/24 is reset to 5/18/24 at 9:15 a.m. in Courtroom 5 before Judge Ann Quill",
    rule: "old-to-new",
    confidence: 0.97,
  }]);
});

Deno.test("every verb has its action; filings and rulings are left to the fold", () => {
  const action = (text: string) => toActions(read(text)).map((each) => each.action);
  assert.deepEqual(action("Trial set for 4/1/2024 09:00 AM."), ["schedule"]);
  assert.deepEqual(action("Status hearing held on 3/1/2024."), ["held"]);
  assert.deepEqual(action("MINUTE ORDER: Status hearing set for 4/19/24 is stricken."), ["cancel"]);
  assert.deepEqual(action("RESPONSE re 45 MOTION filed by Acme Inc."), []);
});

Deno.test("guesses below one half stay hidden", () => {
  const [fact] = read("Trial set for 4/1/2024 09:00 AM.");
  assert.deepEqual(toActions([{ ...fact!, confidence: 0.4 }]), []);
});
