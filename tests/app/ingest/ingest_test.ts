import assert from "node:assert/strict";
import { ingest } from "../../../src/app/ingest/ingest.ts";
import { readIngest } from "../../../src/app/ingest/read_ingest.ts";
import { docketWith, type Installation, installation } from "../installation.ts";

const text = "ORDER: Status Conference set for 6/9/2026 at 10:00 AM before Judge Ada Quill.";
const known = docketWith([["2026-03-10", text]], { docketNumber: "1:26-cv-00042" });
const entry = (changes: Record<string, unknown> = {}) => ({
  id: 900,
  docket: known.id,
  entry_number: 9,
  date_filed: "2026-03-12",
  date_modified: "2026-03-12T08:00:00-08:00",
  description: "ORDER: Oral Argument set for 7/7/2026 at 11:00 AM before Judge Ada Quill.",
  ...changes,
});
const docket = (changes: Record<string, unknown> = {}) => ({
  id: known.id,
  court_id: "nysd",
  docket_number: "1:26-cv-00042",
  case_name: "Alder v. Birch",
  date_modified: "2026-03-12T08:00:00-08:00",
  ...changes,
});

function take(site: Installation, values: unknown[], dryRun = false) {
  const reading = readIngest(new TextEncoder().encode(JSON.stringify(values)));
  assert.ok(typeof reading !== "string", String(reading));
  return ingest([reading], { config: site.config, store: site.store, dryRun });
}

Deno.test("entries of a followed docket are on the calendar without any request", async () => {
  const cases = [{ id: "alder", dockets: [{ court: "nysd", number: "1:26-cv-00042" }] }];
  await using site = await installation({ dockets: [known], cases });
  const planned = take(site, [docket(), entry()], true);
  assert.deepEqual(site.store.dockets.list(), []);
  const result = take(site, [docket(), entry()]);
  assert.deepEqual(result, planned);
  assert.deepEqual(result.dockets, [
    { key: "nysd/1:26-cv-00042", cases: ["alder"], entries: 1, new: 1, changed: 0 },
  ]);
  assert.equal(result.actions, 1);
  site.publish();
  assert.match(site.read("main.ics"), /20260707T110000/);
  assert.deepEqual(site.asked(), []);
  assert.equal(take(site, [docket(), entry()]).dockets[0]!.new, 0);
});

Deno.test("an older copy changes nothing of what a sync brought, and a sync goes on as ever", async () => {
  const cases = [{ id: "alder", dockets: [known.id] }];
  await using site = await installation({ dockets: [known], cases });
  await site.sync();
  const [stored] = known.entries;
  const old = entry({
    id: stored!.id,
    entry_number: 1,
    date_filed: "2026-03-10",
    date_modified: "2020-01-01T00:00:00Z",
    description: "ORDER: Status Conference set for 6/1/2026 at 10:00 AM before Judge Ada Quill.",
  });
  take(site, [old]);
  site.publish();
  assert.match(site.read("main.ics"), /20260609T100000/);
  assert.doesNotMatch(site.read("main.ics"), /DTSTART[^\n]*20260601/);
  const { cases: [outcome] } = await site.sync();
  assert.equal(outcome!.dockets[0]!.outcome, "ok");
});

Deno.test("what is not followed is named with the words that follow it, and left out", async () => {
  const cases = [{ id: "alder", dockets: [known.id] }];
  await using site = await installation({ dockets: [known], cases });
  const { dockets, notFollowed } = take(site, [
    docket({ id: 5, docket_number: "1:26-cv-00077", case_name: "Doe v. Roe" }),
    entry({ id: 901, docket: 5 }),
    entry({ id: 902, docket: 6 }),
    entry(),
  ]);
  assert.deepEqual(dockets, []);
  assert.deepEqual(notFollowed.map(({ name, add, unknown }) => [name, add, unknown]), [
    ["1:26-cv-00077 (nysd)", "5", false],
    ["CourtListener docket 6", "6", false],
    // Followed by its id, but nobody has said which court it is of.
    [`CourtListener docket ${known.id}`, String(known.id), true],
  ]);
  assert.deepEqual(site.store.dockets.list(), []);
});

const link = "https://ecf.nysd.uscourts.gov/cgi-bin/DktRpt.pl?1";
const feed = `<?xml version="1.0" encoding="ISO-8859-1"?><rss><channel><title>x</title>` +
  `<item><title>1:26-cv-00042 Alder v. Birch</title><link>${link}</link>` +
  `<description>[Order on Motion] (&lt;a href="https://ecf.nysd.uscourts.gov/doc1/127122264358"&gt;9&lt;/a&gt;)` +
  `</description><guid>${link}&amp;22</guid><pubDate>Thu, 12 Mar 2026 15:00:00 GMT</pubDate>` +
  `</item></channel></rss>`;

function takeFeed({ config, store }: Installation) {
  const reading = readIngest(new TextEncoder().encode(feed));
  assert.ok(typeof reading !== "string");
  return ingest([reading], { config, store, dryRun: false });
}

Deno.test("a stub of a court's feed joins the entry that CourtListener brings later", async () => {
  const cases = [{ id: "alder", dockets: [known.id] }];
  await using site = await installation({ dockets: [known], cases });
  await site.sync();
  const result = takeFeed(site);
  assert.deepEqual(result.dockets.map(({ key, cases }) => [key, cases]), [
    ["nysd/1:26-cv-00042", ["alder"]],
  ]);
  assert.equal(site.states()[0]!.dockets[0]!.entries, 2);
  take(site, [entry()]);
  assert.equal(site.states()[0]!.dockets[0]!.entries, 2);
});

Deno.test("a docket that a feed told of first is the one that a sync then fetches", async () => {
  const cases = [{ id: "alder", dockets: [{ court: "nysd", number: "26-cv-42" }] }];
  await using site = await installation({ dockets: [known], cases });
  assert.deepEqual(takeFeed(site).dockets.map(({ key }) => key), ["nysd/1:26-cv-00042"]);
  const { cases: [outcome] } = await site.sync();
  assert.equal(outcome!.dockets[0]!.outcome, "ok");
  assert.deepEqual(site.store.dockets.list().map(({ key, records }) => [key, records.length]), [
    ["nysd/1:26-cv-00042", 2],
  ]);
  assert.equal(site.states()[0]!.dockets[0]!.entries, 2);
  site.publish();
  assert.match(site.read("main.ics"), /20260609T100000/);
});
