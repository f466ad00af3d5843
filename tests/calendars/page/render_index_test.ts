import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { chromium } from "playwright-core";
import { renderIcs } from "../../../src/calendars/ics/render_ics.ts";
import { renderIndex } from "../../../src/calendars/page/render_index.ts";
import type { PublishedEvent } from "../../../src/domain/published_event.ts";
import { runs } from "../../support/counts.ts";
import { hostileText } from "../support/hostile_text.ts";
import { indexCase, indexInput } from "../support/index_input.ts";
import { pageOutline } from "../support/page_outline.ts";
import { eventsOf } from "../support/parse_feed.ts";
import { deadline, published, source } from "../support/published.ts";

const page = (events: PublishedEvent[], change: Parameters<typeof indexInput>[1] = {}) =>
  renderIndex(indexInput([indexCase({ events })], change));

Deno.test("the page shows the day, hour, place, words and entry of an event", () => {
  const { text, tags } = pageOutline(page([published()]));
  for (
    const words of [
      "Court watch",
      "Hearings and deadlines of cases we follow.",
      "As of Saturday 2 May 2026",
      "Export control",
      "1 case, 1 upcoming event",
      "United States v. Orlov",
      "1:25-cr-00917 (N.D. Ill.)",
      "Filed 1 December 2025",
      "last filing 2 March 2026",
      "Hearing",
      "Sentencing",
      "10:00 AM CDT",
      "Courtroom 2103",
      "before Ana Ruiz",
      "“Sentencing set for 5/4/2026 at 10:00 AM”",
      "Docket entry 45 (filed 2 March 2026)",
      "presumed innocent",
      "Not legal advice",
      "CourtListener",
      "2 March 2026, 18:00 UTC",
    ]
  ) assert.ok(text.includes(words), words);
  assert.ok(
    tags.some(({ name, attributes }) =>
      name === "time" && attributes.get("datetime") === "2026-05-04T10:00-05:00"
    ),
  );
  assert.ok(
    tags.some(({ name, attributes }) => name === "a" && attributes.get("href") === source().url),
  );
});

Deno.test("feeds are relative without a public address; with one there is a webcal link", () => {
  const links = (text: string) =>
    pageOutline(text).tags.filter(({ attributes }) => attributes.get("type") === "text/calendar")
      .map(({ name, attributes }) => `${name} ${attributes.get("href")}`);
  assert.deepEqual(links(page([])), ["link ./main.ics", "a ./main.ics"]);
  const publicPage = page([], { publicBaseUrl: "https://courts.example.org/" });
  assert.deepEqual(links(publicPage), [
    "link https://courts.example.org/main.ics",
    "a https://courts.example.org/main.ics",
  ]);
  assert.match(publicPage, /href="webcal:\/\/courts\.example\.org\/main\.ics"/);
});

Deno.test("empty pages, calendars and cases say so", () => {
  assert.match(page([], { calendars: [] }), /No calendar is configured yet/);
  const emptyCalendar = { id: "e", name: "", feedPath: "", cases: [] };
  assert.match(page([], { calendars: [emptyCalendar] }), /No case is on this calendar yet/);
  assert.match(page([]), /No hearing or deadline has been read/);
  assert.match(page([published({ event: { date: "2020-01-06" } })]), /Nothing upcoming/);
});

Deno.test("the policy allows the one style sheet by its hash and nothing else", () => {
  const text = page([published()]);
  const [, style = ""] = /<style>([^]*?)<\/style>/.exec(text) ?? [];
  const hash = createHash("sha256").update(style).digest("base64");
  const { tags } = pageOutline(text);
  const policy = tags.find(({ attributes }) =>
    attributes.get("http-equiv") === "Content-Security-Policy"
  )?.attributes.get("content");
  assert.equal(
    policy,
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
  );
  assert.doesNotMatch(style, /url\(|@import|</);
});

Deno.test("the page shows exactly the events of the feed", () => {
  const events = [
    published({ key: "a" }),
    published({ key: "b", event: { date: "2020-01-06", status: "held" } }),
    published({ key: "c", event: { status: "cancelled" } }),
    published({ key: "d", event: { certainty: "hidden" } }),
    published({ key: "e", significance: "minor" }),
    deadline(),
  ];
  const { text } = renderIcs({ calendar: { id: "main", name: "Main" }, events });
  const shown = pageOutline(page(events)).tags
    .filter(({ attributes }) => attributes.get("class")?.startsWith("event "))
    .map(({ attributes }) => attributes.get("id"));
  const inFeed = [...eventsOf(text).keys()].map((uid) =>
    uid.replace("@case-calendar", "").replace(":", "-")
  );
  assert.deepEqual([...shown].sort(), [...inFeed].sort());
});

Deno.test("bytes depend on the state and the court day, not on the order of events", () => {
  const events = [published({ key: "a" }), published({ key: "b" }), deadline()];
  const once = page(events);
  assert.equal(page([...events].reverse().map((event) => structuredClone(event))), once);
  assert.notEqual(page(events, { today: "2026-05-05" }), once);
});

Deno.test("one event given twice gets two ids", () => {
  const event = published();
  pageOutline(
    renderIndex(indexInput([indexCase({ events: [event] }), indexCase({ events: [event] })])),
  );
});

const allowed = /^(?:https?:\/\/|webcal:\/\/|#[A-Za-z0-9_-]+$|\.\/[^:]*$)/;

/** A page whose every text comes from outside and means ill. */
const hostilePage = fc.record({
  text: fc.array(hostileText(), { minLength: 12, maxLength: 12 }),
  base: fc.constantFrom("", "https://courts.example.org", "javascript:alert(1)//"),
  date: fc.constantFrom("2026-05-04", "2020-01-06", "<script>", '"'),
}).map(({ text, base, date }) => {
  const [a, b, c, d, e, f, g, h, i, j, k, l] = text as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const event = published({
    caseId: a,
    key: b,
    caseName: c,
    docketNumber: d,
    courtCitation: e,
    docketUrl: f,
    sources: [source({ quote: g, url: `javascript:${h}`, filed: i }), source({ quote: j })],
    event: {
      title: k,
      location: l,
      judge: a,
      party: b,
      parties: [c],
      doubts: [d],
      reason: e,
      date,
      time: f,
      endTime: g,
      history: [{ date: h, time: i }],
    },
  });
  return indexInput([
    indexCase({
      id: j,
      name: k,
      tags: [l, a],
      dockets: [{ label: b, url: `javascript:${c}` }, { label: d, url: e }],
      events: [event, published({ key: "honest" })],
      dateFiled: f,
      lastFiling: g,
    }),
  ], {
    siteTitle: h,
    siteDescription: i,
    stateStamp: j,
    publicBaseUrl: base,
    calendars: [{
      id: k,
      name: l,
      feedPath: a,
      cases: [indexCase({ id: b, name: c, events: [event] })],
    }, { id: d, name: e, feedPath: f, cases: [] }],
  });
});

Deno.test("no outside text adds an element, an attribute or a link that is not http or webcal", () => {
  const known = new Set(
    ("html head meta title link style body a header h1 p time div nav ul li main section h2 ol span " +
      "strong article h3 h4 s figure blockquote figcaption details summary footer").split(" "),
  );
  const attributes = new Set(
    "lang charset http-equiv content name rel type title href class id datetime aria-label aria-labelledby"
      .split(" "),
  );
  fc.assert(
    fc.property(hostilePage, (input) => {
      const { tags } = pageOutline(renderIndex(input));
      for (const tag of tags) {
        assert.ok(known.has(tag.name), tag.name);
        for (const [name, value] of tag.attributes) {
          assert.ok(attributes.has(name), name);
          if (name === "href") assert.match(value, allowed);
        }
      }
    }),
    runs(100, 5_000),
  );
});

const browser = "/usr/bin/chromium";
const haveBrowser = (() => {
  try {
    return Deno.statSync(browser).isFile;
  } catch {
    return false;
  }
})();

Deno.test({
  name: "a real browser finds the same page, runs nothing and asks for nothing",
  ignore: !haveBrowser,
  fn: async () => {
    const inputs = fc.sample(hostilePage, { numRuns: 3, seed: runs(1, 1).seed });
    const folder = await Deno.makeTempDir();
    const chrome = await chromium.launch({ executablePath: browser, args: ["--no-sandbox"] });
    try {
      const context = await chrome.newContext({ viewport: { width: 360, height: 780 } });
      const asked: string[] = [];
      context.on("request", (request) => asked.push(request.url()));
      const view = await context.newPage();
      const said: string[] = [];
      view.on("console", (message) => said.push(message.text()));
      view.on("dialog", (dialog) => said.push(dialog.message()));
      for (const input of inputs) {
        const text = renderIndex(input);
        const path = `${folder}/index.html`;
        await Deno.writeTextFile(path, text);
        const address = pathToFileURL(path).href;
        asked.length = 0;
        await view.goto(address);
        assert.deepEqual(asked, [address]);
        assert.deepEqual(said, []);
        // Counted by locators: the page's policy leaves no script to run in it.
        const expected = pageOutline(text).tags;
        for (const name of ["a", "li", "time", "h3", "h4", "blockquote", "meta", "link"]) {
          const count = expected.filter((tag) => tag.name === name).length;
          assert.equal(await view.locator(name).count(), count, name);
        }
        assert.equal(await view.locator("script, iframe, img, object, form").count(), 0);
        const box = await view.locator("main").boundingBox();
        assert.ok(box !== null && box.x >= 0 && box.x + box.width <= 360, "wider than the phone");
      }
    } finally {
      await chrome.close();
      await Deno.remove(folder, { recursive: true });
    }
  },
});
