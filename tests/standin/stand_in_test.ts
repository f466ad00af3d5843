import assert from "node:assert/strict";
import { sharedTest } from "../support/corpus.ts";
import { readErrors, readFixture, sameShape } from "./fixture_shapes.ts";
import { call, root, smallDocket, standInFor, token } from "./small_docket.ts";

const errors = "fixtures/courtlistener/rest/errors.json";

Deno.test("a request without credentials, with a wrong token or another scheme is 401", async () => {
  const { standIn } = standInFor([smallDocket(1)]);
  const tries: [string, string][] = [
    ["", "Authentication credentials were not provided."],
    ["Token wrong", "Invalid token."],
    ["Token", "Invalid token header. No credentials provided."],
    ["Bearer abc", "Invalid or expired bearer token."],
  ];
  for (const [header, detail] of tries) {
    const answer = await call(standIn, "dockets/", { headers: { Authorization: header } });
    assert.equal(answer.status, 401, header);
    assert.deepEqual(answer.body, { detail });
    assert.equal(answer.headers.get("www-authenticate"), 'Bearer realm="api"');
  }
});

Deno.test("courts, search and the root are open, but a wrong token is refused there too", async () => {
  const { standIn } = standInFor([smallDocket(1)]);
  for (const path of ["courts/", "courts/nysd/", "search/?type=d&q=alder", ""]) {
    assert.equal((await call(standIn, path, { headers: { Authorization: "" } })).status, 200, path);
    const wrong = await call(standIn, path, { headers: { Authorization: "Token wrong" } });
    assert.equal(wrong.status, 401, path);
  }
  const closed = await call(standIn, "api-usage/", { headers: { Authorization: "" } });
  assert.equal(closed.status, 401);
});

Deno.test("a path without its slash redirects, an unknown one is an HTML page, a missing row JSON", async () => {
  const { standIn } = standInFor([smallDocket(1)]);
  const slash = await call(standIn, "dockets/70000001?fields=id");
  assert.equal(slash.status, 301);
  assert.equal(slash.headers.get("location"), `${root}dockets/70000001/?fields=id`);
  for (const path of ["opinionz/", "dockets/1/2/", "search/9/"]) {
    const unknown = await call(standIn, path);
    assert.equal(unknown.status, 404, path);
    assert.match(unknown.headers.get("content-type") ?? "", /text\/html/);
  }
  const row = await call(standIn, "docket-entries/5/");
  assert.equal(row.status, 404);
  assert.deepEqual(row.body, { detail: "No DocketEntry matches the given query." });
});

Deno.test("writes to shared data are 403 and missing methods 405 with an Allow header", async () => {
  const { standIn } = standInFor([smallDocket(1)]);
  const write = await call(standIn, "dockets/", { method: "POST", body: {} });
  assert.equal(write.status, 403);
  assert.deepEqual(write.body, { detail: "You do not have permission to perform this action." });
  const missing = await call(standIn, "docket-alerts/", { method: "DELETE" });
  assert.equal(missing.status, 405);
  assert.equal(missing.headers.get("allow"), "GET, POST, HEAD, OPTIONS");
  assert.deepEqual(missing.body, { detail: 'Method "DELETE" not allowed.' });
});

Deno.test("HEAD answers without a body and OPTIONS tells filters and orderings", async () => {
  const { standIn } = standInFor([smallDocket(1)]);
  const head = await call(standIn, "dockets/", { method: "HEAD" });
  assert.deepEqual([head.status, head.body], [200, ""]);
  const options = await call(standIn, "recap-documents/", { method: "OPTIONS" });
  assert.ok(options.body.filters.includes("docket_entry"));
  assert.ok(options.body.ordering.includes("date_modified"));
});

Deno.test("URLs in answers point to where the stand-in was asked", async () => {
  const { standIn } = standInFor([smallDocket(30)]);
  const page = await call(standIn, "docket-entries/?docket=70000001");
  assert.equal(page.body.results[0].docket, `${root}dockets/70000001/`);
  assert.ok(page.body.next.startsWith(`${root}docket-entries/?cursor=`));
});

Deno.test("every request is logged with its parameters, status and agent", async () => {
  const { standIn } = standInFor([smallDocket(1)]);
  await call(standIn, "dockets/70000001/?fields=id", { headers: { "User-Agent": "tester/1" } });
  await call(standIn, "dockets/9/");
  const shown = standIn.requests.map(({ at: _, ...rest }) => rest);
  assert.deepEqual(shown, [
    {
      method: "GET",
      path: "/api/rest/v4/dockets/70000001/",
      params: { fields: "id" },
      status: 200,
      userAgent: "tester/1",
    },
    { method: "GET", path: "/api/rest/v4/dockets/9/", params: {}, status: 404, userAgent: "" },
  ]);
});

Deno.test("rejected and 401 requests are not counted, 404 and 400 are", async () => {
  const { standIn, clock } = standInFor([smallDocket(1)], { limits: { minute: 2, hour: 50 } });
  await call(standIn, "dockets/", { headers: { Authorization: "Token wrong" } });
  await call(standIn, "dockets/", { method: "POST", body: {} });
  assert.equal((await call(standIn, "dockets/9/")).status, 404);
  assert.equal((await call(standIn, "dockets/?nonsense=1")).status, 400);
  const refused = await call(standIn, "dockets/");
  assert.equal(refused.status, 429);
  assert.equal(refused.headers.get("retry-after"), "60");
  assert.deepEqual(refused.body, {
    detail: "Request was throttled. Rate limit exceeded: 2/min. Expected available in 60 seconds.",
  });
  assert.deepEqual([...refused.headers.keys()].filter((name) => name.startsWith("x-")), []);
  clock.advance(30_500);
  assert.equal((await call(standIn, "dockets/")).headers.get("retry-after"), "30");
  clock.advance(29_500);
  assert.equal((await call(standIn, "dockets/")).status, 200);
});

Deno.test("each token has a quota of its own and the anonymous have a hundred a day", async () => {
  const { standIn } = standInFor([smallDocket(1)], {
    token: [token, "second"],
    limits: { day: 1 },
  });
  assert.equal((await call(standIn, "dockets/")).status, 200);
  assert.equal((await call(standIn, "dockets/")).status, 429);
  const other = { headers: { Authorization: "Token second" } };
  assert.equal((await call(standIn, "dockets/", other)).status, 200);
  const anonymous = { headers: { Authorization: "" } };
  for (let time = 0; time < 100; time++) {
    assert.equal((await call(standIn, "courts/nysd/", anonymous)).status, 200);
  }
  const refused = await call(standIn, "courts/nysd/", anonymous);
  assert.match(refused.body.detail, /100\/day/);
});

Deno.test("api-usage answers when the quota is used up, and has a bucket of its own", async () => {
  const { standIn } = standInFor([smallDocket(1)], { limits: { minute: 1, hour: 5, day: 9 } });
  await call(standIn, "dockets/");
  assert.equal((await call(standIn, "dockets/")).status, 429);
  for (let time = 0; time < 10; time++) {
    const usage = await call(standIn, "api-usage/");
    assert.equal(usage.body.current_usage[0].remaining, 0);
  }
  assert.match((await call(standIn, "api-usage/")).body.detail, /10\/min/);
  standIn.setLimits(null);
  const free = await call(standIn, "api-usage/");
  assert.ok(free.body.current_usage[0].remaining > 900_000);
});

Deno.test("a thrown connection is logged with status 0", async () => {
  const { standIn } = standInFor([smallDocket(1)], { faults: [{ fault: { kind: "drop" } }] });
  await assert.rejects(() => call(standIn, "dockets/"), TypeError);
  assert.equal(standIn.requests[0]?.status, 0);
});

sharedTest(errors, "error bodies are those of the fixtures", async () => {
  const { standIn } = standInFor([smallDocket(1)], { limits: { minute: 12 } });
  const wanted = readErrors();
  const noCredentials = await call(standIn, "dockets/", { headers: { Authorization: "" } });
  assert.deepEqual(noCredentials.body, wanted.get("no-credentials"));
  const badToken = await call(standIn, "dockets/", { headers: { Authorization: "Token x" } });
  assert.deepEqual(badToken.body, wanted.get("bad-token"));
  const bearer = await call(standIn, "dockets/", { headers: { Authorization: "Bearer x" } });
  assert.deepEqual(bearer.body, wanted.get("bad-bearer"));
  assert.deepEqual(
    (await call(standIn, "dockets/", { method: "POST", body: {} })).body,
    wanted.get("forbidden"),
  );
  assert.deepEqual((await call(standIn, "docket-entries/1/")).body, wanted.get("not-found"));
  assert.deepEqual((await call(standIn, "dockets/?cursor=x")).body, wanted.get("invalid-cursor"));
  assert.deepEqual(
    (await call(standIn, "dockets/?order_by=date_filed,id&page=101")).body,
    wanted.get("deep-page"),
  );
  assert.deepEqual(
    (await call(standIn, "docket-alerts/", { method: "DELETE" })).body,
    wanted.get("method-not-allowed"),
  );
  assert.deepEqual(
    (await call(standIn, "docket-entries/?docket_nummer=1")).body,
    wanted.get("unknown-filter"),
  );
  assert.deepEqual(
    (await call(standIn, "docket-entries/?docket=1")).body,
    wanted.get("bad-filter-value"),
  );
  const throttled = wanted.get("throttled-minute") as { detail: string };
  standIn.setFaults([{ fault: { kind: "throttled", window: "min", retryAfter: 42 } }]);
  assert.deepEqual((await call(standIn, "dockets/")).body, throttled);
  standIn.setFaults([{ fault: { kind: "throttled", window: "day", retryAfter: 30511 } }]);
  assert.deepEqual((await call(standIn, "dockets/")).body, wanted.get("throttled-day"));
  standIn.setFaults([{ fault: { kind: "server-error" } }]);
  assert.deepEqual((await call(standIn, "search/")).body, wanted.get("search-backend-error"));
});

const appellate = smallDocket(1, {
  id: 70_000_002,
  courtId: "ca2",
  docketNumber: "26-1234",
  assignedTo: "",
  originalCourt: {
    courtId: "nysd",
    docketNumber: "26-cv-1234",
    assignedTo: "Pat Sample",
    dateFiled: "2026-02-02",
    dateNoticeOfAppeal: "2026-08-13",
  },
});

/** Fixture file, and a request of ours that must answer in the same shape. */
const shapes: [string, string][] = [
  ["docket.detail", "dockets/70000001/"],
  ["docket.appellate-detail", "dockets/70000002/"],
  ["dockets.lookup-by-number", "dockets/?court=nysd&docket_number=1:26-cv-01234"],
  ["dockets.lookup-by-core-ambiguous", "dockets/?court=nysd&docket_number_core=2601234"],
  ["dockets.lookup-empty", "dockets/?court=nysd&docket_number=1:26-cv-99999"],
  ["docket-entry.stub", "docket-entries/1/"],
  ["docket-entry.minute", "docket-entries/2/"],
  ["docket-entry.sealed", "docket-entries/3/"],
  ["docket-entry.enriched", "docket-entries/4/"],
  [
    "docket-entries.cursor-page-1",
    "docket-entries/?docket=70000001&omit=recap_documents__plain_text&order_by=-date_modified",
  ],
  ["docket-entries.count", "docket-entries/?count=on&docket=70000001"],
  [
    "docket-entries.page-number",
    "docket-entries/?docket=70000001&omit=recap_documents__plain_text&order_by=recap_sequence_number,entry_number",
  ],
  [
    "docket-entries.fields-param",
    "docket-entries/?docket=70000002&fields=id,description,recap_documents__id,recap_documents__is_available",
  ],
  ["recap-document.detail", "recap-documents/14/"],
  [
    "recap-documents.changed-since",
    "recap-documents/?docket_entry__docket=70000001&omit=plain_text",
  ],
  ["court.detail", "courts/nysd/"],
  ["courts.page-1", "courts/?in_use=true&jurisdiction=FD"],
  ["api-usage", "api-usage/"],
  ["search.type-d", "search/?type=d&docket_number=1:26-cv-01234&court=nysd"],
  ["search.type-d.empty", "search/?type=d&docket_number=1:26-cv-99999&court=nysd"],
  ["search.type-r", "search/?type=r&docket_number=1:26-cv-01234&court=nysd"],
  ["search.type-d.page", "search/?type=d&q=works"],
];

for (const [file, path] of shapes) {
  const fixture = `fixtures/courtlistener/rest/${file}.json`;
  sharedTest(fixture, `the answer to ${path} has the shape of ${file}`, async () => {
    const main = smallDocket(0, { parties: ["Alder Works LLC"], assignedTo: "Pat Sample" });
    const filler = smallDocket(22).entries;
    const { standIn } = standInFor([
      {
        ...main,
        entries: [
          ...filler,
          {
            id: 1,
            entryNumber: 19,
            dateFiled: "2026-10-13",
            timeFiled: "12:49:40",
            description: "",
            documents: [{ id: 11, description: "Order on Motion" }],
          },
          {
            id: 2,
            entryNumber: null,
            dateFiled: "2026-10-13",
            description: "Minute Entry",
            pacerSequenceNumber: 64,
            documents: [{ id: 12 }],
          },
          {
            id: 3,
            entryNumber: 20,
            dateFiled: "2026-10-14",
            timeFiled: "10:00:00",
            description: "DECLARATION",
            pacerSequenceNumber: 65,
            documents: [{ id: 13, isSealed: true }],
          },
          {
            id: 4,
            entryNumber: 21,
            dateFiled: "2026-10-15",
            timeFiled: "10:00:00",
            description: "ORDER",
            pacerSequenceNumber: 66,
            documents: [{ id: 14, isAvailable: true, isSealed: false, plainText: "UNITED STATES" }],
          },
        ],
      },
      appellate,
      smallDocket(0, { id: 70_000_003, caseName: "Works v. Works" }),
    ], { pageSize: file === "search.type-d.page" ? 1 : file === "courts.page-1" ? 3 : 20 });
    sameShape((await call(standIn, path)).body, readFixture(fixture), file);
  });
}
