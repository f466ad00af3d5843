import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { docketWith } from "../app/installation.ts";
import { type ReferenceRows, writeReferenceStore } from "../app/reference_store.ts";
import { unprivileged } from "../support/unprivileged.ts";
import { programEntry } from "../support/run_program.ts";
import { bundleFlags } from "../../.ci/permission_flags.ts";
import { feedPath, type Installation, withInstallation } from "./installation.ts";

const docket = docketWith([
  [
    "2026-11-02",
    "ORDER: Sentencing set for 6/8/2027 at 10:00 AM in Courtroom 9C before Judge Ada Quill.",
  ],
  [
    "2026-11-04",
    "SCHEDULING ORDER: Dispositive Motions due by 7/13/2027. " +
    "Status Conference set for 5/4/2027 at 02:00 PM before Judge Ada Quill.",
  ],
], { docketNumber: "1:26-cr-00123", caseName: "United States v. Marlow" });
const { id } = docket;
const entry = (place: number) => id * 1000 + place;

const slot = {
  case_id: "marlow",
  timezone: "America/New_York",
  status: "scheduled",
  docket_id: id,
  duration_minutes: 60,
};
const sentencing = { ...slot, starts_at_utc: "2027-06-08T14:00:00+00:00" };

/**
 * What years leave behind: rows without anything, two rows of one proceeding, words nobody knows,
 * bytes, broken JSON, odd numbers; and among them what must be carried over.
 */
const rows: ReferenceRows = {
  dockets: [
    {
      docket_id: id,
      court_id: "nysd",
      docket_number: "1:26-cr-00123-ABC-1",
      case_name: "United States v. Marlow",
      date_modified: "2026-11-05T09:00:00-08:00",
    },
    { docket_id: id + 1 },
    { docket_id: id + 2, court_id: "", docket_number: "1:26-cr-00124" },
  ],
  entries: [
    ...docket.entries.map(({ dateFiled, description }, place) => ({
      docket_id: id,
      entry_id: entry(place),
      entry_number: place + 1,
      date_filed: dateFiled,
      date_modified: `${dateFiled}T12:00:00-08:00`,
      description: description!,
      recap_documents: place === 0 ? "{broken" : JSON.stringify([null, 5, { id: "x" }]),
    })),
    { docket_id: id, entry_id: entry(7), fingerprint: "0".repeat(40) },
    { docket_id: id, entry_id: entry(8), description: " \n", recap_documents: "[]" },
    {
      docket_id: id,
      entry_id: entry(9),
      entry_number: "9a",
      date_filed: "2026-13-45",
      date_modified: "last week",
      description: "LETTER of A. Alder.",
    },
    { docket_id: 999, entry_id: 1, description: "NOTICE of a docket that nobody knows." },
  ],
  hearings: [
    {
      ...sentencing,
      hearing_key: "sentencing-of-mr-marlow",
      title: "Sentencing",
      m365_event_id: "AAMkSentencing",
      gcal_event_id: "",
      source_entry_ids: JSON.stringify([entry(0), entry(0), 12, "x", null]),
    },
    // The same proceeding once more, as that program's twin rows were.
    {
      ...sentencing,
      hearing_key: "sentencing-2",
      title: "Sentencing hearing",
      status: "cancelled",
    },
    {
      ...slot,
      hearing_key: "status-conf",
      title: "Status conference",
      starts_at_utc: "2027-05-04 18:00:00",
      timezone: "Mars/Olympus",
      status: "no such status",
      source_entry_ids: "{}",
      docket_id: null,
    },
    { ...slot, hearing_key: "empty" },
    { ...slot, hearing_key: "soon", title: "Trial", starts_at_utc: "soon" },
    { hearing_key: "nobody's", title: "Trial", starts_at_utc: "2027-06-08T14:00:00+00:00" },
  ],
  deadlines: [{
    ...{ case_id: "marlow", docket_id: id, timezone: null, status: null },
    deadline_key: "dispositive-motions-marlow",
    title: "Dispositive motions due",
    due_at_utc: "2027-07-13T20:00:00+00:00",
    m365_event_id: "AAMkMotions",
    source_entry_ids: JSON.stringify([entry(1)]),
  }],
  webhook_events: [
    { idempotency_key: " key-1 ", event_type: 1, received_at: "2026-11-19T10:00:00+00:00" },
    { idempotency_key: "key-2", event_type: "odd", received_at: null },
    { idempotency_key: "   ", event_type: 1, received_at: "2026-11-19" },
  ],
};

/** Bytes where text belongs, a number that JavaScript does not have, and a table of a later version. */
const odder = `
  UPDATE hearings SET judge = x'c3a9', notes = 1.5 WHERE hearing_key = 'sentencing-of-mr-marlow';
  UPDATE entries SET entry_number = 9223372036854775807 WHERE entry_id = ${entry(9)};
  CREATE TABLE case_summaries_pre_group_migration (docket_id INTEGER, summary TEXT);
  CREATE TABLE later (x BLOB);
`;

const uids = [
  "marlow--deadline:dispositive-motions-marlow@case-calendar",
  "marlow--sentencing-of-mr-marlow@case-calendar",
  "marlow--status-conf@case-calendar",
];

function uidsIn(feed: string): string[] {
  const lines = feed.replaceAll("\r\n ", "").match(/^UID:.*$/gm) ?? [];
  return lines.map((line) => line.slice(4).trim()).sort();
}

const digest = (path: string) => createHash("sha256").update(Deno.readFileSync(path)).digest("hex");

const path = "data/case-calendar.sqlite";

/** An installation whose data folder holds the old store; `keepOpen`: its rows lie in the log. */
async function withOldStore(
  work: (it: Installation) => Promise<void>,
  { keepOpen = false }: { keepOpen?: boolean } = {},
): Promise<void> {
  await withInstallation({ dockets: [docket], cases: { marlow: [id] } }, async (it) => {
    Deno.mkdirSync(`${it.folder}/data`);
    const old = writeReferenceStore(`${it.folder}/${path}`, rows, { keepOpen: true });
    old.exec(odder);
    if (!keepOpen) old.close();
    try {
      await work(it);
    } finally {
      if (old.isOpen) old.close();
    }
  });
}

async function assertCarried(it: Installation, { code, stdout, stderr }: {
  code: number;
  stdout: string;
  stderr: string;
}): Promise<void> {
  assert.equal(code, 3, stderr);
  const result = JSON.parse(stdout);
  assert.deepEqual(
    [result.keys, result.remoteIds, result.deliveryKeys, result.late],
    [{ carried: 4, known: 0 }, 2, 2, 0],
  );
  assert.equal(result.entries, 3);
  const told = result.leftOut.join("\n");
  assert.match(told, /hearing marlow\/soon: its date cannot be read/);
  assert.match(told, /hearing \/nobody's: it has no case or no key/);
  const emit = await it.run(["emit"]);
  assert.equal(emit.code, 0, emit.stderr);
  assert.deepEqual(uidsIn(it.read(feedPath)), uids);
  const sync = await it.run(["sync"]);
  assert.equal(sync.code, 0, sync.stderr);
  assert.deepEqual(uidsIn(it.read(feedPath)), uids, "the first sync moves no id");
}

Deno.test("an old store full of oddities keeps every id that subscribers and services know", () =>
  withOldStore(async (it) => {
    const before = digest(`${it.folder}/${path}`);
    await assertCarried(it, await it.run(["import", path, "--json"]));
    assert.equal(digest(`${it.folder}/${path}`), before);
    using store = new DatabaseSync(`${it.folder}/data/case-calendar-2.sqlite`, { readOnly: true });
    const ids = store.prepare("SELECT service, key, remote_id FROM remote_ids ORDER BY key").all();
    assert.deepEqual(ids.map((row) => Object.values(row).join(" ")), [
      "m365 deadline:dispositive-motions-marlow AAMkMotions",
      "m365 sentencing-of-mr-marlow AAMkSentencing",
    ]);
    const again = await it.run(["import", path, "--json"]);
    const { keys, entries, remoteIds, deliveryKeys } = JSON.parse(again.stdout);
    assert.deepEqual([keys, entries, remoteIds, deliveryKeys], [
      { carried: 0, known: 4 },
      0,
      0,
      0,
    ]);
  }));

Deno.test("what waits in the old store's log comes along, while that program still runs", () =>
  withOldStore(
    async (it) => {
      assert.ok(Deno.statSync(`${it.folder}/${path}-wal`).size > 0);
      await assertCarried(it, await it.run(["import", path, "--json"]));
    },
    { keepOpen: true },
  ));

const wrapper = unprivileged();

Deno.test({
  name: "a read-only old store is read, also with what waits in its log, by who may not write it",
  ignore: wrapper === null,
  fn: () =>
    withOldStore(async (it) => {
      for (const part of ["", "-wal"]) Deno.chmodSync(`${it.folder}/${path}${part}`, 0o444);
      const command = [...wrapper!, Deno.execPath(), "run", ...bundleFlags(), await programEntry()];
      const { code, stdout, stderr } = await new Deno.Command(command[0]!, {
        args: [...command.slice(1), "import", path, "--json"],
        cwd: it.folder,
      }).output();
      const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
      assert.equal(code, 3, text(stderr));
      assert.deepEqual(JSON.parse(text(stdout)).keys, { carried: 4, known: 0 });
    }, { keepOpen: true }),
});

Deno.test("an old store on standard input is carried over as from a file", () =>
  withOldStore(async (it) => {
    const bytes = Deno.readFileSync(`${it.folder}/${path}`);
    Deno.removeSync(`${it.folder}/${path}`);
    const child = new Deno.Command(Deno.execPath(), {
      args: ["run", ...bundleFlags(), await programEntry(), "import", "-", "--json"],
      cwd: it.folder,
      stdin: "piped",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    const fed = new Response(bytes).body!.pipeTo(child.stdin);
    const { code, stdout, stderr } = await child.output();
    await fed;
    const text = (read: Uint8Array) => new TextDecoder().decode(read);
    await assertCarried(it, { code, stdout: text(stdout), stderr: text(stderr) });
  }));
