import type { Clock } from "../domain/clock.ts";
import type { Store } from "../store/store.ts";
import type { Publication } from "./publication.ts";

/**
 * Raises an alarm for each calendar that was held back, and clears it for each that is out again or
 * is no calendar any more. Not for dry runs.
 */
export function noteHeldBack(
  { calendars }: Pick<Publication, "calendars">,
  { store, clock }: { store: Pick<Store, "alarms">; clock: Clock },
): void {
  const keys = new Set(calendars.map(({ calendarId }) => `publication:${calendarId}`));
  for (const { key } of store.alarms.open()) {
    if (key.startsWith("publication:") && !keys.has(key)) store.alarms.clear(key);
  }
  for (const { calendarId, outcome, unexplained } of calendars) {
    const key = `publication:${calendarId}`;
    if (outcome === "written" || outcome === "unchanged") store.alarms.clear(key);
    if (outcome !== "held-back") continue;
    store.alarms.raise({
      key,
      kind: "publication",
      text: `calendar "${calendarId}" is held back: ${unexplained.length} published events would ` +
        "vanish without a reason; see case-calendar emit --dry-run",
      at: clock.now().toString(),
    });
  }
}
