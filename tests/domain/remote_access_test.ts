import assert from "node:assert/strict";
import fc from "fast-check";
import type { DocketEvent } from "../../src/domain/event.ts";
import { remoteAccess } from "../../src/domain/remote_access.ts";
import { hostileText } from "../calendars/support/hostile_text.ts";
import { published, support } from "../calendars/support/published.ts";
import { runs } from "../support/counts.ts";

const from = (quote: string, event: Partial<DocketEvent> = {}) =>
  remoteAccess(published({ event: { support: [support({ quote })], ...event } }).event);
const uris = (quote: string) => from(quote).map(({ uri }) => uri);

Deno.test("a link of a meeting service is a way to attend, with the codes the docket gives", () => {
  assert.deepEqual(
    from(
      "Hearing set for 5/4/2026 at 10:00 AM by Zoom: https://www.zoomgov.com/j/1612345678. " +
        "Meeting ID: 161 234 5678; Passcode: 448812.",
    ),
    [{
      uri: "https://www.zoomgov.com/j/1612345678",
      features: ["VIDEO", "AUDIO"],
      label: "Zoom, meeting ID 161 234 5678, passcode 448812",
    }],
  );
});

Deno.test("a court's own page is one where the words invite to join there", () => {
  assert.deepEqual(
    uris("The parties shall join the webinar at https://www.court.example/judge-ruiz."),
    ["https://www.court.example/judge-ruiz"],
  );
  assert.deepEqual(uris("Judge's standing order: https://www.court.example/standing.pdf"), []);
  assert.deepEqual(
    from("Audio access to the hearing: (https://www.court.example/audio)")[0]?.features,
    ["AUDIO"],
  );
});

Deno.test("a dial-in number keeps its access code, in every way clerks print numbers", () => {
  assert.deepEqual(
    from("The dial in information is (888) 555-0142, access code 4417023. SO ORDERED."),
    [{
      uri: "tel:+1-888-555-0142",
      features: ["PHONE", "AUDIO"],
      label: "Dial-in 888-555-0142, access code 4417023",
    }],
  );
  for (const printed of ["888-555-0142", "888.555.0142", "1-888-555-0142", "+1 888 555 0142"]) {
    assert.deepEqual(uris(`Parties shall call in at ${printed}`), ["tel:+1-888-555-0142"], printed);
  }
});

Deno.test("a code belongs to the way to attend that it stands behind", () => {
  const quote = "The dial in information is (888) 555-0142, access code 4417023. Or by Zoom at " +
    "https://zoom.us/j/1, passcode 12345.";
  assert.deepEqual(from(quote).map(({ label }) => label), [
    "Dial-in 888-555-0142, access code 4417023",
    "Zoom, passcode 12345",
  ]);
});

Deno.test("the form of meetings of creditors is known", () => {
  const quote = "341(a) meeting to be held on 5/4/2026 at 10:00 AM. via Zoom - Quill: Meeting ID " +
    "899 506 3782, and Passcode 3301391688, Phone (619) 555-0142.";
  assert.deepEqual(from(quote).map(({ uri, label }) => [uri, label]), [
    ["tel:+1-619-555-0142", "Dial-in 619-555-0142, meeting ID 899 506 3782, passcode 3301391688"],
  ]);
});

Deno.test("numbers for questions, docket numbers and unrelated numbers are not dial-ins", () => {
  for (
    const quote of [
      "Telephone conference set. For questions contact chambers at (312) 555-0170",
      "Counsel may call 312-555-0170 with any questions.",
      "Parties shall call 312-555-0170 to reschedule.",
      "Roll call of 312-555-0170",
      "by teleconference. For hearing access information see the court's site or call 312-555-0170",
      "contact the Transcriber, Quill Services, Inc., Telephone number (312) 555-0170",
      "Telephone conference held. Court Reporter: Ada Quill, (312) 555-0170",
      "Status hearing; fax number 312-555-0170",
      "Sentencing set for 5/4/2026 at 10:00 AM, 312-555-0170",
      "Call of the docket in 1:25-cr-00917 on 5/4/2026",
      "Dial 123-456-7890",
    ]
  ) assert.deepEqual(from(quote), [], quote);
});

Deno.test("plain http, other schemes and addresses with a password are never links", () => {
  for (
    const link of [
      "http://zoom.us/j/1",
      "javascript:alert(1)//zoom.us",
      "https://me:secret@zoom.us/j/1",
    ]
  ) assert.deepEqual(uris(`join by video at ${link}`), [], link);
  assert.deepEqual(uris("see https://zoom.us.evil.example/j/1"), []);
});

Deno.test("what was said of an earlier date is not used", () => {
  const earlier = support({ date: "2026-04-01", quote: "Zoom https://zoom.us/j/1" });
  const now = support({ quote: "reset to 5/4/2026 at 10:00 AM by Zoom https://zoom.us/j/2" });
  assert.deepEqual(
    from("", { support: [earlier, now] }).map(({ uri }) => uri),
    ["https://zoom.us/j/2"],
  );
});

Deno.test("deadlines, and hearings that are over or off, have none", () => {
  const quote = "join https://zoom.us/j/1";
  assert.equal(from(quote).length, 1);
  for (const status of ["held", "cancelled"] as const) {
    assert.deepEqual(from(quote, { status }), []);
  }
  assert.deepEqual(from(quote, { type: "deadline", status: "pending" }), []);
});

Deno.test("the place of an event counts, and a list of numbers is cut", () => {
  assert.equal(from("", { location: "via Zoom, https://zoom.us/j/1" })[0]?.label, "Zoom");
  const many = Array.from({ length: 9 }, (_, index) => `dial 888-555-010${index}`).join(" or ");
  assert.equal(from(many).length, 4);
});

Deno.test("a text that is too long to be looked at whole gives no half of a link", () => {
  const link = "https://zoom.us/j/1612345678";
  for (let cut = 0; cut <= link.length; cut++) {
    const quote = `${"x ".repeat(2_000).slice(cut)}${link}`;
    for (const { uri } of from(quote)) assert.equal(uri, link);
  }
  assert.deepEqual(from("x".repeat(5_000)), []);
});

Deno.test("whatever the words are, a link is https and a number has ten digits of the text", () => {
  fc.assert(
    fc.property(hostileText(20), fc.string(), (hostile, tail) => {
      const quote = `join by video https://zoom.us/j/1${hostile} dial 888-555-0142${tail}`;
      for (const { uri, label } of from(quote)) {
        assert.match(uri, /^(?:https:\/\/[^\s]+|tel:\+1-\d{3}-\d{3}-\d{4})$/);
        assert.ok(label.length <= 200 && !/[\r\n]/.test(label));
      }
    }),
    runs(100, 5_000),
  );
});
