import assert from "node:assert/strict";
import { toSuggestion } from "../../../src/courtlistener/webhook/to_suggestion.ts";
import { searchRow } from "./webhook_samples.ts";

const alert = { alertName: "Tools" };

Deno.test("court and number are enough where the docket's id is missing", () => {
  const suggestion = toSuggestion(searchRow({ docket_id: "many" }), alert);
  assert.equal(suggestion?.docketId, null);
  assert.equal(suggestion?.docketNumber, "1:26-cv-00456");
  assert.equal(toSuggestion(searchRow({ docket_id: null, court_id: 7 }), alert), null);
  assert.equal(toSuggestion(searchRow({ docket_id: null, court_id: "no court" }), alert), null);
});

Deno.test("a docket id is enough where all else is garbage", () => {
  const suggestion = toSuggestion({ docket_id: 71, court_id: "<b>", caseName: 5 }, alert);
  assert.deepEqual(suggestion, {
    docketId: "71",
    courtId: "",
    docketNumber: "",
    caseName: "",
    url: "",
    reason: 'search alert "Tools": the case itself',
  });
});

Deno.test("a link that leaves CourtListener is dropped", () => {
  for (const url of ["https://evil.example/docket/1/", "//evil.example/x", "javascript:alert(1)"]) {
    assert.equal(toSuggestion(searchRow({ docket_absolute_url: url }), alert)?.url, "");
  }
});

Deno.test("texts are single plain lines of bounded length", () => {
  const suggestion = toSuggestion(
    searchRow({ caseName: `A\n\u202eB${"x".repeat(5000)}`, docketNumber: "1:26-cv-1\u0000" }),
    { alertName: 'a\u0007"b' },
  );
  assert.match(suggestion!.caseName, /^A Bx+…$/);
  assert.ok(suggestion!.caseName.length <= 300);
  assert.equal(suggestion!.docketNumber, "1:26-cv-1");
});

Deno.test("the reason names the kind of hit", () => {
  const hit = (changes: Record<string, unknown>) =>
    toSuggestion(searchRow(changes), alert)!.reason.replace('search alert "Tools": ', "");
  assert.equal(hit({ recap_documents: [{ description: "ORDER" }] }), "an unnumbered entry, ORDER");
  assert.equal(hit({ recap_documents: [{ entry_number: 9 }] }), "entry 9");
  assert.equal(hit({ recap_documents: null, cluster_id: 12 }), "an opinion");
  assert.equal(hit({ recap_documents: null, duration: 1800 }), "an oral argument");
  assert.equal(hit({ recap_documents: "none" }), "the case itself");
});
