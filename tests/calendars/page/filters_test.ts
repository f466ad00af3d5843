import assert from "node:assert/strict";
import { filters } from "../../../src/calendars/page/filters.ts";
import { indexCase, indexInput } from "../support/index_input.ts";
import { published } from "../support/published.ts";
import { digestedCases } from "../support/site_pages.ts";

const draw = (...cases: ReturnType<typeof indexCase>[]) =>
  filters(digestedCases(indexInput(cases))).text;
const options = (text: string, name: string) => {
  const [, list = ""] = new RegExp(`<select id="${name}"[^>]*>(.*?)</select>`).exec(text) ?? [];
  return [...list.matchAll(/value="([^"]*)">([^<]*)/g)].map(([, value, words]) =>
    `${value}: ${words}`
  );
};

Deno.test("it offers the courts and tags there are, sorted, a tag once in whatever spelling", () => {
  const text = draw(
    indexCase({ tags: ["Press", "fraud"], events: [published()] }),
    indexCase({
      tags: ["press"],
      events: [published({ courtId: "ca7", courtCitation: "7th Cir." })],
    }),
  );
  assert.deepEqual(options(text, "court"), [": All", "ca7: 7th Cir.", "ilnd: N.D. Ill."]);
  assert.deepEqual(options(text, "tag"), [": All", "fraud: fraud", "press: press"]);
  assert.deepEqual(options(text, "kind"), [": All", "hearing: Hearings", "deadline: Deadlines"]);
});

Deno.test("where there is nothing to choose there is no choice, and without a case no form", () => {
  const text = draw(indexCase({ tags: ["one"], events: [published()] }));
  assert.doesNotMatch(text, /id="court"|id="tag"/);
  assert.equal(draw(), "");
});

Deno.test("it waits hidden for the script, under the names the reference gave search and status", () => {
  const text = draw(indexCase());
  assert.match(text, /<form class="filters" id="filters" role="search" hidden="">/);
  assert.match(text, /id="case-search"[^>]* autocomplete="off"/);
  assert.match(text, /id="search-status" role="status" aria-live="polite"/);
});
