import type { CaseSettings, Config, DocketReference } from "../config/config.ts";
import type { FollowedEdit } from "../config/edit_followed_cases.ts";
import { namedDocket } from "../config/named_docket.ts";
import { docketKey, matchDocketKey } from "../domain/docket_key.ts";
import { CaseCalendarError, printable } from "../domain/errors.ts";
import type { Store } from "../store/store.ts";
import { describeReference, knownKey } from "./resolve_docket.ts";
import { unknownCase } from "./unknown_case.ts";

/** What is to be taken out of the followed cases. */
export interface UnfollowPlan {
  edit: Extract<FollowedEdit, { does: "remove case" | "remove dockets" }>;
  /** The case as it stands before. */
  settings: CaseSettings;
  /** The references that go. */
  dockets: DocketReference[];
}

/**
 * Decides what `remove` takes out: a case by its id, or a docket as people name it; with its last
 * docket a case goes as well. Pure. Throws a `usage` error for what is not followed, is clear in
 * more than one way, or stands in a file that this program only reads.
 */
export function planUnfollow(
  words: string,
  { config, store, followedPath }: { config: Config; store: Store; followedPath: string },
): UnfollowPlan {
  const whole = config.cases.find(({ id }) => id === words);
  if (whole !== undefined) {
    refuseForeign(whole, { followedPath });
    return { edit: { does: "remove case", id: whole.id }, settings: whole, dockets: whole.dockets };
  }
  const named = namedDocket(words);
  if (typeof named === "string") {
    throw unknownCase(words, { action: "remove", cases: config.cases });
  }
  const found = config.cases.flatMap((settings) => {
    const places = settings.dockets.flatMap((reference, place) =>
      isMeant(reference, { named, store }) ? [place] : []
    );
    return places.length === 0 ? [] : [{ settings, places }];
  });
  const [first] = found;
  if (first === undefined) {
    throw refuse(words, { cause: "no case follows it", next: "`case-calendar cases` lists all" });
  }
  const keys = new Set(found.flatMap(({ settings, places }) =>
    places.map((place) => {
      const reference = settings.dockets[place]!;
      return knownKey(reference, store) ?? describeReference(reference);
    })
  ));
  if (keys.size > 1 && typeof named !== "number") {
    throw refuse(words, {
      cause: `the number fits ${keys.size} followed dockets: ${
        [...keys].map((key) => printable(key)).join(", ")
      }`,
      next: "Write the full number with office and case type",
    });
  }
  const { settings, places } = first;
  refuseForeign(settings, { followedPath });
  const dockets = places.map((place) => settings.dockets[place]!);
  const edit = places.length === settings.dockets.length
    ? { does: "remove case" as const, id: settings.id }
    : { does: "remove dockets" as const, id: settings.id, places };
  return { edit, settings, dockets };
}

/** The commands that follow again what a plan removes, quoted for a shell. */
export function undoUnfollow({ edit, settings, dockets }: UnfollowPlan): string[] {
  const { id, name, calendar, tags } = settings;
  const flags = [
    `--case ${quoted(id)}`,
    ...(edit.does === "remove case"
      ? [
        `--name ${quoted(name)}`,
        `--calendar ${quoted(calendar)}`,
        ...tags.map((tag) => `--tag ${quoted(tag)}`),
      ]
      : []),
  ];
  return dockets.map((reference, index) => {
    const words = reference.by === "record"
      ? String(reference.record)
      : `${reference.courtId} ${quoted(reference.number)}`;
    const own = index === 0 ? flags : flags.slice(0, 1);
    return `case-calendar add ${words} ${own.join(" ")}`;
  });
}

function isMeant(
  reference: DocketReference,
  { named, store }: { named: Exclude<ReturnType<typeof namedDocket>, string>; store: Store },
): boolean {
  if (typeof named === "number") {
    if (reference.by === "record") return reference.record === named;
    const stored = store.dockets.byRecord({ upstream: "courtlistener", id: String(named) });
    return stored !== null && stored.key === knownKey(reference, store);
  }
  const wanted = docketKey(named.court, named.number);
  const own = reference.by === "number" ? reference.key : knownKey(reference, store);
  return wanted.ok && own !== null && matchDocketKey(wanted.key, [own]).found === "one";
}

function refuseForeign(
  { id, origin }: CaseSettings,
  { followedPath }: { followedPath: string },
): void {
  if (origin.file === followedPath) return;
  throw refuse(id, {
    cause: `it stands in ${origin.file} line ${origin.line}, a file that this program only reads`,
    next: "Take the lines out there",
  });
}

function refuse(words: string, { cause, next }: { cause: string; next: string }) {
  return new CaseCalendarError("usage", {
    action: `Cannot remove "${printable(words, 120)}"`,
    cause,
    next,
  });
}

/** For a shell: the text may be from outside. */
function quoted(text: string): string {
  return /^[\w:.-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
