import assert from "node:assert/strict";
import type { FoundDocket } from "../../src/app/find_named_docket.ts";
import { type FollowWishes, planFollow } from "../../src/app/plan_follow.ts";
import { loadConfig } from "../../src/config/load_config.ts";
import { docketRecord } from "../store/sample_records.ts";

const followedPath = "data/cases.yaml";
const docket: FoundDocket = {
  key: "nysd/1:26-cr-00123",
  records: [docketRecord(), docketRecord({ id: "1002" })],
};
const one = (changes: Record<string, unknown>) => ({
  id: "own",
  name: "Own",
  calendar: "main",
  dockets: [5],
  ...changes,
});

function plan(
  wishes: Partial<FollowWishes>,
  given: { main?: unknown[]; followed?: unknown[]; calendars?: string[]; docket?: FoundDocket } =
    {},
) {
  const { main = [], followed = [], calendars = ["main"] } = given;
  const { config, problems } = loadConfig({
    path: "config.yaml",
    text: JSON.stringify({
      calendars: Object.fromEntries(calendars.map((id) => [id, { ics_path: `out/${id}.ics` }])),
      cases: main,
    }),
    env: {},
    casesFile: { path: followedPath, text: JSON.stringify({ cases: followed }) },
  });
  if (config === null) throw new Error(problems.map(({ message }) => message).join("\n"));
  return planFollow(given.docket ?? docket, {
    wishes: { named: 1001, ...wishes },
    config,
    followedPath,
  });
}

Deno.test("a new case has the caption for its name, an id of it, and every record of the docket", () => {
  assert.deepEqual(plan({ tags: [" Fraud ", ""] }), {
    caseId: "united-states-v-marlow",
    edit: {
      does: "add case",
      id: "united-states-v-marlow",
      name: "United States v. Marlow",
      calendar: "main",
      tags: ["Fraud"],
      dockets: [
        { named: 1001, remark: "1:26-cr-00123 (nysd)" },
        { named: 1002, remark: "1:26-cr-00123 (nysd)" },
      ],
    },
  });
});

Deno.test("what was named by number is written by the full number, so that later records join it", () => {
  const { edit } = plan({ named: { court: "nysd", number: "26-cr-123" } });
  assert.deepEqual(edit!.dockets, [{
    named: { court: "nysd", number: "1:26-cr-00123" },
    remark: "CourtListener 1001, 1002",
  }]);
});

Deno.test("an id that a case has already is not given again", () => {
  const ids = ["united-states-v-marlow", "united-states-v-marlow-nysd-1-26-cr-00123"];
  const followed = ids.map((id, index) => one({ id, dockets: [index + 1] }));
  assert.equal(plan({}, { followed: followed.slice(0, 1) }).caseId, ids[1]);
  assert.equal(plan({}, { followed }).caseId, `${ids[1]}-2`);
});

Deno.test("a docket that is followed stays with its case; a further record joins it", () => {
  const byNumber = one({ dockets: [{ court: "nysd", number: "26-cr-00123" }] });
  assert.deepEqual(plan({}, { main: [byNumber] }), { caseId: "own", edit: null });
  assert.deepEqual(plan({}, { main: [one({ dockets: [1001, 1002] })] }).edit, null);
  assert.deepEqual(plan({}, { followed: [one({ dockets: [1001] })] }), {
    caseId: "own",
    edit: {
      does: "add dockets",
      id: "own",
      dockets: [{ named: 1002, remark: "1:26-cr-00123 (nysd)" }],
    },
  });
  const elsewhere = () => plan({ caseId: "new" }, { followed: [one({ dockets: [1001] })] });
  assert.throws(elsewhere, { kind: "usage", message: /"own" follows it already/ });
});

Deno.test("the settings file is never changed: the line to write there is told", () => {
  const told = (work: () => unknown) => {
    try {
      work();
    } catch (error) {
      return (error as { facts: { next: string } }).facts.next;
    }
    throw new Error("was not refused");
  };
  assert.match(told(() => plan({ caseId: "own" }, { main: [one({})] })), /- 1001\n {2}- 1002$/);
  const byNumber = { caseId: "own", named: { court: "nysd", number: "26-cr-123" } };
  assert.match(told(() => plan(byNumber, { main: [one({})] })), /"number":"1:26-cr-00123"/);
});

Deno.test("a calendar must be there, and must be named where there are several", () => {
  assert.throws(() => plan({}, { calendars: ["a", "b"] }), /several calendars: a, b/);
  assert.throws(() => plan({ calendar: "mian" }), /no calendar "mian"/);
  assert.throws(() => plan({}, { calendars: [] }), /no calendar/);
  const { edit } = plan({ calendar: "b" }, { calendars: ["a", "b"] });
  assert.equal(edit?.does === "add case" && edit.calendar, "b");
});

Deno.test("name, calendar and tags of a case that is there are not changed by the way", () => {
  const followed = [one({})];
  const wishes = { caseId: "own", name: "Other", tags: ["x"] };
  assert.throws(() => plan(wishes, { followed }), /--name, --tag would change it/);
  assert.equal(plan({ caseId: "own" }, { followed }).edit?.does, "add dockets");
});

Deno.test("a caption cannot bring lines of its own into the file", () => {
  const records = [docketRecord({ caseName: "Roe\n- id: x\u202e" })];
  const { edit } = plan({}, { docket: { ...docket, records } });
  assert.equal(edit?.does === "add case" && edit.name, "Roe - id: x");
});
