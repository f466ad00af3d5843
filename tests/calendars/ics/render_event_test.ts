import assert from "node:assert/strict";
import { renderIcs } from "../support/render_ics.ts";
import type { PublishedEvent } from "../../../src/domain/published_event.ts";
import { assertLines } from "../support/assert_lines.ts";
import { eventsOf, textOf, timeOf } from "../support/parse_feed.ts";
import { deadline, published, source } from "../support/published.ts";

const calendar = { id: "main", name: "Export control" };
const render = (...events: PublishedEvent[]) => renderIcs({ calendar, events });

Deno.test("the state becomes the status: tentative, cancelled, and held as confirmed", () => {
  const { text } = render(
    published({ key: "t", event: { certainty: "tentative" } }),
    published({ key: "c", event: { status: "cancelled" } }),
    published({ key: "h", event: { status: "held" } }),
  );
  const status = (key: string) =>
    textOf(eventsOf(text).get(`us-v-orlov--${key}@case-calendar`)!, "status");
  assert.deepEqual(["t", "c", "h"].map(status), ["TENTATIVE", "CANCELLED", "CONFIRMED"]);
});

Deno.test("a deadline is one whole day whatever hour is stated", () => {
  const { text } = render(deadline({ event: { time: "17:00" } }));
  const [event] = [...eventsOf(text).values()];
  assert.deepEqual(
    [timeOf(event!, "dtstart"), timeOf(event!, "dtend")].map(({ wall, isDate }) => [wall, isDate]),
    [["2026-05-18", true], ["2026-05-19", true]],
  );
});

Deno.test("reminders become display alarms behind the properties, none for what is over", () => {
  const reminders = [
    { method: "popup", minutes: 1440 },
    { method: "email", minutes: 60 },
    { method: "popup", minutes: 0 },
    { method: "popup", minutes: 60 },
  ] as const;
  const { text } = render(
    published({ reminders: [...reminders], notifyEmails: ["a@example.org"] }),
  );
  const [event] = [...eventsOf(text).values()];
  const alarms = event!.getAllSubcomponents("valarm");
  assert.deepEqual(alarms.map((alarm) => [textOf(alarm, "action"), textOf(alarm, "trigger")]), [
    ["DISPLAY", "-P1D"],
    ["DISPLAY", "-PT1H"],
  ]);
  assert.doesNotMatch(text, /example\.org|ATTENDEE/);
  assert.match(text, /END:VALARM\r\nEND:VEVENT/);
  assert.equal(text.lastIndexOf("LAST-MODIFIED:") < text.indexOf("BEGIN:VALARM"), true);
  for (const status of ["held", "cancelled"] as const) {
    const over = render(published({ reminders: [...reminders], event: { status } }));
    assert.doesNotMatch(over.text, /VALARM/);
  }
});

Deno.test("addresses appear only when they are allowed, and a bad one is reported", () => {
  const event = published({
    reminders: [{ method: "email", minutes: 60 }],
    notifyEmails: ["a@example.org", "x\r\nATTENDEE:mailto:evil@example.org"],
  });
  const { text, problems } = renderIcs({ calendar, events: [event], allowAttendees: true });
  const [parsed] = [...eventsOf(text).values()];
  const attendees = (component: typeof parsed) =>
    component!.getAllProperties("attendee").map((property) => String(property.getFirstValue()));
  assert.deepEqual(attendees(parsed), ["mailto:a@example.org"]);
  const [alarm] = parsed!.getAllSubcomponents("valarm");
  assert.equal(textOf(alarm!, "action"), "EMAIL");
  assert.deepEqual(attendees(alarm), ["mailto:a@example.org"]);
  assert.match(problems[0]!.message, /is not an e-mail address/);
  assertLines(text);
});

Deno.test("a link is the newest entry's, else the docket's; no other scheme, no text escapes", () => {
  const linkOf = (event: PublishedEvent) =>
    textOf([...eventsOf(render(event).text).values()][0]!, "url");
  const sources = [
    source({ filed: "2026-03-09", url: "https://court.example/9?a,b;c\\d" }),
    source({ filed: "2026-03-02" }),
    source({ filed: "2026-03-30", url: "javascript:alert(1)" }),
  ];
  assert.equal(linkOf(published({ sources })), "https://court.example/9?a%2Cb%3Bc%5Cd");
  assert.equal(
    linkOf(published({ sources: [], docketUrl: "https://court.example/" })),
    "https://court.example/",
  );
  assert.equal(linkOf(published({ sources: [], docketUrl: "javascript:alert(1)" })), null);
});
