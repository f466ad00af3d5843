import { dueBetween, dueDraft } from "../deadline_draft.ts";
import { namelessDeadline } from "../deadline_over.ts";
import { type Draft, draft } from "../draft.ts";
import { dueKindOf } from "../due_items.ts";
import { dueTitle } from "../due_title.ts";
import { moveDraft } from "../moves.ts";
import { printed } from "../page.ts";
import { accepted, add, type Scene, type Turn } from "../scene.ts";

/**
 * `Motion to Extend Deadline to File X. Deadline extended to D`, `Order to Extend Time to File X;
 * Extended to D`: what is due was said before.
 */
function nameless({ page, clause, voice }: Scene, { slot, before }: Turn): Draft | null {
  const { words } = page;
  const own = /^(?:deadlines?|time|date)$/.test(words[before]?.lower ?? "");
  const first = own ? before : slot.trigger.first;
  const alone = words[first]!.capital && (before < 0 || /^[.;,]$/.test(words[before]!.lower));
  if (voice.speaker === "party" || !own && !alone) return null;
  const isOrdered = voice.speaker === "court" &&
    /^(?:is|are)$/.test(words[slot.trigger.first]!.lower);
  const said = page.text.slice(Math.max(0, words[first]!.start - 400), words[first]!.start);
  const what =
    /\b(?:deadline|time|extension|date)\s+(?:(?:to|for)\s+(?:the\s+)?)(.{3,80}?)(?=[.;:(,]|\s+(?:is|are|granted|re|filed|by)\b|$)/i
      .exec(said)?.[1];
  if (!own && what === undefined) return null;
  const title = what === undefined
    ? namelessDeadline
    : dueTitle(what.trim().replace(/^(?:file|filing(?: of)?) (?=\S)/i, ""));
  return draft({
    type: "deadline",
    verb: "moved",
    kind: what === undefined ? "filing" : dueKindOf(what),
    title,
    first,
    last: Math.max(slot.moment.last, slot.moment.proof),
    date: slot.moment.date,
    time: slot.moment.time,
    rule: "extended-nameless",
    // what is granted is done; `Deadline extended to D` alone may be any
    confidence:
      what !== undefined && dueKindOf(what) !== "filing" && (isOrdered || grants.test(said))
        ? 0.92
        : 0.85,
    clause: clause.first,
  });
}

const grants =
  /\b(?:grant(?:ing|ed|s)|allow(?:ing|ed|s))\b(?![^]*\b(?:den(?:y|ying|ied|ies)|in part)\b)/i;
/** Names of a deadline that say nothing. */
const namesNothing = /^(?:the |said )?(?:time|deadlines?|dates?)$/i;

/** `The D1 deadline for X is extended to D2`: D1 is given up. */
function giveUp({ page }: Scene, { previous }: Turn, d: Draft): void {
  if (!previous || previous.trigger.kind !== "none" || previous.moment.date === d.date) return;
  if (!/^(?:deadlines?|cutoff|due)$/.test(page.words[previous.end + 1]?.lower ?? "")) return;
  d.oldDate = previous.moment.date;
  if (previous.moment.time !== null) d.oldTime = previous.moment.time;
  d.first = Math.min(d.first, previous.moment.first);
}

/** `The deadline for X is extended to D`. */
export function extendedTo(scene: Scene, turn: Turn): number {
  const { page, clause, voice, open } = scene;
  const { slot, before, formula, asked } = turn;
  const { bound } = slot;
  if (
    open.length > 0 && !dueBetween(page, bound, before) &&
    !/\btime\b/i.test(printed(page, bound, Math.max(bound, before)))
  ) {
    for (const d of open) moveDraft(d, slot);
    return 0;
  }
  // `Stipulation Extending Time ... Is Extended To D`: the verb is the court's own
  const ordered = voice.speaker === "court" &&
    /^(?:is|are|shall)$/.test(page.words[slot.trigger.first]!.lower);
  if (asked === "asked" && !ordered || !accepted(scene, formula) && voice.speaker === "party") {
    return 0;
  }
  const own = dueDraft(page, slot, { voice, clause, rule: "extended-to", formula });
  const d = own !== null && !namesNothing.test(own.title) ? own : nameless(scene, turn);
  // a stay or a release that lasts until D is nothing to be done by D
  if (
    d &&
    !/^(?:the )?(?:stay|injunction|temporary restraining order|tro|tolling|abatement|release|supervision)\b/i
      .test(d.title)
  ) {
    d.verb = "moved";
    d.extends = true;
    giveUp(scene, turn, d);
    add(scene, d);
  }
  return 0;
}
