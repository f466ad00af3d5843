import assert from "node:assert/strict";
import { readCourtFeed } from "../../../src/app/ingest/read_court_feed.ts";
import { readIngest } from "../../../src/app/ingest/read_ingest.ts";
import { type RssItem } from "../../../src/app/ingest/read_rss.ts";
import { shared, sharedTest } from "../../support/corpus.ts";

const link = "https://ecf.nysd.uscourts.gov/cgi-bin/DktRpt.pl?492165";
const usual: RssItem = {
  title: "1:26-cv-03365-ABC Quillon v. Mills et al",
  link,
  description:
    `[Order (Other)] (<a href="https://ecf.nysd.uscourts.gov/doc1/127122264358?caseid=1" >3</a>)`,
  guid: `${link}&10`,
  pubDate: "Wed, 18 Mar 2026 00:09:55 GMT",
};

function read(...items: Partial<RssItem>[]) {
  const all = items.map((one) => ({ ...usual, ...one }));
  return readCourtFeed({ title: "", link: "", items: all, problems: [] });
}

Deno.test("an item is a stub of an entry, filed on the day it was at the court", () => {
  const { dockets: [docket], entries: [entry], problems } = read({});
  assert.deepEqual(problems, []);
  assert.deepEqual([docket!.id, docket!.caseName], [
    "nysd/1:26-cv-03365",
    "Quillon v. Mills et al",
  ]);
  assert.deepEqual([entry!.entryNumber, entry!.dateFiled, entry!.pacerSequenceNumber], [
    3,
    "2026-03-17",
    10,
  ]);
  const [document] = entry!.documents;
  assert.deepEqual([entry!.description, document!.description, document!.pacerDocId], [
    "",
    "Order (Other)",
    "127022264358",
  ]);
});

Deno.test("several events of one filing are one entry, whatever their order", () => {
  const other = { description: "[Add Judge] " };
  const names = (...items: Partial<RssItem>[]) =>
    read(...items).entries.map(({ documents }) => documents[0]!.description);
  assert.deepEqual(names({}, other), ["Add Judge AND Order (Other)"]);
  assert.deepEqual(names(other, {}, other), ["Add Judge AND Order (Other)"]);
});

Deno.test("forms of other courts are read: bankruptcy, CDATA with a name behind, zone letters, no name", () => {
  const bankruptcy = read({
    title: "26-10992-smb Mills, Inc.   ",
    link: "https://ecf.nysb.uscourts.gov/cgi-bin/DktRpt.pl?265812",
    guid: "https://ecf.nysb.uscourts.gov/cgi-bin/DktRpt.pl?265812-16739",
    description: "Type: bk Office: 1 Chapter: 11 [Notice, Adjournment of Hearing] " +
      "(<a href='https://ecf.nysb.uscourts.gov/doc1/126018830418?x=1'>5237</a>)",
  });
  assert.equal(bankruptcy.dockets[0]!.id, "nysb/26-10992");
  assert.deepEqual(
    [bankruptcy.entries[0]!.entryNumber, bankruptcy.entries[0]!.documents[0]!.description],
    [5237, "Notice, Adjournment of Hearing"],
  );
  const eastern = read({ description: "[Scheduling Order] Quillon v. Mills", guid: link });
  assert.equal(eastern.entries[0]!.documents[0]!.description, "Scheduling Order");
  const zoned = read({ pubDate: "Wed, 18 Mar 2026 00:09:55 EST", title: "1:26-cv-03365 " });
  assert.equal(zoned.entries[0]!.modifiedAt, "2026-03-18T05:09:55Z");
  assert.equal(zoned.dockets[0]!.caseName, "");
  assert.equal(read({ description: "[None]" }).entries[0]!.documents[0]!.description, "");
});

Deno.test("an item that cannot be read is named and hides no other", () => {
  const { entries, problems } = read(
    { title: "5:18-~gr-00001 Doe" },
    { pubDate: "soon" },
    { link: "https://example.org/", title: "1:26-cv-00001 Roe" },
    {},
  );
  assert.equal(entries.length, 1);
  assert.match(problems[0]!, /item 1 \(5:18-~gr-00001 Doe\): its docket number/);
  assert.match(problems[1]!, /item 2 .*"soon"/);
  assert.match(problems[2]!, /item 3 .*no federal court/);
});

sharedTest(
  "fixtures/other/rss_district_nysd.xml",
  "feeds of courts as published are read whole",
  () => {
    const entriesOf = (path: string) => {
      const reading = readIngest(Deno.readFileSync(shared(path)));
      assert.ok(typeof reading !== "string");
      assert.deepEqual(reading.problems, []);
      return reading.entries;
    };
    const district = entriesOf("fixtures/other/rss_district_nysd.xml");
    // The last two items of ten are one filing.
    assert.equal(district.length, 9);
    assert.ok(district.every(({ documents }) => documents[0]!.description !== ""));
    const bankruptcy = entriesOf("fixtures/other/rss_bankruptcy_nysb.xml");
    assert.ok(bankruptcy.some(({ documents }) => / AND /.test(documents[0]!.description)));
  },
);
