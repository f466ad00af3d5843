/** Has this time passed since then? A clock that was set back holds up nothing. */
export function isOver(
  since: Temporal.Instant | null,
  { length, now }: { length: Temporal.Duration; now: Temporal.Instant },
): boolean {
  if (since === null) return true;
  return Temporal.Instant.compare(now, since.add(length)) >= 0 ||
    Temporal.Instant.compare(now, since) < 0;
}
