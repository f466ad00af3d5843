import assert from "node:assert/strict";
import { docketState, foldDocket, saveFold } from "../../src/app/fold_docket.ts";
import { readDueEntries } from "../../src/app/read_entries.ts";
import type { Store } from "../../src/store/store.ts";
import { withStore } from "../store/memory_store.ts";
import { docketRecord, entryRecord, key } from "../store/sample_records.ts";

const caseId = "marlow";
const of = { caseId, docketKey: key };

/** A store in which the sample docket has these texts, read. */
function withDocket(texts: string[], work: (store: Store) => void): void {
  withStore((store) => {
    store.dockets.save(docketRecord(), key);
    texts.forEach((description, index) =>
      store.entries.upsert(entryRecord({ id: `${index}`, entryNumber: index + 1, description }))
    );
    readDueEntries(store);
    work(store);
  });
}

const clock = (now: string) => ({
  now: () => Temporal.Instant.from(now),
  sleep: () => Promise.resolve(),
});

const sentencing = "Sentencing set for 6/1/2026 at 11:00 AM before Judge Ada Quill.";

Deno.test("the state names court, number and entries of a docket", () => {
  withDocket([sentencing], (store) => {
    const state = docketState(key, store);
    assert.deepEqual([state.courtId, state.docketNumber], ["nysd", "1:26-cr-00123"]);
    assert.deepEqual(state.entries.map(({ text }) => text), [sentencing]);
  });
});

Deno.test("a fold stores nothing until it is saved, and saved again changes nothing", () => {
  withDocket([sentencing], (store) => {
    const tools = { caseId, store, clock: clock("2026-03-01T12:00:00Z") };
    const folded = foldDocket(docketState(key, store), tools);
    assert.deepEqual([store.ledger.of(of), store.events.of(of)], [[], []]);
    saveFold(folded, tools);
    const kept = [store.ledger.of(of), store.events.of(of)];
    assert.deepEqual(kept.map((rows) => rows.length), [1, 1]);
    const later = { ...tools, clock: clock("2026-03-05T12:00:00Z") };
    saveFold(foldDocket(docketState(key, store), later), later);
    assert.deepEqual([store.ledger.of(of), store.events.of(of)], kept);
  });
});

Deno.test("facts of a text that was replaced give history and no event of their own", () => {
  withDocket([sentencing], (store) => {
    store.entries.upsert(entryRecord({
      id: "0",
      entryNumber: 1,
      description: "Sentencing set for 6/2/2026 at 09:00 AM before Judge Ada Quill.",
      modifiedAt: "2026-02-01T10:00:00Z",
    }));
    readDueEntries(store);
    const tools = { caseId, store, clock: clock("2026-03-01T12:00:00Z") };
    const { rows } = foldDocket(docketState(key, store), tools);
    assert.deepEqual(
      rows.map(({ event }) => [event.date, event.time, event.history.map(({ date }) => date)]),
      [["2026-06-02", "09:00", ["2026-06-01"]]],
    );
  });
});

Deno.test("keys that other dockets of the case hold or have just minted are not used", () => {
  withDocket([sentencing], (store) => {
    const tools = { caseId, store, clock: clock("2026-03-01T12:00:00Z") };
    const state = docketState(key, store);
    const [plain] = foldDocket(state, tools).rows;
    const [second] = foldDocket(state, { ...tools, minted: new Set([plain!.key]) }).rows;
    assert.notEqual(second!.key, plain!.key);
    assert.ok(second!.key.startsWith(plain!.key));
  });
});

Deno.test("both or neither of ledger and projection are saved", () => {
  withDocket([sentencing], (store) => {
    const tools = { caseId, store, clock: clock("2026-03-01T12:00:00Z") };
    const folded = foldDocket(docketState(key, store), tools);
    const events: Store["events"] = {
      ...store.events,
      replaceProjection: () => {
        throw new Error("no room");
      },
    };
    assert.throws(() => saveFold(folded, { caseId, store: { ...store, events } }), /no room/);
    assert.deepEqual(store.ledger.of(of), []);
  });
});
