import assert from "node:assert/strict";
import { effectiveCase } from "../../src/config/effective_case.ts";
import { loadConfig } from "../../src/config/load_config.ts";
import { requireConfig } from "../../src/config/require_config.ts";
import { configText } from "./lines_of.ts";

function effective(more: string, top = "") {
  const text = configText({
    top,
    calendars: `calendars:
  main: { ics_path: out/m.ics, notify_emails: [a@example.org], reminders: [{ minutes: 60 }] }`,
    cases: `cases:\n  - { id: doe, name: Doe, calendar: main, dockets: [1], tags: [x]${more} }`,
  });
  const config = requireConfig(loadConfig({ path: "config.yaml", text, env: {} }));
  const { notifyEmails, reminders, tags, calendar } = effectiveCase(config, config.cases[0]!);
  assert.equal(calendar.id, "main");
  assert.deepEqual(tags, ["x"]);
  return [notifyEmails, reminders.map(({ minutes }) => minutes)];
}

Deno.test("a case without lists of its own has its calendar's", () => {
  assert.deepEqual(effective(""), [["a@example.org"], [60]]);
  assert.deepEqual(effective(", notify_emails: , reminders: ~"), [["a@example.org"], [60]]);
});

Deno.test("a case's own list replaces its calendar's", () => {
  assert.deepEqual(effective(", notify_emails: [b@example.org], reminders: [{ minutes: 5 }]"), [
    ["b@example.org"],
    [5],
  ]);
});

Deno.test("an empty list clears only in a file with version 1", () => {
  const empty = ", notify_emails: [], reminders: []";
  assert.deepEqual(effective(empty), [["a@example.org"], [60]]);
  assert.deepEqual(effective(empty, "version: 1"), [[], []]);
});

Deno.test("a case of another configuration is a defect, not a silent default", () => {
  const config = requireConfig(loadConfig({ path: "c", text: configText(), env: {} }));
  assert.throws(() => effectiveCase(config, { ...config.cases[0]!, calendar: "gone" }), RangeError);
});
