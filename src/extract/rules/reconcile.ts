import { awaitsDay } from "../../domain/awaits_day.ts";
import { kindsAgree } from "../../domain/kinds.ts";
import { namelessDeadline } from "./deadline_over.ts";
import type { Draft } from "./draft.ts";
import type { Voice } from "./voice.ts";
import { yearRules } from "./yearless.ts";

/** Takes the details that `from` states and `into` does not. */
function absorb(into: Draft, from: Draft): void {
  into.time ??= from.time;
  into.location ??= from.location;
  into.judge ??= from.judge;
  into.party ??= from.party;
  into.oldDate ??= from.oldDate;
  if (into.oldTime === undefined && from.oldTime !== undefined) into.oldTime = from.oldTime;
  if (into.endTime === undefined && from.endTime !== undefined) into.endTime = from.endTime;
  if (into.parties.length === 0) into.parties = from.parties;
  into.side ??= from.side;
  into.about = [...new Set([...into.about, ...from.about])];
  if (from.extends) into.extends = true;
  if (into.kind === "hearing" || into.kind === "filing") {
    into.kind = from.kind;
    into.title = from.title;
  }
  if (into.verb === "set" && from.verb === "moved") into.verb = "moved";
  into.confidence = Math.max(into.confidence, from.confidence);
}

const differ = (a: string | null, b: string | null) =>
  a !== null && b !== null && a.toLowerCase() !== b.toLowerCase();
/** Kinds that two wordings of one entry can share, more loosely than between entries. */
function alike(a: string, b: string): boolean {
  if (kindsAgree(a, b)) return true;
  const [x, y] = [a, b].sort();
  const loose = (kind: string, other: string) =>
    (kind === "conference" || kind === "telephone-conference") && other.endsWith("-conference") ||
    kind === "trial" && other.endsWith("-trial") ||
    kind === "motion-hearing" && other.endsWith("-hearing");
  return loose(x!, y!) || loose(y!, x!);
}

const sets = (d: Draft) => d.verb === "set" || d.verb === "moved";

/** Do two drafts of one entry print the same setting or due item twice? */
function twice(a: Draft, b: Draft): boolean {
  if (awaitsDay(a) && awaitsDay(b)) {
    const same = a.kind === b.kind && a.computed?.basis === b.computed?.basis;
    return same && !differ(a.party, b.party);
  }
  if (a.type !== b.type || a.date === null || a.date !== b.date) return false;
  if (sets(a) !== sets(b) || (!sets(a) && a.verb !== b.verb)) return false;
  if (a.type === "hearing") {
    if (differ(a.time, b.time)) return false;
    if (a.parties.length > 0 && b.parties.length > 0 && a.parties.join() !== b.parties.join()) {
      return false;
    }
    if (a.formula && b.formula && a.kind !== b.kind && sets(a)) {
      // two of CM/ECF's own settings are two proceedings, unless one has no name
      return a.title === "Hearing" || b.title === "Hearing";
    }
    if (alike(a.kind, b.kind)) return true;
    if (a.verb === "held") return false;
    return a.formula !== b.formula && a.time !== null;
  }
  // claims of the government and of the others
  if (a.formula && b.formula && a.kind !== b.kind) return false;
  if (a.title.toLowerCase() === b.title.toLowerCase() && !differ(a.party, b.party)) return true;
  if (a.formula && b.formula) return false;
  if (differ(a.side, b.side) || (differ(a.party, b.party) && a.side === null)) return false;
  return a.kind === b.kind && a.kind !== "schedules" && a.kind !== "filing" &&
    a.formula !== b.formula;
}

/** Was the date counted (`within 14 days`), and not only its year found? */
function isCounted({ computed }: Draft): boolean {
  const years: readonly string[] = Object.values(yearRules);
  return computed !== undefined && !years.includes(computed.rule);
}

/** Words between the new setting and the old one that is given up for it. */
const closeBy = 40;

/** Longer lists are settled in parts, so that time stays linear in their length. */
const longest = 200;

/**
 * Makes one list of what an entry says: what is printed twice is joined, a cancellation or a holding
 * without date is tied to the dated statement it speaks of, and the entry's own title is heard.
 */
export function reconcile(drafts: readonly Draft[], voice: Voice): Draft[] {
  if (drafts.length === 0) return [];
  if (drafts.length > longest) {
    const parts: Draft[] = [];
    for (let at = 0; at < drafts.length; at += longest) {
      for (const d of reconcile(drafts.slice(at, at + longest), voice)) parts.push(d);
    }
    return parts;
  }
  let list = drafts.map((d) => ({ ...d }));

  // `CORRECT HEARING DATE: D` behind a wrong one
  for (const d of list) {
    if (d.rule !== "corrected-date") continue;
    const wrong = list.find((x) =>
      x !== d && x.type === d.type && sets(x) && x.first < d.first && alike(x.kind, d.kind)
    );
    if (!wrong) continue;
    d.oldDate = wrong.date;
    if (wrong.time !== null) d.oldTime = wrong.time;
    wrong.confidence = -1;
  }
  // `Schedule A due D. Schedule B due D. DEADLINE TERMINATED.` speaks of what stands before it
  for (const d of list) {
    if (d.rule !== "deadline-terminated") continue;
    const due = list.filter((x) => x.type === "deadline" && x.verb === "set" && x.first < d.first);
    if (d.title === namelessDeadline) {
      for (const x of due) {
        x.verb = "cancelled";
        x.rule = d.rule;
        x.last = Math.max(x.last, d.last);
      }
      d.confidence = -1;
    } else if (list.some((x) => x !== d && x.verb === "cancelled" && kindsAgree(x.kind, d.kind))) {
      d.confidence = -1;
    }
  }
  // `within 14 days of this order, by D`: the printed date counts
  for (const d of list) {
    if (!isCounted(d)) continue;
    const dated = list.some((x) =>
      !isCounted(x) && x.type === d.type && x.date !== null && sets(x) &&
      (x.clause === d.clause && !awaitsDay(d) || kindsAgree(x.kind, d.kind))
    );
    if (dated) d.confidence = -1;
  }
  // `VACATED: Per Stip to continue ... Hearing scheduled for D1. Hearing scheduled D2`
  if (voice.vacates) {
    const settings = list.filter((d) =>
      d.type === "hearing" && d.verb === "set" && d.date !== null && d.confidence >= 0
    );
    const [one, other] = [...settings].sort((a, b) => a.date! < b.date! ? -1 : 1);
    if (one && other && settings.length === 2 && alike(one.kind, other.kind)) {
      other.verb = "moved";
      other.oldDate = one.date;
      other.extends = true;
      other.rule = "vacated-and-set";
      one.confidence = -1;
    } else if (one && settings.length === 1 && !voice.moves) {
      one.verb = "cancelled";
      one.rule = "title-cancels";
    }
  }
  // `***VACATED per 6 ORDER*** ORDER: Response due by D`
  if (voice.gone) {
    for (const d of list) {
      if (d.verb !== "set" && d.verb !== "moved" || d.date === null || d.confidence < 0) continue;
      d.verb = "cancelled";
      d.rule = "stamp-cancels";
      delete d.computed;
    }
  }
  // the title cancels: `HEARING CANCELLED. ... Hearing scheduled for D`
  if (voice.cancels && !voice.moves) {
    const title = list.find((d) =>
      d.verb === "cancelled" && d.date === null && d.type === "hearing" && !d.scope &&
      d.confidence > 0
    );
    const settings = list.filter((d) => d.type === "hearing" && d.verb === "set");
    if (title && settings.length === 1 && alike(title.kind, settings[0]!.kind)) {
      settings[0]!.verb = "cancelled";
      settings[0]!.rule = "title-cancels";
      title.confidence = -1;
    }
  }
  // `Hearing is hereby vacated` after `... scheduled for D` said before
  for (const d of list) {
    if (d.type !== "hearing" || d.verb !== "cancelled" || d.date !== null || d.scope) continue;
    const named = list.filter((x) =>
      x !== d && x.type === "hearing" && x.date !== null && kindsAgree(x.kind, d.kind)
    );
    const earlier = named.filter((x) => x.first < d.first && x.verb === "set" && !x.formula);
    const gone = named.some((x) =>
      x.verb === "cancelled" || x.verb === "moved" || (x.verb === "set" && x.formula)
    );
    if (earlier.length === 1 && !gone && d.rule === "cancelled-undated") {
      earlier[0]!.verb = "cancelled";
      earlier[0]!.rule = "cancelled-later";
      d.confidence = -1;
    } else if (gone || named.some((x) => x.verb === "cancelled")) d.confidence = -1;
  }
  list = list.filter((d) => d.confidence >= 0);

  // `The D1 conference is vacated and advanced to D2`: one move
  for (const d of list) {
    if (d.rule !== "date-first-cancelled") continue;
    const moved = list.find((x) =>
      x !== d && x.verb === "moved" && x.clause === d.clause && x.oldDate === null &&
      x.first <= d.last && x.last > d.last && alike(x.kind, d.kind)
    );
    if (!moved) continue;
    moved.oldDate = d.date;
    if (d.time !== null) moved.oldTime = d.time;
    moved.first = Math.min(moved.first, d.first);
    d.confidence = -1;
  }
  list = list.filter((d) => d.confidence >= 0);

  // `The hearing is rescheduled for D2. The D1 hearing is cancelled.`: one move as well
  const gone = list.filter((d) =>
    d.type === "hearing" && d.verb === "cancelled" && d.date !== null && !d.scope &&
    (d.rule === "date-first-cancelled" || d.rule === "setting-cancelled")
  );
  const anew = list.filter((d) =>
    d.type === "hearing" && d.verb === "moved" && d.date !== null && d.oldDate === null
  );
  if (gone.length === 1 && anew.length === 1) {
    const [d, moved] = [gone[0]!, anew[0]!];
    const people = d.parties.length === 0 || moved.parties.length === 0 ||
      d.parties.join() === moved.parties.join();
    const near = Math.max(d.first, moved.first) - Math.min(d.last, moved.last) < closeBy;
    if (people && near && d.date !== moved.date && alike(moved.kind, d.kind)) {
      moved.oldDate = d.date;
      if (d.time !== null) moved.oldTime = d.time;
      moved.first = Math.min(moved.first, d.first);
      moved.last = Math.max(moved.last, d.last);
      d.confidence = -1;
    }
  }
  list = list.filter((d) => d.confidence >= 0);

  // put off in one statement, with or without the old date, set anew in the next
  for (const d of list) {
    if (!(d.verb === "moved" && d.date === null && d.time === null && !d.scope)) continue;
    const later = list.find((x) =>
      x !== d && x.type === d.type && sets(x) && x.date !== null && x.first > d.first &&
      kindsAgree(x.kind, d.kind) && x.oldDate === null
    );
    if (later) {
      later.verb = "moved";
      later.extends = true;
      later.oldDate = d.oldDate;
      if (d.oldTime !== undefined) later.oldTime = d.oldTime;
      d.confidence = -1;
    }
  }
  list = list.filter((d) => d.confidence >= 0);

  // `previously set for D1` in one statement, set anew in another
  for (const d of list) {
    if (!d.old || d.verb !== "set" || d.date === null) continue;
    const candidates = list.filter((x) =>
      x !== d && x.type === d.type && sets(x) && !x.old && x.date !== null && x.date !== d.date &&
      alike(x.kind, d.kind) && x.oldDate === null && x.first > d.first
    );
    const later = candidates.length === 1 && (voice.moves || candidates[0]!.verb === "moved")
      ? candidates[0]
      : undefined;
    if (later) {
      later.verb = "moved";
      later.extends = true;
      later.oldDate = d.date;
      if (d.time !== null) later.oldTime = d.time;
      d.confidence = -1;
    } else if (voice.speaker === "party") {
      // `Hearing Originally Scheduled for: D` on a motion tells what the court knows
      d.confidence = -1;
    } else {
      d.restated = true;
      d.confidence = Math.min(d.confidence, 0.85);
    }
  }
  list = list.filter((d) => d.confidence >= 0);

  const kept: Draft[] = [];
  for (const d of list) {
    const same = kept.find((k) => twice(k, d));
    if (same) {
      // the fact quotes its own time: the wording that prints it stays, else the formula
      const better = same.time === d.time ? d.formula && !same.formula : same.time === null;
      if (better) {
        absorb(d, same);
        kept[kept.indexOf(same)] = d;
      } else absorb(same, d);
    } else kept.push(d);
  }
  list = kept;

  // minutes that give the date of the proceedings first, and name them after
  for (const d of list) {
    if (d.verb !== "held" || d.date === null || d.title !== "Hearing") continue;
    const named = list.filter((x) => x.verb === "held" && x.date === null && x.kind !== "hearing");
    const [first, ...others] = named;
    if (!first) continue;
    d.kind = first.kind;
    d.title = first.title;
    d.confidence = Math.max(d.confidence, first.confidence);
    first.confidence = -1;
    for (const other of others) {
      if (!voice.minutes || other.first < d.first || other.rule !== "held-undated") continue;
      other.date = d.date;
      other.first = d.first;
    }
  }
  list = list.filter((d) => d.confidence >= 0);
  // a holding without date beside the same one with date
  list = list.filter((d) =>
    !(d.verb === "held" && d.date === null &&
      list.some((x) =>
        x !== d && x.verb === "held" && x.type === "hearing" &&
        (x.date !== null || x.first < d.first) && alike(x.kind, d.kind)
      ))
  );
  // the old date of a move is no setting of its own
  list = list.filter((d) =>
    !(d.verb === "set" && d.date !== null &&
      list.some((x) =>
        x !== d && x.verb === "moved" && x.oldDate === d.date && x.type === d.type &&
        kindsAgree(x.kind, d.kind)
      ))
  );
  // the title moves: `Order Continuing Hearing`, `Joint Motion to Continue ... granted`
  if (voice.moves && voice.speaker !== "party") {
    for (const d of list) {
      if (d.verb === "set" && d.type === "hearing" && !d.restated && !d.conditional) {
        d.verb = "moved";
        d.extends = true;
      }
    }
  }
  if (voice.extends && voice.speaker !== "party") {
    for (const d of list) {
      if (
        d.verb === "set" && d.type === "deadline" && !d.restated && d.rule !== "due-aside" &&
        !awaitsDay(d)
      ) {
        d.verb = "moved";
        d.extends = true;
      }
    }
  }
  return list.sort((a, b) => a.first - b.first || a.last - b.last);
}
