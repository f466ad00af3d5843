import assert from "node:assert/strict";
import { eventLine } from "../../../src/calendars/page/event_line.ts";
import { structuredData } from "../../../src/calendars/page/structured_data.ts";
import type { PublishedEvent } from "../../../src/domain/published_event.ts";
import { deadline, published } from "../support/published.ts";

const described = (...events: PublishedEvent[]) =>
  structuredData(events.map((event) => ({
    line: eventLine(event, { id: event.key }),
    url: `https://courts.example.org/#${event.key}`,
  })));

function parsed(...events: PublishedEvent[]) {
  const { text } = described(...events);
  const [, json = "null"] = /^<script type="application\/ld\+json">(.*)<\/script>$/s.exec(text) ??
    [];
  assert.doesNotMatch(json, /[<>&\u2028\u2029]/);
  return JSON.parse(json);
}

Deno.test("a hearing is an Event with its start at the court, its place and its address", () => {
  assert.deepEqual(parsed(published()), {
    "@context": "https://schema.org",
    "@graph": [{
      "@type": "Event",
      name: "United States v. Orlov: Sentencing",
      startDate: "2026-05-04T10:00-05:00",
      eventStatus: "https://schema.org/EventScheduled",
      location: { "@type": "Place", name: "Courtroom 2103, N.D. Ill." },
      url: "https://courts.example.org/#sentencing-orlov",
    }],
  });
});

Deno.test("what was moved or called off says so; a deadline is no Event", () => {
  const moved = published({ event: { history: [{ date: "2026-04-15", time: null }] } });
  assert.equal(parsed(moved)["@graph"][0].eventStatus, "https://schema.org/EventRescheduled");
  assert.equal(parsed(moved)["@graph"][0].previousStartDate, "2026-04-15");
  const hour = published({ event: { history: [{ date: "2026-04-15", time: "09:00" }] } });
  assert.equal(parsed(hour)["@graph"][0].previousStartDate, "2026-04-15T09:00-05:00");
  const off = published({ event: { status: "cancelled" } });
  assert.equal(parsed(off)["@graph"][0].eventStatus, "https://schema.org/EventCancelled");
  assert.equal(described(deadline()).text, "");
});

const zoom = {
  uri: "https://zoom.us/j/1",
  features: ["VIDEO" as const],
  label: "Zoom, passcode 42",
};
const virtual = { "@type": "VirtualLocation", name: "Zoom, passcode 42", url: zoom.uri };
const attended = (event: Parameters<typeof published>[0]) => {
  const { eventAttendanceMode: mode, location } = parsed(published(event))["@graph"][0];
  return { mode: mode?.replace("https://schema.org/", ""), location };
};

Deno.test("a hearing from afar takes place at its link; one with a courtroom, too, at both", () => {
  const dial = { uri: "tel:+1-888-555-0142", features: ["PHONE" as const], label: "Dial-in" };
  assert.deepEqual(attended({ remote: [zoom], event: { location: "by Zoom" } }), {
    mode: "OnlineEventAttendanceMode",
    location: virtual,
  });
  assert.deepEqual(attended({ remote: [zoom, dial] }), {
    mode: "MixedEventAttendanceMode",
    location: [
      { "@type": "Place", name: "Courtroom 2103, N.D. Ill." },
      virtual,
      { "@type": "VirtualLocation", name: "Dial-in", url: "tel:+1-888-555-0142" },
    ],
  });
  assert.deepEqual(
    attended({ event: { title: "Telephonic status conference", location: null } }),
    {
      mode: "OnlineEventAttendanceMode",
      location: { "@type": "VirtualLocation", name: "N.D. Ill." },
    },
  );
});

Deno.test("nothing is said of how to attend where the docket leaves it open", () => {
  assert.equal(attended({}).mode, undefined);
  assert.deepEqual(attended({ remote: [zoom], event: { location: null } }), {
    mode: undefined,
    location: [{ "@type": "Place", name: "N.D. Ill." }, virtual],
  });
});

Deno.test("no text ends the element it stands in, and each comes back as it was", () => {
  const title = "</script><!-- ]]> & \u2028";
  assert.match(parsed(published({ event: { title } }))["@graph"][0].name, /<\/script><!-- \]\]> &/);
});
