import { quotaLine, type Status } from "../app/daemon/read_status.ts";
import { printable } from "../domain/errors.ts";
import { layOutTable } from "../platform/table.ts";
import type { Io } from "./io.ts";

/** Prints what is going on, what is wrong, the jobs and the dockets. Times are UTC. */
export function printStatus(status: Status, io: Io): void {
  const { daemon, work, alarms, deliveries, cleanUps } = status;
  const line = (text = "") => io.out(`${text}\n`);
  const { waiting, parked, oldestWaitingAt } = deliveries;
  const since = oldestWaitingAt === null ? "" : `, the oldest since ${time(oldestWaitingAt)}`;
  const facts = [
    ["Daemon", daemon === null ? "not running" : `running ${holding(daemon)}`],
    ["At work", work === null ? "nobody" : `${printable(work.holder)} ${holding(work)}`],
    ["Quota", quotaLine(status.quota)],
    ["Deliveries", `${waiting ?? "?"} waiting${since}, ${parked} parked`],
    ...(cleanUps.length === 0
      ? []
      : [["Clean-up", `${cleanUps.length} planned at other services; see prune --json`]]),
    ["Alarms", alarms.length === 0 ? "none" : `${alarms.length} open`],
  ];
  const columns = [{ title: "" }, { title: "", flexible: true, least: 40 }];
  for (const row of layOutTable(columns, facts, { width: io.columns })) line(row);
  for (const { since, times, text } of alarms) {
    const often = times === 1 ? "" : ` (${times} times)`;
    line(`  ${time(since)}  ${printable(text, 500)}${often}`);
  }
  line();
  printJobs(status, io);
  line();
  printDockets(status, io);
}

function printJobs({ jobs, partialRuns, now, daemon }: Status, io: Io): void {
  const columns = [
    { title: "Job", flexible: true, least: 9 },
    { title: "Last run (UTC)" },
    { title: "Outcome", flexible: true, least: 12 },
    { title: daemon === null ? "Next, with a daemon" : "Next run (UTC)" },
  ];
  const rows = jobs.map(({ name, lastStartedAt, outcome, failuresInRow, nextAt }) => [
    name,
    time(lastStartedAt),
    (outcome ?? "") + (failuresInRow > 1 ? ` (${failuresInRow} in a row)` : ""),
    nextAt === null ? "switched off" : nextAt === now ? "now" : time(nextAt),
  ]);
  for (const { command, startedAt, outcome } of partialRuns) {
    rows.push([printable(command, 60), time(startedAt), outcome, "by hand"]);
  }
  for (const row of layOutTable(columns, rows, { width: io.columns })) io.out(`${row}\n`);
}

function printDockets({ dockets, now }: Status, io: Io): void {
  const columns = [
    { title: "Case", flexible: true },
    { title: "Docket" },
    { title: "Checked" },
    { title: "Contact" },
    { title: "Unread", align: "right" as const },
    { title: "Stubs", align: "right" as const },
    { title: "Outcome", flexible: true, least: 8 },
  ];
  const rows = dockets.map((docket) => [
    docket.caseId,
    docket.docket.replace(/^docket /, ""),
    ago(docket.lastCheckedAt, now),
    ago(docket.lastContactAt, now),
    String(docket.unread),
    String(docket.rereads),
    docket.outcome ?? "",
  ]);
  for (const row of layOutTable(columns, rows, { width: io.columns })) io.out(`${row}\n`);
  for (const { caseId, docket, coverage: { level, reasons } } of dockets) {
    if (level === "green") continue;
    io.out(printable(`${level}: ${caseId}, ${docket}: ${reasons.join("; ")}`, 500) + "\n");
  }
}

function holding({ pid, since }: NonNullable<Status["daemon"]>): string {
  return `since ${time(since)} (process ${pid})`;
}

/** To the minute; `never` for null. */
function time(iso: string | null): string {
  return iso === null ? "never" : iso.replace("T", " ").slice(0, 16);
}

/** `12 min ago`, `3 h ago`, `2 d ago`; `never` for null. */
function ago(iso: string | null, now: string): string {
  if (iso === null) return "never";
  const minutes = Temporal.Instant.from(iso).until(now).total("minutes");
  if (minutes < 100) return `${Math.max(0, Math.floor(minutes))} min ago`;
  const hours = minutes / 60;
  return hours < 48 ? `${Math.floor(hours)} h ago` : `${Math.floor(hours / 24)} d ago`;
}
