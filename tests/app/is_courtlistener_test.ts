import assert from "node:assert/strict";
import { isCourtListener } from "../../src/app/is_courtlistener.ts";

Deno.test("CourtListener is known by its host, however the address is written", () => {
  for (const url of ["https://www.courtlistener.com/", "https://courtlistener.com/api/rest/v4/"]) {
    assert.ok(isCourtListener(url), url);
  }
  for (const url of ["http://127.0.0.1:8000/", "https://notcourtlistener.com/", "nothing", ""]) {
    assert.ok(!isCourtListener(url), url);
  }
});
