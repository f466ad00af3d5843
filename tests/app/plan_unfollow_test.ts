import assert from "node:assert/strict";
import { planUnfollow, undoUnfollow } from "../../src/app/plan_unfollow.ts";
import { loadConfig } from "../../src/config/load_config.ts";
import { withStore } from "../store/memory_store.ts";
import { docketRecord, key } from "../store/sample_records.ts";

const followedPath = "data/cases.yaml";
const numbered = { court: "nysd", number: "7:26-cv-00042" };
const followed = [
  { id: "marlow", name: "O'Marlow", calendar: "main", tags: ["a b"], dockets: [1001, numbered] },
  {
    id: "two",
    name: "Two",
    calendar: "main",
    dockets: [{ court: "nysd", number: "1:26-cv-00042" }],
  },
];
const { config } = loadConfig({
  path: "config.yaml",
  text: JSON.stringify({
    calendars: { main: { ics_path: "out/m.ics" } },
    cases: [{ id: "own", name: "Own", calendar: "main", dockets: [9] }],
  }),
  env: {},
  casesFile: { path: followedPath, text: JSON.stringify({ cases: followed }) },
});

function withPlan(work: (plan: (words: string) => ReturnType<typeof planUnfollow>) => void): void {
  withStore((store) => {
    store.dockets.save(docketRecord(), key);
    work((words) => planUnfollow(words, { config: config!, store, followedPath }));
  });
}

Deno.test("a case goes by its id, a docket by each of its names, and with the last docket its case", () => {
  withPlan((plan) => {
    assert.deepEqual(plan("marlow").edit, { does: "remove case", id: "marlow" });
    const first = { does: "remove dockets", id: "marlow", places: [0] };
    for (const words of ["1001", "nysd 1:26-cr-00123", "courtlistener.com/docket/1001/x/"]) {
      assert.deepEqual(plan(words).edit, first, words);
    }
    assert.deepEqual(plan("nysd 7:26-cv-42").edit, { ...first, places: [1] });
    assert.deepEqual(plan("nysd 1:26-cv-42").edit, { does: "remove case", id: "two" });
  });
});

Deno.test("what is not followed, not clear, or not ours to change is refused by name", () => {
  withPlan((plan) => {
    assert.throws(() => plan("marlowe"), { kind: "usage" });
    assert.throws(() => plan("1002"), /no case follows it/);
    assert.throws(() => plan("nysd 26-cv-42"), /fits 2 followed dockets/);
    assert.throws(() => plan("own"), /config\.yaml line 1/);
    assert.throws(() => plan("9"), /config\.yaml line 1/);
  });
});

Deno.test("the words for undoing name everything that is lost, ready for a shell", () => {
  withPlan((plan) => {
    assert.deepEqual(undoUnfollow(plan("marlow")), [
      "case-calendar add 1001 --case marlow --name 'O'\\''Marlow' --calendar main --tag 'a b'",
      "case-calendar add nysd 7:26-cv-00042 --case marlow",
    ]);
    assert.deepEqual(undoUnfollow(plan("1001")), ["case-calendar add 1001 --case marlow"]);
  });
});
