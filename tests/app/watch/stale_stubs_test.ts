import assert from "node:assert/strict";
import { planStub } from "../../../src/app/deliveries/stub_schedule.ts";
import { staleStubs } from "../../../src/app/watch/stale_stubs.ts";
import { docketOf, type Installation, installation } from "../installation.ts";
import { hour, watching } from "./watched.ts";

async function withStub(label: string): Promise<Installation> {
  const docket = docketOf(0, {
    entries: [{
      id: 5_001,
      entryNumber: 12,
      dateFiled: "2026-03-19",
      description: "",
      documents: [{ id: 6_001, documentNumber: "12", description: label }],
    }],
  });
  const site = await installation({ dockets: [docket] });
  await site.sync();
  const { store, clock } = site;
  planStub(store.entries.newest({ upstream: "courtlistener", id: "5001" })!.record, {
    store,
    clock,
  });
  return site;
}

Deno.test("an order whose text does not come for two days is told, for two weeks", async () => {
  await using site = await withStub("Set/Reset Deadlines");
  const look = () => staleStubs.look(watching(site));
  assert.equal(look(), null);
  site.clock.advance(49 * hour);
  assert.match(
    look()!,
    /case-1: entry 12 of 2026-03-19 “Set\/Reset Deadlines”; look at the docket$/,
  );
  site.clock.advance(13 * 24 * hour);
  assert.equal(look(), null);
});

Deno.test("a letter without its text is no reason to call anybody", async () => {
  await using site = await withStub("Letter");
  site.clock.advance(49 * hour);
  assert.equal(staleStubs.look(watching(site)), null);
});
