import type { Reminder } from "../domain/published_event.ts";
import type { CalendarSettings, CaseSettings, Config } from "./config.ts";

/** What applies to the events of a case after inheritance from its calendar. */
export interface EffectiveCase {
  calendar: CalendarSettings;
  notifyEmails: string[];
  reminders: Reminder[];
  tags: string[];
}

/**
 * The settings that apply to a case. Its own list replaces the calendar's. An empty list of the case
 * clears the calendar's in a file with `version: 1`; in a file without it the empty list counts as
 * absent, as in the reference. Tags are the case's alone.
 */
export function effectiveCase(config: Config, one: CaseSettings): EffectiveCase {
  const calendar = config.calendars.find(({ id }) => id === one.calendar);
  if (calendar === undefined) {
    throw new RangeError(`case ${one.id} names a calendar that the configuration does not have`);
  }
  const chosen = <Item>(own: Item[] | null, inherited: Item[]): Item[] => {
    if (own === null || (own.length === 0 && config.version === null)) return inherited;
    return own;
  };
  return {
    calendar,
    notifyEmails: chosen(one.notifyEmails, calendar.notifyEmails),
    reminders: chosen(one.reminders, calendar.reminders),
    tags: one.tags,
  };
}
