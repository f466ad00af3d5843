import type { CaseState } from "../app/case_state.ts";
import { eventName } from "../app/find_event.ts";
import { eventDescription } from "../domain/descriptions.ts";
import { printable } from "../domain/errors.ts";
import { eventUid, type PublishedEvent } from "../domain/published_event.ts";
import { eventTitle } from "../domain/titles.ts";
import { layOutTable } from "../platform/table.ts";
import { styled } from "../platform/terminal.ts";
import { counted } from "../domain/counted.ts";
import type { Io } from "./io.ts";

/** Prints the events of one case as a table under a heading with counts. */
export function printCase({ settings, dockets, events }: CaseState, io: Io): void {
  const hearings = events.filter(({ event }) => event.type === "hearing").length;
  const deadlines = events.length - hearings;
  io.out(
    `${heading(printable(settings.name), io)} [${settings.id}]: ${counted(hearings, "hearing")}, ${
      counted(deadlines, "deadline")
    }\n`,
  );
  if (dockets.length === 0) {
    io.out("  not synced yet; run: case-calendar sync\n\n");
    return;
  }
  const columns = [
    { title: "Date" },
    { title: "Time" },
    { title: "Status" },
    { title: "What", flexible: true, least: 20 },
    { title: "Event", flexible: true, least: 20 },
  ];
  const byDate = [...events].sort((a, b) => sortKey(a) < sortKey(b) ? -1 : 1);
  const rows = byDate.map((published) => {
    const { event } = published;
    const doubt = event.certainty === "tentative" ? " (to be confirmed)" : "";
    const party = event.party === null ? "" : `, ${event.party}`;
    return [
      event.date,
      event.time ?? (event.type === "hearing" ? "TBD" : ""),
      event.status,
      `${event.type === "deadline" ? "Due: " : ""}${event.title}${party}${doubt}`,
      eventName(published),
    ];
  });
  const lines = rows.length === 0
    ? ["  no events"]
    : layOutTable(columns, rows, { width: io.columns, indent: "  " });
  io.out(`${lines.join("\n")}\n\n`);
}

function heading(text: string, { color }: Pick<Io, "color">): string {
  return styled(text, { style: "bold", terminal: { color } });
}

/** Prints one event with everything it rests on. */
export function printEvent(published: PublishedEvent, io: Io): void {
  const { event } = published;
  io.out(
    `${heading(eventTitle(published), io)}\n${eventName(published)}\n\n${
      eventDescription(published)
    }\n\n`,
  );
  io.out("Facts, in docket order:\n");
  const columns = [
    { title: "Filed" },
    { title: "Entry", align: "right" as const },
    { title: "Did" },
    { title: "Date" },
    { title: "Time" },
    { title: "Rule", flexible: true },
    { title: "Sure" },
    { title: "Words", flexible: true, least: 24 },
  ];
  const rows = event.support.map((fact) => [
    fact.filed,
    fact.entryNumber === null ? "-" : String(fact.entryNumber),
    fact.verb,
    fact.date ?? "-",
    fact.time ?? "-",
    fact.rule,
    fact.confidence.toFixed(2),
    fact.quote,
  ]);
  io.out(`${layOutTable(columns, rows, { width: io.columns, indent: "  " }).join("\n")}\n`);
}

function sortKey({ event, key }: PublishedEvent): string {
  return `${event.date} ${event.time ?? ""} ${key}`;
}

/** One event as `--json` prints it. */
export function eventJson(published: PublishedEvent) {
  const { event } = published;
  return {
    event: eventName(published),
    uid: eventUid(published),
    type: event.type,
    kind: event.kind,
    title: event.title,
    date: event.date,
    time: event.time,
    endTime: event.endTime,
    zone: published.zone,
    status: event.status,
    reason: event.reason,
    certainty: event.certainty,
    significance: published.significance,
    doubts: event.doubts,
    party: event.party,
    parties: event.parties,
    location: event.location,
    judge: event.judge,
    history: event.history,
    court: published.courtId,
    docketNumber: published.docketNumber,
    sources: published.sources,
    facts: event.support,
  };
}
