/** The client against the stand-in over real HTTP: both were built from the contract, apart. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { type CourtListener } from "../../src/courtlistener/client.ts";
import type { CourtListenerOptions } from "../../src/courtlistener/courtlistener_options.ts";
import { NotFoundError } from "../../src/courtlistener/not_found.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import type { EntryRecord } from "../../src/domain/upstream.ts";
import type { DocketData } from "../../src/standin/docket_data.ts";
import type { Fault } from "../../src/standin/faults.ts";
import { createStandIn, type StandIn, type StandInOptions } from "../../src/standin/stand_in.ts";
import { runs } from "../support/counts.ts";
import { type VirtualClock, virtualClock } from "../support/virtual_clock.ts";
import { type MemoryPacer, memoryPacer } from "./memory_pacer.ts";
import { clientOf, rejection, secretToken } from "./tested_client.ts";

const docketId = 71_000_001;
const id = String(docketId);

Deno.test("a whole docket arrives page by page, each row once and in order of change", async () => {
  await using setting = standing({ dockets: [docketOf(65)] });
  const { client, standIn } = setting;
  const entries = await wholeList(client);
  assert.deepEqual(entries.map((entry) => Number(entry.id)), standIn.entryIds(docketId));
  assert.ok(isAscending(entries));
  const lists = standIn.requests.filter((request) => request.path.endsWith("/docket-entries/"));
  assert.equal(lists.length, 4);
  assert.ok(lists.every((request) => request.params.omit === "recap_documents__plain_text"));
  assert.equal(entries[0]!.documents.length, 1);
});

Deno.test("from a mark only what changed since arrives, in one request for each kind", async () => {
  await using setting = standing({ dockets: [docketOf(65)] });
  const { client, standIn, clock } = setting;
  const mark = clock.now().toString();
  const ids = standIn.entryIds(docketId);
  assert.deepEqual((await client.entriesPage({ docketId: id, modifiedSince: mark })).entries, []);
  clock.advance(60_000);
  standIn.editEntry(ids[3]!, { description: "ORDER vacating the hearing of 3/4/2026." });
  const pdf = standIn.documentIds(ids[5]!)[0]!;
  standIn.publishPdf(pdf);
  const attachment = standIn.addDocument(ids[7]!, {
    attachmentNumber: 1,
    description: "Exhibit A",
  });
  standIn.requests.length = 0;
  const entries = await client.entriesPage({ docketId: id, modifiedSince: mark });
  const documents = await client.documentsPage({ docketId: id, modifiedSince: mark });
  assert.equal(standIn.requests.length, 2);
  assert.deepEqual(entries.entries.map((entry) => entry.id), [String(ids[3])]);
  assert.match(entries.entries[0]!.description, /vacating/);
  assert.deepEqual(
    documents.documents.map((document) => document.id).sort(),
    [String(pdf), String(attachment)].sort(),
  );
  assert.deepEqual([entries.next, documents.next], [null, null]);
  assert.equal((await client.entryOfDocument(String(attachment)))?.id, String(ids[7]));
});

Deno.test("entries of several dockets come with one request, by the documents asked for and no others", async () => {
  const first = docketOf(12);
  const second = { ...docketOf(12), id: docketId + 1, docketNumber: "1:26-cv-00457" };
  await using setting = standing({ dockets: [first, second] });
  const { client, standIn } = setting;
  const asked: EntryRecord[] = [];
  for (const { id } of [first, second]) {
    const { entries } = await client.entriesPage({ docketId: String(id) });
    asked.push(...entries.filter(({ entryNumber }) => entryNumber !== null));
  }
  const wanted = asked.filter((_, index) => index % 2 === 0);
  const pacerDocIds = wanted.map(({ documents }) => documents[0]!.pacerDocId);
  standIn.requests.length = 0;
  const found = await client.entriesByDocument({ pacerDocIds });
  assert.deepEqual(found.problems, []);
  assert.deepEqual(
    found.entries.map((entry) => entry.id).sort(),
    wanted.map((entry) => entry.id).sort(),
  );
  assert.equal(standIn.requests.length, 1);
  standIn.removeEntry(Number(wanted[0]!.id));
  const rest = await client.entriesByDocument({ pacerDocIds });
  assert.equal(rest.entries.length, wanted.length - 1);
});

for (const newestFirst of [false, true]) {
  const order = newestFirst ? "newest first" : "oldest change first";
  Deno.test(`rows that move while a list is read ${order} are all there at the end`, async () => {
    const edits = fc.array(fc.array(fc.nat(44), { maxLength: 6 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(edits, async (editsAfterPage) => {
        await using setting = standing({ dockets: [docketOf(45)], pageSize: 10 });
        const { client, standIn, clock } = setting;
        const began = clock.now().toString();
        let count = 0;
        standIn.moveRowsWhilePaging(({ number }) => {
          for (const index of editsAfterPage[number - 1] ?? []) {
            clock.advance(1000);
            const entryId = standIn.entryIds(docketId)[index]!;
            standIn.editEntry(entryId, { description: `Version ${++count} of this entry.` });
          }
        });
        const known = new Map<string, EntryRecord>();
        const keep = (entry: EntryRecord) => known.set(entry.id, entry);
        (await wholeList(client, { newestFirst })).forEach(keep);
        const ids = standIn.entryIds(docketId).map(String);
        assert.deepEqual([...known.keys()].sort(), ids.sort());
        standIn.moveRowsWhilePaging(null);
        (await wholeList(client, { modifiedSince: began })).forEach(keep);
        for (const entryId of ids) {
          const now = await client.entry(entryId);
          assert.equal(known.get(entryId)!.description, now.description);
        }
      }),
      runs(6, 150),
    );
  });
}

Deno.test("on the free tier nothing is ever refused: limits are learned, then kept", async () => {
  await using setting = standing({ dockets: [docketOf(1)], limits: freeTier }, {
    maxWait: 86_400_000,
  });
  const { client, standIn, clock, pacer } = setting;
  const began = clock.now();
  for (let request = 1; request <= 126; request += 1) await client.docket(id);
  assert.deepEqual(pacer.learnings, [[
    { limit: 5, seconds: 60, used: 0 },
    { limit: 50, seconds: 3600, used: 0 },
    { limit: 125, seconds: 86_400, used: 0 },
  ]]);
  assert.ok(standIn.requests.every((request) => request.status === 200));
  assert.equal(clock.now().since(began).total("hours"), 24);
  assert.match(client.telemetry()!, /total=127 peak\/min=6 peak\/hour=51 peak\/day=126/);
});

Deno.test("a full hour ends as rate-limited, with the very moment at which it goes on", async () => {
  await using setting = standing({ dockets: [docketOf(1)], limits: freeTier });
  const { client, standIn, clock } = setting;
  const began = clock.now();
  let read = 0;
  const error = await rejection(
    (async () => {
      for (;;) {
        await client.docket(id);
        read += 1;
      }
    })(),
    CaseCalendarError,
  );
  assert.equal(read, 50);
  assert.equal(error.kind, "rateLimited");
  assert.equal(error.facts.notBefore!.since(began).total("minutes"), 60);
  clock.set(error.facts.notBefore!.toString());
  await client.docket(id);
  assert.ok(standIn.requests.every((request) => request.status === 200));
});

Deno.test("a quota another program has used up is waited for as CourtListener says", async () => {
  await using setting = standing({ dockets: [docketOf(1)], limits: freeTier });
  const { client, standIn, clock } = setting;
  for (let request = 0; request < 5; request += 1) {
    const headers = { authorization: `Token ${secretToken}` };
    await standIn.handle(new Request("http://x/api/rest/v4/dockets/71000001/", { headers }));
  }
  clock.advance(18_000);
  await client.docket(id);
  assert.deepEqual(clock.slept, [42_000]);
  assert.deepEqual(
    standIn.requests.slice(5).map((request) => request.status),
    [200, 429, 200],
  );
});

const passing: Fault[] = [
  { kind: "server-error" },
  { kind: "bad-gateway" },
  { kind: "maintenance" },
  { kind: "drop" },
  { kind: "garbage" },
  { kind: "truncated" },
  { kind: "throttled", window: "min", retryAfter: 17 },
  { kind: "slow", milliseconds: 20_000 },
];

for (const fault of passing) {
  Deno.test(`a whole docket arrives although its second page meets "${fault.kind}"`, async () => {
    await using setting = standing({ dockets: [docketOf(45)] });
    const { client, standIn } = setting;
    standIn.setFaults([{ fault, path: "docket-entries/", after: 1, times: 2 }]);
    const entries = await wholeList(client);
    assert.equal(entries.length, 45);
    assert.equal(new Set(entries.map((entry) => entry.id)).size, 45);
  });
}

const lasting: [Fault, { kind: string; message: RegExp }][] = [
  [{ kind: "server-error" }, { kind: "failed", message: /HTTP 500/ }],
  [{ kind: "maintenance" }, { kind: "failed", message: /in maintenance/ }],
  [{ kind: "drop" }, { kind: "failed", message: /connection failed/ }],
  [{ kind: "garbage" }, { kind: "failed", message: /cut off or not JSON/ }],
  [{ kind: "unauthorized" }, { kind: "authentication", message: /refused the token/ }],
  [{ kind: "forbidden" }, { kind: "authentication", message: /do not have permission/ }],
  [{ kind: "not-found" }, { kind: "failed", message: /no docket 71000001/ }],
  [{ kind: "blocked" }, { kind: "rateLimited", message: /blocked because of excessive use/ }],
  [
    { kind: "throttled", window: "day", retryAfter: 40_000 },
    { kind: "rateLimited", message: /125\/day/ },
  ],
];

for (const [fault, expected] of lasting) {
  Deno.test(`"${fault.kind}" that lasts ends as ${expected.kind} and names docket and cause`, async () => {
    await using setting = standing({ dockets: [docketOf(45)] });
    const { client, standIn } = setting;
    standIn.setFaults([{ fault, path: "docket-entries/" }]);
    const error = await rejection(client.entriesPage({ docketId: id }), CaseCalendarError);
    assert.equal(error.kind, expected.kind);
    assert.match(error.message, /entries of docket 71000001/);
    assert.match(error.message, expected.message);
    assert.ok(error.facts.next);
  });
}

Deno.test("a stand-in that hangs is given up by the time limit", async () => {
  const timers = new Map<number, () => void>();
  let next = 0;
  await using setting = standing({ dockets: [docketOf(1)] }, {
    retry: {
      attempts: 2,
      startTimer: (_milliseconds, fire) => {
        const timer = next++;
        timers.set(timer, fire);
        return () => timers.delete(timer);
      },
    },
  });
  const { client, standIn } = setting;
  standIn.setFaults((request) => {
    if (!request.path.startsWith("dockets/")) return null;
    for (const fire of timers.values()) fire();
    return { kind: "hang" };
  });
  const error = await rejection(client.docket(id), CaseCalendarError);
  assert.match(error.message, /no complete answer within 30 seconds/);
});

Deno.test("one garbled entry among others is a problem, not the end of the page", async () => {
  await using setting = standing({ dockets: [docketOf(5)] });
  const { client, standIn } = setting;
  standIn.setFaults([{ fault: { kind: "retype", path: "results.2.entry_number", value: "two" } }]);
  const page = await client.entriesPage({ docketId: id });
  assert.equal(page.entries.length, 4);
  assert.deepEqual(page.problems.map((problem) => problem.id), [
    String(standIn.entryIds(docketId)[2]),
  ]);
});

Deno.test("an unknown docket, entry or court is told apart by lists and single reads alike", async () => {
  await using setting = standing({ dockets: [docketOf(2)] });
  const { client, standIn } = setting;
  const missing = async (promise: Promise<unknown>) =>
    (await rejection(promise, NotFoundError)).resource;
  assert.equal(await missing(client.docket("5")), "docket");
  assert.equal(await missing(client.entriesPage({ docketId: "5" })), "docket");
  const modifiedSince = "2026-01-01T00:00:00Z";
  assert.equal(await missing(client.documentsPage({ docketId: "5", modifiedSince })), "docket");
  const gone = standIn.entryIds(docketId)[0]!;
  standIn.removeEntry(gone);
  assert.equal(await missing(client.entry(String(gone))), "entry");
  assert.equal(await missing(client.court("nowhere")), "court");
  assert.equal(
    await missing(client.findDockets({ court: "nowhere", number: "1:26-cv-1" })),
    "court",
  );
});

Deno.test("dockets are found by court and number, and their court is read", async () => {
  const twin = { ...docketOf(1), id: 71_000_009, docketNumber: "1:26-cv-00456-ABC" };
  const appeal = { ...docketOf(1), id: 71_000_010, courtId: "ca7", docketNumber: "26-1234" };
  await using setting = standing({
    dockets: [docketOf(1), { ...twin, entries: [] }, { ...appeal, entries: [] }],
  });
  const { client } = setting;
  const found = await client.findDockets({ court: "ilnd", number: "1:26-cv-00456" });
  assert.deepEqual(found.map((docket) => docket.id).sort(), [id, "71000009"]);
  const appeals = await client.findDockets({ court: "ca7", number: "26-1234" });
  assert.deepEqual(appeals.map((docket) => docket.id), ["71000010"]);
  assert.deepEqual(await client.findDockets({ court: "ilnd", number: "1:99-cv-00001" }), []);
  assert.equal((await client.court("ilnd")).citation, "N.D. Ill.");
});

const freeTier = { minute: 5, hour: 50, day: 125 };

interface Setting extends AsyncDisposable {
  standIn: StandIn;
  client: CourtListener;
  clock: VirtualClock;
  pacer: MemoryPacer;
}

/** A stand-in that listens, and a client of it on the same virtual clock. */
function standing(
  options: Pick<StandInOptions, "dockets" | "limits" | "pageSize">,
  clientOptions: Partial<CourtListenerOptions> = {},
): Setting {
  const clock = virtualClock("2026-11-02T15:00:00Z");
  const standIn = createStandIn({ ...options, token: secretToken, clock });
  const listening = standIn.listen();
  const pacer = memoryPacer(clock);
  const { client } = clientOf(listening.url, { ...clientOptions, clock, pacer });
  return { standIn, client, clock, pacer, [Symbol.asyncDispose]: () => listening.close() };
}

function docketOf(entries: number): DocketData {
  return {
    id: docketId,
    courtId: "ilnd",
    docketNumber: "1:26-cv-00456",
    caseName: "Orchard Tool Co. v. Lakeside Fasteners, Inc.",
    dateFiled: "2026-01-20",
    entries: Array.from({ length: entries }, (_, index) => ({
      entryNumber: index % 5 === 4 ? null : index + 1,
      dateFiled: Temporal.PlainDate.from("2026-01-20").add({ days: index }).toString(),
      description: `MINUTE entry: Status hearing set for 9/15/2026. (Sheet ${index + 1})`,
    })),
  };
}

async function wholeList(
  client: CourtListener,
  options: { newestFirst?: boolean; modifiedSince?: string } = {},
): Promise<EntryRecord[]> {
  const entries: EntryRecord[] = [];
  let next: string | null = null;
  do {
    const page = await client.entriesPage({ docketId: id, ...options, ...(next && { next }) });
    assert.deepEqual(page.problems, []);
    entries.push(...page.entries);
    next = page.next;
  } while (next !== null);
  return entries;
}

function isAscending(entries: readonly EntryRecord[]): boolean {
  return entries.every((entry, index) =>
    index === 0 ||
    Temporal.Instant.compare(entries[index - 1]!.modifiedAt, entry.modifiedAt) <= 0
  );
}
