import assert from "node:assert/strict";
import {
  type AddedDays,
  addedDays,
  type Service,
} from "../../../src/domain/computing_time/added_days.ts";
import type { RuleFamily } from "../../../src/domain/computing_time/rule_family.ts";

const table: Record<Service, Record<"civil" | "appellate", AddedDays>> = {
  hand: { civil: "none", appellate: "none" },
  mail: { civil: "three", appellate: "three" },
  clerk: { civil: "three", appellate: "unsure" },
  carrier: { civil: "unsure", appellate: "three" },
  agreed: { civil: "three", appellate: "unsure" },
  electronic: { civil: "none", appellate: "none" },
  unknown: { civil: "unsure", appellate: "unsure" },
};

for (const [service, { civil, appellate }] of Object.entries(table)) {
  Deno.test(`service ${service}: ${civil} by Rule 6, 45 and 9006, ${appellate} by Rule 26`, () => {
    const added = (family: RuleFamily) =>
      addedDays(service as Service, { family, served: "2026-03-02" });
    assert.deepEqual(
      [added("civil"), added("criminal"), added("bankruptcy"), added("appellate")],
      [civil, civil, civil, appellate],
    );
  });
}

Deno.test("electronic service added three days until 30 November 2016", () => {
  for (const family of ["civil", "criminal", "appellate", "bankruptcy"] as const) {
    assert.equal(addedDays("electronic", { family, served: "2016-11-30" }), "three");
    assert.equal(addedDays("electronic", { family, served: "2016-12-01" }), "none");
  }
});
