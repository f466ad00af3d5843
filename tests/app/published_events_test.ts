import assert from "node:assert/strict";
import { docketState, foldDocket } from "../../src/app/fold_docket.ts";
import { publishedEvents } from "../../src/app/published_events.ts";
import type { PublishedEvent } from "../../src/domain/published_event.ts";
import { type DocketData } from "../../src/standin/docket_data.ts";
import {
  docketOf,
  docketWith,
  type Installation,
  installation,
  settingsOf,
} from "./installation.ts";

const conference = "ORDER: Status Conference set for 6/9/2026 at 10:00 AM before Judge Ada Quill.";

/** The one event of a docket, as outputs get it. */
async function eventOf(
  docket: DocketData,
  check: (event: PublishedEvent, setting: Installation) => void,
): Promise<void> {
  await using setting = await installation({ dockets: [docket] });
  await setting.sync();
  const [state] = setting.states();
  assert.equal(state!.events.length, 1);
  check(state!.events[0]!, setting);
}

Deno.test("an event cites the words that set it, with the page of its entry's document", async () => {
  await eventOf(docketWith([["2026-03-10", conference]]), (event) => {
    assert.equal(event.sources.length, 1);
    const [source] = event.sources;
    assert.deepEqual([source!.entryNumber, source!.filed], [1, "2026-03-10"]);
    assert.ok(conference.includes(source!.quote) && source!.quote.includes("6/9/2026"));
    assert.match(source!.url, /^https:\/\/www\.courtlistener\.com\/docket\/70000001\/1\//);
    assert.match(event.docketUrl, /^https:\/\/www\.courtlistener\.com\/docket\/70000001\//);
    assert.deepEqual(event.upstreamEntryIds, ["70000001000"]);
  });
});

const dialIn = " The dial in information is (888) 555-0142, access code 4417023. SO ORDERED.";
const remoteOf = (events: readonly PublishedEvent[]) =>
  events.map(({ event, remote }) => [event.date, remote.map(({ label }) => label)]);

Deno.test("a dial-in is known from the whole entry, not only from the quoted words", async () => {
  await eventOf(docketWith([["2026-03-10", conference + dialIn]]), (event) => {
    assert.ok(!event.sources[0]!.quote.includes("4417023"));
    assert.deepEqual(remoteOf([event]), [
      ["2026-06-09", ["Dial-in 888-555-0142, access code 4417023"]],
    ]);
  });
});

Deno.test("a dial-in of an entry about two hearings, or of an earlier date, is not guessed at", async () => {
  const both = `${conference} Sentencing set for 8/3/2026 at 02:00 PM.${dialIn}`;
  const moved = "ORDER: The Status Conference set for 6/9/2026 is RESET to 6/16/2026 at 10:00 AM.";
  for (
    const entries of [
      [["2026-03-10", both]],
      [["2026-03-10", conference + dialIn], ["2026-03-12", moved]],
    ] as const
  ) {
    await using setting = await installation({ dockets: [docketWith(entries)] });
    await setting.sync();
    const events = setting.states()[0]!.events;
    assert.ok(events.length > 0 && events.every(({ event }) => event.date !== "2026-03-10"));
    assert.deepEqual(events.flatMap(({ remote }) => remote), []);
  }
});

Deno.test("an unnumbered entry is linked at its place on the docket's page", async () => {
  const docket = docketOf(0, {
    entries: [{
      id: 9_001,
      entryNumber: null,
      dateFiled: "2026-03-10",
      description: conference,
      documents: [],
    }],
  });
  await eventOf(docket, (event) => {
    assert.equal(event.sources[0]!.url, `${event.docketUrl}#minute-entry-9001`);
    assert.equal(event.sources[0]!.entryNumber, null);
    assert.deepEqual(event.documents, []);
  });
});

Deno.test("documents are available, sealed or not uploaded, attachments by their number", async () => {
  const docket = docketOf(0, {
    entries: [{
      id: 9_001,
      entryNumber: 4,
      dateFiled: "2026-03-10",
      description: conference,
      documents: [
        { id: 1, isAvailable: true },
        { id: 2, attachmentNumber: 1, isSealed: true },
        { id: 3, attachmentNumber: 2 },
      ],
    }],
  });
  await eventOf(docket, ({ documents }) => {
    assert.deepEqual(documents.map(({ label, state }) => [label, state]), [
      ["4", "available"],
      ["4-1", "sealed"],
      ["4-2", "not-uploaded"],
    ]);
    assert.match(documents[0]!.url, /^https:\/\/.*\.pdf$/);
    assert.deepEqual(documents.slice(1).map(({ url }) => url), ["", ""]);
  });
});

Deno.test("court, zone and number come from the docket; an unknown division is not confirmed", async () => {
  await eventOf(
    docketWith([["2026-03-10", conference]], { courtId: "ilnd", docketNumber: "1:26-cv-00042" }),
    (event) => {
      assert.deepEqual(
        [event.courtId, event.courtCitation, event.docketNumber, event.zone, event.zoneConfirmed],
        ["ilnd", "N.D. Ill.", "1:26-cv-00042", "America/Chicago", true],
      );
    },
  );
  await eventOf(
    docketWith([["2026-03-10", conference]], { courtId: "innd", docketNumber: "26-cv-00042" }),
    (event) => assert.equal(event.zoneConfirmed, false),
  );
});

Deno.test("tags, reminders and addresses are those that apply to the case", async () => {
  await using setting = await installation({ dockets: [docketWith([["2026-03-10", conference]])] });
  await setting.sync();
  const { store, clock } = setting;
  const base = settingsOf({
    folder: setting.folder,
    cases: [{ id: "case-1", dockets: [70_000_001], tags: ["antitrust"] }],
  });
  const reminders = [{ method: "popup" as const, minutes: 60 }];
  const config = {
    ...base,
    calendars: base.calendars.map((one) => ({
      ...one,
      reminders,
      notifyEmails: ["clerk@firm.example"],
    })),
  };
  const state = docketState(store.dockets.list()[0]!.key, store);
  const folded = foldDocket(state, { caseId: "case-1", store, clock });
  const [event] = publishedEvents(folded, { config, settings: config.cases[0]!, store });
  assert.deepEqual(event!.tags, ["antitrust"]);
  assert.deepEqual(event!.reminders, reminders);
  assert.deepEqual(event!.notifyEmails, ["clerk@firm.example"]);
  assert.deepEqual([event!.caseName, event!.significance], ["Case case-1", "major"]);
});
