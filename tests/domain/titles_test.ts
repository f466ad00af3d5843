import assert from "node:assert/strict";
import fc from "fast-check";
import { eventTitle, titleLimit } from "../../src/domain/titles.ts";
import { deadline, published } from "../calendars/support/published.ts";
import { hostileText } from "../calendars/support/hostile_text.ts";
import { runs } from "../support/counts.ts";

Deno.test("a title names the kind, the case and the event", () => {
  assert.equal(eventTitle(published()), "[HEARING] United States v. Orlov: Sentencing");
  assert.equal(
    eventTitle(deadline()),
    "[DEADLINE] United States v. Orlov: Reply in support of motion",
  );
});

Deno.test("a hearing without a stated time says so, past or future; a deadline never does", () => {
  for (const date of ["1999-01-04", "2099-01-05"]) {
    assert.equal(
      eventTitle(published({ event: { time: null, date } })),
      "[HEARING] [time TBD] United States v. Orlov: Sentencing",
    );
    assert.doesNotMatch(eventTitle(deadline({ event: { date } })), /TBD/);
  }
});

Deno.test("a held hearing carries no mark of its own", () => {
  assert.equal(
    eventTitle(published({ event: { status: "held" } })),
    "[HEARING] United States v. Orlov: Sentencing",
  );
});

Deno.test("tentative and cancelled events can be told from the title alone", () => {
  assert.equal(
    eventTitle(published({ event: { certainty: "tentative" } })),
    "[HEARING] United States v. Orlov: Sentencing (to be confirmed)",
  );
  assert.equal(
    eventTitle(
      published({ event: { status: "cancelled", time: null, certainty: "tentative" } }),
    ),
    "[HEARING] [cancelled] United States v. Orlov: Sentencing",
  );
});

Deno.test("a long case name gives way before the event's own title", () => {
  const title = eventTitle(
    published({ caseName: "In re ".padEnd(600, "Orlov "), event: { certainty: "tentative" } }),
  );
  assert.ok(title.length <= titleLimit);
  assert.match(title, /…: Sentencing \(to be confirmed\)$/);
});

Deno.test("whatever the names, a title is one clean line within the limit", () => {
  const name = hostileText(40);
  fc.assert(
    fc.property(name, name, fc.boolean(), (caseName, title, isDeadline) => {
      const make = isDeadline ? deadline : published;
      const line = eventTitle(make({ caseName, event: { title, certainty: "tentative" } }));
      assert.ok(line.length <= titleLimit, `${line.length}`);
      // deno-lint-ignore no-control-regex
      assert.doesNotMatch(line, /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/);
      assert.match(line, /^\[(HEARING|DEADLINE)\] .*\(to be confirmed\)$/);
    }),
    runs(200, 10_000),
  );
});
