import type { Findings } from "./findings.ts";
import type { Step } from "./problem.ts";
import { child, textOf, type Tree } from "./yaml_tree.ts";

/**
 * Warns where people's addresses are asked for and yet are not written, because the feed has a public
 * address and they were not allowed twice (see `attendees_allowed.ts`).
 */
export function checkAttendees(findings: Findings): void {
  const { tree } = findings.source;
  if ((textOf(child(tree, "public_base_url")) ?? "") === "") return;
  const feeds = child(tree, "feeds");
  const twice = flag(feeds, "attendees_in_public_feeds") ?? false;
  const warn = (steps: readonly Step[]) =>
    findings.add([...steps, "attendees"], {
      severity: "warning",
      message: "has no effect: with a public_base_url everybody can read the feed; to have the " +
        "addresses in it all the same, set attendees_in_public_feeds to true, too",
    });
  if (flag(feeds, "attendees") === true && !twice) warn(["feeds"]);
  const calendars = child(feeds, "calendars");
  if (calendars?.kind !== "map") return;
  for (const [id, { value }] of calendars.entries) {
    const ownTwice = flag(value, "attendees_in_public_feeds") ?? twice;
    if (flag(value, "attendees") === true && !ownTwice) warn(["feeds", "calendars", id]);
  }
}

function flag(owner: Tree | undefined, name: string): boolean | undefined {
  const node = child(owner, name);
  return node?.kind === "leaf" && typeof node.value === "boolean" ? node.value : undefined;
}
