import type { DocketData, EntryData } from "./docket_data.ts";
import type { LiveEdits } from "./live_edits.ts";
import type { Days, SampleDay } from "./sample_days.ts";

/** One followed case of the samples: its dockets and what its calendar must show. */
export interface SampleCase {
  /** Kebab-case, as in `config.yaml`. */
  id: string;
  name: string;
  /** Id of its calendar: `district`, `criminal` or `appeals-and-bankruptcy`. */
  calendar: SampleCalendar;
  tags: readonly string[];
  dockets: readonly DocketData[];
  /** On the calendar after the first sync, as of the given day. */
  expected: readonly ExpectedEvent[];
  /**
   * The day goes on: stubs get their text, new entries arrive. Sync again to see it.
   * The moments are those of the stand-in's clock.
   */
  fill?: (standIn: LiveEdits) => void;
  /** On the calendar after {@link fill} and another sync, beside what stayed. */
  expectedAfterFill?: readonly ExpectedEvent[];
}

/** The calendars of the sample configuration. */
export type SampleCalendar = "district" | "criminal" | "appeals-and-bankruptcy";

/** An event that must stand on the calendar of a case. */
export interface ExpectedEvent {
  type: "hearing" | "deadline";
  /** Words that its title must contain, whatever the case of letters. */
  title: string;
  /** `YYYY-MM-DD`. */
  date: string;
  /** `HH:MM`; null where the docket states none; left out where it does not matter. */
  time?: string | null;
  status: "scheduled" | "held" | "cancelled" | "pending" | "passed" | "met";
  /** A word of the party it is for. */
  party?: string;
}

/** Makes a sample case from the days of a given today. */
export type SampleBuilder = (day: Days) => SampleCase;

/** Writes the entries of a docket one after the other. */
export interface EntryWriter {
  /** A numbered entry; `label` is the short text of its document. Returns its number. */
  numbered(filed: SampleDay, text: string, label?: string): number;
  /** A minute entry, text order or notice without a number. */
  unnumbered(filed: SampleDay, text: string): void;
  /** A numbered entry whose text is not there yet. Returns its id, for the filling in. */
  stub(filed: SampleDay, label: string): number;
  /** An unnumbered entry whose text is not there yet. Returns its id. */
  unnumberedStub(filed: SampleDay, label: string): number;
  readonly entries: EntryData[];
}

/**
 * A writer of entries. Numbers count from `startNumber` (1 by default), ids from `firstId`.
 *
 * @param entered adds the clerk's `(Entered: mm/dd/yyyy)` or what the court writes instead
 */
export function entryWriter(
  options: { firstId: number; startNumber?: number; entered?: (filed: SampleDay) => string },
): EntryWriter {
  const entries: EntryData[] = [];
  let number = options.startNumber ?? 1;
  const add = (
    filed: SampleDay,
    rest: Omit<EntryData, "id" | "dateFiled" | "documents">,
    label: string,
  ) => {
    const id = options.firstId + entries.length;
    entries.push({
      ...rest,
      id,
      dateFiled: filed.iso,
      pacerSequenceNumber: rest.description === "" ? null : entries.length + 1,
      documents: [{
        id: id + 90_000_000,
        description: label,
        isAvailable: rest.entryNumber !== null && rest.description !== "" && id % 3 === 0,
      }],
    });
    return id;
  };
  return {
    entries,
    numbered(filed, text, label = "") {
      const tail = options.entered?.(filed) ?? ` (Entered: ${filed.padded})`;
      add(filed, { entryNumber: number, description: `${text}${tail}` }, label);
      return number++;
    },
    unnumbered(filed, text) {
      add(filed, { entryNumber: null, description: text }, "");
    },
    stub: (filed, label) => add(filed, { entryNumber: number++, description: "" }, label),
    unnumberedStub: (filed, label) => add(filed, { entryNumber: null, description: "" }, label),
  };
}
