import type { ChangedFollowing } from "../app/change_followed.ts";
import type { FoundDocket } from "../app/find_named_docket.ts";
import type { FollowedNow } from "../app/follow_now.ts";
import type { FollowPlan } from "../app/plan_follow.ts";
import { alertsLine } from "../app/alert_result.ts";
import { followedCasesPath } from "../config/read_config.ts";
import { printable } from "../domain/errors.ts";
import { eventUid } from "../domain/published_event.ts";
import type { Io } from "./io.ts";
import { printCase } from "./print_events.ts";
import { printPublication } from "./print_publication.ts";
import { printSync, syncJson } from "./print_sync.ts";

/** A docket that was, or in a dry run would be, followed. */
export interface Added {
  docket: FoundDocket;
  siblings: FoundDocket[];
  changed: ChangedFollowing<FollowPlan>;
  dryRun: boolean;
}

/** Prints what `add` found and did; what failed goes to standard error. */
export function printAdded(
  { docket, siblings, changed, dryRun }: Added,
  { synced, io }: { synced: FollowedNow | null; io: Io },
): void {
  const { plan: { caseId, edit }, after, text } = changed;
  const own = after.config.cases.find(({ id }) => id === caseId);
  const heading = `${printable(own?.name ?? caseId)} [${caseId}]`;
  const places = own === undefined ? "" : ` (${own.origin.file} line ${own.origin.line})`;
  if (edit === null) io.out(`${heading} follows it already${places}\n`);
  else if (dryRun) io.out(`${heading} would ${verbs[edit.does]}\n`);
  else io.out(`${heading} ${edit.does === "add case" ? "is followed" : "has it"} now${places}\n`);
  for (const line of docketLines(docket)) io.out(`  ${line}\n`);
  if (docket.records.length > 1) {
    io.out(`  These ${docket.records.length} records are one docket of the court.\n`);
  }
  for (const sibling of siblings.slice(0, mostSiblings)) {
    io.out(`  not followed: another docket of that number, ${docketLines(sibling)[0]}\n`);
  }
  if (siblings.length > mostSiblings) {
    io.out(`  … and ${siblings.length - mostSiblings} more; --json lists them\n`);
  }
  if (dryRun && text !== null) {
    io.out(`${followedCasesPath} would get:\n`);
    for (const line of newLines(text)) io.out(`  + ${printable(line, 300)}\n`);
    io.out("dry run: nothing was changed\n");
  }
  if (synced === null) {
    if (!dryRun && edit !== null) io.out(`next: case-calendar sync --case ${caseId}\n`);
  } else printSynced(synced, { caseId, io });
  if (!dryRun && edit !== null) io.out(`to undo: ${undo(changed.plan)}\n`);
}

/** Prints the dockets that a number fits, each with the words that name it alone. */
export function printCandidates(
  candidates: readonly FoundDocket[],
  { io, json }: { io: Io; json: boolean },
): void {
  if (json) {
    io.out(`${JSON.stringify({ schema: 1, candidates: candidates.map(docketJson) }, null, 2)}\n`);
  }
  io.err(`case-calendar: error: the number fits ${candidates.length} dockets:\n`);
  for (const candidate of candidates) {
    for (const line of docketLines(candidate)) io.err(`  ${line}\n`);
  }
  io.err(`  Name one, such as: case-calendar add ${candidates[0]!.key.replace("/", " ")}\n`);
}

/** What `add --json` prints. */
export function addJson({ docket, siblings, changed, dryRun }: Added, synced: FollowedNow | null) {
  const { plan: { caseId, edit }, text } = changed;
  return {
    schema: 1,
    case: caseId,
    outcome: edit === null ? "already followed" : dryRun ? "planned" : "added",
    file: text === null ? null : followedCasesPath,
    newLines: text === null ? [] : newLines(text),
    docket: docketJson(docket),
    siblings: siblings.map(docketJson),
    heldBy: synced?.heldBy ?? null,
    alerts: synced === null || synced.alerts === null ? null : alertsLine(synced.alerts),
    sync: synced === null || synced.sync === null
      ? null
      : syncJson(synced.sync, synced.publication),
    events: (synced?.state?.events ?? []).map((published) => ({
      uid: eventUid(published),
      type: published.event.type,
      title: published.event.title,
      date: published.event.date,
      time: published.event.time,
      status: published.event.status,
      certainty: published.event.certainty,
    })),
  };
}

const mostSiblings = 6;
const verbs = { "add case": "be followed", "add dockets": "get it" } as const;

function printSynced(synced: FollowedNow, { caseId, io }: { caseId: string; io: Io }): void {
  if (synced.heldBy !== null) {
    io.err(
      `${synced.heldBy} is at work and fetches it in its turn; ` +
        `or run: case-calendar sync --case ${caseId}\n`,
    );
  }
  if (synced.alerts !== null) io.out(`${alertsLine(synced.alerts)}\n`);
  if (synced.sync !== null) printSync(synced.sync, io);
  if (synced.state !== null) printCase(synced.state, io);
  if (synced.publication !== null) printPublication(synced.publication, io);
}

function docketLines({ key, records }: FoundDocket): string[] {
  const slash = key.indexOf("/");
  const number = `${key.slice(slash + 1)} (${key.slice(0, slash)})`;
  if (records.length === 0) return [printable(number)];
  return records.map(({ id, caseName, url, dateFiled }) =>
    [
      printable(number),
      printable(caseName, 120) || "(no caption)",
      ...(dateFiled === null ? [] : [`filed ${dateFiled}`]),
      `CourtListener ${id}`,
      ...(url === "" ? [] : [printable(url, 300)]),
    ].join(" · ")
  );
}

function docketJson({ key, records }: FoundDocket) {
  return { key, records };
}

/** Lines that were not there before; nothing else changes but by adding. */
function newLines({ before, after }: { before: string; after: string }): string[] {
  const old = new Set(before.split("\n"));
  return after.split("\n").filter((line) => line !== "" && !old.has(line));
}

function undo({ caseId, edit }: FollowPlan): string {
  if (edit?.does !== "add dockets") return `case-calendar remove ${caseId}`;
  return edit.dockets.map(({ named }) =>
    `case-calendar remove ${typeof named === "number" ? named : `${named.court} ${named.number}`}`
  ).join("; ");
}
