import assert from "node:assert/strict";
import { followedDockets } from "../../../src/app/deliveries/followed_dockets.ts";
import { docketRecord } from "../../store/sample_records.ts";
import { installation } from "../installation.ts";

const key = "nysd/1:26-cr-00123";

Deno.test("a record is followed by its id, by its docket, or only CourtListener can tell", async () => {
  await using site = await installation({ cases: [{ id: "one", dockets: [1001] }] });
  const { store } = site;
  const followed = () => followedDockets({ config: site.config, store });
  assert.equal(followed().hasRecord("1001"), true);
  assert.equal(followed().hasRecord("1002"), false);
  store.dockets.save(docketRecord(), key);
  store.dockets.save(docketRecord({ id: "1002" }), key);
  assert.equal(followed().hasRecord("1002"), true, "a second record of the same docket");
  assert.deepEqual(followed().casesOf(key), ["one"]);
  site.config = site.settings([{ id: "two", dockets: [{ court: "nysd", number: "26-cr-00123" }] }]);
  assert.equal(followed().hasRecord("1002"), true);
  assert.equal(followed().hasRecord("1003"), null);
  assert.deepEqual(followed().casesOf(key), ["two"]);
});

Deno.test("a record that CourtListener shows is followed when its number is one of the settings", async () => {
  await using site = await installation({
    cases: [{ id: "two", dockets: [{ court: "nysd", number: "26-cr-00123" }] }],
  });
  const followed = followedDockets(site);
  assert.equal(followed.hasShown(docketRecord({ docketNumber: "1:26-cr-00123-AQ-2" })), true);
  assert.equal(followed.hasShown(docketRecord({ docketNumber: "1:26-cr-00124" })), false);
  assert.equal(followed.hasShown(docketRecord({ courtId: "ilnd" })), false);
  assert.equal(followed.hasShown(docketRecord({ docketNumber: "" })), false);
});

Deno.test("a key finds the one followed docket it means, and names the candidates of several", async () => {
  await using site = await installation({
    cases: [{ id: "two", dockets: [{ court: "nysd", number: "26-cr-00123" }, 2001, 2002] }],
  });
  const { store } = site;
  const keyOf = (wanted: string) => followedDockets(site).keyOf(wanted, "nysd");
  assert.deepEqual(keyOf(key), { found: "one", key }, "the fuller spelling names the docket");
  assert.deepEqual(keyOf("nysd/1:26-cr-00999"), { found: "none" });
  store.dockets.save(docketRecord({ id: "2001" }), "nysd/1:26-cr-00200");
  store.dockets.save(docketRecord({ id: "2002" }), "nysd/7:26-cr-00200");
  assert.deepEqual(keyOf("nysd/26-cr-00200").found, "several");
  assert.deepEqual(keyOf("nysd/7:26-cr-00200"), { found: "one", key: "nysd/7:26-cr-00200" });
  store.dockets.save(docketRecord({ id: "3001" }), "nysd/1:26-cr-00300");
  assert.deepEqual(keyOf("nysd/26-cr-00300"), { found: "none" }, "stored, and nobody follows it");
});
