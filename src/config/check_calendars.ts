import { checkId } from "./check_id.ts";
import { baseName, normalPath } from "./check_paths.ts";
import { checkPeople } from "./check_people.ts";
import type { Findings } from "./findings.ts";
import { nearest } from "./nearest.ts";
import { child, textOf, type Tree } from "./yaml_tree.ts";

/** Checks what the calendars of the file mean, beyond their shape. */
export function checkCalendars(findings: Findings): void {
  const { tree } = findings.source;
  const calendars = child(tree, "calendars");
  if (calendars?.kind !== "map") return;
  const names = new Map<string, { owner: string; line: number }>();
  const page = textOf(child(tree, "index_path"));
  if (page !== undefined) {
    names.set(baseName(normalPath(page)), {
      owner: "the index page",
      line: findings.line(["index_path"]),
    });
  }
  checkFeeds(findings, [...calendars.entries.keys()]);
  if (calendars.entries.size === 0) {
    findings.add(["calendars"], { severity: "warning", message: "names no calendar" });
  }
  for (const [id, { value }] of calendars.entries) {
    const steps = ["calendars", id];
    checkId(findings, { id, steps, atKey: true });
    if (value.kind === "leaf" && value.value === null) {
      findings.add(steps, {
        code: "shape",
        atKey: true,
        message: "is empty; it needs an ics_path",
      });
    }
    if (value.kind !== "map") continue;
    checkPeople(findings, { owner: value, steps });
    checkFeedName(findings, { id, calendar: value, names });
    checkTargets(findings, { id, calendar: value });
  }
}

/** What differs for a calendar is said of one that exists. */
function checkFeeds(findings: Findings, ids: readonly string[]): void {
  const named = child(child(findings.source.tree, "feeds"), "calendars");
  if (named?.kind !== "map") return;
  for (const id of named.entries.keys()) {
    if (ids.includes(id)) continue;
    findings.add(["feeds", "calendars", id], {
      atKey: true,
      value: "",
      message: "names no calendar of this file",
      nearest: nearest(id, ids),
    });
  }
}

function checkFeedName(
  findings: Findings,
  { id, calendar, names }: {
    id: string;
    calendar: Tree;
    names: Map<string, { owner: string; line: number }>;
  },
): void {
  const path = textOf(child(calendar, "ics_path"));
  if (path === undefined || path === "") return;
  const steps = ["calendars", id, "ics_path"];
  const name = baseName(normalPath(path));
  const taken = names.get(name);
  if (taken !== undefined) {
    findings.add(steps, {
      message: `has the file name of ${taken.owner} (line ${taken.line}), and subscribers know a ` +
        "feed by its file name",
      nearest: nameNextTo(path, id),
    });
  } else {
    names.set(name, { owner: `calendars.${id}`, line: findings.line(steps) });
  }
  if (!name.endsWith(".ics")) {
    findings.add(steps, {
      severity: "warning",
      message: "does not end in .ics, by which calendar programs know a feed",
    });
  }
}

/** Another file name in the same folder, made from the calendar's id. */
function nameNextTo(path: string, id: string): string {
  return `${path.slice(0, path.length - baseName(path).length)}${id.replaceAll("/", "-")}.ics`;
}

function checkTargets(
  findings: Findings,
  { id, calendar }: { id: string; calendar: Tree },
): void {
  const steps = ["calendars", id];
  const chosen = child(calendar, "m365_calendar_id");
  const standard = child(calendar, "m365_use_default_calendar");
  const useDefault = standard?.kind === "leaf" && standard.value === true;
  if (chosen !== undefined && useDefault) {
    findings.add([...steps, "m365_use_default_calendar"], {
      severity: "warning",
      message: "has no effect: m365_calendar_id names a calendar, and that one is used",
    });
  }
  const targets = [child(calendar, "ics_path"), child(calendar, "google_calendar_id"), chosen];
  if (targets.every((target) => target === undefined) && !useDefault) {
    findings.add(steps, {
      severity: "warning",
      atKey: true,
      value: "",
      message: "is published nowhere: it has neither ics_path nor a Google or Microsoft calendar",
    });
  }
}
