import assert from "node:assert/strict";
import { NotFoundError } from "../../src/courtlistener/not_found.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { RequestsSpentError } from "../../src/courtlistener/requests_spent.ts";
import { UnreachableError } from "../../src/courtlistener/unreachable.ts";
import { clientOf, rejection, secretToken } from "./tested_client.ts";
import { memoryPacer } from "./memory_pacer.ts";
import { scriptedServer } from "./scripted_server.ts";
import { docketRow, documentRow, entryRow, pageOf } from "./wire_samples.ts";
import { virtualClock } from "../support/virtual_clock.ts";

const docketId = "71000001";

Deno.test("a docket is read with token, version and JSON asked for", async () => {
  await using server = scriptedServer([() => docketRow()]);
  const { client } = clientOf(server.url);
  assert.deepEqual(await client.docket(docketId), {
    upstream: "courtlistener",
    id: docketId,
    courtId: "ilnd",
    docketNumber: "1:26-cv-00456",
    caseName: "Orchard Tool Co. v. Lakeside Fasteners, Inc.",
    url: "https://www.courtlistener.com/docket/71000001/orchard-tool-co-v-lakeside-fasteners-inc/",
    dateFiled: "2026-01-20",
    dateTerminated: null,
    dateLastFiling: "2026-07-01",
    modifiedAt: "2026-07-01T16:05:00Z",
  });
  const [request] = server.seen;
  assert.equal(request!.path, "/api/rest/v4/dockets/71000001/");
  assert.equal(request!.headers.get("authorization"), `Token ${secretToken}`);
  assert.match(request!.headers.get("user-agent")!, /^case-calendar\/0\.1\.0 \(\+[^/]+\)$/);
  assert.equal(request!.headers.get("accept"), "application/json");
});

Deno.test("entries are asked for oldest change first, without document texts, from a mark", async () => {
  await using server = scriptedServer([() => pageOf([entryRow()])]);
  const { client } = clientOf(server.url);
  const page = await client.entriesPage({ docketId, modifiedSince: "2026-06-30T23:00:00-07:00" });
  const asked = new URL(server.seen[0]!.path, server.url);
  assert.equal(asked.pathname, "/api/rest/v4/docket-entries/");
  assert.deepEqual(Object.fromEntries(asked.searchParams), {
    docket: docketId,
    date_modified__gte: "2026-07-01T06:00:00Z",
    order_by: "date_modified",
    omit: "recap_documents__plain_text",
  });
  assert.equal(page.next, null);
  assert.deepEqual(page.problems, []);
  assert.match(page.servedAt ?? "", /Z$/);
  const [entry] = page.entries;
  assert.deepEqual({ ...entry, documents: undefined, description: undefined }, {
    upstream: "courtlistener",
    id: "800001",
    docketRecordId: docketId,
    entryNumber: 45,
    dateFiled: "2026-07-01",
    timeFiled: "11:02:03",
    createdAt: "2026-07-01T16:00:00Z",
    modifiedAt: "2026-07-01T16:05:00.25Z",
    recapSequenceNumber: "2026-07-01.001",
    pacerSequenceNumber: 131,
    description: undefined,
    documents: undefined,
  });
  assert.equal(entry!.documents[0]!.pdfUrl.split("/")[2], "storage.courtlistener.com");
});

Deno.test("the next page is asked for verbatim, whatever the cursor holds", async () => {
  const next = (request: Request) =>
    `${new URL(request.url).origin}/api/rest/v4/docket-entries/?cursor=cD0%2BMjAyNg%3D%3D&x=a+b`;
  await using server = scriptedServer([
    (request) => pageOf([entryRow()], { next: next(request) }),
    () => pageOf([entryRow({ id: 800_002 })], { count: 40 }),
  ]);
  const { client } = clientOf(server.url);
  const first = await client.entriesPage({ docketId });
  const second = await client.entriesPage({ docketId, next: first.next! });
  assert.equal(
    server.seen[1]!.path,
    "/api/rest/v4/docket-entries/?cursor=cD0%2BMjAyNg%3D%3D&x=a+b",
  );
  assert.equal(second.entries[0]!.id, "800002");
  assert.equal(second.next, null);
});

Deno.test("a docket seen for the first time can be read newest first, in an order that holds still", async () => {
  await using server = scriptedServer([() => pageOf([])]);
  const { client } = clientOf(server.url);
  await client.entriesPage({ docketId, newestFirst: true });
  assert.equal(new URL(server.seen[0]!.path, server.url).searchParams.get("order_by"), "-id");
});

for (
  const [name, next] of [
    ["another origin", "https://evil.example/api/rest/v4/docket-entries/?cursor=x"],
    ["another resource", "/api/rest/v4/dockets/?cursor=x"],
    ["no address", "page 2"],
  ] as const
) {
  Deno.test(`a next page at ${name} is refused before the token goes there`, async () => {
    await using server = scriptedServer([
      (request) =>
        pageOf([], { next: next.startsWith("/") ? new URL(next, request.url).href : next }),
    ]);
    const { client } = clientOf(server.url);
    const error = await rejection(client.entriesPage({ docketId }), CaseCalendarError);
    assert.match(error.message, /next page/);
    assert.equal(server.seen.length, 1);
  });
}

Deno.test("a next page that is the page itself is refused instead of read for ever", async () => {
  await using server = scriptedServer([(request) => pageOf([entryRow()], { next: request.url })]);
  const { client } = clientOf(server.url);
  const error = await rejection(client.entriesPage({ docketId }), CaseCalendarError);
  assert.match(error.message, /the next page is the page itself/);
});

Deno.test("one malformed entry is told and hides no other", async () => {
  await using server = scriptedServer([
    () =>
      pageOf([
        entryRow({ id: 1 }),
        entryRow({ id: 2, entry_number: "forty-five" }),
        "nonsense",
        entryRow({ id: 4, date_filed: "2918-02-30", description: null }),
        entryRow({ id: 5, docket: 99 }),
        entryRow({ id: 6, recap_documents: [documentRow({ id: "x" }), documentRow({ id: 7 })] }),
      ]),
  ]);
  const { client } = clientOf(server.url);
  const { entries, problems } = await client.entriesPage({ docketId });
  assert.deepEqual(entries.map((entry) => entry.id), ["1", "4", "6"]);
  assert.equal(entries[1]!.dateFiled, null);
  assert.equal(entries[1]!.description, "");
  assert.deepEqual(entries[2]!.documents.map((document) => document.id), ["7"]);
  assert.deepEqual(problems.map(({ id, kept }) => ({ id, kept })), [
    { id: "2", kept: false },
    { id: null, kept: false },
    { id: "4", kept: true },
    { id: "5", kept: false },
    { id: "6", kept: true },
  ]);
  assert.match(problems[0]!.message, /docket entry 2: field "entry_number" is "forty-five"/);
  assert.match(problems[2]!.message, /docket entry 4: field "date_filed" is "2918-02-30"/);
  assert.match(problems[3]!.message, /belongs to docket 99, not to the 71000001/);
  assert.match(problems[4]!.message, /docket entry 6: document .*field "id" is "x"/);
});

Deno.test("changed documents are asked for by docket and mark", async () => {
  await using server = scriptedServer([
    () => pageOf([documentRow({ attachment_number: 2, document_number: "45" })]),
  ]);
  const { client } = clientOf(server.url);
  const page = await client.documentsPage({ docketId, modifiedSince: "2026-06-30T00:00:00Z" });
  const asked = new URL(server.seen[0]!.path, server.url);
  assert.equal(asked.pathname, "/api/rest/v4/recap-documents/");
  assert.deepEqual(Object.fromEntries(asked.searchParams), {
    docket_entry__docket: docketId,
    date_modified__gte: "2026-06-30T00:00:00Z",
    order_by: "date_modified",
    omit: "plain_text",
  });
  assert.equal(page.documents[0]!.attachmentNumber, 2);
});

Deno.test("court, entry, document and the entry of a document are read", async () => {
  await using server = scriptedServer([
    () => ({
      id: "ilnd",
      full_name: "District Court, N.D. Illinois",
      citation_string: "N.D. Ill.",
    }),
    () => entryRow(),
    () => documentRow(),
    () => pageOf([entryRow(), entryRow()]),
    () => pageOf([]),
  ]);
  const { client } = clientOf(server.url);
  assert.equal((await client.court("ilnd")).citation, "N.D. Ill.");
  assert.equal((await client.entry("800001")).entryNumber, 45);
  assert.equal((await client.document("900001")).pacerDocId, "067012345678");
  assert.equal((await client.entryOfDocument("900001"))?.id, "800001");
  assert.equal(await client.entryOfDocument("900002"), null);
  assert.deepEqual(server.seen.map((request) => request.path), [
    "/api/rest/v4/courts/ilnd/",
    "/api/rest/v4/docket-entries/800001/?omit=recap_documents__plain_text",
    "/api/rest/v4/recap-documents/900001/?omit=plain_text",
    "/api/rest/v4/docket-entries/?recap_documents__id=900001&omit=recap_documents__plain_text",
    "/api/rest/v4/docket-entries/?recap_documents__id=900002&omit=recap_documents__plain_text",
  ]);
});

Deno.test("entries of several dockets are read with one request, by ids of PACER", async () => {
  const twice = entryRow({ id: 800001 });
  await using server = scriptedServer([
    () => pageOf([twice, entryRow({ id: 800002 }), twice, entryRow({ id: null })]),
  ]);
  const { client } = clientOf(server.url);
  const pacerDocIds = ["067012345678", "00208512345-4d1a"];
  const found = await client.entriesByDocument({ pacerDocIds });
  assert.deepEqual(found.entries.map(({ id }) => id), ["800001", "800002"]);
  assert.deepEqual(found.problems.map(({ kept }) => kept), [false]);
  assert.deepEqual(server.seen.map((request) => decodeURIComponent(request.path)), [
    "/api/rest/v4/docket-entries/?recap_documents__pacer_doc_id__in=067012345678,00208512345-4d1a" +
    "&omit=recap_documents__plain_text",
  ]);
});

Deno.test("where sibling dockets share documents, the pages after the first are read, too", async () => {
  let number = 0;
  await using server = scriptedServer([(request) => {
    number += 1;
    const next = `${new URL(request.url).origin}/api/rest/v4/docket-entries/?cursor=${number}`;
    return pageOf([entryRow({ id: 800000 + number })], { next });
  }]);
  const { client } = clientOf(server.url);
  const { entries } = await client.entriesByDocument({ pacerDocIds: ["067012345678"] });
  assert.deepEqual(entries.map(({ id }) => id), ["800001", "800002", "800003"]);
  assert.equal(server.seen.length, 3);
});

Deno.test("only ids of PACER are asked for, and no more than fit on a page", async () => {
  await using server = scriptedServer([() => pageOf([entryRow()])]);
  const { client } = clientOf(server.url);
  const lists = [[], [""], ["1,2"], ["a b"], Array.from({ length: 21 }, (_, n) => `${n + 1}`)];
  for (const pacerDocIds of lists) {
    await rejection(client.entriesByDocument({ pacerDocIds }), Error);
  }
  assert.equal(server.seen.length, 0);
});

Deno.test("an id that would make an empty filter is refused without a request", async () => {
  await using server = scriptedServer([() => pageOf([entryRow()])]);
  const { client } = clientOf(server.url);
  for (const id of ["", "abc", "1/../2", "-1", "12345678901234567890"]) {
    const error = await rejection(client.entriesPage({ docketId: id }), CaseCalendarError);
    assert.equal(error.kind, "config");
    await rejection(client.docket(id), CaseCalendarError);
  }
  await rejection(client.court("../dockets"), CaseCalendarError);
  assert.equal(server.seen.length, 0);
});

Deno.test("what does not exist is told apart and named", async () => {
  await using server = scriptedServer([
    () => Response.json({ detail: "Not found." }, { status: 404 }),
    () => Response.json({ detail: "No DocketEntry matches the given query." }, { status: 404 }),
    () => Response.json({ docket: ["Select a valid choice."] }, { status: 400 }),
    () => Response.json({ detail: "Invalid cursor" }, { status: 404 }),
  ]);
  const { client } = clientOf(server.url);
  const docket = await rejection(client.docket(docketId), NotFoundError);
  assert.deepEqual([docket.resource, docket.id, docket.exitCode], ["docket", docketId, 1]);
  assert.match(docket.message, /CourtListener has no docket 71000001/);
  assert.equal((await rejection(client.entry("5"), NotFoundError)).resource, "entry");
  assert.equal(
    (await rejection(client.entriesPage({ docketId }), NotFoundError)).resource,
    "docket",
  );
  const next = `${server.url}/api/rest/v4/docket-entries/?cursor=old`;
  assert.equal(
    (await rejection(client.entriesPage({ docketId, next }), NotFoundError)).resource,
    "page",
  );
});

Deno.test("a docket is found by its core number, which also finds other spellings", async () => {
  await using server = scriptedServer([
    (request) => pageOf([docketRow()], { next: `${request.url}&cursor=2` }),
    () => pageOf([docketRow(), docketRow({ id: 2, docket_number: "1:26-cv-00456-ABC" })]),
  ]);
  const { client } = clientOf(server.url);
  const found = await client.findDockets({ court: "ilnd", number: "1:26-cv-00456-JR" });
  assert.deepEqual(found.map((docket) => docket.id), [docketId, "2"]);
  assert.equal(
    server.seen[0]!.path,
    "/api/rest/v4/dockets/?court=ilnd&docket_number_core=2600456",
  );
});

Deno.test("a docket without a core number, or not found by it, is found by its exact number", async () => {
  await using server = scriptedServer([() => pageOf([]), () => pageOf([docketRow()])]);
  const { client } = clientOf(server.url);
  assert.equal((await client.findDockets({ court: "azb", number: "26-00456" })).length, 1);
  assert.deepEqual(server.seen.map((request) => request.path.split("?")[1]), [
    "court=arb&docket_number_core=2600456",
    "court=arb&docket_number=26-00456",
  ]);
  await client.findDockets({ court: "ca7", number: "26-1234" });
  assert.match(server.seen[2]!.path, /\?court=ca7&docket_number=26-1234$/);
});

Deno.test("limits are learned once, before the first request, and take no permit", async () => {
  const window = (rate: string, limit: number, window_seconds: number) => ({
    scope: "user",
    rate,
    limit,
    window_seconds,
    used: 0,
    blocked: false,
  });
  await using server = scriptedServer([() => docketRow()], {
    usage: () => ({ current_usage: [window("7/min", 7, 60), window("99/day", 99, 86_400)] }),
  });
  const clock = virtualClock("2026-08-15T17:00:00Z");
  const pacer = memoryPacer(clock);
  const { client } = clientOf(server.url, { clock, pacer });
  await Promise.all([client.docket(docketId), client.docket(docketId)]);
  await client.docket(docketId);
  assert.deepEqual(pacer.learnings, [[
    { limit: 7, seconds: 60, used: 0 },
    { limit: 99, seconds: 86_400, used: 0 },
  ]]);
  assert.equal(server.seen.filter((request) => request.path.endsWith("/api-usage/")).length, 1);
  assert.match(server.seen[0]!.path, /api-usage/);
  assert.equal(pacer.taken.length, 3);
  assert.deepEqual(await client.apiUsage(), pacer.windows);
});

for (
  const [name, usage] of [
    ["unfamiliar", () => ({ usage: "plenty" })],
    ["a web page", () => new Response("<html>", { headers: { "content-type": "text/html" } })],
    ["without the shared scope", () => ({ current_usage: [] })],
    ["nonsense", () => ({ current_usage: [{ scope: "user", limit: -1, window_seconds: 60 }] })],
  ] as const
) {
  Deno.test(`an answer about limits that is ${name} is a warning, and work goes on`, async () => {
    await using server = scriptedServer([() => docketRow()], { usage });
    const clock = virtualClock("2026-08-15T17:00:00Z");
    const pacer = memoryPacer(clock);
    const { client, warnings } = clientOf(server.url, { clock, pacer });
    await client.docket(docketId);
    await client.docket(docketId);
    assert.deepEqual(pacer.learnings, []);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0]!, /^Cannot learn CourtListener's rate limits, so the configured/);
    await rejection(client.apiUsage(), CaseCalendarError);
  });
}

Deno.test("a blocked account is left in peace for an hour", async () => {
  const row = { scope: "user", rate: "0/min", limit: 5, window_seconds: 60, blocked: true };
  await using server = scriptedServer([() => docketRow()], {
    usage: () => ({ current_usage: [row] }),
  });
  const clock = virtualClock("2026-08-15T17:00:00Z");
  const { client } = clientOf(server.url, { clock, pacer: memoryPacer(clock) });
  const error = await rejection(client.docket(docketId), CaseCalendarError);
  assert.equal(error.kind, "rateLimited");
  assert.equal(error.facts.notBefore?.toString(), "2026-08-15T18:00:00Z");
  assert.match(error.message, /blocked this account/);
});

Deno.test("the telemetry line counts what was answered", async () => {
  await using server = scriptedServer([() => docketRow()]);
  const { client, clock } = clientOf(server.url);
  assert.equal(client.telemetry(), null);
  await client.docket(docketId);
  clock.advance(61_000);
  await client.docket(docketId);
  assert.equal(
    client.telemetry(),
    "courtlistener-requests total=2 peak/min=1 peak/hour=2 peak/day=2",
  );
});

Deno.test("a list by page numbers is told apart from one by cursor, and warned of", async () => {
  await using server = scriptedServer([
    (request) => pageOf([entryRow()], { count: 40, next: `${request.url}&page=2` }),
    () => pageOf([entryRow({ id: 2 })], { count: 40 }),
  ]);
  const { client, warnings } = clientOf(server.url);
  const { next } = await client.entriesPage({ docketId });
  assert.match(warnings.join(), /numbers the pages of \/api\/rest\/v4\/docket-entries\//);
  assert.equal((await client.entriesPage({ docketId, next: next! })).entries[0]!.id, "2");
  assert.equal(warnings.length, 1);
});

Deno.test("requests name what they are for: polls of lists leave the reserve alone", async () => {
  await using server = scriptedServer([() => docketRow()]);
  const clock = virtualClock("2026-08-15T17:00:00Z");
  const asked: (string | undefined)[] = [];
  const pacer = memoryPacer(clock, { learned: true });
  const take = pacer.take;
  const { client } = clientOf(server.url, {
    clock,
    pacer: Object.assign(pacer, {
      take(this: typeof pacer, upstream: string, purpose?: string) {
        asked.push(purpose);
        return take.call(this, upstream);
      },
    }),
  });
  await client.docket(docketId);
  await client.docket(docketId, { purpose: "poll" });
  await client.entry("5").catch(() => {});
  await client.entriesPage({ docketId }).catch(() => {});
  await client.entriesPage({ docketId, purpose: "stub" }).catch(() => {});
  await client.documentsPage({ docketId, modifiedSince: "2026-01-01T00:00:00Z" }).catch(() => {});
  await client.findEntries({ docketId, entryNumber: 4 }).catch(() => {});
  assert.deepEqual(asked, ["look-up", "poll", "stub", "poll", "stub", "poll", "stub"]);
});

Deno.test("a client makes no more requests than it may, repeated ones counted", async () => {
  await using server = scriptedServer([
    () => new Response("", { status: 502 }),
    () => docketRow(),
  ]);
  const { client, pacer } = clientOf(server.url, { mostRequests: 3 });
  await client.docket(docketId);
  await client.docket(docketId);
  const error = await rejection(client.docket(docketId), RequestsSpentError);
  assert.match(error.message, /may make 3 requests/);
  assert.equal(error.kind, "partlyDone");
  assert.equal(pacer.taken.length, 3);
});

Deno.test("an upstream that does not answer is told apart from one that answers with a fault", async () => {
  const answered = async (answer: () => Response) => {
    await using server = scriptedServer([answer]);
    const { client } = clientOf(server.url);
    return (await rejection(client.docket(docketId), UnreachableError)).answered;
  };
  assert.equal(await answered(() => new Response("no", { status: 500 })), true);
  const page = "<html><title>Maintenance</title></html>";
  const html = { headers: { "content-type": "text/html" }, status: 503 };
  assert.equal(await answered(() => new Response(page, html)), false);
  const { client } = clientOf("http://127.0.0.1:9");
  assert.equal((await rejection(client.docket(docketId), UnreachableError)).answered, false);
});
