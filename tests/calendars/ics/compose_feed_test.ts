import assert from "node:assert/strict";
import { composeFeed } from "../../../src/calendars/ics/compose_feed.ts";
import { renderEvent } from "../../../src/calendars/ics/render_event.ts";
import { renderIcs } from "../support/render_ics.ts";
import { deadline, published } from "../support/published.ts";

const calendar = { id: "main", name: "Main" };
const compose = (...events: ReturnType<typeof published>[]) =>
  composeFeed(calendar, { events: events.map((event) => renderEvent(event)) });

Deno.test("a feed is its events' bytes between what they need, so kept bytes can be used again", () => {
  const events = [published(), deadline()];
  const { text } = renderIcs({ calendar, events });
  assert.equal(compose(...events), text);
  for (const event of events) assert.ok(text.includes(renderEvent(event).text));
});

Deno.test("a zone is described for all years in which an event uses it", () => {
  const old = published({ key: "a", event: { date: "2006-06-01" } });
  const text = compose(published({ key: "b" }), old);
  assert.equal(text.match(/BEGIN:VTIMEZONE/g)?.length, 1);
  assert.match(text, /DTSTART:20060402T020000/);
  assert.doesNotMatch(compose(published()), /DTSTART:2006/);
});

Deno.test("an event that ends in the next year brings that year along", () => {
  const late = published({
    event: { date: "2006-12-31", time: "23:30", kind: "jury-trial" },
  });
  assert.deepEqual(renderEvent(late).zone, { zone: "America/Chicago", from: 2006, to: 2007 });
});

Deno.test("the feed has a zone of its own only where all its times are in it", () => {
  const zoneOf = (text: string) => /^X-WR-TIMEZONE:(.*)\r$/m.exec(text)?.[1];
  const guam = published({ key: "g", zone: "Pacific/Guam" });
  const utc = published({ key: "u", event: { date: "1950-01-04" } });
  assert.equal(zoneOf(compose(published(), deadline())), "America/Chicago");
  assert.equal(zoneOf(compose(published(), guam)), undefined);
  assert.equal(zoneOf(compose(published(), utc)), undefined);
  assert.equal(zoneOf(compose(deadline())), undefined);
});
