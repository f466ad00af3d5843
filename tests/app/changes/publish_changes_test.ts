import assert from "node:assert/strict";
import { docketWith, type Installation, installation } from "../installation.ts";

const id = 70_000_001;
const set = "ORDER: Status Conference set for 5/4/2026 at 10:00 AM before Judge Ada Quill. " +
  "Signed by Judge Ada Quill on 3/10/2026.";
const reset = "ORDER: Status Conference reset for 6/11/2026 at 10:00 AM before Judge Ada Quill. " +
  "Signed by Judge Ada Quill on 3/20/2026.";

/** A published calendar with one conference. */
async function published(): Promise<Installation> {
  const dockets = [docketWith([["2026-03-10", set]], { id })];
  const site = await installation({
    dockets,
    cases: [{ id: "alder", dockets: [id], tags: ["Tax"] }],
  });
  await site.sync();
  site.publish();
  return site;
}

async function move(site: Installation): Promise<void> {
  site.clock.advance(60_000);
  site.standIn.upsertEntry(id, {
    id: id * 1_000 + 50,
    entryNumber: 88,
    dateFiled: "2026-03-20",
    description: reset,
  });
  site.clock.advance(60_000);
  await site.sync();
}

const titles = (site: Installation, name: string): string[] =>
  (JSON.parse(site.read(name)) as { items: { title: string }[] }).items.map(({ title }) => title);

Deno.test("a conference that moves is in the change feeds of calendar, case, tag and kind, with its words", async () => {
  await using site = await published();
  assert.deepEqual(titles(site, "main.json"), []);
  await move(site);
  site.publish();
  const told = "Case alder: Status conference moved from 4 May 2026, 10:00 AM EDT to " +
    "11 June 2026, 10:00 AM EDT";
  const feeds = ["main", "calendars/main", "cases/alder", "courts/nysd", "tags/tax", "all"];
  for (const feed of [...feeds.filter((one) => one !== "calendars/main"), "kinds/hearings"]) {
    assert.deepEqual(titles(site, `${feed}.json`), [told], feed);
    assert.ok(site.read(`${feed}.atom`).includes(`<title>${told}</title>`), feed);
  }
  assert.deepEqual(titles(site, "kinds/deadlines.json"), []);
  const { items } = JSON.parse(site.read("all.json")) as { items: { content_text: string }[] };
  assert.match(
    items[0]!.content_text,
    /^Docket entry 88 \(filed 20 March 2026\): “.*reset for 6\/11\/2026 at 10:00 AM/,
  );
});

Deno.test("nothing is told twice, the bytes stay, and old changes leave after 90 days", async () => {
  await using site = await published();
  await move(site);
  site.publish();
  const before = site.read("all.atom");
  site.clock.advance(3_600_000);
  site.publish();
  assert.equal(site.read("all.atom"), before);
  site.clock.advance(91 * 86_400_000);
  site.publish();
  assert.deepEqual(titles(site, "all.json"), []);
});

Deno.test("a dry run logs and writes nothing", async () => {
  await using site = await published();
  await move(site);
  site.publish({ dryRun: true });
  assert.equal(site.store.changes.last(), 0);
  assert.deepEqual(titles(site, "all.json"), []);
});
