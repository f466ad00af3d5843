import assert from "node:assert/strict";
import { eventName, findEvent } from "../../src/app/find_event.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { published } from "../calendars/support/published.ts";

const events = ["sentencing", "sentencing-2", "trial"].map((key) => published({ key }));

function refusal(name: string): CaseCalendarError {
  try {
    findEvent(events, name);
  } catch (error) {
    assert.ok(error instanceof CaseCalendarError);
    assert.equal(error.kind, "usage");
    return error;
  }
  throw new Error("an event was found");
}

Deno.test("an event is found by its name, and by any beginning that only it has", () => {
  for (const event of events) assert.equal(findEvent(events, eventName(event)), event);
  assert.equal(findEvent(events, "us-v-orlov/tr").key, "trial");
  assert.equal(findEvent(events, "us-v-orlov/sentencing-").key, "sentencing-2");
});

Deno.test("a whole name wins over being the beginning of others", () => {
  assert.equal(findEvent(events, "us-v-orlov/sentencing").key, "sentencing");
});

Deno.test("several that fit are listed, none is told how names look", () => {
  assert.match(
    refusal("us-v-orlov/s").facts.cause,
    /2 events.*sentencing, us-v-orlov\/sentencing-2/,
  );
  assert.match(refusal("").facts.cause, /3 events/);
  assert.match(refusal("nobody/x").facts.next!, /CASE\/KEY/);
  assert.match(refusal("us-v-orlov").facts.next!, /show --case us-v-orlov/);
  assert.match(refusal("a\u001b[31m").message, /\\u001b/);
});
