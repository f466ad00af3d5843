import assert from "node:assert/strict";
import { docketQuery } from "../../src/docketlayer/docket_query.ts";

Deno.test("the query names court, number, time and address, each encoded", () => {
  assert.equal(
    docketQuery({
      courtId: "arb",
      number: "2:26-bk-00123",
      lastChecked: "2026-08-13T17:00:03Z",
      callbackUrl: "https://hooks.example.org/webhooks/docketlayer",
    }),
    "/v2/case?court_code=azb&case_id=2%3A26-bk-00123&last_checked=2026-08-13T17%3A00%3A03Z" +
      "&callback_url=https%3A%2F%2Fhooks.example.org%2Fwebhooks%2Fdocketlayer",
  );
});

Deno.test("what is not known is left out", () => {
  const query = { courtId: "nysd", number: "1:26-cv-01234", lastChecked: null };
  assert.equal(docketQuery(query), "/v2/case?court_code=nysd&case_id=1%3A26-cv-01234");
  assert.match(docketQuery({ ...query, courtCodes: { sdny: "nysd" } }), /court_code=sdny&/);
});
