import assert from "node:assert/strict";
import type { MilestoneFact } from "../../../src/domain/fact.ts";
import { calendarOf, deadline, entry, hearing, milestone } from "./facts.ts";

/** Dates after: a kind set, a milestone, and the kind set again once the first date has passed. */
function dates(
  fact: ReturnType<typeof hearing>,
  name: MilestoneFact["milestone"],
  parties: string[] = [],
) {
  return calendarOf([
    entry(1, "2026-01-05", [fact]),
    entry(2, "2026-03-02", [milestone(name, parties)]),
    entry(3, "2026-04-01", [{ ...fact, date: "2026-06-01", quote: "again" }], {
      text: "ORDER granting the extension",
    }),
  ]).map((event) => event.date).join();
}

Deno.test("judgment, dismissal, remand and the like begin a new round for what has passed", () => {
  const trial = hearing("set", "jury-trial", "2026-02-02");
  for (const name of ["judgment", "dismissal", "mandate", "remand", "new-trial"] as const) {
    assert.equal(dates(trial, name), "2026-02-02,2026-06-01", name);
  }
  assert.equal(dates(trial, "motion"), "2026-06-01");
  assert.equal(dates(trial, "plan"), "2026-06-01");
});

Deno.test("a dismissal of one party leaves the others in their round", () => {
  const smith = hearing("set", "sentencing", "2026-02-02", { parties: ["Smith"] });
  assert.equal(dates(smith, "dismissal", ["Jones"]), "2026-06-01");
  assert.equal(dates(smith, "dismissal", ["Smith"]), "2026-02-02,2026-06-01");
  assert.equal(
    dates(hearing("set", "jury-trial", "2026-02-02"), "dismissal", ["Jones"]),
    "2026-06-01",
  );
});

Deno.test("an amended pleading begins a new round for answers alone", () => {
  const late = (kind: string) => deadline("set", kind, "2026-03-25");
  assert.equal(dates(late("answer"), "amended-pleading"), "2026-03-25,2026-06-01");
  assert.equal(dates(late("status-report"), "amended-pleading"), "2026-06-01");
});
