import assert from "node:assert/strict";
import { nothing } from "../../../src/calendars/page/markup.ts";
import { pageShell } from "../../../src/calendars/page/page_shell.ts";
import { indexCase, indexInput } from "../support/index_input.ts";
import { pageOutline } from "../support/page_outline.ts";
import { published } from "../support/published.ts";
import { casePages, indexPage } from "../support/site_pages.ts";

const site = indexInput([indexCase({ events: [published()], feedPath: "cases/us-v-orlov.ics" })], {
  publicBaseUrl: "https://courts.example.org/watch/",
});

function head(text: string) {
  const { tags } = pageOutline(text);
  const found = new Map<string, string>();
  for (const { name, attributes } of tags) {
    const key = attributes.get("property") ?? attributes.get("name") ?? attributes.get("rel");
    const value = attributes.get("content") ?? attributes.get("href");
    if (["meta", "link"].includes(name) && key && value) {
      found.set(`${key} ${found.has(key) ? 2 : ""}`.trim(), value);
    }
  }
  return found;
}

Deno.test("a page says what it is to those who share it and to those who look for feeds", () => {
  const index = head(indexPage(site));
  assert.equal(index.get("og:title"), "Court watch");
  assert.equal(index.get("og:url"), "https://courts.example.org/watch/");
  assert.equal(index.get("canonical"), "https://courts.example.org/watch/");
  assert.equal(index.get("alternate"), "https://courts.example.org/watch/main.ics");
  assert.match(index.get("icon")!, /^data:image\/svg\+xml,%3Csvg/);
  assert.equal(index.get("og:image"), "https://courts.example.org/watch/share.png");
  const page = head(casePages(site)[0]!);
  assert.equal(page.get("og:image"), "https://courts.example.org/watch/share.png");
  assert.equal(page.get("og:title"), "United States v. Orlov · Court watch");
  assert.equal(page.get("canonical"), "https://courts.example.org/watch/cases/us-v-orlov.html");
  assert.equal(page.get("alternate"), "https://courts.example.org/watch/cases/us-v-orlov.ics");
  assert.equal(page.get("alternate 2"), "https://courts.example.org/watch/main.ics");
  assert.match(
    page.get("og:description")!,
    /^Hearings and deadlines of United States v\. Orlov, 1:25/,
  );
});

Deno.test("without a public address nothing pretends to be one", () => {
  const index = head(indexPage({ ...site, publicBaseUrl: undefined }));
  assert.equal(index.has("og:url") || index.has("canonical") || index.has("og:image"), false);
});

Deno.test("a page names the picture that stands for it, where there is one", () => {
  const parts = {
    title: "Title",
    description: "",
    siteTitle: "Court <watch>",
    address: "",
    feeds: [],
    changeFeeds: false,
    today: "2026-05-02",
    stateStamp: "",
    skipTo: "",
    header: nothing,
    main: nothing,
    data: nothing,
  };
  const image = "https://courts.example.org/watch/share.png";
  const page = head(pageShell({ ...parts, image }));
  assert.equal(page.get("og:image"), image);
  assert.equal(page.get("og:image:width"), "1200");
  assert.equal(page.get("og:image:height"), "630");
  assert.equal(page.get("og:image:alt"), "Court <watch>");
  assert.equal(page.get("twitter:card"), "summary_large_image");
  assert.equal(
    [...head(pageShell({ ...parts, image: "" })).keys()].some((key) => /image|card/.test(key)),
    false,
  );
});

Deno.test("headings go down one step at a time", () => {
  for (const text of [indexPage(site), ...casePages(site)]) {
    const levels = pageOutline(text).tags.flatMap(({ name }) =>
      /^h[1-6]$/.test(name) ? [Number(name[1])] : []
    );
    assert.equal(levels[0], 1);
    levels.forEach((level, index) =>
      assert.ok(level <= (levels[index - 1] ?? 0) + 1, levels.join())
    );
  }
});

Deno.test("feeds of changes are to be found where there are some", () => {
  const types = (text: string) =>
    pageOutline(text).tags.filter(({ name, attributes }) =>
      name === "link" && attributes.has("type")
    )
      .map(({ attributes }) => `${attributes.get("type")} ${attributes.get("href")}`);
  assert.deepEqual(types(indexPage({ ...site, changeFeeds: true })), [
    "text/calendar https://courts.example.org/watch/main.ics",
    "application/atom+xml https://courts.example.org/watch/main.atom",
    "application/feed+json https://courts.example.org/watch/main.json",
  ]);
  assert.equal(types(indexPage(site)).length, 1);
});
