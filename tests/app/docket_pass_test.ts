import assert from "node:assert/strict";
import fc from "fast-check";
import { docketPass, entriesPass, type PassCounts } from "../../src/app/docket_pass.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import type { RecordRef } from "../../src/store/dockets.ts";
import { full, runs } from "../support/counts.ts";
import { docketOf, type Installation, installation } from "./installation.ts";

const docket = docketOf(45);
const ref: RecordRef = { upstream: "courtlistener", id: String(docket.id) };
const idOf = (index: number) => docket.id * 1_000 + index;
const minute = 60_000;

/** One pass, as a new process makes it. */
function pass(setting: Installation, stop?: (counts: PassCounts) => void): Promise<PassCounts> {
  const { store } = setting;
  return docketPass(ref, {
    store,
    courtlistener: setting.client(),
    ...(stop === undefined ? {} : { onPage: stop }),
  });
}

/** A new installation with the docket's record in its store, as the look-up leaves it. */
async function known(options: Parameters<typeof installation>[0] = {}): Promise<Installation> {
  const setting = await installation({ dockets: [docket], ...options });
  setting.store.dockets.save(await setting.client().docket(ref.id), "nysd/1:26-cv-00001");
  setting.asked();
  return setting;
}

function stored(setting: Installation): string[] {
  return [...new Set(setting.store.entries.versionsOfRecord(ref).map(({ record }) => record.id))]
    .sort();
}

const everyId = docket.entries.map(({ id }) => String(id)).sort();

Deno.test("the first pass stores every entry and asks for entries alone", async () => {
  await using setting = await known();
  const counts = await pass(setting);
  assert.deepEqual(setting.asked(), ["docket-entries", "docket-entries", "docket-entries"]);
  assert.deepEqual(
    [counts.entriesSeen, counts.newEntries, counts.changedEntries, counts.unreadable],
    [45, 45, 0, 0],
  );
  assert.deepEqual(stored(setting), everyId);
  const mark = setting.store.marks.of(ref);
  assert.equal(mark.complete, true);
  assert.equal(mark.cursor, null);
  assert.equal(mark.outcome, "ok");
});

Deno.test("the first pass begins with the newest entries, and later ones ask by time of change", async () => {
  await using setting = await known();
  const { standIn, clock, store } = setting;
  standIn.requests.length = 0;
  const seen: string[] = [];
  await pass(setting, () => seen.push(String(store.entries.versionsOfRecord(ref).length)));
  const orders = standIn.requests.map(({ params }) => params.order_by ?? params.cursor);
  assert.equal(orders[0], "-id");
  assert.deepEqual(seen, ["20", "40", "45"]);
  clock.advance(10 * minute);
  standIn.requests.length = 0;
  await pass(setting);
  assert.equal(standIn.requests[0]!.params.order_by, "date_modified");
});

Deno.test("what changes, comes and goes while the first pass pages is in the store after the next", async () => {
  await using setting = await known();
  const { standIn, clock, store } = setting;
  let moved = 0;
  standIn.moveRowsWhilePaging(() => {
    clock.advance(3 * minute);
    moved += 1;
    standIn.editEntry(idOf(44 - moved), { description: `ORDER number ${moved}, corrected.` });
    standIn.editEntry(idOf(moved), { description: `ORDER number ${moved}, amended.` });
    standIn.upsertEntry(docket.id, {
      entryNumber: 100 + moved,
      dateFiled: "2026-03-20",
      description: `NOTICE number ${moved}.`,
    });
    standIn.removeEntry(idOf(20 + moved));
  });
  await pass(setting);
  standIn.moveRowsWhilePaging(null);
  clock.advance(30 * minute);
  await pass(setting);
  const newest = new Map(
    store.entries.versionsOfRecord(ref).map(({ record }) => [record.id, record.description]),
  );
  for (const id of standIn.entryIds(docket.id)) {
    assert.ok(newest.has(String(id)), `entry ${id} is missing`);
  }
  const texts = [...newest.values()];
  for (let number = 1; number <= moved; number += 1) {
    for (const word of ["corrected", "amended"]) {
      assert.ok(texts.includes(`ORDER number ${number}, ${word}.`), `${word} ${number}`);
    }
    assert.ok(texts.includes(`NOTICE number ${number}.`));
  }
});

Deno.test("a long first pass that is killed at any pages repeats no request and loses no entry", async () => {
  const long = docketOf(full ? 2_000 : 160);
  const pages = long.entries.length / 20;
  await fc.assert(
    fc.asyncProperty(
      // Pages that each start stores before it is killed; the last one goes to the end.
      fc.array(fc.integer({ min: 1, max: pages }), { minLength: 1, maxLength: pages }),
      async (starts) => {
        await using setting = await installation({ dockets: [long] });
        const { store, standIn } = setting;
        store.dockets.save(await setting.client().docket(ref.id), "nysd/1:26-cv-00001");
        standIn.requests.length = 0;
        for (const last of [...starts, Infinity]) {
          if (store.marks.of(ref).complete) break;
          let read = 0;
          await pass(setting, () => {
            read += 1;
            if (read === last) throw new Error("killed");
          }).catch((error) => assert.match(String(error), /killed/));
        }
        assert.equal(store.marks.of(ref).complete, true);
        const urls = standIn.requests.filter(({ path }) => path.includes("docket-entries"))
          .map(({ params }) => params.cursor ?? "first");
        assert.equal(urls.length, pages);
        assert.equal(new Set(urls).size, pages);
        assert.equal(stored(setting).length, long.entries.length);
      },
    ),
    { ...runs(6, 40), examples: [[Array(pages).fill(1)], [[1]], [[pages]], [[pages - 1]]] },
  );
});

Deno.test("a first pass that takes long ends with a look at what changed meanwhile", async () => {
  await using setting = await known();
  const { standIn, clock, store } = setting;
  standIn.requests.length = 0;
  standIn.moveRowsWhilePaging(({ number }) => {
    clock.advance(40 * minute);
    if (number === 2) standIn.editEntry(idOf(44), { description: "ORDER, changed meanwhile." });
  });
  await pass(setting);
  assert.deepEqual(
    standIn.requests.map(({ params }) => params.order_by),
    ["-id", "-id", "-id", "date_modified"],
  );
  const newest = store.entries.newest({ upstream: "courtlistener", id: String(idOf(44)) });
  assert.equal(newest!.record.description, "ORDER, changed meanwhile.");
});

Deno.test("entries alone can be brought up to date, for the sake of stubs", async () => {
  await using setting = await known();
  const { standIn, clock, store } = setting;
  await pass(setting);
  const { documentsMark } = store.marks.of(ref);
  clock.advance(60 * minute);
  standIn.editEntry(idOf(3), { description: "ORDER, filled in." });
  setting.asked();
  const tools = { store, courtlistener: setting.client(), purpose: "stub" as const };
  const counts = await entriesPass(ref, tools);
  assert.deepEqual(setting.asked(), ["docket-entries"]);
  assert.equal(counts.changedEntries, 1);
  assert.equal(store.marks.of(ref).documentsMark, documentsMark);
});

Deno.test("a pass over an unchanged docket costs two requests and stores nothing", async () => {
  await using setting = await known();
  await pass(setting);
  setting.asked();
  const counts = await pass(setting);
  assert.deepEqual(setting.asked(), ["docket-entries", "recap-documents"]);
  assert.deepEqual([counts.newEntries, counts.changedEntries], [0, 0]);
  assert.deepEqual(counts.problems, []);
});

Deno.test("marks stay five minutes behind the clock of the upstream", async () => {
  await using setting = await known();
  const { clock, standIn, store } = setting;
  await pass(setting);
  standIn.upsertEntry(docket.id, {
    entryNumber: 46,
    dateFiled: "2026-03-20",
    description: "ORDER setting a Status Conference for 4/9/2026 at 10:00 AM.",
  });
  clock.advance(minute);
  await pass(setting);
  const limit = clock.now().subtract({ minutes: 5 });
  const { entriesMark } = store.marks.of(ref);
  assert.equal(entriesMark, limit.toString());
  setting.asked();
  const again = await pass(setting);
  assert.deepEqual([again.entriesSeen, again.newEntries, again.changedEntries], [1, 0, 0]);
  clock.advance(30 * minute);
  await pass(setting);
  const settled = Temporal.Instant.from(store.marks.of(ref).entriesMark!);
  assert.equal(settled.until(clock.now()).total("minutes"), 31);
});

for (const list of ["entries", "documents"] as const) {
  Deno.test(`a pass over ${list} that is interrupted goes on where it was and asks no page twice`, async () => {
    await using setting = await known();
    const { standIn, clock } = setting;
    if (list === "documents") {
      await pass(setting);
      clock.advance(10 * minute);
      for (const id of standIn.entryIds(docket.id)) {
        standIn.publishPdf(standIn.documentIds(id)[0]!);
      }
      setting.asked();
    }
    standIn.requests.length = 0;
    const page = (counts: PassCounts) =>
      list === "entries" ? counts.entriesSeen : counts.documentsSeen;
    await assert.rejects(
      pass(setting, (counts) => {
        if (page(counts) === 40) throw new Error("killed");
      }),
      /killed/,
    );
    const cursor = setting.store.marks.of(ref).cursor;
    assert.equal(cursor?.list, list);
    const counts = await pass(setting);
    assert.equal(page(counts), 5);
    const pages = standIn.requests.filter(({ path }) =>
      path.includes(list === "entries" ? "docket-entries" : "recap-documents")
    ).map(({ params }) => params.cursor ?? "first");
    assert.equal(pages.length, 3);
    assert.equal(new Set(pages).size, 3);
    assert.deepEqual(stored(setting), everyId);
    assert.equal(setting.store.marks.of(ref).cursor, null);
    if (list === "documents") {
      assert.ok(
        setting.store.entries.versionsOfRecord(ref).filter(({ record }) =>
          record.documents[0]?.isAvailable
        ).length >= 45,
      );
    }
  });
}

Deno.test("a pass resumed among the documents asks for new entries, too", async () => {
  await using setting = await known();
  const { standIn, clock } = setting;
  await pass(setting);
  clock.advance(10 * minute);
  for (const id of standIn.entryIds(docket.id)) standIn.publishPdf(standIn.documentIds(id)[0]!);
  await assert.rejects(
    pass(setting, ({ documentsSeen }) => {
      if (documentsSeen > 0) throw new Error("killed");
    }),
  );
  clock.advance(24 * 60 * minute);
  const id = standIn.upsertEntry(docket.id, {
    entryNumber: 46,
    dateFiled: "2026-03-21",
    description: "ORDER setting a Status Conference for 4/9/2026 at 10:00 AM.",
  });
  const counts = await pass(setting);
  assert.equal(counts.newEntries, 1);
  assert.ok(stored(setting).includes(String(id)));
});

Deno.test("page and cursor are kept together or not at all", async () => {
  await using setting = await known();
  const { store } = setting;
  const broken = {
    ...store,
    marks: {
      ...store.marks,
      set: () => {
        throw new CaseCalendarError("store", { action: "Cannot write", cause: "the disk is full" });
      },
    },
  };
  await assert.rejects(
    docketPass(ref, { store: broken, courtlistener: setting.client() }),
    /disk is full/,
  );
  assert.deepEqual(stored(setting), []);
  await pass(setting);
  assert.deepEqual(stored(setting), everyId);
});

Deno.test("an aborted signal ends a pass between two pages, and nothing stored is lost", async () => {
  await using setting = await known();
  const stop = new AbortController();
  await assert.rejects(
    docketPass(ref, {
      store: setting.store,
      courtlistener: setting.client(),
      signal: stop.signal,
      onPage: () => stop.abort(new DOMException("stop", "AbortError")),
    }),
    { name: "AbortError" },
  );
  assert.equal(stored(setting).length, 20);
  assert.equal((await pass(setting)).entriesSeen, 25);
});

Deno.test("a cursor that is no longer valid costs one new start", async () => {
  await using setting = await known();
  await assert.rejects(pass(setting, () => {
    throw new Error("killed");
  }));
  const cursor = setting.store.marks.of(ref).cursor!;
  const next = new URL(cursor.next);
  next.searchParams.set("cursor", "b3V0ZGF0ZWQ=");
  setting.store.marks.set(ref, { cursor: { ...cursor, next: next.href } });
  setting.asked();
  const counts = await pass(setting);
  assert.deepEqual([counts.entriesSeen, counts.newEntries], [45, 25]);
  assert.equal(setting.asked().length, 4);
  assert.deepEqual(stored(setting), everyId);
});

Deno.test("an answer of 404 to the first page is an error and not a reason to ask again", async () => {
  await using setting = await known({
    faults: [{ path: "docket-entries/", fault: { kind: "not-found" } }],
  });
  await assert.rejects(pass(setting), CaseCalendarError);
  assert.equal(setting.asked().length, 1);
});

Deno.test("entries that change while pages are read are all seen in their newest text", async () => {
  const change = fc.record({
    page: fc.integer({ min: 1, max: 5 }),
    entry: fc.nat({ max: 44 }),
    added: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
      await using setting = await known({ pageSize: 10 });
      const { standIn, clock, store } = setting;
      let count = 0;
      standIn.moveRowsWhilePaging(({ number }) => {
        clock.advance(1000);
        for (const { page, entry, added } of changes) {
          if (page !== number) continue;
          const description = `NOTICE number ${++count}: Conference set for 5/${count}/2026.`;
          if (added) {
            standIn.upsertEntry(docket.id, {
              entryNumber: 100 + count,
              dateFiled: "2026-03-20",
              description,
            });
          } else standIn.editEntry(idOf(entry), { description });
        }
      });
      await pass(setting);
      standIn.moveRowsWhilePaging(null);
      await pass(setting);
      const served = new Map<string, string>();
      const courtlistener = setting.client();
      let next: string | undefined;
      do {
        const page = await courtlistener.entriesPage({
          docketId: ref.id,
          ...(next === undefined ? {} : { next }),
        });
        for (const entry of page.entries) served.set(entry.id, entry.description);
        next = page.next ?? undefined;
      } while (next !== undefined);
      const held = [...served.keys()].map((id) =>
        [id, store.entries.newest({ upstream: "courtlistener", id })?.record.description] as const
      );
      assert.deepEqual(new Map(held), served);
    }),
    runs(4, 60),
  );
});

for (const place of [0, 7, 19]) {
  Deno.test(`row ${place} of a first page that cannot be read is told, and comes again`, async () => {
    const small = docketOf(20);
    await using setting = await known({
      dockets: [small],
      faults: [{
        path: "docket-entries/",
        times: 1,
        fault: { kind: "retype", path: `results.${place}.id`, value: "none" },
      }],
    });
    const counts = await pass(setting);
    assert.equal(counts.unreadable, 1);
    assert.equal(counts.problems.length, 1);
    assert.equal(stored(setting).length, 19);
    setting.clock.advance(60 * minute);
    const again = await pass(setting);
    assert.equal(again.newEntries, 1);
    assert.equal(stored(setting).length, 20);
  });
}

Deno.test("a row that cannot be read is noted by its id, and the mark goes on past it", async () => {
  await using setting = await known({
    faults: [{
      path: "docket-entries/",
      after: 1,
      times: 1,
      fault: { kind: "retype", path: "results.3.entry_number", value: { odd: true } },
    }],
  });
  const { store, standIn } = setting;
  const counts = await pass(setting);
  assert.deepEqual([counts.entriesSeen, counts.unreadable, counts.held], [44, 1, 0]);
  const [row, ...others] = store.unreadableRows.list({ docketRecordId: ref.id });
  assert.deepEqual(others, []);
  assert.equal(everyId.filter((id) => !stored(setting).includes(id)).join(), row!.id);
  assert.match(row!.problem, new RegExp(`^docket entry ${row!.id}: field "entry_number" is`));
  assert.match(store.marks.of(ref).outcome!, /^1 row could not be read/);
  setting.asked();
  await pass(setting);
  assert.deepEqual(setting.asked(), ["docket-entries", "recap-documents"]);
  assert.equal(store.marks.of(ref).outcome, "ok");
  // Whatever way it comes, it is missing no more.
  standIn.editEntry(Number(row!.id), { description: "ORDER, typed anew." });
  assert.equal((await pass(setting)).newEntries, 1);
  assert.deepEqual(store.unreadableRows.list(), []);
});

Deno.test("a row without a readable id holds the mark for two passes, never for ever", async () => {
  await using setting = await known();
  const { store, standIn, clock } = setting;
  await pass(setting);
  clock.advance(60 * minute);
  standIn.upsertEntry(docket.id, {
    entryNumber: 46,
    dateFiled: "2026-03-20",
    description: "ORDER",
  });
  clock.advance(minute);
  standIn.upsertEntry(docket.id, {
    entryNumber: 47,
    dateFiled: "2026-03-20",
    description: "NOTICE",
  });
  const fault = { kind: "retype", path: "results.1.id", value: {} } as const;
  standIn.setFaults([{ path: "docket-entries/", fault }]);
  const before = store.marks.of(ref).entriesMark!;
  for (const held of [1, 1, 0]) {
    clock.advance(60 * minute);
    assert.equal((await pass(setting)).held, held);
    const { entriesMark } = store.marks.of(ref);
    assert.equal(entriesMark === before, held === 1);
    assert.deepEqual(store.unreadableRows.list().map((row) => [row.kind, row.id]), [["entry", ""]]);
  }
  // One that becomes readable in time leaves nothing behind.
  store.unreadableRows.forget({ kind: "entry", id: "", docketRecordId: ref.id });
  clock.advance(60 * minute);
  const next = standIn.upsertEntry(docket.id, {
    entryNumber: 48,
    dateFiled: "2026-03-20",
    description: "ORDER",
  });
  await pass(setting);
  standIn.setFaults([]);
  await pass(setting);
  assert.ok(stored(setting).includes(String(next)));
  assert.deepEqual(store.unreadableRows.list(), []);
});

Deno.test("a PDF that is published after the first pass is seen by the request for documents", async () => {
  await using setting = await known();
  const { standIn, store, clock } = setting;
  await pass(setting);
  clock.advance(60 * minute);
  standIn.publishPdf(standIn.documentIds(idOf(3))[0]!, { pageCount: 9 });
  const counts = await pass(setting);
  assert.equal(counts.documentsSeen, 1);
  const newest = store.entries.newest({ upstream: "courtlistener", id: String(idOf(3)) });
  assert.equal(newest?.record.documents[0]?.isAvailable, true);
  assert.match(newest?.record.documents[0]?.pdfUrl ?? "", /^https:.*\.pdf$/);
});

Deno.test("a PDF that is published while the first pass goes on is seen by the next one", async () => {
  await using setting = await known();
  const { standIn, store, clock } = setting;
  standIn.moveRowsWhilePaging(({ number }) => {
    clock.advance(20 * minute);
    // An entry of the first page, when it is past; then one of the last, before it is read.
    if (number === 1) standIn.publishPdf(standIn.documentIds(idOf(3))[0]!);
    if (number === 2) standIn.publishPdf(standIn.documentIds(idOf(44))[0]!);
  });
  await pass(setting);
  standIn.moveRowsWhilePaging(null);
  clock.advance(60 * minute);
  await pass(setting);
  for (const index of [3, 44]) {
    const id = String(idOf(index));
    const newest = store.entries.newest({ upstream: "courtlistener", id });
    assert.equal(newest?.record.documents[0]?.isAvailable, true, `entry ${index}`);
  }
});

Deno.test("an attachment that is added later is attached to its entry", async () => {
  await using setting = await known();
  const { standIn, store, clock } = setting;
  await pass(setting);
  clock.advance(60 * minute);
  standIn.addDocument(idOf(4), { attachmentNumber: 1, description: "Exhibit A" });
  const counts = await pass(setting);
  assert.deepEqual(counts.problems, []);
  const newest = store.entries.newest({ upstream: "courtlistener", id: String(idOf(4)) });
  assert.deepEqual(
    newest?.record.documents.map((
      { attachmentNumber, description },
    ) => [attachmentNumber, description]),
    [[null, ""], [1, "Exhibit A"]],
  );
});

Deno.test("a later document of an entry that its number does not tell is asked for", async () => {
  await using setting = await known();
  const { standIn, store, clock } = setting;
  const id = standIn.upsertEntry(docket.id, {
    entryNumber: null,
    dateFiled: "2026-03-20",
    description: "MINUTE ENTRY: Status conference held on 3/20/2026.",
  });
  clock.advance(60 * minute); // a later row, so that the minute entry lies before the mark
  standIn.upsertEntry(docket.id, {
    entryNumber: 90,
    dateFiled: "2026-03-20",
    description: "ORDER",
  });
  clock.advance(60 * minute);
  await pass(setting);
  clock.advance(60 * minute);
  standIn.addDocument(id, { attachmentNumber: 1, description: "Exhibit list" });
  const counts = await pass(setting);
  assert.deepEqual(counts.problems, []);
  const newest = store.entries.newest({ upstream: "courtlistener", id: String(id) });
  assert.deepEqual(
    newest?.record.documents.map(({ description }) => description).at(-1),
    "Exhibit list",
  );
});

Deno.test("a docket without entries is asked about again and gives what it gets later", async () => {
  await using setting = await known({ dockets: [docketOf(0)] });
  const { standIn, clock } = setting;
  assert.equal((await pass(setting)).entriesSeen, 0);
  clock.advance(60 * minute);
  const id = standIn.upsertEntry(docket.id, {
    entryNumber: 1,
    dateFiled: "2026-03-20",
    description: "COMPLAINT",
  });
  assert.equal((await pass(setting)).newEntries, 1);
  clock.advance(60 * minute);
  standIn.publishPdf(standIn.documentIds(id)[0]!);
  assert.equal((await pass(setting)).documentsSeen, 1);
});
