import type { Findings } from "./findings.ts";
import type { Step } from "./problem.ts";
import { child, textOf, type Tree } from "./yaml_tree.ts";

/**
 * Warns of what is set and not done by this version: calendars of Google and Microsoft, summaries. One
 * warning for each, where it is set first.
 */
export function checkLater(findings: Findings): void {
  const { tree } = findings.source;
  const calendars = child(tree, "calendars");
  const entries = calendars?.kind === "map" ? [...calendars.entries] : [];
  const set = (keys: readonly string[]): Step[][] =>
    entries.flatMap(([id, { value }]) => {
      const key = keys.find((key) => isSet(child(value, key)));
      return key === undefined ? [] : [["calendars", id, key]];
    });
  tell(findings, { places: set(["google_calendar_id"]), what: "writes to no Google calendar" });
  tell(findings, {
    places: set(["m365_calendar_id", "m365_use_default_calendar"]),
    what: "writes to no Microsoft 365 calendar",
  });
  if (isSet(child(child(tree, "case_summaries"), "enabled"))) {
    tell(findings, {
      places: [["case_summaries", "enabled"]],
      what: "writes no summaries and asks no model",
    });
  }
}

function tell(
  findings: Findings,
  { places, what }: { places: readonly Step[][]; what: string },
): void {
  const [first] = places;
  if (first === undefined) return;
  const often = places.length === 1 ? "" : `; ${places.length} calendars have such a setting`;
  findings.add(first, {
    severity: "warning",
    value: "",
    message: `has no effect yet: this version ${what}${often}`,
  });
}

function isSet(node: Tree | undefined): boolean {
  if (node === undefined) return false;
  return (textOf(node) ?? "") !== "" || (node.kind === "leaf" && node.value === true);
}
