import type { DemoResult } from "../app/demo.ts";
import { courtDay } from "../domain/court_time.ts";
import { exitCodes } from "../domain/errors.ts";
import type { PublishedEvent } from "../domain/published_event.ts";
import { layOutTable } from "../platform/table.ts";
import type { Io } from "./io.ts";
import { eventJson } from "./print_events.ts";
import { printSync } from "./print_sync.ts";

/** How many coming events the table shows. */
const comingLimit = 12;

/** Prints what the demonstration found, where it is and what to do next; answers the exit code. */
export function printDemo(result: DemoResult, io: Io): number {
  const { first, second, cases, entries } = result;
  const silent = { ...io, out: () => {} };
  const codes = [printSync(first.result, silent), printSync(second.result, silent)];
  io.out(
    `Case Calendar demonstration: ${cases.length} sample cases, ${
      cases.reduce((sum, one) => sum + one.dockets.length, 0)
    } dockets, ${entries} docket entries (all parties invented)\n\n`,
  );
  printCases(result, io);
  printComing(cases.flatMap(({ events }) => events), io);
  io.out(
    `First sync: ${first.requests} requests. Then stubs got their text and new entries came in;\n` +
      `second sync: ${second.requests} requests, ${changes(result)}.\n\n`,
  );
  io.out("Written:\n");
  for (const { path, events } of second.publication.calendars) {
    io.out(`  ${path}  ${events} events\n`);
  }
  io.out(`  ${result.pagePath}  the page: open it in a browser\n\n`);
  io.out(
    "Next: case-calendar init > config.yaml   then put your dockets in, your CourtListener token\n" +
      "      into .env, and run: case-calendar sync\n",
  );
  return codes.find((code) => code !== exitCodes.ok) ?? exitCodes.ok;
}

function printCases({ cases }: DemoResult, io: Io): void {
  const columns = [
    { title: "Case", flexible: true, least: 20 },
    { title: "Court", flexible: true, least: 8 },
    { title: "Entries", align: "right" as const },
    { title: "Hearings", align: "right" as const },
    { title: "Deadlines", align: "right" as const },
    { title: "Moved", align: "right" as const },
    { title: "Called off", align: "right" as const },
  ];
  const rows = cases.map(({ settings, dockets, events }) => {
    const count = (fits: (event: PublishedEvent["event"]) => boolean) =>
      String(events.filter(({ event }) => event.certainty !== "hidden" && fits(event)).length);
    return [
      settings.name,
      [...new Set(dockets.map(({ courtId }) => courtId))].join(" + "),
      String(dockets.reduce((sum, { entries }) => sum + entries, 0)),
      count((event) => event.type === "hearing"),
      count((event) => event.type === "deadline"),
      count((event) => event.history.length > 0),
      count((event) => event.status === "cancelled"),
    ];
  });
  io.out(`${layOutTable(columns, rows, { width: io.columns }).join("\n")}\n\n`);
}

function printComing(events: readonly PublishedEvent[], io: Io): void {
  const now = io.clock.now();
  const coming = events
    .filter(({ event, zone, significance }) =>
      event.date >= courtDay(now, zone) && significance === "major" &&
      (event.status === "scheduled" || event.status === "pending") && event.certainty !== "hidden"
    )
    .sort((a, b) => key(a) < key(b) ? -1 : 1);
  const columns = [
    { title: "Next up" },
    { title: "Time" },
    { title: "What", flexible: true, least: 20 },
    { title: "Case", flexible: true, least: 12 },
    { title: "In the docket's words", flexible: true, least: 20 },
  ];
  const rows = coming.slice(0, comingLimit).map(({ event, caseName, sources }) => [
    event.date,
    event.time ?? (event.type === "hearing" ? "TBD" : ""),
    `${event.type === "deadline" ? "Due: " : ""}${event.title}`,
    caseName,
    sources.at(-1)?.quote ?? "",
  ]);
  io.out(`${layOutTable(columns, rows, { width: io.columns }).join("\n")}\n`);
  const more = coming.length - rows.length;
  io.out(more > 0 ? `… and ${more} more\n\n` : "\n");
}

function key({ event }: PublishedEvent): string {
  return `${event.date} ${event.time ?? ""} ${event.title}`;
}

function changes({ second }: DemoResult): string {
  const plans = second.publication.calendars.flatMap(({ plan }) => plan ?? []);
  const added = plans.reduce((sum, plan) => sum + plan.added.length, 0);
  const changed = plans.reduce((sum, plan) => sum + plan.changed.length, 0);
  return `${added} events new, ${changed} changed`;
}

/** What `demo --json` prints. */
export function demoJson({ first, second, cases, entries, pagePath }: DemoResult) {
  return {
    schema: 1,
    entries,
    requests: { first: first.requests, second: second.requests },
    page: pagePath,
    calendars: second.publication.calendars.map(({ calendarId, path, events }) => ({
      id: calendarId,
      path,
      events,
    })),
    cases: cases.map(({ settings, events }) => ({
      id: settings.id,
      name: settings.name,
      events: events.map(eventJson),
    })),
  };
}
