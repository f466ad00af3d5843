import type { ViewsResult } from "../app/feeds/views_result.ts";
import type { OutputResult, Publication } from "../app/publication.ts";
import { counted } from "../domain/counted.ts";
import { exitCodes, printable } from "../domain/errors.ts";
import type { Io } from "./io.ts";

/**
 * Tells what was published, a line each output: `[main] wrote 12 events -> out/main.ics`, as the
 * reference does; problems go to standard error. Answers the exit code: partly done when an output,
 * or a row of one, could not be written as it should. A dry run also names the events that would
 * change.
 */
export function printPublication(
  { calendars, views, page }: Publication,
  io: Io,
  { dryRun = false }: { dryRun?: boolean } = {},
): number {
  let code: number = exitCodes.ok;
  for (const result of [...calendars, ...(page === null ? [] : [page])]) {
    const name = result.calendarId === "" ? "page" : result.calendarId;
    const whole = result.outcome !== "held-back" && result.outcome !== "failed";
    if (!whole || result.problems.length > 0) code = exitCodes.partlyDone;
    if (result.outcome === "failed") {
      io.err(
        `[${name}] not written: ${result.problems.map((one) => printable(one, 500)).join("; ")}\n`,
      );
      continue;
    }
    io.out(`[${name}] ${summary(result)} -> ${result.path}\n`);
    if (dryRun) tellDifferences(result, io);
    if (dryRun) tellPaths(result.paths.filter((path) => path !== result.path), io);
    for (const problem of result.problems) io.err(`[${name}] ${printable(problem, 500)}\n`);
    if (result.unexplained.length > 0) tellHeldBack(result, io);
  }
  if (views !== null) {
    if (views.problems.length > 0) code = exitCodes.partlyDone;
    printViews(views, io, { dryRun });
  }
  return code;
}

/** Lines about files that could not be written. */
const mostProblems = 10;

/**
 * One line for all: there are many, and what changes in them was told with the calendars. A dry run
 * names those that would be written.
 */
function printViews(
  { path, files, written, paths, heldBack, emptied, problems }: ViewsResult,
  io: Io,
  { dryRun }: { dryRun: boolean },
): void {
  if (files > 0) {
    const verb = dryRun ? "would write" : "wrote";
    const done = written === 0 ? "unchanged" : `${verb} ${written} of them`;
    const rest = heldBack === 0 ? "" : `, ${heldBack} held back`;
    io.out(`[views] ${files} further feeds: ${done}${rest} -> ${path}\n`);
    if (dryRun) tellPaths(paths, io);
  }
  for (const one of together(emptied)) {
    const verb = dryRun ? "would be emptied" : "emptied";
    io.out(`[views] ${verb}, since nothing in the settings leads to it: ${printable(one)}\n`);
  }
  // What is wrong with a folder is wrong with every file in it.
  for (const problem of problems.slice(0, mostProblems)) {
    io.err(`[views] ${printable(problem, 500)}\n`);
  }
  const more = problems.length - mostProblems;
  if (more > 0) io.err(`[views] … and ${more} more; emit --json lists them all\n`);
}

/** A feed with its feeds of changes: `out/cases/orlov.ics, .atom, .json`. */
function together(paths: readonly string[]): string[] {
  const endings = Map.groupBy(paths, (path) => path.replace(/\.[^./]*$/, ""));
  return [...endings].map(([stem, [first = stem, ...others]]) =>
    [first, ...others.map((path) => path.slice(stem.length))].join(", ")
  );
}

function summary({ outcome, events, tentative, plan }: OutputResult): string {
  const verb = {
    written: "wrote",
    unchanged: "unchanged,",
    "held-back": "held back, would be",
    "would-write": "would write",
    failed: "failed,",
  }[outcome];
  const doubt = tentative === 0 ? "" : `, ${tentative} to be confirmed`;
  const changes = plan === null
    ? []
    : [`${plan.added.length} new`, `${plan.changed.length} changed`, `${plan.removed.length} gone`]
      .filter((one) => !one.startsWith("0 "));
  const difference = changes.length === 0 ? "" : ` (${changes.join(", ")})`;
  return `${verb} ${counted(events, "event")}${doubt}${difference}`;
}

/** Lines of one output in a dry run; the JSON has all. */
const mostLines = 50;

/** `+ 2026-06-11 [HEARING] …`, `~` for changed ones, `-` with the reason for those that leave. */
function tellDifferences({ differences }: OutputResult, io: Io): void {
  for (const { change, date, title, was, reason } of differences.slice(0, mostLines)) {
    const sign = { added: "+", changed: "~", removed: "-" }[change];
    const words = printable(title, 200);
    const more = change === "removed"
      ? ` (${printable(reason ?? "no reason on record", 200)})`
      : was === null
      ? ""
      : ` (was ${was.date}${was.title === title ? "" : ` ${printable(was.title, 200)}`})`;
    io.out(`  ${sign} ${date} ${words}${more}\n`);
  }
  const rest = differences.length - mostLines;
  if (rest > 0) io.out(`  … and ${rest} more; --json lists them all\n`);
}

function tellPaths(paths: readonly string[], io: Io): void {
  for (const path of paths.slice(0, mostLines)) io.out(`  ${printable(path, 300)}\n`);
  const rest = paths.length - mostLines;
  if (rest > 0) io.out(`  … and ${rest} more; --json lists them all\n`);
}

function tellHeldBack({ calendarId, unexplained }: OutputResult, io: Io): void {
  io.err(
    `[${calendarId}] ${unexplained.length} published event(s) would vanish without a reason; ` +
      "the file is left as it was:\n",
  );
  for (const title of unexplained) io.err(`  ${printable(title, 200)}\n`);
  io.err(
    '  Look at them with "case-calendar show"; "case-calendar emit --force" publishes all the same.\n',
  );
}
