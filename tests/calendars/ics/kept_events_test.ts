import assert from "node:assert/strict";
import {
  type EventShelf,
  keptEvents,
  type ShelvedEvents,
} from "../../../src/calendars/ics/kept_events.ts";
import { renderEvent } from "../../../src/calendars/ics/render_event.ts";
import { published } from "../support/published.ts";

/** A shelf in memory that counts. */
function shelf(): EventShelf & { puts: string[]; items: Map<string, ShelvedEvents> } {
  const items = new Map<string, ShelvedEvents>();
  const puts: string[] = [];
  return {
    items,
    puts,
    get: (caseId) => items.get(caseId) ?? null,
    put: (caseId, events) => {
      puts.push(caseId);
      items.set(caseId, { about: events.about, bytes: events.bytes.slice() });
    },
  };
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const one = published({ key: "one", event: { title: "Sentencing 🏛" } });
const two = published({ key: "two" });

Deno.test("what was shelved is what rendering gives, and is not rendered again", () => {
  const where = shelf();
  const first = keptEvents({ shelf: where });
  first.prepare([one, two], {});
  for (const event of [one, two]) {
    assert.equal(text(first.render(event, {}).bytes), renderEvent(event).text);
  }
  first.flush();
  assert.deepEqual(where.puts, [one.caseId]);
  assert.equal(text(first.render(one, {}).bytes), renderEvent(one).text);
  // Another process has equal events, not the same ones.
  const later = keptEvents({ shelf: where });
  for (const event of [one, two]) {
    const { bytes, ...about } = later.render(structuredClone(event), {});
    const { text: wanted, zone, inUtc, problems } = renderEvent(event);
    assert.equal(text(bytes), wanted);
    assert.deepEqual(
      { zone: about.zone, inUtc: about.inUtc, problems: about.problems },
      { zone, inUtc, problems },
    );
  }
  later.flush();
  assert.deepEqual(where.puts, [one.caseId], "nothing was new");
});

Deno.test("an event that differs is made anew, and what is shown no more leaves the shelf", () => {
  const where = shelf();
  const first = keptEvents({ shelf: where });
  first.prepare([one, two], {});
  first.flush();
  const later = keptEvents({ shelf: where });
  const moved = { ...one, sequence: 3 };
  assert.equal(text(later.render(moved, {}).bytes), renderEvent(moved).text);
  later.flush();
  assert.equal(where.puts.length, 2);
  const uids = (JSON.parse(where.items.get(one.caseId)!.about) as { uid: string }[])
    .map(({ uid }) => uid);
  assert.equal(uids.length, 1);
  assert.equal(text(where.items.get(one.caseId)!.bytes), renderEvent(moved).text);
});

Deno.test("other ways of showing it are kept apart, and one that cannot be rendered throws", () => {
  const where = shelf();
  const kept = keptEvents({ shelf: where });
  const named = { ...one, notifyEmails: ["clerk@example.org"] };
  assert.doesNotMatch(text(kept.render(named, {}).bytes), /clerk@/);
  assert.match(text(kept.render(named, { allowAttendees: true }).bytes), /clerk@/);
  assert.doesNotMatch(text(kept.render(named, {}).bytes), /clerk@/);
  const broken = published({ key: "broken", event: { date: "2026-02-30" } });
  kept.prepare([broken, two], {});
  assert.throws(() => kept.render(broken, {}));
  assert.equal(text(kept.render(two, {}).bytes), renderEvent(two).text);
});
