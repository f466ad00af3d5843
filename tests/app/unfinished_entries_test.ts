import assert from "node:assert/strict";
import { unfinishedEntries } from "../../src/app/unfinished_entries.ts";
import type { DocumentData } from "../../src/standin/docket_data.ts";
import { docketOf, installation } from "./installation.ts";

const id = 70_000_001;
const text = "ORDER. So ordered.";

const entries: {
  what: string;
  description: string;
  dateFiled?: string | null;
  documents?: DocumentData[];
}[] = [
  { what: "no text, no label", description: "", documents: [{ description: "" }] },
  { what: "a label alone", description: "", documents: [{ description: "Order" }] },
  { what: "a PDF that is not there", description: text, documents: [{}] },
  { what: "a PDF that is there", description: text, documents: [{ isAvailable: true }] },
  {
    what: "a PDF whose text is to come",
    description: text,
    documents: [{ isAvailable: true, ocrStatus: 4 }],
  },
  {
    what: "a PDF whose text could not be read",
    description: text,
    documents: [{ isAvailable: true, ocrStatus: 3 }],
  },
  {
    what: "an attachment whose text is to come",
    description: text,
    documents: [{ isAvailable: true }, { attachmentNumber: 1, isAvailable: true, ocrStatus: 4 }],
  },
  { what: "a sealed PDF", description: text, documents: [{ isSealed: true }] },
  { what: "paperless", description: text, documents: [{ documentNumber: "" }] },
  {
    what: "an attachment that is not there",
    description: text,
    documents: [{ isAvailable: true }, { attachmentNumber: 1 }],
  },
  { what: "old", description: "", dateFiled: "2026-03-01" },
  { what: "without a date", description: "", dateFiled: null, documents: [{ description: "" }] },
  { what: "gone", description: "" },
];

const gone = entries.findIndex(({ what }) => what === "gone");

Deno.test("what lacks its text or an unsealed document is unfinished, within the days", async () => {
  const docket = docketOf(0, {
    id,
    entries: entries.map(({ description, dateFiled, documents }, index) => ({
      id: id * 1_000 + index,
      entryNumber: index + 1,
      dateFiled: dateFiled === undefined ? "2026-03-19" : dateFiled,
      createdAt: "2026-03-19T15:00:00Z",
      description,
      ...(documents === undefined ? {} : { documents }),
    })),
  });
  await using setting = await installation({ dockets: [docket] });
  await setting.sync();
  const { store, clock } = setting;
  store.entries.markGone({ upstream: "courtlistener", id: String(id * 1_000 + gone) });
  const found = unfinishedEntries([{ upstream: "courtlistener", id: String(id) }], {
    store,
    now: clock.now(),
    days: 7,
  });
  assert.deepEqual(
    found.map(({ record, lacks }) => [entries[Number(record.id) - id * 1_000]!.what, lacks])
      .sort(),
    [
      ["a PDF that is not there", "document"],
      ["a PDF whose text is to come", "document"],
      ["a label alone", "text behind a label"],
      ["no text, no label", "text"],
      ["without a date", "text"],
    ],
  );
  assert.ok(found.every(({ since }) => since === "2026-03-19T15:00:00Z"));
});
