import assert from "node:assert/strict";
import { docketlayerQueries } from "../../../src/app/deliveries/docketlayer_queries.ts";
import { docketOf, installation } from "../installation.ts";

Deno.test("each docket's query begins where its knowledge ends", async () => {
  await using site = await installation({
    dockets: [docketOf(2)],
    cases: [{ id: "one", dockets: [70_000_001, { court: "nysd", number: "1:26-cv-00777" }] }],
  });
  const { store } = site;
  const queries = () =>
    docketlayerQueries({ config: site.config, store }, { callbackUrl: "https://h.example.org/x" })
      .map(({ query }) => query);
  const [unknown, numbered] = queries();
  assert.equal(unknown, null);
  assert.match(numbered!, /case_id=1%3A26-cv-00777/);
  assert.doesNotMatch(numbered!, /last_checked/);
  await site.sync();
  assert.match(queries()[0]!, /case_id=1%3A26-cv-00001&last_checked=2026-03-20T16%3A00/);
  site.clock.advance(3_600_000);
  store.marks.checked({ upstream: "courtlistener", id: "70000001" }, "HTTP 500");
  assert.match(queries()[0]!, /last_checked=2026-03-20T16%3A00/);
  const key = "nysd/1:26-cv-00001";
  const record = {
    ...store.dockets.byKey(key)!.records[0]!.record,
    upstream: "docketlayer" as const,
  };
  store.dockets.save({ ...record, id: key }, key);
  store.marks.set({ upstream: "docketlayer", id: key }, { entriesMark: "2026-03-19T08:00:00Z" });
  assert.match(queries()[0]!, /last_checked=2026-03-19T08%3A00%3A00Z/);
});
