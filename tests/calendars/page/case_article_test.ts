import assert from "node:assert/strict";
import { renderIndex } from "../../../src/calendars/page/render_index.ts";
import type { PublishedEvent } from "../../../src/domain/published_event.ts";
import { indexCase, indexInput } from "../support/index_input.ts";
import { part } from "../support/page_part.ts";
import { published } from "../support/published.ts";

const page = (events: PublishedEvent[]) => renderIndex(indexInput([indexCase({ events })]));

Deno.test("what comes is listed first, soonest first; what is past is folded away, newest first", () => {
  const at = (key: string, date: string, title: string) =>
    published({ key, event: { date, title } });
  const text = page([
    at("a", "2026-05-01", "Yesterday"),
    at("b", "2026-05-02", "Today"),
    at("c", "2026-06-01", "Later"),
    at("d", "2026-04-01", "Long ago"),
  ]);
  const article = part(text, { from: "<article", to: "</article>" });
  const titles = [...article.matchAll(/(Yesterday|Today|Later|Long ago)&nbsp;/g)].map(([, t]) => t);
  assert.deepEqual(titles, ["Today", "Later", "Yesterday", "Long ago"]);
  const past = part(article, { from: '<details class="past">', to: "</article>" });
  assert.match(past, /2 past events/);
  assert.ok(past.includes("Yesterday") && !past.includes("Today"));
});

Deno.test("a case with several dockets says of which docket each event is", () => {
  const both = [
    published(),
    published({
      key: "appeal",
      courtId: "ca7",
      courtCitation: "7th Cir.",
      docketNumber: "26-1188",
    }),
  ];
  assert.match(page(both), /26-1188, 7th Cir\./);
  assert.doesNotMatch(page([both[0]!]), /1:25-cr-00917, N\.D\. Ill\./);
});

Deno.test("a docket without an address, or with an unsafe one, is named but not linked", () => {
  const text = renderIndex(indexInput([
    indexCase({
      dockets: [{ label: "1:23-cr-12", url: "" }, { label: "2:23-cr-13", url: "ftp://x" }],
    }),
  ]));
  assert.match(text, /<span>1:23-cr-12<\/span><span>2:23-cr-13<\/span>/);
});
