import { type ProfileName, profileNames } from "../../calendars/ics/client_profile.ts";
import { type EventKinds, tagSlug } from "../../domain/feed_view.ts";

/** How cancelled events are shown: with STATUS:CANCELLED, marked in the title alone, or not at all. */
const cancelledWays = ["keep", "mark", "hide"] as const;
/** Four weeks, Google's limit for a reminder, in minutes. */
const longestAlarm = 40_320;
/** Their names in an address. */
export const optionNames = [
  "kind",
  "tag",
  "court",
  "case",
  "alarm",
  "cancelled",
  "profile",
] as const;

/** Values of one option that are looked at. */
const mostValues = 20;

/** What a subscriber asks for in the address of a feed. Empty lists and nulls ask for nothing. */
export interface FeedOptions {
  kind: EventKinds | null;
  /** Slugs; an event needs one of them. Likewise courts and cases, by id. */
  tags: readonly string[];
  courts: readonly string[];
  cases: readonly string[];
  /** Minutes before each event, instead of the alarms of the settings; `none` for no alarms. */
  alarm: number | "none" | null;
  cancelled: typeof cancelledWays[number] | null;
  profile: ProfileName | null;
  /** Names of options whose value could not be understood, sorted. */
  unclear: readonly string[];
}

/** Nothing is asked for. */
export const noOptions: FeedOptions = {
  kind: null,
  tags: [],
  courts: [],
  cases: [],
  alarm: null,
  cancelled: null,
  profile: null,
  unclear: [],
};

/**
 * Reads `kind=hearings&tag=…&court=…&case=…&alarm=60&cancelled=mark&profile=outlook`. Subscriptions
 * never break by it: a value that cannot be understood is left out and its name kept in `unclear`,
 * names that mean nothing here are passed over. Values of the same name add up, names narrow.
 */
export function readFeedOptions(query: string): FeedOptions {
  const asked = new URLSearchParams(query);
  const unclear = new Set<string>();
  const all = (name: string) =>
    asked.getAll(name).flatMap((value) => value.split(",")).map((value) => value.trim())
      .filter((value) => value !== "").slice(0, mostValues);
  const one = <T>(name: string, read: (value: string) => T | undefined): T | null => {
    const value = all(name).at(-1);
    if (value === undefined) return null;
    const meant = read(value.toLowerCase());
    if (meant === undefined) unclear.add(name);
    return meant ?? null;
  };
  const among = <T extends string>(names: readonly T[]) => (value: string) =>
    names.find((name) => name === value);
  return {
    kind: one(
      "kind",
      (value) => among(["hearings", "deadlines"] as const)(`${value.replace(/s$/, "")}s`),
    ),
    tags: unique(all("tag").map(tagSlug)),
    courts: unique(all("court").map((court) => court.toLowerCase())),
    cases: unique(all("case")),
    alarm: one("alarm", readAlarm),
    cancelled: one("cancelled", among(cancelledWays)),
    profile: one("profile", among(profileNames)),
    unclear: [...unclear].sort(),
  };
}

/** The shortest query that means the same, without `unclear`; `""` for nothing. */
export function writeFeedOptions(options: FeedOptions): string {
  const query = new URLSearchParams();
  const add = (name: string, value: string | number | null) => {
    if (value !== null) query.append(name, String(value));
  };
  add("kind", options.kind);
  for (const tag of options.tags) add("tag", tag);
  for (const court of options.courts) add("court", court);
  for (const id of options.cases) add("case", id);
  add("alarm", options.alarm);
  add("cancelled", options.cancelled);
  add("profile", options.profile);
  return query.toString();
}

function readAlarm(value: string): number | "none" | undefined {
  if (value === "none" || value === "0") return "none";
  if (!/^\d{1,6}$/.test(value)) return undefined;
  return Number(value) <= longestAlarm ? Number(value) : undefined;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
