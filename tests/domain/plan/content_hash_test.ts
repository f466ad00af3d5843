import assert from "node:assert/strict";
import { contentHash } from "../../../src/domain/plan/content_hash.ts";
import { deadline, published, source } from "../../calendars/support/published.ts";

const base = contentHash(published());

Deno.test("everything an output shows moves the hash", () => {
  const changed = {
    "case name": published({ caseName: "United States v. Orloff" }),
    date: published({ event: { date: "2026-05-05" } }),
    time: published({ event: { time: "10:30" } }),
    "end time": published({ event: { endTime: "11:00" } }),
    "kind, by its length": published({ event: { kind: "hearing" } }),
    status: published({ event: { status: "held" } }),
    certainty: published({ event: { certainty: "tentative" } }),
    place: published({ event: { location: "Courtroom 4" } }),
    doubt: published({ event: { doubts: ["may be off"] } }),
    quote: published({ sources: [source({ quote: "reset" })] }),
    link: published({ sources: [source({ url: "https://court.example/" })] }),
    zone: published({ zone: "America/New_York" }),
    tags: published({ tags: [] }),
    reminders: published({ reminders: [{ method: "popup", minutes: 60 }] }),
    addresses: published({ notifyEmails: ["clerk@example.org"] }),
    documents: published({ documents: [{ label: "45", url: "", state: "sealed" }] }),
  };
  for (const [what, event] of Object.entries(changed)) {
    assert.notEqual(contentHash(event), base, what);
  }
});

Deno.test("the style of deadlines moves the hash of deadlines, busy times that of hearings", () => {
  assert.notEqual(contentHash(deadline({ deadlineStyle: "timed" })), contentHash(deadline()));
  assert.equal(contentHash(published({ deadlineStyle: "timed" })), base);
  assert.notEqual(contentHash(published({ busy: true })), base);
  assert.equal(contentHash(deadline({ busy: true })), contentHash(deadline()));
});

Deno.test("its own times, its sequence and a deadline that passes do not move the hash", () => {
  assert.equal(
    contentHash(
      published({
        sequence: 7,
        createdAt: "2020-01-01T00:00:00Z",
        modifiedAt: "2021-01-01T00:00:00Z",
      }),
    ),
    base,
  );
  assert.equal(
    contentHash(deadline({ event: { status: "passed" } })),
    contentHash(deadline({ event: { status: "pending" } })),
  );
});
