import assert from "node:assert/strict";
import fc from "fast-check";
import { eventDescription, quotedSources } from "../../src/domain/descriptions.ts";
import type { PublishedEvent } from "../../src/domain/published_event.ts";
import { deadline, published, source, support } from "../calendars/support/published.ts";
import { hostileText } from "../calendars/support/hostile_text.ts";
import { runs } from "../support/counts.ts";

const blocks = (text: string) => text.split("\n\n");

Deno.test("a description tells what happened, then why, then where it comes from", () => {
  const text = eventDescription(published({
    event: { history: [{ date: "2026-04-01", time: "09:00" }, { date: "2026-04-15", time: null }] },
    documents: [
      { label: "45", url: "https://storage.example/45.pdf", state: "available" },
      { label: "45-1", url: "", state: "sealed" },
      { label: "46", url: "", state: "not-uploaded" },
    ],
    tags: ["export control", "Chicago"],
  }));
  assert.deepEqual(blocks(text), [
    [
      "Scheduled: Monday 4 May 2026, 10:00 AM CDT.",
      "Moved from 15 April 2026.",
      "Before that 1 April 2026 at 9:00 AM.",
    ].join("\n"),
    [
      "Docket entry 45 (filed 2 March 2026): “Sentencing set for 5/4/2026 at 10:00 AM”",
      "https://www.courtlistener.com/docket/7001/45/united-states-v-orlov/",
    ].join("\n"),
    [
      "Tags: export control, Chicago",
      "Party: Pavel Orlov",
      "Judge: Ana Ruiz",
      "Location: Courtroom 2103",
    ].join("\n"),
    [
      "Case: 1:25-cr-00917 (N.D. Ill.)",
      "Docket: https://www.courtlistener.com/docket/7001/united-states-v-orlov/",
    ].join("\n"),
    [
      "Documents:",
      "45: https://storage.example/45.pdf",
      "45-1: (sealed)",
      "46: (not yet uploaded to RECAP)",
    ].join("\n"),
    "Docket entries: 45\nUpstream entry IDs: 401122",
  ]);
});

Deno.test("ways to attend stand right behind what happened", () => {
  const remote: PublishedEvent["remote"] = [
    { uri: "https://zoom.us/j/1", features: ["VIDEO", "AUDIO"], label: "Zoom, passcode 448812" },
    { uri: "tel:+1-888-555-0142", features: ["PHONE"], label: "Dial-in 888-555-0142" },
  ];
  assert.equal(
    blocks(eventDescription(published({ remote })))[1],
    "Zoom, passcode 448812: https://zoom.us/j/1\nDial-in 888-555-0142",
  );
});

Deno.test("a timed deadline says that its hour is a reminder, or the docket's own", () => {
  const reminder = eventDescription(deadline({ deadlineStyle: "timed" }));
  assert.match(
    reminder,
    /^Due Monday 18 May 2026\.\nShown at 4:00 PM as a reminder, not as the limit/,
  );
  assert.doesNotMatch(reminder, /all-day/);
  const stated = eventDescription(deadline({ deadlineStyle: "timed", event: { time: "17:00" } }));
  assert.match(stated, /5:00 PM CDT, as the docket states it\.\n\n/);
});

Deno.test("a deadline is all-day and no hour is called the limit", () => {
  const text = eventDescription(deadline());
  assert.match(text, /^Due Monday 18 May 2026\.\n/);
  assert.match(text, /the hour by which a filing is timely follows the court's rules and orders/);
  assert.doesNotMatch(text, /16:00|4:00 PM/);
  const timed = eventDescription(deadline({ event: { time: "17:00" } }));
  assert.match(timed, /^Due Monday 18 May 2026, 5:00 PM CDT, as the docket states it\.\n/);
});

Deno.test("a passed deadline reads as it did before it passed", () => {
  assert.equal(
    eventDescription(deadline({ event: { status: "passed" } })),
    eventDescription(deadline({ event: { status: "pending" } })),
  );
});

Deno.test("each state says what became of the event", () => {
  const first = (status: "held" | "cancelled", reason: string | null) =>
    blocks(eventDescription(published({ event: { status, reason } })))[0];
  assert.equal(first("held", null), "Held on Monday 4 May 2026, 10:00 AM CDT.");
  assert.equal(
    first("cancelled", "vacated by entry 51"),
    "Cancelled: vacated by entry 51.\nWas set for Monday 4 May 2026, 10:00 AM CDT.",
  );
  const met = deadline({ event: { status: "met", reason: "entry 60" } });
  assert.match(eventDescription(met), /^Met: entry 60\. Was due Monday 18 May 2026\./);
});

Deno.test("a tentative event shows its doubts", () => {
  const text = eventDescription(published({
    event: { certainty: "tentative", doubts: ["may have moved to 2 June 2026 (entry 51)"] },
  }));
  assert.match(
    text,
    /^To be confirmed: Monday 4 May 2026.*\nMay have moved to 2 June 2026 \(entry 51\)\.$/m,
  );
});

Deno.test("a tentative deadline says so before its date", () => {
  assert.match(
    eventDescription(deadline({ event: { certainty: "tentative" } })),
    /^To be confirmed: due Monday 18 May 2026\.$/m,
  );
});

Deno.test("an unconfirmed zone is named as such, but only where an hour depends on it", () => {
  assert.match(
    eventDescription(published({ zoneConfirmed: false })),
    /^Zone to be confirmed; the hour is shown in America\/Chicago\.$/m,
  );
  assert.doesNotMatch(
    eventDescription(published({ zoneConfirmed: false, event: { time: null } })),
    /Zone to be confirmed/,
  );
});

Deno.test("a computed date shows the rule and its basis, for the present date only", () => {
  const computed = { rule: "14 days after service", basis: "served 4 May 2026" };
  const text = eventDescription(deadline({
    event: {
      support: [
        support({ date: "2026-05-18", computed }),
        support({ date: "2026-05-11", computed: { rule: "7 days", basis: "superseded" } }),
      ],
    },
  }));
  assert.match(text, /^Computed date: 14 days after service; served 4 May 2026\.$/m);
  assert.doesNotMatch(text, /superseded/);
});

Deno.test("the newest words stand first, each entry once, the rest is counted", () => {
  const sources = Array.from(
    { length: 7 },
    (_, index) =>
      source({ entryNumber: 10 + index, filed: `2026-01-0${index + 1}`, quote: `words ${index}` }),
  );
  const text = eventDescription(published({ sources: [...sources, sources[6]!] }));
  assert.deepEqual([...text.matchAll(/“(words \d)”/g)].map((match) => match[1]), [
    "words 6",
    "words 5",
    "words 4",
    "words 3",
  ]);
  assert.match(text, /3 earlier entries not quoted here\./);
  assert.match(text, /Docket entries: 10, 11, 12, 13, 14, 15, 16/);
});

Deno.test("a long quote is cut at a word within 300 characters", () => {
  const [quoted] = quotedSources([source({ quote: "word ".repeat(200) })]);
  assert.ok(quoted!.quote.length <= 300);
  assert.match(quoted!.quote, /word…$/);
});

Deno.test("an unnumbered entry is named by its day, an unsafe link is left out", () => {
  const text = eventDescription(published({
    sources: [source({ entryNumber: null, url: "javascript:alert(1)" })],
    docketUrl: "javascript:alert(2)",
    documents: [{ label: "1", url: "data:text/html,x", state: "available" }],
  }));
  assert.match(text, /^Docket entry filed 2 March 2026: “/m);
  assert.doesNotMatch(text, /javascript|data:/);
});

Deno.test("a panel is called one, a single judge with a suffix is not", () => {
  const judge = (name: string) =>
    /^(?:Judge|Panel): .*$/m.exec(eventDescription(published({ event: { judge: name } })))?.[0];
  assert.equal(judge("Lee, Katz, Omar"), "Panel: Lee, Katz, Omar");
  assert.equal(judge("Paul Ray, Jr."), "Judge: Paul Ray, Jr.");
});

Deno.test("no text breaks a description: clean lines, no run of blank ones, a bounded length", () => {
  const text = hostileText();
  fc.assert(
    fc.property(
      fc.record({ quote: text, tag: text, location: text, doubt: text, title: text, judge: text }),
      ({ quote, tag, location, doubt, title, judge }) => {
        const description = eventDescription(published({
          tags: [tag],
          sources: [source({ quote })],
          event: { location, doubts: [doubt], title, judge, history: [{ date: doubt, time: tag }] },
        }));
        // deno-lint-ignore no-control-regex
        assert.doesNotMatch(description, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/);
        assert.doesNotMatch(description, /\n{3}|^\s|\s$/);
        assert.ok(description.length < 6000);
      },
    ),
    runs(150, 5_000),
  );
});
