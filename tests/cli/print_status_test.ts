import assert from "node:assert/strict";
import type { Status } from "../../src/app/daemon/read_status.ts";
import { printStatus } from "../../src/cli/print_status.ts";
import { testIo } from "../support/test_io.ts";

const quiet: Status = {
  now: "2026-03-02T12:00:00Z",
  daemon: null,
  work: null,
  alarms: [],
  jobs: [{
    name: "sync",
    lastStartedAt: null,
    lastEndedAt: null,
    outcome: null,
    counts: {},
    failuresInRow: 0,
    nextAt: "2026-03-02T12:00:00Z",
  }],
  partialRuns: [],
  dockets: [],
  deliveries: { waiting: 0, parked: 0, oldestWaitingAt: null },
  quota: {
    upstream: "courtlistener",
    windows: [],
    learnedAt: null,
    heldUntil: null,
    heldBecause: "",
  },
  cleanUps: [],
};

function printed(change: Partial<Status>, columns = 80): string[] {
  const io = testIo({ columns });
  printStatus({ ...quiet, ...change }, io);
  return io.stdout().split("\n");
}

Deno.test("without a daemon the status says so, and when a daemon would run the jobs", () => {
  assert.deepEqual(printed({}), [
    "Daemon      not running",
    "At work     nobody",
    "Quota       no limit",
    "Deliveries  0 waiting, 0 parked",
    "Alarms      none",
    "",
    "Job   Last run (UTC)  Outcome  Next, with a daemon",
    "sync  never                    now",
    "",
    "Case  Docket  Checked  Contact  Unread  Stubs  Outcome",
    "",
  ]);
});

Deno.test("alarms stand at the top with their first time, and hostile text cannot move the cursor", () => {
  const holder = {
    holder: "case-calendar daemon",
    pid: 12,
    since: "2026-03-01T08:00:00Z",
    renewedAt: "2026-03-02T12:00:00Z",
    expiresAt: "2026-03-02T12:00:30Z",
  };
  const lines = printed({
    daemon: holder,
    alarms: [{
      key: "job:sync",
      kind: "job",
      text: "sync failed: \u001b[2Jgone",
      since: "2026-03-02T09:30:00Z",
      lastAt: "2026-03-02T11:30:00Z",
      times: 4,
      clearedAt: null,
    }],
    jobs: [{ ...quiet.jobs[0]!, outcome: "failed", failuresInRow: 4, nextAt: null }],
    dockets: [{
      caseId: "us-v-orlov",
      docket: "docket 1:26-cv-1 (nysd)",
      recordId: "7",
      lastCheckedAt: "2026-03-02T11:00:00Z",
      outcome: "ok",
      lastContactAt: null,
      unread: 3,
      rereads: 1,
      coverage: { level: "green", reasons: [] },
    }],
    deliveries: { waiting: null, parked: 2, oldestWaitingAt: "2026-03-02T10:00:00Z" },
  });
  assert.equal(lines[0], "Daemon      running since 2026-03-01 08:00 (process 12)");
  assert.equal(lines[3], "Deliveries  ? waiting, the oldest since 2026-03-02 10:00, 2 parked");
  assert.equal(lines[5], "  2026-03-02 09:30  sync failed: \\u001b[2Jgone (4 times)");
  assert.equal(lines[8], "sync  never           failed (4 in a row)  switched off");
  assert.match(lines[11]!, /^us-v-orlov +1:26-cv-1 \(nysd\) +60 min ago +never +3 +1 +ok$/);
  assert.ok(lines.every((line) => line.length <= 80), lines.join("\n"));
});

Deno.test("how long ago a docket was checked is told in its own measure", () => {
  const docket = {
    caseId: "one",
    docket: "docket 7",
    recordId: "7",
    outcome: "ok",
    lastContactAt: null,
    unread: 0,
    rereads: 0,
    coverage: { level: "green" as const, reasons: [] },
  };
  const shown = (lastCheckedAt: string) =>
    /7 {2,}(\d+ \w+ ago)/.exec(printed({ dockets: [{ ...docket, lastCheckedAt }] })[10]!)?.[1];
  assert.equal(shown("2026-03-02T12:05:00Z"), "0 min ago");
  assert.equal(shown("2026-03-02T10:21:00Z"), "99 min ago");
  assert.equal(shown("2026-03-02T10:19:00Z"), "1 h ago");
  assert.equal(shown("2026-02-28T12:00:00Z"), "2 d ago");
});

Deno.test("a docket that cannot be trusted to be whole is named with the reason", () => {
  const docket = {
    caseId: "one",
    docket: "docket 7",
    recordId: "7",
    outcome: "ok",
    lastCheckedAt: null,
    lastContactAt: null,
    unread: 0,
    rereads: 0,
    coverage: { level: "amber" as const, reasons: ["entry 4 is missing", "no docket alert is on"] },
  };
  const lines = printed({ dockets: [docket] });
  assert.equal(lines.at(-2), "amber: one, docket 7: entry 4 is missing; no docket alert is on");
});

Deno.test("what was run by hand stands below the jobs, and has no next time", () => {
  const lines = printed({
    partialRuns: [{
      command: "sync --case us-v-orlov",
      startedAt: "2026-03-02T11:30:00Z",
      endedAt: "2026-03-02T11:31:00Z",
      outcome: "partlyDone",
      counts: {},
    }],
  });
  assert.deepEqual(lines.slice(6, 9), [
    "Job                     Last run (UTC)    Outcome     Next, with a daemon",
    "sync                    never                         now",
    "sync --case us-v-orlov  2026-03-02 11:30  partlyDone  by hand",
  ]);
});

Deno.test("what is planned at other services is counted", () => {
  const cleanUp = {
    service: "courtlistener",
    target: "5",
    label: "docket 5",
    plannedAt: "2026-03-02T11:30:00Z",
  } as const;
  assert.equal(
    printed({ cleanUps: [cleanUp] })[4],
    "Clean-up    1 planned at other services; see prune --json",
  );
});
