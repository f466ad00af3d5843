/** A stretch of time in milliseconds, on the clock of `performance.now()` of this process. */
export interface Span {
  at: number;
  took: number;
}

/** Milliseconds of `span` that lie in one or the other of `others`, which do not overlap. */
export function shared(span: Span, others: readonly Span[]): number {
  const end = span.at + span.took;
  return others.reduce((sum, { at, took }) => {
    return sum + Math.max(0, Math.min(end, at + took) - Math.max(span.at, at));
  }, 0);
}
