import assert from "node:assert/strict";
import { lookUpCourt } from "../../../src/app/watch/look_up_court.ts";
import { recordingLog } from "../deliveries/receiving.ts";
import { docketOf, type Installation, installation } from "../installation.ts";
import { hour } from "./watched.ts";

const dockets = [
  docketOf(1),
  docketOf(1, { id: 70_000_002, courtId: "cand", docketNumber: "3:26-cv-00002" }),
  docketOf(1, { id: 70_000_003 }),
];

function look(site: Installation, lines: string[] = []): Promise<void> {
  const { config, store, clock } = site;
  const log = recordingLog(lines);
  return lookUpCourt({ config, store, clock, log, courtlistener: () => site.client() });
}

async function synced(): Promise<Installation> {
  const site = await installation({ dockets });
  await site.sync();
  site.asked();
  return site;
}

Deno.test("each court of followed dockets is asked about once, one a look, and again after two months", async () => {
  await using site = await synced();
  site.standIn.setFaults([{
    path: "courts/cand/",
    fault: { kind: "retype", path: "pacer_has_rss_feed", value: false },
  }]);
  for (let n = 0; n < 4; n += 1) await look(site);
  assert.deepEqual(site.asked(), ["courts", "courts"]);
  assert.equal(site.store.courts.of("cand")!.hasFeed, false);
  assert.equal(site.store.courts.of("nysd")!.hasFeed, null);
  site.clock.advance(59 * 24 * hour);
  await look(site);
  assert.deepEqual(site.asked(), []);
  site.clock.advance(24 * hour);
  await look(site);
  assert.deepEqual(site.asked(), ["courts"]);
});

Deno.test("a court that cannot be asked about is told, and is asked about with the next look", async () => {
  await using site = await synced();
  site.standIn.setFaults([{ path: "courts/", fault: { kind: "not-found" } }]);
  const lines: string[] = [];
  await look(site, lines);
  assert.match(lines.join(), /^info what court nysd publishes could not be asked: .*no court nysd/);
  site.standIn.setFaults([]);
  await look(site);
  assert.notEqual(site.store.courts.of("nysd"), null);
});

Deno.test("nothing is asked in maintenance, nor where requests are scarce", async () => {
  await using site = await synced();
  site.clock.set("2026-03-27T05:00:00Z"); // Thursday, 22:00 Pacific time
  await look(site);
  assert.deepEqual(site.asked(), []);
  site.clock.set("2026-03-27T12:00:00Z");
  const day = { limit: 10, seconds: 86_400 };
  site.store.pacer().learn("courtlistener", [{ ...day, used: 6 }]);
  await look(site);
  assert.deepEqual(site.asked(), []);
});
