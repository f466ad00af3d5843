/** Why an event may leave an output; anything else is a loss that nobody explained (invariant 6). */
export type LossKind =
  | "cancelled"
  | "moved"
  | "held"
  | "met"
  | "override"
  | "merged"
  | "entry-void"
  | "entry-gone"
  | "re-reading"
  | "removed-case"
  | "window";

/** A reason on record. */
export interface LossReason {
  kind: LossKind;
  /** For people: `merged into sentencing-smith`, `entry 45 in error`. */
  detail: string;
}
