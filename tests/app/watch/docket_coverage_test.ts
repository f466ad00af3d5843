import assert from "node:assert/strict";
import { docketCoverage } from "../../../src/app/watch/docket_coverage.ts";
import type { CourtFeed } from "../../../src/store/courts.ts";
import type { DocketData } from "../../../src/standin/docket_data.ts";
import { docketOf, type Installation, installation } from "../installation.ts";
import { hour, listAlerts } from "./watched.ts";

const id = 70_000_001;

function coverage({ store, clock }: Installation) {
  const alerts = new Map(store.docketAlerts.all().map((one) => [one.docketId, one]));
  const ref = { upstream: "courtlistener", id: String(id) } as const;
  return docketCoverage(ref, { store, now: clock.now(), alerts });
}

/** A synced docket with entries of these numbers, without a text where the number is negative. */
async function withEntries(numbers: readonly number[]): Promise<Installation> {
  const entries: DocketData["entries"] = numbers.map((number, place) => ({
    id: id * 1_000 + place,
    entryNumber: Math.abs(number),
    dateFiled: "2026-03-16",
    description: number < 0 ? "" : "LETTER addressed to Judge Ada Quill.",
    documents: [{
      id: id * 2_000 + place,
      documentNumber: String(Math.abs(number)),
      description: "Letter",
    }],
  }));
  const site = await installation({ dockets: [docketOf(0, { id, entries })] });
  await site.sync();
  return site;
}

Deno.test("a docket that was read just now, with its alert on and nothing missing, is green", async () => {
  await using site = await withEntries([1, 2, 3]);
  await listAlerts(site);
  assert.deepEqual(coverage(site), { level: "green", reasons: [] });
});

Deno.test("a docket is amber after three days without a good look, red after five or without any", async () => {
  await using site = await withEntries([1, 2]);
  site.clock.advance(73 * hour);
  assert.deepEqual(coverage(site), {
    level: "amber",
    reasons: ["it was last read with success on 2026-03-20"],
  });
  site.clock.advance(48 * hour);
  assert.equal(coverage(site).level, "red");
  await using unread = await installation({ dockets: [docketOf(1, { id })] });
  assert.deepEqual(coverage(unread).reasons, ["it was never read with success"]);
});

Deno.test("an entry that sets something for a day no calendar has is named, until it is put right", async () => {
  const entry = {
    id: id * 1_000,
    entryNumber: 7,
    dateFiled: "2026-03-16",
    description: "ORDER: Sentencing set for 6/31/2026 at 10:00 AM before Judge Ada Quill.",
  };
  await using site = await installation({ dockets: [docketOf(0, { id, entries: [entry] })] });
  const { cases } = await site.sync();
  const told = "sets something for a day that no calendar has: “6/31/2026 at 10:00 AM”";
  assert.deepEqual(cases[0]!.dockets[0]!.notes, [
    `docket entry ${id * 1_000} ${told}; look at the docket`,
  ]);
  assert.equal(cases[0]!.dockets[0]!.outcome, "ok");
  assert.deepEqual(coverage(site), {
    level: "amber",
    reasons: [`entry 7 of 2026-03-16 ${told}; look at the docket`],
  });
  const corrected = entry.description.replace("6/31", "6/30");
  site.clock.advance(hour);
  site.standIn.editEntry(entry.id, { description: corrected });
  await site.sync();
  assert.equal(coverage(site).level, "green");
});

Deno.test("numbers that are missing in between are named; long ids of appellate courts are none", async () => {
  await using site = await withEntries([3, 5, 9, 10, 123_456_789]);
  assert.deepEqual(coverage(site), {
    level: "amber",
    reasons: ["CourtListener does not have the entries 4, 6–8"],
  });
});

Deno.test("many entries without a text make a docket amber, most of them red", async () => {
  await using some = await withEntries([1, -2, 3, -4, 5, -6]);
  assert.deepEqual(coverage(some), {
    level: "amber",
    reasons: ["3 of 6 entries of 90 days have no text"],
  });
  await using most = await withEntries([1, -2, -3, -4]);
  assert.equal(coverage(most).level, "red");
  await using few = await withEntries([-1, -2]);
  assert.equal(coverage(few).level, "green");
});

Deno.test("where the account's alerts are known, a docket without one is amber", async () => {
  await using site = await withEntries([1]);
  const at = site.clock.now().toString();
  const row = { active: true, createdAt: null, modifiedAt: null, lastHitAt: null };
  site.store.docketAlerts.note([{ ...row, docketId: "5" }], at);
  assert.deepEqual(coverage(site).reasons, [
    "no docket alert is on: new entries come with its turn",
  ]);
});

Deno.test("what its court does not publish makes a docket amber, as long as it is known", async () => {
  await using site = await withEntries([1, 2]);
  await listAlerts(site);
  const { store, clock } = site;
  const published = (court: Partial<CourtFeed>) => {
    store.courts.save({
      courtId: "nysd",
      hasFeed: true,
      feedTypes: "all",
      lastContactAt: clock.now().toString(),
      ...court,
    });
    return coverage(site).reasons;
  };
  assert.deepEqual(published({}), []);
  assert.deepEqual(published({ hasFeed: null }), []);
  assert.match(published({ hasFeed: false })[0]!, /^its court has no feed: entries come when/);
  assert.deepEqual(published({ feedTypes: "Orders,\u0007 notices" }), [
    "the feed of its court carries only: Orders,\\u0007 notices",
  ]);
  assert.deepEqual(published({ lastContactAt: "2026-03-10T12:00:00Z" }), [
    "CourtListener last reached its court on 2026-03-10",
  ]);
  assert.equal(coverage(site).level, "amber");
  assert.deepEqual(published({ courtId: "cand", hasFeed: false }), [
    "CourtListener last reached its court on 2026-03-10",
  ], "another court's feed is no matter");
});

Deno.test("rows that cannot be read make a docket red, and are named", async () => {
  await using site = await withEntries([1, 2]);
  for (const row of ["7", "8", "9", "", "10"]) {
    site.store.unreadableRows.note({
      kind: "entry",
      id: row,
      docketRecordId: String(id),
      problem: "x",
    });
  }
  assert.deepEqual(coverage(site), {
    level: "red",
    reasons: [
      "rows that CourtListener lists cannot be read: entry ?, entry 10, entry 7 and 2 more",
    ],
  });
});
