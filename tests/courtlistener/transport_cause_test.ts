import assert from "node:assert/strict";
import { TimeLimitError } from "../../src/courtlistener/exchange.ts";
import { transportCause } from "../../src/courtlistener/transport_cause.ts";

const request = { signal: undefined, timeLimitMs: 30_000 };

Deno.test("faults of the network are named, by their innermost cause", () => {
  assert.equal(
    transportCause(new TimeLimitError(), request),
    "no complete answer within 30 seconds",
  );
  const nested = new TypeError("outer", { cause: new Error("connection refused") });
  assert.equal(transportCause(nested, request), "the connection failed: connection refused");
  assert.match(transportCause(new Deno.errors.ConnectionReset("reset"), request), /failed: reset/);
});

Deno.test("an abort and a defect are passed on", () => {
  const reason = new Error("stop");
  const aborted = { ...request, signal: AbortSignal.abort(reason) };
  assert.throws(() => transportCause(new TypeError("x"), aborted), reason);
  const defect = new RangeError("a defect of ours");
  assert.throws(() => transportCause(defect, request), defect);
});
