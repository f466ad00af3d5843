import { actBy } from "../acts.ts";
import { dueDraft } from "../deadline_draft.ts";
import { type Draft, draft } from "../draft.ts";
import { dueItem } from "../due_items.ts";
import { dueTitle } from "../due_title.ts";
import { printed } from "../page.ts";
import { add, type Scene, type Slot, type Turn } from "../scene.ts";

/** `A shall file X by D`, `X shall be filed by D`, `On or before D, A shall file X`. */
export function actByDate(scene: Scene, turn: Turn): number {
  const { page, clause, voice } = scene;
  const { slot } = turn;
  if (voice.speaker === "party") return 0;
  const d = actBy(page, slot, { clause, voice }) ?? dueAtLatest(scene, turn) ??
    imperative(scene, turn);
  if (d && !wasOrdered(scene, slot)) add(scene, d);
  return 0;
}

/** `On D1 the Court ordered Plaintiff to respond by D2`, D2 past: the entry tells of it. */
function wasOrdered({ page, clause }: Scene, { moment, trigger }: Slot): boolean {
  if (page.filed === null || moment.date === null || moment.date >= page.filed) return false;
  return /\b(?:court|order|judge \w+)\s+(?:had\s+|previously\s+)*(?:ordered|directed|required|instructed|gave|granted)\b|\b(?:was|were|had\s+been)\s+(?:previously\s+)?(?:ordered|directed|required|instructed|given|due)\b/i
    .test(printed(page, Math.max(clause.first, trigger.first - 30), trigger.first - 1));
}

/** `X is due 14 days after service, but in no event later than D`. */
function dueAtLatest({ page, clause, voice }: Scene, { slot }: Turn): Draft | null {
  const { words } = page;
  const { trigger, bound } = slot;
  if (!/\blater than$/i.test(printed(page, trigger.first, trigger.last))) return null;
  for (let i = trigger.first - 1; i >= Math.max(bound, trigger.first - 24); i--) {
    if (words[i]!.lower !== "due") continue;
    const be = /^(?:is|are|be)$/.test(words[i - 1]?.lower ?? "") ? i - 1 : i;
    const wide: Slot = { ...slot, trigger: { kind: "due", first: be, last: trigger.last } };
    return dueDraft(page, wide, { voice, clause, rule: "due-at-latest", formula: false });
  }
  return null;
}

const commands =
  /^(?:notify|file|submit|serve|respond|provide|contact|confirm|return|register|email|e-mail|complete|advise|send)$/;

/** `Notify the Clerk's Office of any conflict by D`: a clerk tells what to do. */
function imperative({ page, clause }: Scene, { slot }: Turn): Draft | null {
  const { words } = page;
  const { moment, trigger } = slot;
  const first = clause.first, end = trigger.first - 1;
  if (!words[first]!.capital || !commands.test(words[first]!.lower) || end <= first) return null;
  const item = end - first <= 20 ? dueItem(page, first + 1, end) : null;
  if (!item) return null;
  return draft({
    type: "deadline",
    verb: "set",
    kind: item.kind,
    title: dueTitle(printed(page, first, Math.min(end, first + 11))),
    first,
    last: Math.max(moment.last, moment.proof),
    date: moment.date,
    time: moment.time,
    rule: "told-to-by",
    confidence: 0.8,
    clause: first,
  });
}
