import assert from "node:assert/strict";
import fc from "fast-check";
import { sampleDockets, sampleExpectations } from "../../src/standin/sample_dockets.ts";
import { runs } from "../support/counts.ts";
import { allRows, call, standInFor } from "./small_docket.ts";

const today = "2026-12-01";
const anyToday = fc.integer({ min: 0, max: 3000 }).map((offset) =>
  Temporal.PlainDate.from("2025-01-01").add({ days: offset }).toString()
);

Deno.test("there are eight cases or more, of every kind of court, on three calendars", () => {
  const { cases, dockets } = sampleDockets({ today });
  assert.ok(cases.length >= 8);
  const courts = new Set(dockets.map((docket) => docket.courtId));
  for (const court of ["nysd", "cand", "insd", "txwd", "mdd", "ca4", "ca9", "njb", "ilnd"]) {
    assert.ok(courts.has(court), court);
  }
  assert.equal(new Set(cases.map((each) => each.calendar)).size, 3);
  assert.equal(new Set(cases.map((each) => each.id)).size, cases.length);
  for (const each of cases) {
    assert.match(each.id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    const entries = each.dockets.flatMap((docket) => docket.entries);
    assert.ok(
      entries.length >= 10 && entries.length <= 25,
      `${each.id}: ${entries.length} entries`,
    );
  }
});

Deno.test("one docket of a court is split over two records that share an entry", () => {
  const split = sampleDockets({ today }).cases.find((each) => each.id === "verity-harrow");
  const [first, second] = split?.dockets ?? [];
  assert.equal(first?.docketNumber, second?.docketNumber);
  assert.notEqual(first?.id, second?.id);
  const papers = (docket: typeof first) =>
    docket?.entries.map((entry) => entry.documents?.[0]?.pacerDocId) ?? [];
  const common = papers(first).filter((paper) => papers(second).includes(paper));
  assert.equal(common.length, 1);
});

Deno.test("whatever day it is, nothing is filed after it and something is still to come", () => {
  fc.assert(
    fc.property(anyToday, (day) => {
      const { cases, dockets } = sampleDockets({ today: day });
      for (const docket of dockets) {
        const filed = docket.entries.map((entry) => entry.dateFiled ?? "");
        assert.deepEqual(filed, filed.toSorted(), `order of ${docket.docketNumber}`);
        assert.ok((filed.at(-1) ?? "") <= day);
      }
      for (const each of cases) {
        assert.ok(
          each.expected.some((event) => event.date > day && event.status !== "cancelled"),
          each.id,
        );
      }
    }),
    runs(30, 300),
  );
});

Deno.test("equal days give equal samples", () => {
  const plain = (day: string) => JSON.stringify(sampleDockets({ today: day }));
  assert.equal(plain(today), plain(today));
  assert.notEqual(plain(today), plain("2027-02-03"));
});

Deno.test("every date that is expected is printed in an entry of its case", async () => {
  const samples = sampleDockets({ today });
  const { standIn } = standInFor(samples.dockets);
  const textOf = async (ids: readonly number[]) => {
    const texts: string[] = [];
    for (const id of ids) {
      const rows = await allRows(standIn, `docket-entries/?docket=${id}`);
      texts.push(...rows.map((row) => row.description));
    }
    return texts.join("\n");
  };
  const printed = (iso: string) => {
    const date = Temporal.PlainDate.from(iso);
    const long = date.toLocaleString("en-US", { dateStyle: "long" });
    const short = `${date.month}/${date.day}/${date.year}`;
    return [
      long,
      short,
      date.toLocaleString("en-US", {
        year: "numeric",
        month: "2-digit",
        day: "2-digit",
      }),
    ];
  };
  for (const stage of ["expected", "expectedAfterFill"] as const) {
    for (const each of samples.cases) {
      const text = await textOf(each.dockets.map((docket) => docket.id));
      for (const event of each[stage] ?? []) {
        const found = printed(event.date).some((words) => text.includes(words));
        assert.ok(found, `${each.id}: ${event.title} on ${event.date}`);
      }
    }
    samples.fill(standIn);
  }
});

Deno.test("numbers that entries cite belong to earlier entries", () => {
  for (const docket of sampleDockets({ today }).dockets) {
    const first = Math.min(...docket.entries.map((entry) => entry.entryNumber ?? Infinity));
    const seen = new Set<number>();
    for (const entry of docket.entries) {
      if (entry.entryNumber !== null) seen.add(entry.entryNumber);
      const cited = /\b(?:granting|GRANTING|denying|re|for) (\d{1,3}) [A-Z]/.exec(
        entry.description,
      );
      const number = Number(cited?.[1] ?? 0);
      if (number >= first) assert.ok(seen.has(number), entry.description);
    }
  }
});

Deno.test("filling in turns every stub into text and moves its moment", async () => {
  const samples = sampleDockets({ today });
  const { standIn } = standInFor(samples.dockets);
  const stubs = samples.dockets.flatMap((docket) => docket.entries)
    .filter((entry) => entry.description === "");
  assert.ok(stubs.length >= 2);
  for (const stub of stubs) assert.notEqual(stub.documents?.[0]?.description, "");
  samples.fill(standIn);
  for (const stub of stubs) {
    const row = (await call(standIn, `docket-entries/${stub.id}/`)).body;
    assert.notEqual(row.description, "");
    assert.equal(row.date_modified, "2026-12-01T04:00:00-08:00");
  }
});

Deno.test("expectations are told by case", () => {
  const told = sampleExpectations({ today });
  assert.deepEqual(
    told.map((each) => each.caseId),
    sampleDockets({ today }).cases.map((each) => each.id),
  );
  assert.ok(told.every((each) => each.first.length > 0));
  assert.ok(told.some((each) => each.afterFill.length > 0));
});
