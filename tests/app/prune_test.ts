import assert from "node:assert/strict";
import { prune } from "../../src/app/prune.ts";
import { isThere } from "../../src/platform/is_there.ts";
import { docketWith, installation } from "./installation.ts";

const text = "ORDER: Status Conference set for 6/9/2026 at 10:00 AM before Judge Ada Quill.";
const kept = docketWith([["2026-03-10", text]], { docketNumber: "1:26-cv-00042" });
const gone = docketWith([["2026-03-10", text]], { id: 70_000_002, caseName: "In re Gone" });
const cases = [
  { id: "kept", dockets: [{ court: "nysd", number: "1:26-cv-00042" }] },
  { id: "gone", dockets: [gone.id] },
];

Deno.test("nothing is pruned as long as the settings name everything", async () => {
  await using setting = await installation({ dockets: [kept, gone], cases });
  await setting.sync();
  setting.publish();
  assert.deepEqual(prune(setting, { apply: true }).dockets, []);
  assert.equal(setting.store.dockets.list().length, 2);
});

Deno.test("a dry run tells what would go, and leaves it", async () => {
  await using setting = await installation({ dockets: [kept, gone], cases });
  await setting.sync();
  setting.publish();
  setting.config = setting.settings(cases.slice(0, 1));
  const result = prune(setting, { apply: false });
  assert.deepEqual(result.dockets.map(({ caseName, removed }) => [caseName, removed]), [
    ["In re Gone", false],
  ]);
  assert.deepEqual(result.cases, [{ caseId: "gone", removed: false }]);
  assert.deepEqual(
    [result.totals.records, result.totals.entries, result.totals.events],
    [1, 1, 1],
  );
  assert.equal(setting.store.dockets.list().length, 2);
});

Deno.test("pruned and followed again a case has its event ids back", async () => {
  await using setting = await installation({ dockets: [kept, gone], cases });
  await setting.sync();
  setting.publish();
  const names = () =>
    setting.store.events.all().map(({ caseId, key }) => `${caseId}/${key}`).sort();
  const before = names();
  setting.config = setting.settings(cases.slice(0, 1));
  assert.equal(prune(setting, { apply: true }).dockets[0]!.removed, true);
  assert.equal(setting.store.dockets.list().length, 1);
  assert.equal(names().length, 1);
  assert.equal(setting.publish().calendars[0]!.outcome, "written");
  const { dockets, cases: left, feeds } = prune(setting, { apply: true });
  assert.deepEqual([dockets, left], [[], []]);
  // The publication before left an empty feed for those who subscribed to the case.
  assert.deepEqual(feeds.map(({ path }) => path.split("/").slice(-2).join("/")), [
    "cases/gone.atom",
    "cases/gone.ics",
    "cases/gone.json",
  ]);
  setting.config = setting.settings(cases);
  await setting.sync();
  setting.publish();
  assert.deepEqual(names(), before);
});

Deno.test("a case that was renamed loses the old name's events; its docket stays", async () => {
  await using setting = await installation({ dockets: [gone], cases: cases.slice(1) });
  await setting.sync();
  setting.publish();
  setting.config = setting.settings([{ id: "renamed", dockets: [gone.id] }]);
  setting.publish();
  const result = prune(setting, { apply: true });
  assert.deepEqual(result.dockets, []);
  assert.deepEqual(result.cases, [{ caseId: "gone", removed: true }]);
  assert.deepEqual(setting.store.events.cases(), ["renamed"]);
});

Deno.test("feeds that nobody writes any more go, those of present calendars stay", async () => {
  await using setting = await installation({ dockets: [kept, gone], cases, calendars: ["main"] });
  const two = ["main", "second"];
  setting.config = setting.settings([cases[0]!, { ...cases[1]!, calendar: "second" }], two);
  await setting.sync();
  setting.publish();
  setting.config = setting.settings(cases.slice(0, 1), ["main"]);
  setting.publish();
  const files = () =>
    ["main.ics", "second.ics", "cases/kept.ics", "cases/gone.ics", "all.ics"].filter((name) =>
      isThere(`${setting.folder}/out/${name}`)
    );
  const before = files();
  assert.ok(before.includes("second.ics"));
  const planned = prune(setting, { apply: false });
  assert.deepEqual(files(), before);
  assert.deepEqual(planned.calendars, [{ calendarId: "second", removed: false }]);
  assert.ok(planned.feeds.some(({ path }) => path.endsWith("out/second.ics")));
  prune(setting, { apply: true });
  assert.deepEqual(files(), before.filter((name) => !/second|gone/.test(name)));
  assert.deepEqual(prune(setting, { apply: true }).calendars, []);
});

Deno.test("what is left at other services is planned to go; what somebody else made is told, and stays", async () => {
  await using setting = await installation({ dockets: [kept, gone], cases });
  await setting.sync();
  const { store, clock } = setting;
  const id = { service: "m365", key: "trial", remoteId: "AAMk" } as const;
  store.remoteIds.save({ ...id, caseId: "kept", remoteId: "AAMa" });
  store.remoteIds.save({ ...id, caseId: "gone" });
  const alert = { active: true, createdAt: null, modifiedAt: null, lastHitAt: null };
  const listed = [kept.id, gone.id, 5].map((one) => ({ ...alert, docketId: String(one) }));
  store.docketAlerts.note(listed, clock.now().toString());
  for (const one of [kept, gone]) store.docketAlerts.made(String(one.id));
  const followed = setting.config;
  setting.config = setting.settings([{ id: "kept", dockets: [kept.id] }]);
  const planned = () => store.cleanUps.list().map(({ service, target }) => `${service} ${target}`);
  for (const apply of [false, true, false]) {
    const { elsewhere } = prune(setting, { apply });
    assert.deepEqual(elsewhere.remoteEvents.map(({ caseId }) => caseId), ["gone"]);
    assert.deepEqual(elsewhere.docketAlerts, ["5"]);
    assert.deepEqual(elsewhere.cleanUps.map(({ label }) => label), [
      "gone/trial",
      `docket ${gone.id}`,
    ]);
    if (!apply && planned().length === 0) continue;
    assert.deepEqual(planned(), [`courtlistener ${gone.id}`, "m365 AAMk"]);
  }
  // Followed again, nothing of it is to go.
  setting.config = followed;
  prune(setting, { apply: true });
  assert.deepEqual(planned(), []);
});
