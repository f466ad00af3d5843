import type { PublishPlan } from "../domain/plan/publish_plan.ts";
import type { PublishedRow } from "../domain/plan/published_row.ts";

/** One event that an output shows otherwise than before. */
export interface OutputDifference {
  change: "added" | "changed" | "removed";
  uid: string;
  /** As it is shown now; of one that leaves, as it was shown last. Court-local. */
  date: string;
  title: string;
  /** For `changed`: what was shown, where day or title differ; else null. */
  was: { date: string; title: string } | null;
  /** For `removed`: why; null without a reason on record. */
  reason: string | null;
}

/** What a plan changes in an output that showed `previous`: what leaves, then by date and title. */
export function outputDifferences(
  plan: Pick<PublishPlan, "rows" | "added" | "changed" | "removed">,
  previous: readonly PublishedRow[],
): OutputDifference[] {
  const now = new Map(plan.rows.map((row) => [row.uid, row]));
  const before = new Map(previous.map((row) => [row.uid, row]));
  const shown = (uid: string, change: "added" | "changed"): OutputDifference => {
    const { date, title } = now.get(uid)!;
    const former = before.get(uid);
    const same = former === undefined || (former.date === date && former.title === title);
    const was = same ? null : { date: former.date, title: former.title };
    return { change, uid, date, title, was, reason: null };
  };
  const left = plan.removed.map(({ uid, reason }): OutputDifference => {
    const { date, title } = before.get(uid)!;
    return { change: "removed", uid, date, title, was: null, reason: reason?.detail ?? null };
  });
  const others = [
    ...plan.added.map((uid) => shown(uid, "added")),
    ...plan.changed.map((uid) => shown(uid, "changed")),
  ];
  return [...left.sort(byDay), ...others.sort(byDay)];
}

function byDay(a: OutputDifference, b: OutputDifference): number {
  const [one, other] = [`${a.date} ${a.title} ${a.uid}`, `${b.date} ${b.title} ${b.uid}`];
  return one < other ? -1 : one > other ? 1 : 0;
}
