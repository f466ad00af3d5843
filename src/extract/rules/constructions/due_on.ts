import { answerParty } from "../answer_party.ts";
import { dueDraft } from "../deadline_draft.ts";
import { namelessDeadline } from "../deadline_over.ts";
import { type Draft, draft } from "../draft.ts";
import { type Page, printed } from "../page.ts";
import { add, type Scene, type Slot, type Turn } from "../scene.ts";

/** What a debtor or tenant owes to others than the court. */
const business =
  /\b(?:pay ?roll|wages?|salar(?:y|ies)|rent|lease|premiums?|insurance|utilit(?:y|ies)|tax(?:es)?|interest|installments?|loans?|mortgage)\b/i;

/** What ends by itself: nobody has to do anything by that day. */
const lapses = /^(?:the )?(?:tro|temporary restraining order|(?:preliminary )?injunction|stay)$/i;

/** `Letter brief, not to exceed 5 pages, due D`: the noun stands before the commas. */
function withoutAside({ words }: Page, slot: Slot): Slot {
  const { trigger, bound } = slot;
  if (words[trigger.first - 1]?.lower !== ",") return slot;
  for (let i = trigger.first - 2; i > Math.max(bound, trigger.first - 12); i--) {
    if (words[i]!.lower === ",") return { ...slot, trigger: { ...trigger, first: i } };
  }
  return slot;
}

/** `ORDER re: Exclusivity. Deadline is D`: the words of the court name nothing that is due. */
function nameless({ page, clause, voice }: Scene, { trigger, moment }: Slot): Draft | null {
  if (voice.speaker !== "court" || trigger.first !== clause.first || clause.first === 0) {
    return null;
  }
  if (
    !/^Deadline(?: date)?(?: is| set for| set| of)?$/.test(
      printed(page, trigger.first, trigger.last),
    )
  ) {
    return null;
  }
  return draft({
    type: "deadline",
    verb: "set",
    kind: "filing",
    title: namelessDeadline,
    first: trigger.first,
    last: Math.max(moment.last, moment.proof),
    date: moment.date,
    time: moment.time,
    rule: "deadline-nameless",
    confidence: 0.85,
    clause: clause.first,
  });
}

/** `X due by D`, `X now due D`, `X deadline set for D`, `served on D1, answer due D2`. */
export function dueOn(scene: Scene, turn: Turn): number {
  const { page, clause, voice } = scene;
  const { slot, next, previous, before, formula } = turn;
  const { moment, trigger, bound } = slot;
  // the Second Circuit's notifications propose a day before one is ordered
  if (/\bproposed$/i.test(printed(page, Math.max(bound, before), before))) return 0;
  const rule = trigger.kind === "due" ? "due" : "deadline";
  const d = dueDraft(page, slot, { voice, clause, rule, formula }) ??
    dueDraft(page, withoutAside(page, slot), { voice, clause, rule, formula: false }) ??
    nameless(scene, slot);
  if (!d || lapses.test(d.title)) return 0;
  const now = /\bnow\b/i.test(printed(page, trigger.first, trigger.last)) ||
    /\bnow\s*$/i.test(printed(page, Math.max(bound, before), Math.max(bound, before)));
  if (
    !formula && !now && voice.speaker === "party" &&
    !/^(answer|response|objections?|reply)/i.test(d.title)
  ) return 0;
  // `(Payroll due D)` in a motion tells of the debtor's business
  if (
    voice.speaker === "party" && d.kind === "filing" &&
    page.words[clause.first]!.lower === "(" && business.test(d.title)
  ) return 0;
  if (
    voice.speaker === "party" &&
    /\bwas due\b|\bwere due\b/i.test(printed(page, trigger.first, trigger.last))
  ) return 0;
  if (now) {
    d.verb = "moved";
    d.extends = true;
  }
  answerParty(page, d, slot, { clause, next, previous: previous });
  if (d.kind === "answer" && moment.numeric && d.party !== null) {
    d.confidence = 0.97;
    d.formula = true;
  }
  add(scene, d);
  return 0;
}
