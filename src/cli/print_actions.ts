import type { ExplainedText, PlacedAction } from "../app/explain_text.ts";
import { awaitsDay } from "../domain/awaits_day.ts";
import { formatClock, formatCourtDate, isDate, isTime, weekday } from "../domain/court_time.ts";
import { printable } from "../domain/errors.ts";
import { layOutTable } from "../platform/table.ts";
import { styled } from "../platform/terminal.ts";
import type { Io } from "./io.ts";

/**
 * Prints what was read in `text`: a table with an action a row, then the text with the words each
 * action rests on, underlined in colour or, without colour, between `«` and `»`, and the number of
 * its row, then the rule and confidence of each. With `why`, also what set nothing and for which
 * reason, and what else was read.
 */
export function printActions(
  text: string,
  { explained, why, io }: { explained: ExplainedText; why: boolean; io: Io },
): void {
  const { actions, skipped } = explained;
  if (actions.length === 0) {
    io.out("nothing is set, moved, cancelled, held or met in this text\n");
  } else {
    for (const line of actionTable(actions, io.columns)) io.out(`${line}\n`);
    for (const line of computedLines(actions)) io.out(`${line}\n`);
    io.out(`\n${markedText(text, actions, io)}\n`);
    printRules(actions, io);
  }
  if (why) printReasons(explained, io);
  else if (skipped.length > 0) {
    const [count, verb] = skipped.length === 1
      ? ["One date, time or period", "sets"]
      : [`${skipped.length} dates, times and periods`, "set"];
    io.out(`\n${count} of the text ${verb} nothing; --explain says why.\n`);
  }
}

const verbs = {
  schedule: "set",
  reschedule: "moved",
  cancel: "cancelled",
  held: "held",
  met: "met",
} as const;

/** One row an action; columns in which no row says anything are left out. */
function actionTable(actions: readonly PlacedAction[], width: number): string[] {
  const columns = [
    { title: "", align: "right" as const },
    { title: "What", flexible: true, least: 20 },
    { title: "Action" },
    { title: "When" },
    { title: "Was" },
    { title: "Where", flexible: true, least: 12 },
    { title: "Judge", flexible: true, least: 12 },
    { title: "Party", flexible: true, least: 12 },
  ];
  const rows = actions.map((action, index) => [
    String(index + 1),
    `${action.type === "deadline" ? "Due: " : ""}${action.title}`,
    verbs[action.action],
    awaitsDay(action) ? "no day yet" : when(action.date, action.time),
    action.old_date === null ? "" : when(action.old_date, null),
    action.location ?? "",
    action.judge ?? "",
    action.party ?? "",
  ]);
  const said = columns.map((_, column) => rows.some((row) => row[column] !== ""));
  const kept = <T>(cells: readonly T[]) => cells.filter((_, column) => said[column]);
  return layOutTable(kept(columns), rows.map(kept), { width });
}

/** `Tue 20 Apr 2027, 10:00 AM`; `-` without a date. */
function when(date: string | null, time: string | null): string {
  const day = date === null || !isDate(date)
    ? "-"
    : `${weekday(date).slice(0, 3)} ${formatCourtDate(date).replace(/ (\p{L}{3})\p{L}+/u, " $1")}`;
  return time === null || !isTime(time) ? day : `${day}, ${formatClock(time)}`;
}

function computedLines(actions: readonly PlacedAction[]): string[] {
  return actions.flatMap((action, index) => {
    const { computed } = action;
    if (computed === undefined) return [];
    const how = awaitsDay(action) ? "no day yet" : `computed by ${printable(computed.rule)}`;
    return [`   ${index + 1}: ${how}: ${printable(computed.basis)}`];
  });
}

/** Words of the text that one or several actions rest on. */
interface Mark {
  start: number;
  end: number;
  /** Numbers of the rows. */
  rows: number[];
}

/** The text with its quotes marked; quotes that overlap are marked as one. */
function markedText(text: string, actions: readonly PlacedAction[], io: Io): string {
  const terminal = { color: io.color };
  const marks: Mark[] = [];
  const numbered = actions.map(({ start, end }, index) => ({ start, end, rows: [index + 1] }));
  for (const mark of numbered.sort((a, b) => a.start - b.start)) {
    const last = marks.at(-1);
    if (last === undefined || mark.start >= last.end) marks.push(mark);
    else {
      last.end = Math.max(last.end, mark.end);
      last.rows.push(...mark.rows);
    }
  }
  let shown = "";
  let at = 0;
  for (const { start, end, rows } of marks) {
    const words = lines(text.slice(start, end));
    shown += lines(text.slice(at, start));
    shown += io.color
      ? styled(styled(words, { style: "underline", terminal }), { style: "green", terminal })
      : `«${words}»`;
    shown += styled(rows.map((row) => `[${row}]`).join(""), { style: "dim", terminal });
    at = end;
  }
  return (shown + lines(text.slice(at))).trim();
}

/** Text for a terminal: its own line breaks, everything else that controls made visible. */
function lines(text: string): string {
  return text.split(/\r\n|\r|\n/).map((line) => printable(line.replaceAll("\t", " "), Infinity))
    .join("\n");
}

function printRules(actions: readonly PlacedAction[], io: Io): void {
  printSection("Rules", {
    rows: actions.map(({ title, action, rule, confidence }, index) =>
      `${index + 1} ${printable(title)}, ${verbs[action]}: rule ${rule}, confidence ${
        confidence.toFixed(2)
      }`
    ),
    io,
  });
}

function printReasons({ skipped, alsoRead }: ExplainedText, io: Io): void {
  printSection("Set nothing", {
    rows: skipped.map(({ quote, because }) => `${printable(quote, 80)}: ${printable(because)}`),
    io,
  });
  printSection("Not for the calendar", {
    rows: alsoRead.map(({ words, rule }) => `also read: ${printable(words)} (rule ${rule})`),
    io,
  });
}

function printSection(title: string, { rows, io }: { rows: readonly string[]; io: Io }): void {
  if (rows.length === 0) return;
  const heading = styled(title, { style: "bold", terminal: { color: io.color } });
  io.out(`\n${heading}\n${rows.map((row) => `  ${row}\n`).join("")}`);
}
