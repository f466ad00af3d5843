import { formatClock, formatCourtDate, formatCourtTime } from "../../domain/court_time.ts";
import type { CalendarChange, ChangeBasis, ChangeKind } from "../../domain/calendar_change.ts";
import { counted } from "../../domain/counted.ts";
import { entryLabel, quotedSources } from "../../domain/descriptions.ts";
import type { LossReason } from "../../domain/plan/loss_reason.ts";
import type { PublishPlan } from "../../domain/plan/publish_plan.ts";
import type { PublishedRow } from "../../domain/plan/published_row.ts";
import { plainLine, shorten } from "../../domain/plain_text.ts";
import { eventUid, type PublishedEvent } from "../../domain/published_event.ts";

/** What {@link calendarChanges} tells from. */
export interface ChangesInput {
  calendarId: string;
  /** What the calendar showed before. */
  previous: readonly PublishedRow[];
  plan: Pick<PublishPlan, "rows" | "added" | "changed" | "removed">;
  /** What it shows now, and what is known of events that it does not show. */
  events: readonly PublishedEvent[];
  /** Instant of the publication, UTC. */
  at: string;
}

/** Additions to one case in one publication that are told one by one. */
const mostAdded = 10;
const titleLimit = 120;
/** Why an event leaves without anything having happened to it. */
const silentReasons: ReadonlySet<LossReason["kind"]> = new Set(["window", "removed-case"]);

/**
 * What a publication changes, in words, as a reader of the calendar would notice it: dates, hours,
 * places, states, certainty, titles. A deadline that merely passes, an event that grows too old for
 * the calendar and a document that was added are no changes. In order of case and uid; pure.
 */
export function calendarChanges(input: ChangesInput): CalendarChange[] {
  const { previous, plan } = input;
  const before = new Map(previous.map((row) => [row.uid, row]));
  const now = new Map(plan.rows.map((row) => [row.uid, row]));
  const known = new Map(input.events.map((event) => [eventUid(event), event]));
  const scene = { ...input, known };
  const added = plan.added.flatMap((uid) => tell(now.get(uid)!, { ...scene, ...settingOf(uid) }));
  const others = [
    ...plan.changed.flatMap((uid) => changed(before.get(uid)!, { row: now.get(uid)!, scene })),
    ...plan.removed.flatMap(({ uid, reason }) => left(before.get(uid)!, { reason, scene })),
  ];
  return [...summed(added), ...others].sort((a, b) =>
    compare(a.caseId, b.caseId) || compare(a.uid, b.uid)
  );

  function settingOf(uid: string): { kind: ChangeKind; sentence: string } {
    const row = now.get(uid)!;
    const name = titleOf(row, known.get(uid));
    if (row.status === "cancelled") {
      return { kind: "added", sentence: `${name} of ${when(row)} is cancelled` };
    }
    const verb = row.type === "deadline" ? "due" : row.status === "held" ? "held on" : "set for";
    const doubt = row.certainty === "tentative" ? ", to be confirmed" : "";
    return { kind: "added", sentence: `${name} ${verb} ${when(row)}${doubt}` };
  }
}

interface Scene extends ChangesInput {
  known: ReadonlyMap<string, PublishedEvent>;
}

function tell(
  row: PublishedRow,
  { kind, sentence, ...scene }: Scene & { kind: ChangeKind; sentence: string },
): CalendarChange[] {
  const event = scene.known.get(row.uid);
  return [{
    calendarId: scene.calendarId,
    caseId: row.caseId,
    caseName: plainLine(event?.caseName ?? row.caseId),
    courtId: event?.courtId ?? "",
    tags: event?.tags ?? [],
    uid: row.uid,
    stateHash: kind === "removed" ? "removed" : row.contentHash,
    at: scene.at,
    kind,
    type: row.type,
    sentence: plainLine(sentence),
    basis: event === undefined ? null : basisOf(event),
    docketUrl: event?.docketUrl ?? "",
  }];
}

function changed(
  was: PublishedRow,
  { row, scene }: { row: PublishedRow; scene: Scene },
): CalendarChange[] {
  const name = titleOf(row, scene.known.get(row.uid));
  const say = (kind: ChangeKind, sentence: string) => tell(row, { ...scene, kind, sentence });
  if (was.status !== row.status) {
    if (row.status === "cancelled") return say("cancelled", `${name} of ${when(was)} is cancelled`);
    if (row.status === "held") return say("held", `${name} was held on ${when(row)}`);
    if (was.status === "cancelled") {
      return say("restored", `${name} is on again, ${verbOf(row)} ${when(row)}`);
    }
  }
  if (was.date !== row.date || was.time !== row.time) {
    if (row.status === "held") {
      return say("held", `${name} was held on ${when(row)}, not on ${when(was)}`);
    }
    if (row.status === "cancelled") {
      return say("changed", `${name}, cancelled, was set for ${when(row)}, not for ${when(was)}`);
    }
    const from = was.date === row.date
      ? `on ${hours(was, row)}`
      : `moved from ${when(was)} to ${when(row)}`;
    const doubt = row.certainty === "tentative" ? ", to be confirmed" : "";
    return say("moved", `${name} ${from}${placed(was, row)}${doubt}`);
  }
  const details = [
    titleOf(was, undefined) === titleOf(row, undefined) ? "" : `was ${titleOf(was, undefined)}`,
    placed(was, row).replace(/^, /, ""),
    was.endTime === row.endTime || row.endTime === null
      ? ""
      : `ends at ${formatClock(row.endTime)}`,
    was.certainty === row.certainty
      ? ""
      : row.certainty === "tentative"
      ? "is to be confirmed"
      : "is confirmed",
  ].filter((one) => one !== "");
  if (details.length === 0) return [];
  return say("changed", `${name} of ${when(row)}: ${details.join(", ")}`);
}

function left(
  was: PublishedRow,
  { reason, scene }: { reason: LossReason | null; scene: Scene },
): CalendarChange[] {
  // What was shown as cancelled or held is over for its readers.
  const isOver = was.status === "cancelled" || was.status === "held";
  if (isOver || (reason !== null && silentReasons.has(reason.kind))) return [];
  const name = titleOf(was, scene.known.get(was.uid));
  const event = scene.known.get(was.uid)?.event;
  if (reason?.kind === "met") {
    return tell(was, { ...scene, kind: "removed", sentence: `${name} of ${when(was)} is met` });
  }
  if (reason?.kind === "cancelled") {
    return tell(was, {
      ...scene,
      kind: "cancelled",
      sentence: `${name} of ${when(was)} is cancelled`,
    });
  }
  if (reason?.kind === "held") {
    const day = event === undefined ? when(was) : formatCourtDate(event.date);
    return tell(was, { ...scene, kind: "held", sentence: `${name} was held on ${day}` });
  }
  const why = reason === null ? "" : `: ${shorten(plainLine(reason.detail), titleLimit)}`;
  const sentence = `${name} of ${when(was)} left the calendar${why}`;
  return tell(was, { ...scene, kind: "removed", sentence });
}

/** A case that is new brings its whole calendar: one sentence for all. */
function summed(added: readonly CalendarChange[]): CalendarChange[] {
  return [...Map.groupBy(added, ({ caseId }) => caseId).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined || own.length <= mostAdded) return own;
    const hearings = own.filter(({ type }) => type === "hearing").length;
    const sentence = `${counted(hearings, "hearing")} and ${
      counted(own.length - hearings, "deadline")
    } are on the calendar now`;
    return [{
      ...first,
      uid: `${first.caseId}@case-calendar`,
      stateHash: first.at,
      kind: "many" as const,
      type: null,
      sentence,
      basis: null,
    }];
  });
}

/** Without the marks and the case name, which stand beside it. */
function titleOf(row: PublishedRow, event: PublishedEvent | undefined): string {
  const title = event?.event.title ??
    row.title.replace(/^(?:\[[^\]]*\]\s*)*/, "").replace(/^.*?: /, "")
      .replace(/ \(to be confirmed\)$/, "");
  return shorten(plainLine(title), titleLimit);
}

function when({ date, time, zone, type }: PublishedRow): string {
  return type === "deadline" ? formatCourtDate(date) : formatCourtTime({ date, time, zone });
}

function verbOf({ type }: PublishedRow): string {
  return type === "deadline" ? "due" : "set for";
}

function hours(was: PublishedRow, row: PublishedRow): string {
  const day = formatCourtDate(row.date);
  if (was.time === null) return `${day} is at ${formatClock(row.time!)}`;
  if (row.time === null) return `${day} has no hour any more (was ${formatClock(was.time)})`;
  return `${day} moved from ${formatClock(was.time)} to ${formatClock(row.time)}`;
}

function placed(was: PublishedRow, row: PublishedRow): string {
  if (was.location === row.location) return "";
  if (row.location === null) return ", the place is open";
  const place = shorten(plainLine(row.location), titleLimit);
  return was.location === null
    ? `, place ${place}`
    : `, place ${place} (was ${shorten(plainLine(was.location), titleLimit)})`;
}

function basisOf({ sources }: PublishedEvent): ChangeBasis | null {
  const [newest] = quotedSources(sources);
  if (newest === undefined) return null;
  return { label: entryLabel(newest), quote: newest.quote, url: newest.url };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
