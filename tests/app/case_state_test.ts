import assert from "node:assert/strict";
import { contentHash } from "../../src/domain/plan/content_hash.ts";
import { docketWith, type Installation, installation } from "./installation.ts";

const conference = "ORDER: Status Conference set for 6/9/2026 at 10:00 AM before Judge Ada Quill.";
const trial = "ORDER: Jury Trial set for 9/14/2026 at 09:00 AM before Judge Ada Quill.";
const lead = docketWith([["2026-03-10", conference], ["2026-03-11", trial]]);

/** Names of the events of all cases, as lists print them. */
function names(setting: Installation): string[] {
  return setting.states().flatMap(({ events }) =>
    events.map(({ key, event }) => `${key} ${event.date}`)
  ).sort();
}

Deno.test("the same stored facts give the same events, kept or not", async () => {
  await using setting = await installation({ dockets: [lead] });
  await setting.sync();
  const dry = setting.states();
  const kept = setting.states({ save: true });
  assert.deepEqual(kept, dry);
  setting.clock.advance(3_600_000);
  assert.deepEqual(setting.states({ save: true }), kept);
  assert.deepEqual(setting.states(), kept);
});

Deno.test("without saving nothing is written", async () => {
  await using setting = await installation({ dockets: [lead] });
  await setting.sync();
  setting.states();
  assert.deepEqual(setting.store.events.all(), []);
  assert.deepEqual(setting.store.ledger.of({ caseId: "case-1" }), []);
  setting.states({ save: true });
  assert.equal(setting.store.events.all().length, 2);
  assert.equal(setting.store.ledger.of({ caseId: "case-1" }).length, 2);
});

Deno.test("a key stays with its event while the docket goes on", async () => {
  await using setting = await installation({ dockets: [lead] });
  await setting.sync();
  setting.states({ save: true });
  assert.deepEqual(names(setting), ["jury-trial 2026-09-14", "status-conference 2026-06-09"]);
  const steps = [
    ["ORDER: Status Conference set for 6/9/2026 is RESET to 6/23/2026 at 11:00 AM.", [
      "jury-trial 2026-09-14",
      "status-conference 2026-06-23",
    ]],
    ["ORDER: a further Status Conference is set for 7/28/2026 at 10:00 AM.", [
      "jury-trial 2026-09-14",
      "status-conference 2026-06-23",
      "status-conference-2 2026-07-28",
    ]],
    ["ORDER: Jury Trial set for 9/14/2026 is RESET to 10/5/2026 at 09:00 AM.", [
      "jury-trial 2026-10-05",
      "status-conference 2026-06-23",
      "status-conference-2 2026-07-28",
    ]],
  ] as const;
  for (const [index, [description, expected]] of steps.entries()) {
    setting.clock.advance(86_400_000);
    setting.standIn.upsertEntry(lead.id, {
      entryNumber: 3 + index,
      dateFiled: setting.clock.now().toString().slice(0, 10),
      description,
    });
    await setting.sync();
    setting.states({ save: true });
    assert.deepEqual(names(setting), expected);
  }
});

Deno.test("createdAt is the first fold's moment for good, modifiedAt that of the last change", async () => {
  await using setting = await installation({ dockets: [lead] });
  await setting.sync();
  const first = setting.clock.now().toString();
  setting.states({ save: true });
  setting.clock.advance(86_400_000);
  setting.standIn.upsertEntry(lead.id, {
    entryNumber: 3,
    dateFiled: "2026-03-21",
    description: "ORDER: Status Conference set for 6/9/2026 is RESET to 6/23/2026 at 11:00 AM.",
  });
  await setting.sync();
  const second = setting.clock.now().toString();
  const [state] = setting.states({ save: true });
  const times = state!.events.map(({ key, createdAt, modifiedAt }) => [key, createdAt, modifiedAt]);
  assert.deepEqual(times.sort(), [
    ["jury-trial", first, first],
    ["status-conference", first, second],
  ]);
});

Deno.test("two dockets of one case never share a key, whatever is kept and in whatever order", async () => {
  const second = docketWith([
    ["2026-03-12", "ORDER: Status Conference set for 7/14/2026 at 02:00 PM before Judge Quill."],
    ["2026-03-13", "ORDER: Jury Trial set for 11/2/2026 at 09:00 AM before Judge Quill."],
  ], { id: 70_000_002 });
  await using setting = await installation({
    dockets: [lead, second],
    cases: [{ id: "c", dockets: [lead.id, second.id] }],
  });
  await setting.sync();
  const dry = names(setting);
  assert.equal(new Set(dry.map((name) => name.split(" ")[0])).size, 4);
  setting.states({ save: true });
  assert.deepEqual(names(setting), dry);
  setting.config = setting.settings([{ id: "c", dockets: [second.id, lead.id] }]);
  setting.states({ save: true });
  assert.deepEqual(names(setting), dry);
});

Deno.test("one docket in two cases has keys of each case's own", async () => {
  await using setting = await installation({
    dockets: [lead],
    cases: [{ id: "a", dockets: [lead.id] }],
  });
  await setting.sync();
  setting.states({ save: true });
  setting.config = setting.settings([{ id: "b", dockets: [lead.id] }]);
  const [state] = setting.states({ save: true });
  assert.deepEqual(state!.events.map(({ caseId, key }) => `${caseId}/${key}`).sort(), [
    "b/jury-trial",
    "b/status-conference",
  ]);
});

Deno.test("what two dockets of a case and court say in equal words is one event citing both", async () => {
  const member = docketWith([["2026-03-10", conference]], { id: 70_000_002 });
  await using setting = await installation({
    dockets: [lead, member],
    cases: [{ id: "c", dockets: [lead.id, member.id] }],
  });
  await setting.sync();
  setting.publish();
  const [state] = setting.states({ save: true });
  const joined = state!.events.filter(({ event }) => event.date === "2026-06-09");
  assert.equal(joined.length, 1);
  assert.equal(joined[0]!.sources.length, 2);
  assert.deepEqual(joined[0]!.upstreamEntryIds, ["70000001000", "70000002000"]);
  assert.equal(state!.merged.size, 1);
  setting.clock.advance(86_400_000);
  setting.standIn.upsertEntry(member.id, {
    entryNumber: 2,
    dateFiled: "2026-03-21",
    description: "ORDER: Status Conference set for 6/9/2026 is RESET to 6/23/2026 at 11:00 AM.",
  });
  await setting.sync();
  const apart = setting.publish().calendars[0]!;
  assert.deepEqual([apart.outcome, apart.plan!.added.length], ["written", 1]);
  setting.clock.advance(86_400_000);
  setting.standIn.upsertEntry(lead.id, {
    entryNumber: 3,
    dateFiled: "2026-03-21",
    description: "ORDER: Status Conference set for 6/9/2026 is RESET to 6/23/2026 at 11:00 AM.",
  });
  await setting.sync();
  const together = setting.publish().calendars[0]!;
  assert.equal(together.outcome, "written");
  assert.deepEqual(together.plan!.removed.map(({ reason }) => reason?.kind), ["merged"]);
});

Deno.test("one docket over two records gives each event once, each linked to its own record", async () => {
  const first = docketWith([["2026-03-10", conference]], { docketNumber: "1:26-cv-00042" });
  const second = docketWith([["2026-03-11", trial]], {
    id: 70_000_002,
    docketNumber: "1:26-cv-00042",
    caseName: "Alder Works LLC v. Birch Supply",
  });
  await using setting = await installation({
    dockets: [first, second],
    cases: [{ id: "c", dockets: [{ court: "nysd", number: "1:26-cv-00042" }] }],
  });
  await setting.sync();
  const [state] = setting.states();
  assert.equal(state!.dockets.length, 1);
  const urls = state!.events.map(({ key, sources }) => [key, sources[0]!.url]).sort();
  assert.match(urls[0]![1]!, /70000002/);
  assert.match(urls[1]![1]!, /70000001/);
});

Deno.test("a docket that was never synced has no state, and hides none", async () => {
  await using setting = await installation({
    dockets: [lead],
    cases: [{ id: "c", dockets: [79_000_000, lead.id] }],
  });
  await setting.sync();
  const [state] = setting.states();
  assert.equal(state!.dockets.length, 1);
  assert.equal(state!.events.length, 2);
});

Deno.test("a deadline passes with the court's day, and that changes nothing a feed shows", async () => {
  await using setting = await installation({
    dockets: [
      docketWith([[
        "2026-03-10",
        "ORDER: Joint Status Report due by 3/25/2026.",
      ]], { courtId: "cand", docketNumber: "3:26-cv-00042" }),
    ],
  });
  await setting.sync();
  const at = (now: string) => {
    setting.clock.set(now);
    return setting.states()[0]!.events[0]!;
  };
  const due = at("2026-03-26T06:59:00Z");
  const passed = at("2026-03-26T07:01:00Z");
  assert.deepEqual([due.event.status, passed.event.status], ["pending", "passed"]);
  assert.equal(contentHash(due), contentHash(passed));
});
