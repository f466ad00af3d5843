import assert from "node:assert/strict";
import { findNamedDocket } from "../../src/app/find_named_docket.ts";
import { docketWith, installation } from "./installation.ts";

const one = docketWith([], { id: 70_000_001, docketNumber: "1:26-cv-00042" });
const twin = docketWith([], { id: 70_000_002, docketNumber: "1:26-cv-00042-ABC" });
const office = docketWith([], { id: 70_000_003, docketNumber: "7:26-cv-00042" });
const dockets = [office, twin, one];

Deno.test("an id leads to its docket with duplicates and siblings, for two requests", async () => {
  await using site = await installation({ dockets });
  const found = await findNamedDocket(70_000_002, site.client());
  assert.ok(found.found === "one");
  assert.equal(found.docket.key, "nysd/1:26-cv-00042");
  assert.deepEqual(found.docket.records.map(({ id }) => id), ["70000001", "70000002"]);
  assert.deepEqual(found.siblings.map(({ key }) => key), ["nysd/7:26-cv-00042"]);
  assert.deepEqual(site.asked(), ["dockets", "dockets"]);
  assert.deepEqual(site.store.dockets.list(), []);
});

Deno.test("a number without office is answered with all that it fits, a full one with its docket", async () => {
  await using site = await installation({ dockets });
  const client = site.client();
  const several = await findNamedDocket({ court: "nysd", number: "26-cv-42" }, client);
  assert.ok(several.found === "several");
  assert.deepEqual(several.candidates.map(({ key }) => key), [
    "nysd/1:26-cv-00042",
    "nysd/7:26-cv-00042",
  ]);
  const full = await findNamedDocket({ court: "nysd", number: "7:26-cv-42" }, client);
  assert.ok(full.found === "one" && full.docket.records[0]!.id === "70000003");
});

Deno.test("what is not there is told, with what is near", async () => {
  await using site = await installation({ dockets });
  const client = site.client();
  const miss = findNamedDocket({ court: "nysd", number: "5:26-cv-42" }, client);
  await assert.rejects(miss, /there is no docket of that number; there is nysd\/1:26-cv-00042/);
  await assert.rejects(findNamedDocket(5, client), { kind: "failed" });
});
