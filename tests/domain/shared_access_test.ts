import assert from "node:assert/strict";
import fc from "fast-check";
import type { DocketEvent } from "../../src/domain/event.ts";
import {
  accessForCase,
  accessForEach,
  isShared,
  takesBack,
} from "../../src/domain/shared_access.ts";
import { hostileText } from "../calendars/support/hostile_text.ts";
import { published, support } from "../calendars/support/published.ts";
import { runs } from "../support/counts.ts";

const status = "Status Conference set for 5/4/2026 at 10:00 AM.";
const motion = "Motion Hearing set for 6/1/2026 at 02:00 PM.";
const quotes = [status, motion];
const zoom = "https://zoom.us/j/1";
const each = (words: string, set: readonly string[] = quotes) =>
  accessForEach(`ORDER: ${set.join(" ")} ${words}`, set)?.words ?? null;

const hearing = (event: Partial<DocketEvent>) =>
  published({ event: { title: "Status conference", location: null, ...event } }).event;

Deno.test("an entry that says of all its hearings how to attend says it of each", () => {
  for (
    const words of [
      `All hearings will be held by Zoom at ${zoom}.`,
      `Both hearings will be held by Zoom. Join at ${zoom}, passcode 42.`,
      "Counsel shall dial 888-555-0142, access code 44, for each of the above hearings.",
      `Each hearing will be held by video. ${zoom}`,
      `These hearings are by Zoom: ${zoom}`,
      `Zoom link: ${zoom}. The same link shall be used for all of these hearings.`,
    ]
  ) assert.match(each(words) ?? "", /zoom\.us\/j\/1|888-555-0142/, words);
});

Deno.test("what is said of one hearing, of some, or with an exception is said of no other", () => {
  for (
    const words of [
      `The conference will be held by Zoom at ${zoom}.`,
      `Join at ${zoom}.`,
      "The dial in information is 888-555-0142, access code 44.",
      `All hearings except the motion hearing will be held at ${zoom}.`,
      `Not all hearings will be held by Zoom at ${zoom}.`,
      `Counsel for all parties shall attend the conference by Zoom at ${zoom}.`,
      `All hearings before Magistrate Judge Ruiz will be held at ${zoom}.`,
      `All hearings set for 5/4/2026 will be held at ${zoom}.`,
      "All hearings are open to the public. The status conference is at 888-555-0142.",
      "All hearings will be held in Courtroom 4.",
    ]
  ) assert.equal(each(words), null, words);
  assert.equal(
    each(`Both hearings are at ${zoom}.`, [...quotes, "Sentencing set for 8/3/2026"]),
    null,
  );
});

Deno.test("what follows on one hearing or one day is not taken along", () => {
  assert.equal(
    each(`All hearings are by Zoom: ${zoom}. For the status conference dial 888-555-0142.`),
    `All hearings are by Zoom: ${zoom}.`,
  );
});

Deno.test("one way behind hearings that are each held from afar is the way of each", () => {
  const remote = [
    "Telephonic Status Conference set for 5/4/2026 at 10:00 AM",
    "Telephone Conference set for 6/1/2026 at 02:00 PM",
  ];
  const dial = "Counsel shall dial 888-555-0142, access code 44.";
  assert.match(each(dial, remote) ?? "", /access code 44/);
  assert.equal(each(dial, [remote[0]!, motion]), null, "one of them is not said to be from afar");
  assert.equal(each(`For the status conference dial 888-555-0142.`, remote), null);
  assert.equal(each(`On 6/1/2026 dial 888-555-0142.`, remote), null);
});

Deno.test("words on conferences or on one kind of hearing are about these", () => {
  const of = (words: string) =>
    accessForEach(`ORDER: ${status} ${motion} ${words} ${zoom}`, quotes)!;
  const conferences = of("All conferences are by Zoom:");
  assert.ok(isShared(conferences, hearing({})));
  assert.ok(!isShared(conferences, hearing({ title: "Motion hearing" })));
  const status_ = of("The status conferences are by Zoom:");
  assert.ok(isShared(status_, hearing({})));
  assert.ok(!isShared(status_, hearing({ title: "Pretrial conference" })));
  const all = of("All hearings are by Zoom:");
  assert.ok(isShared(all, hearing({ title: "Sentencing" })));
  assert.ok(!isShared(all, hearing({ kind: "trial", title: "Jury trial" })));
});

Deno.test("a hearing with a place, or in person, is meant only where all are", () => {
  const these = { words: zoom, titled: [], anyPlace: false };
  const all = { words: zoom, titled: [], anyPlace: true };
  assert.ok(!isShared(these, hearing({ location: "Courtroom 4" })));
  assert.ok(isShared(these, hearing({ location: "by Zoom" })));
  assert.ok(isShared(all, hearing({ location: "Courtroom 4" })));
  assert.ok(!isShared(all, hearing({ support: [support({ quote: "set in person" })] })));
});

Deno.test("an order on all hearings in the case is about them all", () => {
  for (
    const text of [
      `ORDER: All hearings in this case will be held by Zoom at ${zoom}, passcode 42.`,
      `STANDING ORDER. In this matter, all further hearings will be held by video. Join at ${zoom}.`,
      `Each conference in this action shall be held by phone. Dial 888-555-0142, access code 44.`,
      `ORDER. Zoom link: ${zoom}. This link will be used for all hearings in this matter.`,
      `ORDER granting 5 Motion for Zoom. All hearings in this case are at ${zoom}.`,
      `All hearings in this case are by Zoom until further order: ${zoom}`,
    ]
  ) assert.ok(typeof accessForCase(text) === "object" && accessForCase(text) !== null, text);
  assert.equal(
    accessForCase("ORDER: All hearings in this case will be held in person."),
    "in person",
  );
});

Deno.test("what is about some hearings, for some time, or only asked for is not about the case", () => {
  for (
    const text of [
      `ORDER: All hearings will be held by Zoom at ${zoom}.`,
      `ORDER: The hearings in this case will be held by Zoom at ${zoom}.`,
      `ORDER: All hearings in this case through June will be held by Zoom at ${zoom}.`,
      `ORDER: All hearings in this case on 5/4/2026 will be held by Zoom at ${zoom}.`,
      `ORDER: All hearings before Judge Ruiz in this case will be held by Zoom at ${zoom}.`,
      `ORDER: All hearings in this case, if held by Zoom, are at ${zoom}.`,
      `MOTION that all hearings in this case be held by Zoom at ${zoom}.`,
      `Proposed ORDER: All hearings in this case are at ${zoom}.`,
      `Unopposed Joint Second MOTION that all hearings in this case be held by Zoom at ${zoom}.`,
      "ORDER: All hearings in this case will be held by Zoom.",
      `ORDER: All filings in this case are at ${zoom}.`,
    ]
  ) assert.equal(accessForCase(text), null, text);
});

Deno.test("an entry takes another back by its number", () => {
  for (
    const text of ["ORDER vacating 12 Order", "Order [12] is WITHDRAWN.", "12 entered in error"]
  ) assert.ok(takesBack(text, 12), text);
  for (
    const text of [
      "ORDER vacating 112 Order",
      "ORDER granting 12",
      "VACATED on 5/12/2026",
      "at 2:12",
    ]
  ) assert.ok(!takesBack(text, 12), text);
});

Deno.test("whatever an entry says, its words are taken or left", () => {
  fc.assert(
    fc.property(hostileText(300), hostileText(40), (before, after) => {
      const text = `${before} All hearings in this case are at ${zoom} ${after}`;
      const words = [accessForEach(text, [before, after]), accessForCase(text)]
        .flatMap((one) => one === null || one === "in person" ? [] : [one.words]);
      for (const one of words) assert.ok(one.includes("zoom.us") || /\d{3}[ .-]\d{4}/.test(one));
    }),
    runs(100, 5_000),
  );
});

Deno.test("a long text without full stops is read in a moment", () => {
  const text = "all the hearing conference in this case each every ".repeat(20_000) + zoom;
  assert.equal(accessForCase(text), null);
  assert.equal(accessForEach(text, ["all the hearing"]), null);
});
