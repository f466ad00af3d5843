/** Real dockets received from their last entry to their first: what published keys then mean. */
import assert from "node:assert/strict";
import { readDocketFile } from "../../../src/app/docket_file.ts";
import type { DocketEvent } from "../../../src/domain/event.ts";
import { quoteHash } from "../../../src/domain/fold/anchor.ts";
import { fold } from "../../../src/domain/fold/fold.ts";
import { assignKeys, type LedgerRow } from "../../../src/domain/identity/ledger.ts";
import { readEntry } from "../../../src/extract/read_entry.ts";
import { shared, sharedTest } from "../../support/corpus.ts";

const folder = "corpus/dockets";
const today = "2030-01-01";

/** The words that gave the event its present date, or all that shaped it. */
function words(event: DocketEvent, all: boolean): string[] {
  return event.support
    .filter(({ verb, date }) => verb !== "doubt" && verb !== "met" && (all || date === event.date))
    .map(({ entryId, quote }) => `${event.type} ${entryId} ${quoteHash(quote)}`);
}

for (const name of ["njb_7", "ilnd_328711", "ned", "nysd_4"]) {
  sharedTest(folder, `${name}: a key keeps its meaning when entries arrive backwards`, () => {
    const file = readDocketFile(
      JSON.parse(Deno.readTextFileSync(shared(`${folder}/${name}.json`))),
    );
    const entries = file.entries.map((entry, index) => ({
      id: String(index),
      number: entry.number,
      filed: entry.filed,
      timeFiled: null,
      pacerSequence: entry.pacerSequence,
      recapSequence: entry.recapSequence,
      position: entry.inFileOrder ? index : null,
      text: entry.text,
      pacerDocId: entry.pacerDocId,
      facts: readEntry({
        text: entry.text,
        filed: entry.filed,
        courtId: file.courtId,
        docketNumber: file.docketNumber,
      }),
    }));
    const { courtId } = file;
    const finalEvents = new Map<string, Set<DocketEvent>>();
    for (const event of fold({ courtId, entries, today })) {
      for (const word of words(event, true)) {
        finalEvents.set(word, (finalEvents.get(word) ?? new Set()).add(event));
      }
    }
    const meaning = new Map<string, Set<DocketEvent>>();
    let ledger: LedgerRow[] = [];
    for (let from = entries.length - 1; from >= 0; from--) {
      const events = fold({ courtId, entries: entries.slice(from), today });
      const keys = assignKeys({ events, ledger, caseId: "c", docketKey: "d", taken: new Set() });
      ledger = keys.ledger;
      for (const { key, event } of keys.keyed) {
        const now = new Set(
          words(event, false).flatMap((word) => [...finalEvents.get(word) ?? []]),
        );
        if (now.size === 0) continue;
        const before = meaning.get(key);
        assert.ok(
          before === undefined || [...now].some((one) => before.has(one)),
          `${key} meant ${titles(before)} and now means ${titles(now)}`,
        );
        meaning.set(key, now);
      }
    }
    assert.ok(meaning.size > 0);
  });
}

function titles(events: Iterable<DocketEvent> | undefined): string {
  return [...events ?? []].map((event) => `${event.title} of ${event.date}`).join(" or ");
}
