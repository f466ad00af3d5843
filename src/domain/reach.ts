/** May an upstream be asked now, as far as it is known whether it answers? */
export type ReachAnswer =
  /** `once`: it did not answer lately, and one try must do to find out. */
  | { ask: true; once: boolean }
  | { ask: false; notBefore: Temporal.Instant; reason: string };

/**
 * What all processes of an installation know of an upstream that does not answer: one of them asks at
 * growing intervals, for all and everything, until it answers again.
 */
export interface Reach {
  ask(): ReachAnswer;
  /**
   * A request failed in all its tries. `answered`: with an answer that speaks of a fault, which may be
   * the fault of what was asked for; two of them in a row are taken for the upstream's own. It asked
   * for silence until `notBefore`, if that is given.
   */
  failed(
    failure: { answered: boolean; reason: string; notBefore?: Temporal.Instant | undefined },
  ): void;
  /** It answered, be it a refusal. */
  answered(): void;
}
