import assert from "node:assert/strict";
import { configText, linesOf } from "./lines_of.ts";

const cases = `cases:
  - id: doe
    name: Doe v. Roe
    calendar: main
    dockets: [101, { court: nysd, number: 1:26-cv-00123, judge: ABC }]`;

Deno.test("unknown keys at every level are named with the nearest known one", () => {
  const text = configText({
    top: "site_titel: X\ncolour: red",
    calendars: "calendars:\n  main: { ics_pth: out/x.ics, ics_path: out/main.ics }",
    cases: `${cases}
    agregation_note: x
case_summaries: { enable: false }
courtlistener: { baseurl: x }`,
  });
  assert.deepEqual(linesOf(text), [
    "config.yaml:1:1: warning: site_titel: this key is not known; did you mean site_title?",
    "config.yaml:2:1: warning: colour: this key is not known",
    "config.yaml:4:11: warning: calendars.main.ics_pth: this key is not known; did you mean ics_path?",
    "config.yaml:9:58: warning: cases[0].dockets[1].judge: this key is not known",
    "config.yaml:10:5: warning: cases[0].agregation_note: this key is not known; did you mean aggregation_note?",
    "config.yaml:11:19: warning: case_summaries.enable: this key is not known; did you mean enabled?",
    "config.yaml:12:18: warning: courtlistener.baseurl: this key is not known; did you mean base_url?",
  ]);
});

Deno.test("a key that belongs elsewhere says where", () => {
  const text = configText({ top: "ics_path: out/a.ics\nreview: { pace: 3 }\ntags: [a]" });
  assert.deepEqual(linesOf(text), [
    "config.yaml:1:1: warning: ics_path: this key is not known here; it belongs to calendars.<id>",
    "config.yaml:2:11: warning: review.pace: this key is not known; the group has no settings yet",
    "config.yaml:3:1: warning: tags: this key is not known here; it belongs to cases[]",
  ]);
});

Deno.test("unknown keys are errors as soon as the file has version 1", () => {
  assert.deepEqual(linesOf(configText({ top: "version: 1\ncolour: red" })), [
    "config.yaml:2:1: error: colour: this key is not known",
  ]);
});

Deno.test("keys that begin with x- are the user's, at every level", () => {
  const text = configText({
    top: "version: 1\nx-defaults: &d { ics_path: out/d.ics, nonsense: no }\nx-note: 0123",
    calendars: "calendars:\n  main: { ics_path: out/main.ics, x-owner: me }",
    cases: cases.replace("judge", "x-judge") + "\n    x-client: 17",
  });
  assert.deepEqual(linesOf(text, { notes: true }), []);
});

Deno.test("a key the reference gave up is noted, not refused", () => {
  const text = configText({
    top: "version: 1",
    cases: `${cases.replace(", judge: ABC", "")}
    extract_deadlines: true`,
  });
  assert.deepEqual(linesOf(text, { notes: true }), [
    "config.yaml:11:5: note: cases[0].extract_deadlines: this key has no effect any more: deadlines are always read",
  ]);
});

Deno.test("the value of a key that sounds secret is not shown", () => {
  const text = configText({ top: "courtlistener_token: abcdef0123456789" });
  assert.ok(!JSON.stringify(linesOf(text)).includes("abcdef"));
});
