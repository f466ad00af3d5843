import assert from "node:assert/strict";
import { noViews } from "../../src/app/feeds/views_result.ts";
import { joinAttempts } from "../../src/app/join_attempts.ts";
import { blankResult, type OutputResult, type Publication } from "../../src/app/publication.ts";

const nothing = { added: [], changed: [], removed: [] };

function result(change: Partial<OutputResult>): OutputResult {
  return { ...blankResult("main", "out/main.ics"), outcome: "unchanged", plan: nothing, ...change };
}

function attempt(calendar: Partial<OutputResult>, change: Partial<Publication> = {}): Publication {
  return { calendars: [result(calendar)], views: null, page: null, ...change };
}

Deno.test("what an earlier attempt wrote is told, though the later one found nothing to write", () => {
  const wrote = {
    outcome: "written" as const,
    paths: ["out/main.ics"],
    plan: { ...nothing, added: ["a"] },
  };
  const { calendars: [joined] } = joinAttempts(attempt(wrote), attempt({ events: 2 }));
  assert.deepEqual(joined, result({ ...wrote, events: 2 }));
  const { calendars: [both] } = joinAttempts(
    attempt(wrote),
    attempt({ ...wrote, plan: { added: ["b"], changed: ["a"], removed: [] } }),
  );
  assert.deepEqual(both!.plan, { added: ["a", "b"], changed: ["a"], removed: [] });
  assert.deepEqual(both!.paths, ["out/main.ics"]);
});

Deno.test("how an output stands is as the later attempt says", () => {
  const wrote = { outcome: "written" as const, paths: ["out/main.ics"] };
  const failed = { outcome: "failed" as const, problems: ["no"], overtaken: true as const };
  const heldBack = { outcome: "held-back" as const, unexplained: ["x"] };
  for (const [earlier, later] of [[failed, {}], [failed, wrote], [{}, failed]] as const) {
    assert.deepEqual(joinAttempts(attempt(earlier), attempt(later)), attempt(later));
  }
  const { calendars: [held] } = joinAttempts(attempt(wrote), attempt(heldBack));
  assert.deepEqual([held!.outcome, held!.unexplained, held!.paths], ["held-back", ["x"], [
    "out/main.ics",
  ]]);
});

Deno.test("feeds by view and pages that either wrote are told once", () => {
  const views = (paths: string[]) => ({ ...noViews, files: 3, paths, written: paths.length });
  const page = (paths: string[]) =>
    result({ calendarId: "", outcome: paths.length > 0 ? "written" : "unchanged", paths });
  const joined = joinAttempts(
    attempt({}, {
      views: { ...views(["a", "b"]), problems: ["no"], overtaken: true },
      page: page(["x"]),
    }),
    attempt({}, { views: views(["b", "c"]), page: page([]) }),
  );
  assert.deepEqual(joined.views, views(["a", "b", "c"]));
  assert.deepEqual([joined.page!.outcome, joined.page!.paths], ["written", ["x"]]);
  assert.equal(joinAttempts(attempt({}, { views: views(["a"]) }), attempt({})).views, null);
});
