import assert from "node:assert/strict";
import { runCommandLine } from "../../src/cli/run.ts";
import { testIo } from "../support/test_io.ts";

const token = "0123456789abcdef0123456789abcdef01234567";
const sound = [
  "calendars: {main: {name: Main, ics_path: out/main.ics}}",
  "cases:",
  "  - {id: a, name: A, calendar: main, dockets: [5]}",
  "",
].join("\n");
const faulty = [
  "calendars: {main: {name: Main, ics_path: out/main.ics}}",
  "cases:",
  "  - {id: a, name: A, calendar: mian, dockets: [5]}",
  "  - {id: a, name: B, calendar: main, dockets: []}",
  "",
].join("\n");

async function config(args: string[], stdin: string) {
  const io = testIo({ stdin, environment: { COURTLISTENER_TOKEN: token } });
  const code = await runCommandLine(["-c", "-", "config", ...args], io);
  return { code, out: io.stdout(), err: io.stderr() };
}

Deno.test("sound settings are called sound, with their size", async () => {
  const { code, out } = await config(["check"], sound);
  assert.equal(code, 0);
  assert.match(out, /the settings are sound: 1 case in 1 calendar\n$/);
});

Deno.test("every problem is told at once, with line, column and the nearest value", async () => {
  const { code, out } = await config(["check"], faulty);
  assert.equal(code, 5);
  assert.match(out, /:3:\d+.*mian/);
  assert.match(out, /main/);
  assert.match(out, /:4:\d+/);
  assert.match(out, /the settings cannot be used as they are\n$/);
  const json = JSON.parse((await config(["check", "--json"], faulty)).out);
  assert.deepEqual([json.schema, json.ok], [1, false]);
  assert.ok(json.problems.length >= 2);
});

Deno.test("show prints values with their origin, and no secret", async () => {
  for (const args of [["show"], ["show", "--json"]]) {
    const { code, out, err } = await config(args, sound);
    assert.deepEqual([code, err], [0, ""]);
    assert.ok(out.includes("<set>") && !out.includes(token) && out.includes("out/main.ics"));
  }
  const json = JSON.parse((await config(["show", "--json"], sound)).out);
  assert.equal(json.schema, 1);
  const refused = await config(["show"], faulty);
  assert.equal(refused.code, 5);
  assert.match(refused.err, /2 problems|problems/);
});
