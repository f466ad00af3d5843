import assert from "node:assert/strict";
import { toCourtRecord } from "../../src/courtlistener/to_court_record.ts";

Deno.test("a court needs only its id", () => {
  assert.deepEqual(toCourtRecord({ id: "nysd", in_use: null }).record, {
    id: "nysd",
    fullName: "",
    shortName: "",
    citation: "",
    jurisdiction: "",
    inUse: true,
  });
  assert.match(toCourtRecord({ id: 5 }).problems[0]!.message, /court: field "id" is 5/);
});
