import assert from "node:assert/strict";
import { importReference } from "../../src/app/import_reference.ts";
import type { ImportResult } from "../../src/app/import_store.ts";
import { openInbox } from "../../src/store/inbox/inbox.ts";
import { docketWith, type Installation, installation } from "./installation.ts";
import { type ReferenceRows, writeReferenceStore } from "./reference_store.ts";

const texts: [string, string][] = [
  [
    "2026-03-02",
    "ORDER: Sentencing set for 6/9/2026 at 10:00 AM in Courtroom 9C before Judge Ada Quill.",
  ],
  [
    "2026-03-04",
    "SCHEDULING ORDER: Dispositive Motions due by 7/14/2026. " +
    "Status Conference set for 5/5/2026 at 02:00 PM before Judge Ada Quill.",
  ],
];
const docket = docketWith(texts, {
  docketNumber: "1:26-cr-00123",
  caseName: "United States v. Marlow",
});
const id = docket.id;
const entry = (place: number) => id * 1000 + place;
const hearing = {
  case_id: "marlow",
  timezone: "America/New_York",
  status: "scheduled",
  docket_id: id,
};

const rows: ReferenceRows = {
  dockets: [{
    docket_id: id,
    date_modified: "2026-03-05T09:00:00-08:00",
    court_id: "nysd",
    docket_number: "1:26-cr-00123-ABC",
    case_name: "United States v. Marlow",
    absolute_url: `/docket/${id}/united-states-v-marlow/`,
  }],
  entries: texts.map(([filed, description], place) => ({
    docket_id: id,
    entry_id: entry(place),
    entry_number: place + 1,
    date_filed: filed,
    date_modified: `${filed}T12:00:00-08:00`,
    description,
    recap_documents: JSON.stringify([{ id: 5000 + place, document_number: place + 1 }]),
  })),
  hearings: [
    {
      ...hearing,
      hearing_key: "sentencing-of-mr-marlow",
      title: "Sentencing",
      starts_at_utc: "2026-06-09T14:00:00+00:00",
      duration_minutes: 90,
      m365_event_id: "AAMkSentencing",
      source_entry_ids: JSON.stringify([entry(0)]),
    },
    {
      ...hearing,
      hearing_key: "status-conf",
      title: "Status conference before the court",
      starts_at_utc: "2026-05-05T18:00:00",
      duration_minutes: 30,
      source_entry_ids: "not json",
    },
    {
      ...hearing,
      hearing_key: "telephone-call",
      title: "Telephone conference",
      starts_at_utc: "2026-08-01T15:00:00+00:00",
      duration_minutes: 30,
    },
    { ...hearing, hearing_key: "no-date", title: "Trial" },
    { ...hearing, hearing_key: "bad", title: "Trial", starts_at_utc: "soon" },
    { ...hearing, hearing_key: "lost", title: "Trial", case_id: "other", docket_id: 999 },
  ],
  deadlines: [{
    case_id: "marlow",
    deadline_key: "dispositive-motions-marlow",
    title: "Dispositive motions due",
    due_at_utc: "2026-07-14T20:00:00+00:00",
    timezone: "America/New_York",
    status: "pending",
    docket_id: id,
    m365_event_id: "AAMkMotions",
    source_entry_ids: JSON.stringify([entry(1)]),
  }],
  webhook_events: [
    { idempotency_key: "key-1", event_type: 1, received_at: "2026-03-19T10:00:00+00:00" },
    { idempotency_key: "key-2", event_type: 1, received_at: "yesterday" },
  ],
};
const uids = [
  "UID:marlow--deadline:dispositive-motions-marlow@case-calendar",
  "UID:marlow--sentencing-of-mr-marlow@case-calendar",
  "UID:marlow--status-conf@case-calendar",
];

async function withOldStore(
  work: (
    site: Installation,
    run: (options?: { dryRun?: boolean }) => ImportResult,
    path: string,
  ) => Promise<void>,
  options: { rows?: ReferenceRows; keepOpen?: boolean } = {},
): Promise<void> {
  const cases = [{ id: "marlow", dockets: [id] }];
  await using site = await installation({ dockets: [docket], cases });
  site.config.storePath = `${site.folder}/new.sqlite`;
  const path = `${site.folder}/case-calendar.sqlite`;
  const old = writeReferenceStore(path, options.rows ?? rows, options);
  const { store, clock, config } = site;
  try {
    await work(
      site,
      ({ dryRun = false } = {}) => importReference({ path }, { config, store, clock, dryRun }),
      path,
    );
  } finally {
    if (old.isOpen) old.close();
  }
}

/** UIDs of the events of a feed, sorted. */
function uidsIn(feed: string): string[] {
  return (feed.replaceAll("\r\n ", "").match(/^UID:.*$/gm) ?? []).map((one) => one.trim()).sort();
}

Deno.test("every event keeps the id its subscribers hold, at once and after the first sync", async () => {
  await withOldStore(async (site, run) => {
    const result = run();
    assert.deepEqual(result.keys, { carried: 4, known: 0 });
    assert.deepEqual([result.dockets, result.entries, result.found], [1, 2, 3]);
    site.publish();
    assert.deepEqual(uidsIn(site.read("main.ics")), uids);
    await site.sync();
    site.publish();
    assert.deepEqual(uidsIn(site.read("main.ics")), uids);
  });
});

Deno.test("what is ahead and not in the entries is told, and what cannot be read as well", async () => {
  await withOldStore((_, run) => {
    const { notFound, leftOut } = run();
    assert.deepEqual(notFound.map(({ uid, date, sameDay }) => [uid, date, sameDay]), [
      ["marlow--telephone-call@case-calendar", "2026-08-01", false],
    ]);
    assert.equal(leftOut.length, 2);
    assert.match(leftOut[0]!, /hearing marlow\/bad: its date cannot be read/);
    assert.match(leftOut[1]!, /hearing other\/lost: court and number of its docket/);
    return Promise.resolve();
  });
});

Deno.test("ids of remote events and keys of deliveries come along", async () => {
  await withOldStore(async (site, run) => {
    const result = run();
    assert.deepEqual([result.remoteIds, result.deliveryKeys], [2, 2]);
    assert.deepEqual(site.store.remoteIds.list().map(({ key, remoteId }) => [key, remoteId]), [
      ["deadline:dispositive-motions-marlow", "AAMkMotions"],
      ["sentencing-of-mr-marlow", "AAMkSentencing"],
    ]);
    using inbox = openInbox({ path: `${site.folder}/inbox.sqlite`, clock: site.clock });
    const delivery = {
      source: "courtlistener" as const,
      key: "key-1",
      keyOrigin: "header" as const,
      receivedAt: "2026-03-20T16:00:00Z",
      remoteAddress: "127.0.0.1",
      headers: {},
      body: new TextEncoder().encode("{}"),
    };
    assert.equal(await inbox.put(delivery), "known");
    assert.equal(await inbox.put({ ...delivery, key: "key-3" }), "stored");
    assert.equal(inbox.after(0, 10).length, 1);
  });
});

Deno.test("a dry run says exactly what the import then does, and keeps nothing", async () => {
  await withOldStore((site, run) => {
    const planned = run({ dryRun: true });
    assert.deepEqual(site.store.dockets.list(), []);
    assert.deepEqual(site.store.ledger.of({ caseId: "marlow" }), []);
    assert.deepEqual(site.store.remoteIds.list(), []);
    assert.throws(() => Deno.statSync(`${site.folder}/inbox.sqlite`), Deno.errors.NotFound);
    assert.deepEqual(run(), planned);
    return Promise.resolve();
  });
});

Deno.test("a second import repeats nothing and changes nothing", async () => {
  await withOldStore((site, run) => {
    run();
    const before = JSON.stringify(site.store.ledger.of({ caseId: "marlow" }));
    const { keys, entries, dockets, remoteIds, deliveryKeys } = run();
    assert.deepEqual({ keys, entries, dockets, remoteIds, deliveryKeys }, {
      keys: { carried: 0, known: 4 },
      entries: 0,
      dockets: 0,
      remoteIds: 0,
      deliveryKeys: 0,
    });
    assert.equal(JSON.stringify(site.store.ledger.of({ caseId: "marlow" })), before);
    return Promise.resolve();
  });
});

Deno.test("the old file stays as it is, and what waits in its log is carried over", async () => {
  for (const keepOpen of [false, true]) {
    await withOldStore((site, run, path) => {
      const state = () =>
        [...Deno.readDirSync(site.folder)].map(({ name }) => name).sort()
          .filter((name) => name.startsWith("case-calendar.sqlite") || name.startsWith(".import"))
          .map((name) => [name, Deno.readFileSync(`${site.folder}/${name}`).toBase64()]);
      const before = state();
      assert.equal(before.length, keepOpen ? 3 : 1, path);
      assert.equal(run().keys.carried, 4);
      assert.deepEqual(state(), before);
      return Promise.resolve();
    }, { keepOpen });
  }
});

Deno.test("keys that an old docket mints while it is read never take one that is carried over", async () => {
  const second = docketWith(texts, { id: id + 1, docketNumber: "1:26-cr-00456" });
  const other = { ...rows.dockets![0]!, docket_id: id + 1, docket_number: "1:26-cr-00456" };
  const entries = rows.entries!.map((row, place) => ({
    ...row,
    docket_id: id + 1,
    entry_id: (id + 1) * 1000 + place,
  }));
  const sentencing = rows.hearings![0]!;
  const changed = {
    ...rows,
    dockets: [...rows.dockets!, other],
    entries: [...rows.entries!, ...entries],
    // The first docket would mint `sentencing` for its own event.
    hearings: [
      {
        ...sentencing,
        hearing_key: "status-conf",
        title: "Status conference",
        starts_at_utc: "2026-05-05T18:00:00",
      },
      { ...sentencing, docket_id: id + 1, hearing_key: "sentencing", source_entry_ids: null },
    ],
  };
  const cases = [{ id: "marlow", dockets: [id, id + 1] }];
  await using site = await installation({ dockets: [docket, second], cases });
  site.config.storePath = `${site.folder}/new.sqlite`;
  const path = `${site.folder}/case-calendar.sqlite`;
  writeReferenceStore(path, changed);
  const { store, clock, config } = site;
  importReference({ path }, { config, store, clock, dryRun: false });
  const row = store.ledger.of({ caseId: "marlow" }).find(({ key }) => key === "sentencing")!;
  assert.deepEqual([row.docketKey, row.state], ["nysd/1:26-cr-00456", "live"]);
});

Deno.test("what is no store of that program is refused by name, from a file and as bytes", async () => {
  await withOldStore((site, _, path) => {
    const { store, clock, config } = site;
    const tools = { config, store, clock, dryRun: false };
    const bytes = Deno.readFileSync(path);
    assert.equal(importReference({ bytes }, { ...tools, dryRun: true }).keys.carried, 4);
    const refused: [Uint8Array, RegExp][] = [
      [new Uint8Array(), /it is empty/],
      [new TextEncoder().encode("CREATE TABLE hearings"), /not an SQLite database/],
      [bytes.slice(0, 9000), /damaged|not an SQLite|another program/],
    ];
    for (const [given, told] of refused) {
      assert.throws(() => importReference({ bytes: given }, tools), told);
    }
    assert.deepEqual(
      [...Deno.readDirSync(site.folder)].filter(({ name }) => name.startsWith(".import")),
      [],
    );
    return Promise.resolve();
  });
});

Deno.test("events that were published before the import keep the ids they have, which is told", async () => {
  await withOldStore(async (site, run) => {
    await site.sync();
    site.publish();
    const before = uidsIn(site.read("main.ics"));
    assert.deepEqual([before.length, run().late, run().late], [3, 3, 0]);
    site.publish();
    assert.deepEqual(uidsIn(site.read("main.ics")), before);
  });
});
