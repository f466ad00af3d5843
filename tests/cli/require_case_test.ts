import assert from "node:assert/strict";
import { requireCase } from "../../src/cli/require_case.ts";
import { loadConfig } from "../../src/config/load_config.ts";

const loaded = loadConfig({
  path: "config.yaml",
  text: "calendars: {main: {name: Main, ics_path: out/main.ics}}\n" +
    "cases: [{id: us-v-orlov, name: Orlov, calendar: main, dockets: [5]}]\n",
  env: {},
});

Deno.test("a case that the settings do not have is refused in the words of the command", () => {
  assert.throws(
    () => requireCase("us-v-orlow", { action: "reconcile", loaded }),
    (error: Error & { kind?: string; facts?: { next: string } }) => {
      assert.equal(error.kind, "usage");
      assert.match(error.message, /^Cannot reconcile the case "us-v-orlow"/);
      assert.match(error.facts!.next, /us-v-orlov/);
      return true;
    },
  );
});

Deno.test("a case that is there, and none at all, are let through", () => {
  requireCase("us-v-orlov", { action: "sync", loaded });
  requireCase(undefined, { action: "sync", loaded });
});
