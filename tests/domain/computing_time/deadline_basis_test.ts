import assert from "node:assert/strict";
import {
  type BasisParts,
  deadlineBasis,
} from "../../../src/domain/computing_time/deadline_basis.ts";

const plain: BasisParts = {
  period: "14 days",
  direction: "after",
  event: "3 February 2026",
  rule: "Rule 6(a)",
  legs: [{ label: "", passed: [], landed: "2026-02-17" }],
  date: "2026-02-17",
  end: "Tuesday 17 February 2026",
  earliest: "2026-02-17",
  latest: "2026-02-17",
  stateUnknown: false,
};

Deno.test("a plain basis is period, event, rule and day", () => {
  assert.equal(
    deadlineBasis(plain),
    "14 days after 3 February 2026, Rule 6(a): Tuesday 17 February 2026",
  );
});

Deno.test("the first closed day and every holiday are told, the weekend between is not", () => {
  const passed = [
    { date: "2022-12-31", reason: "is a Saturday", weekend: true },
    { date: "2023-01-01", reason: "is a Sunday", weekend: true },
    { date: "2023-01-02", reason: "is New Year's Day as observed", weekend: false },
  ];
  assert.equal(
    deadlineBasis({
      ...plain,
      legs: [{ label: "", passed, landed: "2023-01-03" }],
      end: "Tuesday 3 January 2023",
    }),
    "14 days after 3 February 2026, Rule 6(a): 31 December 2022 is a Saturday, " +
      "Monday 2 January is New Year's Day as observed → Tuesday 3 January 2023",
  );
});

Deno.test("added days, other readings and unknown state holidays follow in that order", () => {
  assert.equal(
    deadlineBasis({
      ...plain,
      legs: [
        { label: "", passed: [], landed: "2026-02-17" },
        { label: "3 days added", passed: [], landed: "2026-02-20" },
      ],
      date: "2026-02-20",
      end: "Friday 20 February 2026",
      latest: "2026-02-23",
      stateUnknown: true,
    }),
    "14 days after 3 February 2026, Rule 6(a): Tuesday 17 February 2026; " +
      "3 days added: Friday 20 February 2026; possibly as early as Tuesday 17 February 2026; " +
      "possibly as late as Monday 23 February 2026; state holidays not known",
  );
});
