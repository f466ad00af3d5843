import assert from "node:assert/strict";
import { endOfRun } from "../../src/app/end_of_run.ts";
import { RequestsSpentError } from "../../src/courtlistener/requests_spent.ts";
import { UnreachableError } from "../../src/courtlistener/unreachable.ts";
import { CaseCalendarError, type ErrorKind } from "../../src/domain/errors.ts";

const failure = (kind: ErrorKind) => new CaseCalendarError(kind, { action: "Cannot", cause: kind });
const unreachable = (answered: boolean) =>
  new UnreachableError({ action: "Cannot", cause: "no", next: "Wait" }, { answered });

Deno.test("what concerns everything alike ends a run at once; what concerns one thing does not", () => {
  for (const kind of ["authentication", "store", "rateLimited"] as const) {
    const end = endOfRun();
    const why = failure(kind);
    assert.equal(end.failed(why), true, kind);
    assert.equal(end.stoppedBy, why);
  }
  const spent = endOfRun();
  assert.equal(spent.failed(new RequestsSpentError("Cannot", 3)), true);
  const other = endOfRun();
  for (let n = 0; n < 20; n++) assert.equal(other.failed(failure("failed")), false);
  assert.equal(other.stoppedBy, null);
});

Deno.test("twice no answer in a row ends a run, or four answers of a broken server", () => {
  for (const [answered, enough] of [[false, 2], [true, 4]] as const) {
    const end = endOfRun();
    for (let n = 1; n < enough; n++) assert.equal(end.failed(unreachable(answered)), false);
    assert.equal(end.failed(unreachable(answered)), true);
  }
  const mixed = endOfRun();
  const ended = [true, false, true].map((answered) => mixed.failed(unreachable(answered)));
  assert.deepEqual(ended, [false, false, true]);
});

Deno.test("an answer in between, good or bad, begins the count anew", () => {
  for (const between of ["good", "bad"]) {
    const end = endOfRun();
    for (let n = 0; n < 5; n++) {
      assert.equal(end.failed(unreachable(false)), false);
      if (between === "good") end.succeeded();
      else end.failed(failure("failed"));
    }
    assert.equal(end.stoppedBy, null);
  }
});

Deno.test("of several failures that end a run the first is told", () => {
  const end = endOfRun();
  const first = failure("authentication");
  end.failed(first);
  assert.equal(end.failed(failure("rateLimited")), true);
  end.succeeded();
  assert.equal(end.stoppedBy, first);
});
