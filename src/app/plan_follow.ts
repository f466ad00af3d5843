import { caseId as idOfName } from "../config/case_id.ts";
import type { CaseSettings, Config, DocketReference } from "../config/config.ts";
import type { FollowedEdit, WrittenDocket } from "../config/edit_followed_cases.ts";
import type { NamedDocket } from "../config/named_docket.ts";
import { nearest } from "../config/nearest.ts";
import { keyParts, matchDocketKey } from "../domain/docket_key.ts";
import { CaseCalendarError, printable } from "../domain/errors.ts";
import { plainLine, shorten } from "../domain/plain_text.ts";
import type { FoundDocket } from "./find_named_docket.ts";

/** How a docket is to be followed. */
export interface FollowWishes {
  /** As the person named it: what was named by number is written by number. */
  named: NamedDocket;
  /** A case of this id, present or new; an id made of the caption when left out. */
  caseId?: string | undefined;
  /** Of a new case; the caption when left out. */
  name?: string | undefined;
  /** Id of a calendar, for a new case; needed where there are several. */
  calendar?: string | undefined;
  /** Of a new case. */
  tags?: readonly string[];
}

/** What has to be written, if anything. */
export interface FollowPlan {
  caseId: string;
  /** Null: the case names the docket already. */
  edit: Extract<FollowedEdit, { does: "add case" | "add dockets" }> | null;
}

/**
 * Decides how a docket that was found becomes part of the followed cases: as a new case, within one
 * of `followedPath` (`data/cases.yaml`), or not at all because a case names it. Pure. Throws a
 * `usage` error for wishes that cannot be met, naming what can be done instead.
 */
export function planFollow(
  docket: FoundDocket,
  { wishes, config, followedPath }: {
    wishes: FollowWishes;
    config: Config;
    followedPath: string;
  },
): FollowPlan {
  const owner = config.cases.find((one) => isNamedBy(docket, one));
  if (owner === undefined) return planNew(docket, { wishes, config, followedPath });
  if (wishes.caseId !== undefined && wishes.caseId !== owner.id) {
    throw refuse(docket, {
      cause: `the case "${printable(owner.id)}" follows it already (${placeOf(owner)}), and a ` +
        "docket feeds one case",
      next: "Take it out there first",
    });
  }
  const unnamed = unnamedRecords(docket, owner);
  if (unnamed.length === 0) return { caseId: owner.id, edit: null };
  const dockets = written(docket, { named: wishes.named, ids: unnamed });
  return within(owner, { docket, dockets, followedPath });
}

function planNew(
  docket: FoundDocket,
  { wishes, config, followedPath }: {
    wishes: FollowWishes;
    config: Config;
    followedPath: string;
  },
): FollowPlan {
  const ids = docket.records.map(({ id }) => Number(id));
  const dockets = written(docket, { named: wishes.named, ids });
  const present = config.cases.find(({ id }) => id === wishes.caseId);
  if (present !== undefined) {
    const given = [["--name", wishes.name], ["--calendar", wishes.calendar], [
      "--tag",
      wishes.tags?.[0],
    ]].flatMap(([flag, value]) => value === undefined ? [] : [flag]);
    if (given.length > 0) {
      throw refuse(docket, {
        cause: `the case "${printable(present.id)}" is there already (${placeOf(present)}), and ` +
          `${given.join(", ")} would change it`,
        next: `Leave ${given.join(", ")} out, and change the case in its file`,
      });
    }
    return within(present, { docket, dockets, followedPath });
  }
  const caption = shorten(plainLine(docket.records[0]?.caseName ?? ""), 120);
  const name = plainLine(wishes.name ?? "").trim() || caption || docket.key;
  const id = wishes.caseId ?? freeId(name, { docket, config });
  return {
    caseId: id,
    edit: {
      does: "add case",
      id,
      name,
      calendar: calendarOf(wishes, { docket, config }),
      tags: (wishes.tags ?? []).map((tag) => tag.trim()).filter((tag) => tag !== ""),
      dockets,
    },
  };
}

/** A further docket of a case: only those of the file that this program keeps can be written. */
function within(
  one: CaseSettings,
  { docket, dockets, followedPath }: {
    docket: FoundDocket;
    dockets: WrittenDocket[];
    followedPath: string;
  },
): FollowPlan {
  if (one.origin.file === followedPath) {
    return { caseId: one.id, edit: { does: "add dockets", id: one.id, dockets } };
  }
  const lines = dockets.map(({ named }) => `- ${JSON.stringify(named)}`).join("\n  ");
  throw refuse(docket, {
    cause: `the case "${printable(one.id)}" stands in ${placeOf(one)}, a file that this program ` +
      "only reads",
    next: `Add to its dockets there:\n  ${lines}`,
  });
}

function isNamedBy(docket: FoundDocket, one: CaseSettings): boolean {
  return one.dockets.some((reference) => fits(reference, docket));
}

/** Does a line of the settings mean this docket? */
function fits(reference: DocketReference, { key, records }: FoundDocket): boolean {
  return reference.by === "record"
    ? records.some(({ id }) => id === String(reference.record))
    : matchDocketKey(reference.key, [key]).found === "one";
}

/** Records of the docket that the case does not name; none when it names the docket by number. */
function unnamedRecords(docket: FoundDocket, one: CaseSettings): number[] {
  const { dockets } = one;
  if (dockets.some((reference) => reference.by === "number" && fits(reference, docket))) return [];
  const named = new Set(
    dockets.flatMap((reference) => reference.by === "record" ? [reference.record] : []),
  );
  return docket.records.map(({ id }) => Number(id)).filter((id) => !named.has(id));
}

/** Named by number, the number as CourtListener has it finds later records, too. */
function written(
  docket: FoundDocket,
  { named, ids }: { named: NamedDocket; ids: readonly number[] },
): WrittenDocket[] {
  const { courtId: court, docketNumber: number } = keyParts(docket.key);
  if (typeof named !== "number") {
    const ids = docket.records.map(({ id }) => id).join(", ");
    return [{ named: { court, number }, remark: ids === "" ? "" : `CourtListener ${ids}` }];
  }
  return ids.map((id) => ({ named: id, remark: plainLine(`${number} (${court})`) }));
}

function calendarOf(
  { calendar }: FollowWishes,
  { docket, config }: { docket: FoundDocket; config: Config },
): string {
  const ids = config.calendars.map(({ id }) => id);
  const list = ids.slice(0, 12).join(", ");
  if (calendar !== undefined && ids.includes(calendar)) return calendar;
  if (calendar !== undefined) {
    const meant = nearest(calendar, ids);
    throw refuse(docket, {
      cause: `the settings have no calendar "${printable(calendar, 60)}"`,
      next: meant === undefined ? `Calendars: ${list}` : `Did you mean "${meant}"?`,
    });
  }
  if (ids.length === 1) return ids[0]!;
  throw refuse(docket, {
    cause: ids.length === 0
      ? "the settings have no calendar"
      : `there are several calendars: ${list}`,
    next: ids.length === 0
      ? "Add one to `calendars` in the settings file"
      : `Say which: --calendar ${ids[0]}`,
  });
}

/** An id that no case has: the name's, then with the docket number, then counted. */
function freeId(
  name: string,
  { docket, config }: { docket: FoundDocket; config: Config },
): string {
  const taken = new Set(config.cases.map(({ id }) => id));
  const own = idOfName(name);
  if (!taken.has(own)) return own;
  const longer = `${own}-${idOfName(docket.key)}`.slice(0, 90);
  if (!taken.has(longer)) return longer;
  for (let count = 2;; count++) if (!taken.has(`${longer}-${count}`)) return `${longer}-${count}`;
}

function placeOf({ origin }: CaseSettings): string {
  return `${origin.file} line ${origin.line}`;
}

function refuse(
  docket: FoundDocket,
  { cause, next }: { cause: string; next: string },
): CaseCalendarError {
  return new CaseCalendarError("usage", {
    action: `Cannot follow docket ${printable(docket.key)}`,
    cause,
    next,
  });
}
