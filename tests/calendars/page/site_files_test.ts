import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import fc from "fast-check";
import { renderIcs } from "../../../src/calendars/ics/render_ics.ts";
import { pageText, siteFiles } from "../../../src/calendars/page/site_files.ts";
import { runs } from "../../support/counts.ts";
import { hostileSite } from "../support/hostile_site.ts";
import { indexCase, indexInput } from "../support/index_input.ts";
import { pageOutline } from "../support/page_outline.ts";
import { eventsOf } from "../support/parse_feed.ts";
import { deadline, published } from "../support/published.ts";
import { casePages } from "../support/site_pages.ts";

Deno.test("the index comes first, then a page for each case under its id", () => {
  const files = siteFiles(indexInput([indexCase(), indexCase({ id: "acme-v-beta" })], {
    indexFile: "courts.html",
  }));
  assert.deepEqual(files.map(({ path, caseId }) => [path, caseId]), [
    ["courts.html", ""],
    ["cases/us-v-orlov.html", "us-v-orlov"],
    ["cases/acme-v-beta.html", "acme-v-beta"],
  ]);
});

Deno.test("the page of a case shows exactly the events of the feed", () => {
  const events = [
    published({ key: "a" }),
    published({ key: "b", event: { date: "2020-01-06", status: "held" } }),
    published({ key: "c", event: { status: "cancelled" } }),
    published({ key: "d", event: { certainty: "hidden" } }),
    published({ key: "e", significance: "minor" }),
    deadline(),
  ];
  const { text } = renderIcs({ calendar: { id: "main", name: "Main" }, events });
  const [page = ""] = casePages(indexInput([indexCase({ events })]));
  const shown = pageOutline(page).tags
    .filter(({ attributes }) => attributes.get("class")?.startsWith("event "))
    .map(({ attributes }) => attributes.get("id"));
  const inFeed = [...eventsOf(text).keys()].map((uid) =>
    uid.replace("us-v-orlov--", "").replace("@case-calendar", "").replace(":", "-")
  );
  assert.deepEqual([...shown].sort(), [...inFeed].sort());
});

Deno.test("the policy of every page allows its one style sheet, its one script and its icon", () => {
  const hash = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;
  for (const file of siteFiles(indexInput([indexCase({ events: [published()] })]))) {
    const text = pageText(file);
    const [, style = ""] = /<style>([^]*?)<\/style>/.exec(text) ?? [];
    const [, script = ""] = /<script>([^]*?)<\/script>/.exec(text) ?? [];
    const policy = pageOutline(text).tags.find(({ attributes }) =>
      attributes.get("http-equiv") === "Content-Security-Policy"
    )?.attributes.get("content");
    assert.equal(
      policy,
      `default-src 'none'; style-src '${hash(style)}'; script-src '${hash(script)}'; ` +
        "img-src data:; base-uri 'none'; form-action 'none'",
    );
    assert.doesNotMatch(style, /url\(|@import|</);
    assert.doesNotMatch(
      script,
      /<\/|<!--|innerHTML|insertAdjacentHTML|document\.write|eval|fetch\(/,
    );
  }
});

Deno.test("no outside text adds an element, an attribute or a link of another kind", () => {
  const known = new Set(
    ("html head meta title link style script body a header h1 p time div nav ul li main section h2 " +
      "ol span strong article h3 s b i u blockquote details summary footer form label input select " +
      "option button small")
      .split(" "),
  );
  const attributes = new Set(
    ("lang charset http-equiv content name property rel type title href class id datetime hidden " +
      "open disabled readonly download value for role tabindex autocomplete spellcheck enterkeyhint " +
      "data-today data-on data-zone data-court data-courts data-case data-day data-days data-away " +
      "data-count data-name data-filed data-last-filing data-next-event data-past data-search " +
      "data-cal data-expanded data-sort data-order data-tag data-url data-settled data-next " +
      "aria-label aria-labelledby aria-live aria-expanded aria-pressed aria-hidden")
      .split(" "),
  );
  const allowed =
    /^(?:https?:\/\/|webcal:\/\/|tel:\+1-[0-9-]+$|#[A-Za-z0-9_-]+$|\.\.?\/[^:]*$|data:image\/svg\+xml,)/;
  fc.assert(
    fc.property(hostileSite, (input) => {
      const files = siteFiles(input);
      assert.equal(new Set(files.map(({ path }) => path)).size, files.length);
      for (const file of files) {
        assert.match(file.path, /^(index\.html|cases\/[^/]+\.html)$/);
        for (const tag of pageOutline(pageText(file)).tags) {
          assert.ok(known.has(tag.name), tag.name);
          for (const [name, value] of tag.attributes) {
            assert.ok(attributes.has(name), name);
            if (name === "href") assert.match(value, allowed);
          }
        }
      }
    }),
    runs(60, 5_000),
  );
});

Deno.test("a title of 100 kB is on the pages, and its page stays whole", () => {
  const title = `<script>${"Sentencing ".repeat(9_000)}`;
  for (
    const file of siteFiles(
      indexInput([indexCase({ events: [published({ event: { title } })] })]),
    )
  ) {
    const { text } = pageOutline(pageText(file));
    assert.ok(text.includes("<script>Sentencing Sentencing"));
  }
});
