import assert from "node:assert/strict";
import { explainRefusal } from "../../src/courtlistener/explain_refusal.ts";
import { NotFoundError } from "../../src/courtlistener/not_found.ts";
import type { Question } from "../../src/courtlistener/question.ts";

const question: Question = {
  action: "Cannot read docket 5",
  resource: "docket",
  id: "5",
  purpose: "look-up",
};
const explained = (status: number, detail: unknown, asked = question) => {
  const body = new TextEncoder().encode(JSON.stringify(detail) ?? "<html>");
  const answer = { status, headers: new Headers(), body };
  return explainRefusal(asked, { answer, cause: `HTTP ${status}`, detail });
};

Deno.test("each refusal gets the kind that decides the exit code, and a next step", () => {
  for (
    const [status, detail, kind, next] of [
      [401, { detail: "Invalid token." }, "authentication", /COURTLISTENER_TOKEN/],
      [403, { detail: "no" }, "authentication", /RECAP API access/],
      [403, undefined, "failed", /base_url/],
      [404, undefined, "failed", /base_url/],
      [400, { detail: "Unknown filter" }, "failed", /report it/],
      [418, { detail: "teapot" }, "failed", /report it/],
    ] as const
  ) {
    const error = explained(status, detail);
    assert.ok(!(error instanceof NotFoundError));
    assert.equal(error.kind, kind);
    assert.match(error.facts.next!, next);
  }
});

Deno.test("a 404, and a 400 that names the filter, are what does not exist", () => {
  for (
    const [status, detail] of [
      [404, { detail: "Not found." }],
      [400, { docket: ["Select a valid choice."] }],
      [400, { docket_entry__docket: ["Select a valid choice."] }],
    ] as const
  ) {
    const error = explained(status, detail);
    assert.ok(error instanceof NotFoundError);
    assert.deepEqual([error.resource, error.id], ["docket", "5"]);
  }
  const page = explained(404, { detail: "Invalid cursor" }, { ...question, resource: "page" });
  assert.ok(page instanceof NotFoundError && page.resource === "page");
});
