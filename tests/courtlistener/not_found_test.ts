import assert from "node:assert/strict";
import { NotFoundError } from "../../src/courtlistener/not_found.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";

Deno.test("each kind of missing thing is named, with a next step", () => {
  for (const resource of ["docket", "entry", "document", "court", "page"] as const) {
    const error = new NotFoundError("Cannot read it", { resource, id: "4711" });
    assert.ok(error instanceof CaseCalendarError);
    assert.match(
      error.message,
      resource === "page" ? /docket 4711/ : new RegExp(`${resource} 4711`),
    );
    assert.ok(error.facts.next);
  }
});
