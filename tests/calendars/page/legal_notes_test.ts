import assert from "node:assert/strict";
import { legalNotes } from "../../../src/calendars/page/legal_notes.ts";

Deno.test("the notes are the same whatever the stamp, which is shown as a time when it is one", () => {
  const stamped = legalNotes("2026-03-02T18:00:00Z").text;
  const worded = legalNotes("<b>never</b>").text;
  assert.match(stamped, /<time datetime="2026-03-02T18:00:00Z">2 March 2026, 18:00 UTC<\/time>/);
  assert.match(worded, /: &lt;b&gt;never&lt;\/b&gt;<\/p>/);
  assert.equal(stamped.split("<p>Last change")[0], worded.split("<p>Last change")[0]);
  for (
    const note of [
      /read by a program/i,
      /presumed innocent/,
      /Not legal advice/,
      /RECAP/,
      /Case Calendar/,
    ]
  ) {
    assert.match(stamped, note);
  }
});
