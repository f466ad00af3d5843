import assert from "node:assert/strict";
import { caseFacts } from "../../../src/calendars/page/case_facts.ts";
import { indexCase } from "../support/index_input.ts";

Deno.test("dockets are linked, and the days of the first and the last filing told", () => {
  assert.equal(
    caseFacts(indexCase()).text,
    '<p class="facts"><span><a href="https://court.example/docket/7001/" rel="noopener noreferrer">' +
      "1:25-cr-00917 (N.D. Ill.)</a></span> " +
      '<span>Filed <time datetime="2025-12-01">1 December 2025</time></span> ' +
      '<span>last filing <time datetime="2026-03-02">2 March 2026</time></span> </p>',
  );
});

Deno.test("a docket without an address, or with an unsafe one, is named but not linked", () => {
  const dockets = [{ label: "1:23-cr-12", url: "" }, { label: "2:23-cr-13", url: "ftp://x" }];
  const text = caseFacts(indexCase({ dockets, dateFiled: null, lastFiling: null })).text;
  assert.equal(text, '<p class="facts"><span>1:23-cr-12</span> <span>2:23-cr-13</span> </p>');
});

Deno.test("a docket that has several records at CourtListener lists them by number", () => {
  const records = ["https://court.example/docket/1/", "", "https://court.example/docket/3/"];
  const one = { label: "1:23-cr-12", url: "", records };
  const words = (dockets: (typeof one)[]) =>
    caseFacts(indexCase({ dockets, dateFiled: null, lastFiling: null })).text
      .replace(/^<p class="facts">.*?<\/p>/, "");
  assert.match(
    words([one]),
    /^<p class="facts">CourtListener records \(same docket\): <span><a href="/,
  );
  assert.match(words([one]), /docket\/1\/".*>1<.*<span>2<\/span>.*docket\/3\/".*>3</);
  assert.match(words([one, { ...one, label: "b", records: [] }]), /"facts">1:23-cr-12: Court/);
  assert.equal(words([{ ...one, records: records.slice(0, 1) }]), "");
});
