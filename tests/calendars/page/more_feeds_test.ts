import assert from "node:assert/strict";
import { moreFeeds } from "../../../src/calendars/page/more_feeds.ts";
import { indexInput } from "../support/index_input.ts";

const feeds = [
  { name: "All cases", sort: "all" as const, feedPath: "all.ics" },
  { name: "N.D. Ill.", sort: "courts" as const, feedPath: "courts/ilnd.ics" },
];
const links = (publicBaseUrl?: string) =>
  [...moreFeeds(indexInput([], { feeds, publicBaseUrl })).text.matchAll(/href="([^"]*)"/g)]
    .map(([, href]) => href);

Deno.test("feeds over several cases are listed by sort, to subscribe to or to download", () => {
  assert.deepEqual(links("https://courts.example.org"), [
    "webcal://courts.example.org/all.ics",
    "https://courts.example.org/all.ics",
    "webcal://courts.example.org/courts/ilnd.ics",
    "https://courts.example.org/courts/ilnd.ics",
  ]);
  assert.deepEqual(links(), ["./all.ics", "./courts/ilnd.ics"]);
  const { text } = moreFeeds(indexInput([], { feeds }));
  assert.match(text, /Over all cases<\/h3>[^]*By court<\/h3>/);
  assert.doesNotMatch(text, /By tag/);
});

Deno.test("without such feeds there is nothing", () => {
  assert.equal(moreFeeds(indexInput([])).text, "");
});
