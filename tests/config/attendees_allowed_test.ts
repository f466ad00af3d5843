import assert from "node:assert/strict";
import { attendeesAllowed } from "../../src/config/attendees_allowed.ts";
import { loadConfig } from "../../src/config/load_config.ts";
import { requireConfig } from "../../src/config/require_config.ts";
import { configText } from "./lines_of.ts";

function allowed(feeds: string, hasPublicAddress: boolean): boolean {
  const text = `feeds: {${feeds}}\n${configText()}`;
  const config = requireConfig(loadConfig({ path: "config.yaml", text, env: {} }));
  return attendeesAllowed(config.calendars[0]!.feed, { hasPublicAddress });
}

Deno.test("addresses stay out of feeds unless they are asked for", () => {
  assert.equal(allowed("", false), false);
  assert.equal(allowed("attendees: true", false), true);
  assert.equal(allowed("attendees_in_public_feeds: true", false), false);
});

Deno.test("a feed with a public address has to be named as well", () => {
  assert.equal(allowed("attendees: true", true), false);
  assert.equal(allowed("attendees_in_public_feeds: true", true), false);
  assert.equal(allowed("attendees: true, attendees_in_public_feeds: true", true), true);
});
