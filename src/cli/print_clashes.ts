import { eventName } from "../app/find_event.ts";
import type { Clashes } from "../domain/clashes.ts";
import { entryLabel } from "../domain/descriptions.ts";
import { printable } from "../domain/errors.ts";
import { eventWhen } from "../domain/event_when.ts";
import type { PublishedEvent } from "../domain/published_event.ts";
import { styled } from "../platform/terminal.ts";
import type { Io } from "./io.ts";

/** Prints hearings at one time and late changes under a heading; nothing where there are none. */
export function printClashes({ sameTime, lateChanges }: Clashes, io: Io): void {
  if (sameTime.length + lateChanges.length === 0) return;
  const heading = styled("Clashes", { style: "bold", terminal: { color: io.color } });
  io.out(`${heading}: ${sameTime.length} at one time, ${lateChanges.length} changed late\n`);
  for (const { events } of sameTime) {
    io.out("  At one time:\n");
    for (const published of events) io.out(`    ${named(published)}\n`);
  }
  for (const { published, what, before, now, entry } of lateChanges) {
    io.out(`  New ${what}, ${entryLabel(entry)}:\n    ${named(published)}\n`);
    io.out(`    ${printable(before)} -> ${printable(now)}\n`);
  }
  io.out("\n");
}

function named(published: PublishedEvent): string {
  const { event } = published;
  return printable(`${eventWhen(published)}: ${event.title} (${eventName(published)})`);
}

/** Clashes as `--json` prints them. */
export function clashesJson({ sameTime, lateChanges }: Clashes) {
  return {
    sameTime: sameTime.map(({ events }) => events.map(eventName)),
    lateChanges: lateChanges.map(({ published, what, before, now, entry }) => ({
      event: eventName(published),
      what,
      before,
      now,
      entryNumber: entry.entryNumber,
      filed: entry.filed,
    })),
  };
}
