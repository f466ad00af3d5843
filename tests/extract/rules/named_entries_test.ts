import assert from "node:assert/strict";
import {
  entriesFrom,
  entriesThatSet,
  firstReference,
  referencesIn,
} from "../../../src/extract/rules/named_entries.ts";

const named = (text: string) => {
  const found = firstReference(text);
  return found && entriesFrom(text, found).entries;
};

Deno.test("an entry is named by its label, in brackets, or before the name of its document", () => {
  for (
    const text of ["ECF No. 11", "(Doc. 11)", "Docket Entry 11", "[11]", "11 Order", "Dkt. # 11"]
  ) {
    assert.deepEqual(named(text), [11], text);
  }
  for (
    const text of ["11 counts", "May 11 Order", "3/11 Order", "$11 Order", "Rule 11", "0 Order"]
  ) {
    assert.equal(named(text), null, text);
  }
});

Deno.test("several entries are named one after another, up to what else is done", () => {
  assert.deepEqual(named("ECF Nos. 10, 11 and 12"), [10, 11, 12]);
  assert.deepEqual(named("10 Motion to Dismiss, 12 Notice and granting 14 Motion"), [10, 12]);
  assert.deepEqual(named("10 Order and 14 days"), [10]);
});

Deno.test("every reference is found", () => {
  const found = referencesIn("10 Motion and (Doc. 12) of May 3, 2024").map(({ index }) => index);
  assert.deepEqual(found, [0, 14]);
});

Deno.test("dates can be named by the entry that set them", () => {
  assert.deepEqual(entriesThatSet("deadlines set forth in the Scheduling Order [11]"), [11]);
  assert.deepEqual(entriesThatSet("all dates established by 11 Order"), [11]);
  assert.deepEqual(entriesThatSet("all dates in this case"), []);
});
