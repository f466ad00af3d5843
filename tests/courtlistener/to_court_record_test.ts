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
    hasFeed: null,
    feedTypes: "",
    lastContactAt: null,
  });
  const { record } = toCourtRecord({
    id: "nysd",
    pacer_has_rss_feed: true,
    pacer_rss_entry_types: "orders, notices",
    date_last_pacer_contact: "2026-03-20T05:00:00-07:00",
  });
  assert.deepEqual(
    [record?.hasFeed, record?.feedTypes, record?.lastContactAt],
    [true, "orders, notices", "2026-03-20T12:00:00Z"],
  );
  assert.match(toCourtRecord({ id: 5 }).problems[0]!.message, /court: field "id" is 5/);
});
