import assert from "node:assert/strict";
import {
  describeReference,
  isAmbiguous,
  knownKey,
  knownRecords,
  resolveDocket,
} from "../../src/app/resolve_docket.ts";
import type { DocketReference } from "../../src/config/config.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { docketOf, type Installation, installation } from "./installation.ts";

const dockets = [
  docketOf(1, { id: 70_000_001, courtId: "ilnd", docketNumber: "1:24-cv-00042" }),
  docketOf(1, { id: 70_000_002, courtId: "ilnd", docketNumber: "1:24-cv-00042" }),
  docketOf(1, { id: 70_000_003, courtId: "ilnd", docketNumber: "3:24-cv-00042" }),
  docketOf(1, { id: 70_000_004, courtId: "ilnd", docketNumber: "1:24-cr-00777" }),
  docketOf(1, { id: 70_000_005, courtId: "ilnd", docketNumber: "1:23-cv-00500" }),
  docketOf(1, { id: 70_000_006, courtId: "ilnd", docketNumber: "23-cv-00500" }),
];

/** The reference as the settings give it. */
function referenceOf(
  setting: Installation,
  written: number | { court: string; number: string },
): DocketReference {
  return setting.settings([{ id: "c", dockets: [written] }]).cases[0]!.dockets[0]!;
}

async function resolved(
  setting: Installation,
  written: number | { court: string; number: string },
): Promise<string[]> {
  const tools = { store: setting.store, courtlistener: setting.client() };
  const found = await resolveDocket(referenceOf(setting, written), tools);
  return found.map(({ id }) => id);
}

Deno.test("an id is looked up once and stored under the docket's key", async () => {
  await using setting = await installation({ dockets });
  const reference = referenceOf(setting, 70_000_004);
  assert.equal(knownKey(reference, setting.store), null);
  assert.deepEqual(knownRecords(reference, setting.store), []);
  assert.deepEqual(await resolved(setting, 70_000_004), ["70000004"]);
  assert.equal(knownKey(reference, setting.store), "ilnd/1:24-cr-00777");
  setting.asked();
  assert.deepEqual(await resolved(setting, 70_000_004), ["70000004"]);
  assert.deepEqual(setting.asked(), []);
});

Deno.test("court and number find every record of a split docket, and only these", async () => {
  await using setting = await installation({ dockets });
  const written = { court: "ilnd", number: "1:24-cv-00042" };
  assert.deepEqual((await resolved(setting, written)).sort(), ["70000001", "70000002"]);
  assert.deepEqual(setting.asked(), ["dockets"]);
  assert.equal(setting.store.dockets.list().length, 1);
  assert.equal(setting.store.dockets.byKey("ilnd/1:24-cv-00042")!.records.length, 2);
  await resolved(setting, written);
  assert.deepEqual(setting.asked(), []);
});

Deno.test("a record whose number lacks the office belongs to the one docket it fits", async () => {
  await using setting = await installation({ dockets });
  for (const number of ["1:23-cv-00500", "23-cv-00500", "1:23-cv-00500-ABC"]) {
    await using fresh = await installation({ dockets });
    const found = await resolved(fresh, { court: "ilnd", number });
    assert.deepEqual(found.sort(), ["70000005", "70000006"], number);
    assert.equal(fresh.store.dockets.list().length, 1);
  }
  await resolved(setting, 70_000_005);
  await resolved(setting, 70_000_006);
  assert.deepEqual(setting.store.dockets.list().map(({ key }) => key), ["ilnd/1:23-cv-00500"]);
});

Deno.test("a number without office that fits one docket finds it", async () => {
  await using setting = await installation({ dockets });
  const written = { court: "ilnd", number: "24-cr-00777" };
  assert.deepEqual(await resolved(setting, written), ["70000004"]);
  assert.equal(knownKey(referenceOf(setting, written), setting.store), "ilnd/1:24-cr-00777");
});

Deno.test("a number that fits several dockets is an error that lists them", async () => {
  await using setting = await installation({ dockets });
  await assert.rejects(resolved(setting, { court: "ilnd", number: "24-cv-00042" }), (error) => {
    assert.ok(error instanceof CaseCalendarError);
    assert.match(error.facts.cause, /1:24-cv-00042/);
    assert.match(error.facts.cause, /3:24-cv-00042/);
    assert.match(error.facts.next!, /full number/);
    return true;
  });
  assert.deepEqual(setting.store.dockets.list(), []);
});

Deno.test("a clear number that a later docket makes ambiguous is known as such", async () => {
  await using setting = await installation({ dockets });
  const reference = referenceOf(setting, { court: "ilnd", number: "24-cv-00042" });
  await resolved(setting, 70_000_001);
  assert.equal(knownKey(reference, setting.store), "ilnd/1:24-cv-00042");
  assert.equal(isAmbiguous(reference, setting.store), false);
  await resolved(setting, 70_000_003);
  assert.equal(knownKey(reference, setting.store), null);
  assert.equal(isAmbiguous(reference, setting.store), true);
  assert.equal(isAmbiguous(referenceOf(setting, 70_000_001), setting.store), false);
});

Deno.test("a number nobody has, and an id nobody has, are errors that name them", async () => {
  await using setting = await installation({ dockets });
  await assert.rejects(
    resolved(setting, { court: "ilnd", number: "1:24-cv-09999" }),
    (error) => error instanceof CaseCalendarError && /1:24-cv-09999.*no docket/.test(error.message),
  );
  await assert.rejects(
    resolved(setting, 70_009_999),
    (error) => error instanceof CaseCalendarError && /70009999/.test(error.message),
  );
});

Deno.test("a record whose number cannot be read is a docket of its own", async () => {
  await using setting = await installation({
    dockets: [docketOf(1, { courtId: "ilnd", docketNumber: "SEALED" })],
  });
  await resolved(setting, 70_000_001);
  assert.deepEqual(setting.store.dockets.list().map(({ key }) => key), [
    "ilnd/courtlistener-70000001",
  ]);
});

Deno.test("references are told as people write them", async () => {
  await using setting = await installation();
  assert.equal(describeReference(referenceOf(setting, 5)), "docket 5");
  assert.equal(
    describeReference(referenceOf(setting, { court: "ilnd", number: "1:24-cv-00042" })),
    "docket 1:24-cv-00042 (ilnd)",
  );
});
