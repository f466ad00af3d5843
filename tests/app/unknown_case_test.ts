import assert from "node:assert/strict";
import { unknownCase } from "../../src/app/unknown_case.ts";
import { settingsOf } from "./installation.ts";

const { cases } = settingsOf({
  folder: "x",
  cases: Array.from(
    { length: 20 },
    (_, index) => ({ id: `matter-${index}`, dockets: [index + 1] }),
  ),
});

Deno.test("the nearest id is named when one is near", () => {
  const error = unknownCase("mater-7", { action: "sync", cases });
  assert.equal(error.kind, "usage");
  assert.equal(
    error.message,
    'Cannot sync the case "mater-7": the settings have no case of that id',
  );
  assert.equal(error.facts.next, 'Did you mean "matter-7"?');
});

Deno.test("otherwise the first ids are listed", () => {
  const { next } = unknownCase("something-else\u001b", { action: "show", cases }).facts;
  assert.match(next!, /^Cases: matter-0, matter-1, .*, matter-11, …$/);
});

Deno.test("without any case the way to follow one is told", () => {
  const { next } = unknownCase("one", { action: "sync", cases: [] }).facts;
  assert.match(next!, /case-calendar add/);
});
