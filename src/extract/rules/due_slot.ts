import type { Draft } from "./draft.ts";
import type { Slot } from "./scene.ts";

/** What is due, when, for a deadline set by a trigger: the draft without who must act. */
export function dueSlot(
  item: { kind: string; title: string; first: number; last: number },
  { trigger, moment }: {
    trigger: Pick<Slot["trigger"], "first">;
    moment: Pick<Slot["moment"], "date" | "time" | "last" | "proof">;
  },
): Pick<Draft, "type" | "verb" | "kind" | "title" | "first" | "last" | "date" | "time"> {
  return {
    type: "deadline",
    verb: "set",
    kind: item.kind,
    title: item.title,
    first: Math.min(item.first, trigger.first),
    last: Math.max(moment.last, moment.proof, item.last),
    date: moment.date,
    time: moment.time,
  };
}
