import assert from "node:assert/strict";
import fc from "fast-check";
import { detailOf, judgeAnswer } from "../../src/courtlistener/judge_answer.ts";
import { runs } from "../support/counts.ts";

const answer = (status: number, text: string, headers: Record<string, string> = {}) => ({
  status,
  headers: new Headers({ "content-type": "application/json", ...headers }),
  body: new TextEncoder().encode(text),
});
const html = { "content-type": "text/html; charset=utf-8" };

Deno.test("the verdict follows from status, type and body together", () => {
  const verdicts = [
    [answer(200, '{"a": 1}'), "json"],
    [answer(201, '{"a": 1}'), "json"],
    [answer(200, '{"a": 1'), "passing"],
    [answer(200, ""), "passing"],
    [answer(200, "<html>"), "final"],
    [answer(200, "<p>hello", html), "final"],
    [answer(200, "<p>down for Maintenance", html), "passing"],
    [answer(204, ""), "final"],
    [answer(301, "", { location: "/x" }), "redirect"],
    [answer(400, '{"detail": "no"}'), "final"],
    [answer(404, "<html>", html), "final"],
    [answer(429, '{"detail": "slow down"}'), "throttled"],
    [answer(429, "<html>", html), "throttled"],
    [answer(500, '{"detail": "oops"}'), "passing"],
    [answer(503, "<html>maintenance", html), "passing"],
    [answer(599, "\u0000"), "passing"],
  ] as const;
  for (const [given, is] of verdicts) {
    assert.equal(
      judgeAnswer(given).is,
      is,
      `${given.status} ${new TextDecoder().decode(given.body)}`,
    );
  }
});

Deno.test("JSON served under another type is still JSON", () => {
  assert.deepEqual(judgeAnswer(answer(200, "[1]", { "content-type": "text/plain" })), {
    is: "json",
    json: [1],
  });
});

Deno.test("the explanation is found in a detail or in messages by field", () => {
  assert.equal(detailOf({ detail: "Not found." }), "Not found.");
  assert.equal(detailOf({ docket: ["a", "b"], court: "c" }), "docket: a b; court: c");
  assert.equal(detailOf(["x"]), "0: x");
  assert.equal(detailOf(null), "");
});

Deno.test("no answer whatever makes the judge throw", () => {
  const types = fc.constantFrom("application/json", "text/html", "", "x");
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 599 }),
      fc.uint8Array(),
      types,
      (status, body, type) => {
        const headers = new Headers({ "content-type": type });
        assert.ok(judgeAnswer({ status, headers, body }).is);
      },
    ),
    runs(200, 5000),
  );
});
