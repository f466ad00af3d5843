import assert from "node:assert/strict";
import { attendance, saysRemotely } from "../../src/domain/attendance.ts";
import type { DocketEvent } from "../../src/domain/event.ts";
import type { RemoteAccess } from "../../src/domain/remote_access.ts";
import { deadline, published, support } from "../calendars/support/published.ts";

const link: RemoteAccess = { uri: "https://zoom.us/j/1", features: ["VIDEO"], label: "Zoom" };
const of = (event: Partial<DocketEvent>, remote: RemoteAccess[] = []) =>
  attendance(published({ event: { location: null, ...event }, remote }));
const saying = (quote: string) => ({ support: [support({ quote })] });

Deno.test("a hearing is online where its title, place or present words say so and name no courtroom", () => {
  assert.equal(of({ title: "Telephone conference" }), "online");
  assert.equal(of({ location: "Videoconference only" }), "online");
  assert.equal(of(saying("Hearing set for 5/4/2026 at 10:00 AM by Zoom"), [link]), "online");
});

Deno.test("with a courtroom or in person it is mixed where there is a way from afar, else left open", () => {
  assert.equal(of({ location: "Courtroom 4" }, [link]), "mixed");
  assert.equal(of(saying("set in person or by Zoom"), [link]), "mixed");
  assert.equal(of({ title: "Video hearing", location: "Courtroom 4" }), null);
  assert.equal(of(saying("set in person; no remote attendance")), null);
});

Deno.test("it is in person where the words say so, and open where they say nothing", () => {
  assert.equal(of(saying("set for 5/4/2026 at 10:00 AM in-person")), "in person");
  assert.equal(of({ location: "Courtroom 4" }), null);
  assert.equal(of({}), null);
  assert.equal(of({}, [link]), null);
});

Deno.test("words of an earlier date do not count, and a deadline is not attended", () => {
  const earlier = support({ date: "2026-04-01", quote: "set by Zoom" });
  assert.equal(of({ support: [earlier, support()] }), null);
  assert.equal(attendance({ ...deadline(), remote: [link] }), null);
});

Deno.test("words on telephones and videos that are not about attending are no sign", () => {
  for (
    const words of ["Telephone Conference", "by phone", "via video", "Tele-conference", "by Teams"]
  ) assert.ok(saysRemotely(words), words);
  for (
    const words of ["Motion to suppress video", "telephone records", "the legal teams", "dialed"]
  ) assert.ok(!saysRemotely(words), words);
});
