import assert from "node:assert/strict";
import type { Clock } from "../../src/domain/clock.ts";
import { createLog, type LogOptions } from "../../src/platform/log.ts";
import { registerSecret } from "../../src/platform/redact.ts";

const clock: Clock = {
  now: () => Temporal.Instant.from("2026-11-21T09:30:00.5Z"),
  sleep: () => Promise.resolve(),
};

function logTo(lines: string[], options: Partial<LogOptions> = {}) {
  return createLog({ level: "info", clock, sink: (line) => lines.push(line), ...options });
}

Deno.test("createLog writes time, level, logger and message, as the reference does", () => {
  const lines: string[] = [];
  const log = logTo(lines).named("sync");
  log.info("docket read", { docket: 4711, court: "nysd", note: "two words", missing: undefined });
  log.warn("late");
  assert.deepEqual(lines, [
    '2026-11-21T09:30:00.500Z INFO sync: docket read docket=4711 court=nysd note="two words"\n',
    "2026-11-21T09:30:00.500Z WARNING sync: late\n",
  ]);
});

Deno.test("createLog drops what is below its level", () => {
  const lines: string[] = [];
  const log = logTo(lines, { level: "warn" });
  log.debug("a");
  log.info("b");
  log.warn("c");
  log.error("d");
  assert.deepEqual(lines.map((line) => line.slice(-2)), ["c\n", "d\n"]);
  const all: string[] = [];
  logTo(all, { level: "debug" }).debug("a");
  assert.equal(all.length, 1);
});

Deno.test("createLog leaves the time to the journal and tells it the priority", () => {
  const lines: string[] = [];
  const log = logTo(lines, { journal: true });
  log.error("broken");
  log.info("fine");
  assert.deepEqual(lines, ["<3>case-calendar: broken\n", "<6>case-calendar: fine\n"]);
});

Deno.test("createLog writes one JSON object a line when asked", () => {
  const lines: string[] = [];
  logTo(lines, { format: "json" }).named("emit").info("written", { feed: "a\nb", events: 3 });
  assert.equal(lines.length, 1);
  assert.deepEqual(JSON.parse(lines[0]!), {
    time: "2026-11-21T09:30:00.500Z",
    level: "INFO",
    logger: "emit",
    message: "written",
    feed: "a\\u000ab",
    events: 3,
  });
});

Deno.test("createLog keeps one record on one line and terminals unharmed", () => {
  const lines: string[] = [];
  logTo(lines).info("bad\nERROR forged: line \x1b[31m\u202e", { case: "x\r\ny" });
  assert.equal(lines.length, 1);
  // deno-lint-ignore no-control-regex
  assert.doesNotMatch(lines[0]!.slice(0, -1), /[\x00-\x1f\u202e]/);
  assert.match(lines[0]!, /bad\\u000aERROR forged/);
});

Deno.test("createLog expands nothing in a message", () => {
  const lines: string[] = [];
  logTo(lines).info("text {level} {{x}} %s ${y}");
  assert.match(lines[0]!, /: text \{level\} \{\{x\}\} %s \$\{y\}\n$/);
});

Deno.test("createLog shows no registered secret, not even one that the length limit would cut", () => {
  registerSecret("tok-0123456789abcdef");
  for (const format of ["text", "json"] as const) {
    const lines: string[] = [];
    const long = "x".repeat(1990);
    const log = logTo(lines, { format });
    log.info(`${long}tok-0123456789abcdef`, { url: "https://h/tok-0123456789abcdef/health" });
    assert.doesNotMatch(lines[0]!, /tok-0123/);
    assert.match(lines[0]!, /https:\/\/h\/<secret>\/health/);
  }
});

Deno.test("createLog survives a sink that fails", () => {
  const log = createLog({
    level: "info",
    clock,
    sink: () => {
      throw new Deno.errors.BrokenPipe("gone");
    },
  });
  log.info("still running");
});
