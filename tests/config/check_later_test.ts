import assert from "node:assert/strict";
import { configText, linesOf } from "./lines_of.ts";

const withCalendars = (calendars: string, top = "") =>
  linesOf(configText({ top, calendars: `calendars:\n${calendars}`, cases: "cases: []" }));

Deno.test("calendars of Google and Microsoft and summaries are said to have no effect yet", () => {
  const feeds = "  a: { ics_path: out/a.ics, google_calendar_id: g }\n" +
    "  b: { ics_path: out/b.ics, google_calendar_id: h, m365_use_default_calendar: true }\n" +
    "  c: { ics_path: out/c.ics, m365_calendar_id: AAM }";
  assert.deepEqual(withCalendars(feeds, "case_summaries: { enabled: true }"), [
    "config.yaml:1:28: warning: case_summaries.enabled: has no effect yet: this version writes no " +
    "summaries and asks no model",
    "config.yaml:3:49: warning: calendars.a.google_calendar_id: has no effect yet: this version " +
    "writes to no Google calendar; 2 calendars have such a setting",
    "config.yaml:4:79: warning: calendars.b.m365_use_default_calendar: has no effect yet: this " +
    "version writes to no Microsoft 365 calendar; 2 calendars have such a setting",
  ]);
});

Deno.test("where none of it is wanted nothing is said", () => {
  const feed = "  a: { ics_path: out/a.ics, m365_use_default_calendar: false }";
  const top = "case_summaries: { enabled: false, provider: openai }\nm365_client_id: x";
  assert.deepEqual(withCalendars(feed, top), []);
});
