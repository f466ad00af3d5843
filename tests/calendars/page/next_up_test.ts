import assert from "node:assert/strict";
import { renderIndex } from "../../../src/calendars/page/render_index.ts";
import { indexCase, indexInput } from "../support/index_input.ts";
import { part } from "../support/page_part.ts";
import { deadline, published } from "../support/published.ts";

Deno.test("the top lists what is awaited over all cases: nothing past, cancelled or met", () => {
  const text = renderIndex(indexInput([
    indexCase({
      id: "one",
      events: [
        published({ key: "late", event: { date: "2026-07-01", title: "Late one" } }),
        published({ key: "off", event: { status: "cancelled", title: "Off one" } }),
      ],
    }),
    indexCase({
      id: "two",
      events: [
        published({ caseId: "two", key: "soon", event: { title: "Soon one" } }),
        deadline({ caseId: "two", event: { status: "met", title: "Met one" } }),
      ],
    }),
  ]));
  const top = part(text, { from: '<section class="next"', to: "</section>" });
  assert.deepEqual([...top.matchAll(/<strong>(.*?)<\/strong>/g)].map(([, title]) => title), [
    "Soon one",
    "Late one",
  ]);
  assert.match(text, /2 cases, 2 upcoming events/);
});
