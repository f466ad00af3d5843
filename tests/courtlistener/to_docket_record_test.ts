import assert from "node:assert/strict";
import fc from "fast-check";
import { toDocketRecord } from "../../src/courtlistener/to_docket_record.ts";
import { runs } from "../support/counts.ts";
import { docketRow } from "./wire_samples.ts";

Deno.test("a docket takes the name it has, and its court from either field", () => {
  const named = toDocketRecord(
    docketRow({ case_name: "", case_name_full: "United States v. Roe" }),
  );
  assert.equal(named.record?.caseName, "United States v. Roe");
  assert.equal(toDocketRecord(docketRow({ court_id: undefined })).record?.courtId, "ilnd");
  assert.equal(toDocketRecord(docketRow({ docket_number: null })).record?.docketNumber, "");
  const nowhere = toDocketRecord(docketRow({ court_id: "", court: null }));
  assert.equal(nowhere.record, null);
  assert.match(nowhere.problems[0]!.message, /docket 71000001: field "court_id" is missing/);
});

Deno.test("whatever stands in any field of a docket row, nothing is thrown and a loss is told", () => {
  const fields = fc.constantFrom(...Object.keys(docketRow()));
  fc.assert(
    fc.property(fc.dictionary(fields, fc.jsonValue()), fc.jsonValue(), (changes, any) => {
      for (const value of [docketRow(changes), any]) {
        const { record, problems } = toDocketRecord(value);
        assert.ok(record !== null || problems.some((problem) => !problem.kept));
      }
    }),
    runs(100, 5000),
  );
});
