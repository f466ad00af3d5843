import assert from "node:assert/strict";
import { joinSiblings } from "../../../src/domain/fold/siblings.ts";
import { calendarOf, entry, hearing } from "./facts.ts";

const docket = (docketKey: string, filed: string, more: Parameters<typeof hearing>[3] = {}) => ({
  docketKey,
  courtId: "nysd",
  events: calendarOf([
    entry(9, filed, [hearing("set", "status-conference", "2026-05-04 09:00", more)]),
  ]),
});

Deno.test("one conference told by two dockets of a case is published once and cites both", () => {
  const [one, ...rest] = joinSiblings([
    docket("nysd/1:26-cr-00002", "2026-02-02", { quote: "Status conference 5/4" }),
    docket("nysd/1:26-cr-00001", "2026-02-02", { quote: "Conference set for May 4" }),
  ]);
  assert.equal(rest.length, 0);
  assert.equal(one!.docketKey, "nysd/1:26-cr-00001");
  assert.deepEqual(one!.siblings.map((sibling) => sibling.docketKey), ["nysd/1:26-cr-00002"]);
});

Deno.test("equal words filed on two days are one, other words on another day are two", () => {
  const quote = "Status conference set for 5/4/2026 at 9:00 AM";
  const equal = [docket("a", "2026-02-02", { quote }), docket("b", "2026-02-03", { quote })];
  assert.equal(joinSiblings(equal).length, 1);
  const apart = [docket("a", "2026-02-02", { quote }), docket("b", "2026-02-03", { quote: "x" })];
  assert.equal(joinSiblings(apart).length, 2);
});

Deno.test("another court, another party or a second event of the same docket is never joined", () => {
  const a = docket("a", "2026-02-02");
  assert.equal(joinSiblings([a, { ...docket("b", "2026-02-02"), courtId: "njd" }]).length, 2);
  const smith = docket("a", "2026-02-02", { parties: ["Smith"] });
  assert.equal(joinSiblings([smith, docket("b", "2026-02-02", { parties: ["Jones"] })]).length, 2);
  assert.equal(joinSiblings([{ ...a, events: [...a.events, ...a.events] }]).length, 2);
});
