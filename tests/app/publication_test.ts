import assert from "node:assert/strict";
import { noViews } from "../../src/app/feeds/views_result.ts";
import { begin, blankResult, isOvertaken, type PublishTools } from "../../src/app/publication.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";

const calendar = blankResult("main", "out/main.ics");

Deno.test("a publication is overtaken when any part of it is", () => {
  const whole = { calendars: [calendar], views: { ...noViews }, page: blankResult("page", null) };
  assert.equal(isOvertaken(whole), false);
  assert.equal(isOvertaken({ calendars: [], views: null, page: null }), false);
  const overtaken = true as const;
  const other = { ...calendar, overtaken };
  assert.ok(isOvertaken({ ...whole, calendars: [calendar, other] }));
  assert.ok(isOvertaken({ ...whole, views: { ...noViews, overtaken } }));
  assert.ok(isOvertaken({ ...whole, page: other }));
});

Deno.test("a result counts as failed until something is done, and names the file where there is one", () => {
  assert.deepEqual([calendar.outcome, calendar.path], ["failed", "out/main.ics"]);
  assert.equal(blankResult("private", null).path, "");
});

Deno.test("each step is told, and one that was given up fails at once with its reason", () => {
  const told: string[] = [];
  const givenUp = new Map([["ics:b", "it took longer than a minute"]]);
  const tools = { onStep: (step: string) => told.push(step), givenUp } as unknown as PublishTools;
  begin("ics:a", tools);
  assert.throws(() => begin("ics:b", tools), (error) => {
    assert.ok(error instanceof CaseCalendarError);
    assert.match(error.message, /"ics:b": it took longer than a minute/);
    assert.match(error.facts.next!, /Restart/);
    return true;
  });
  assert.deepEqual(told, ["ics:a", "ics:b"]);
});
