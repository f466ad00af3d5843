import type { DocketData } from "./docket_data.ts";
import type { LiveEdits } from "./live_edits.ts";
import type { ExpectedEvent, SampleBuilder, SampleCase } from "./sample_case.ts";
import { sampleDays } from "./sample_days.ts";
import { ca9Appeal } from "./samples/ca9_appeal.ts";
import { candClassAction } from "./samples/cand_class_action.ts";
import { ilndSplitRecords } from "./samples/ilnd_split_records.ts";
import { insdCriminal } from "./samples/insd_criminal.ts";
import { mddWithAppeal } from "./samples/mdd_with_appeal.ts";
import { njbChapter13 } from "./samples/njb_chapter_13.ts";
import { nysdCivil } from "./samples/nysd_civil.ts";
import { txwdCriminal } from "./samples/txwd_criminal.ts";

/** The samples of one day. */
export interface Samples {
  cases: readonly SampleCase[];
  /** Every docket of every case, for a stand-in. */
  dockets: readonly DocketData[];
  /** Lets the day go on in every case that has a next step (see {@link SampleCase.fill}). */
  fill(standIn: LiveEdits): void;
}

const builders: readonly SampleBuilder[] = [
  nysdCivil,
  candClassAction,
  ilndSplitRecords,
  mddWithAppeal,
  insdCriminal,
  txwdCriminal,
  ca9Appeal,
  njbChapter13,
];

/**
 * The sample cases as of `today` (`YYYY-MM-DD`): fictional parties, real phrasing, every date
 * counted from today, so that there is always something to come. Equal days give equal samples.
 */
export function sampleDockets(options: { today: string }): Samples {
  const day = sampleDays(options.today);
  const cases = builders.map((build) => build(day));
  return {
    cases,
    dockets: cases.flatMap((each) => each.dockets),
    fill(standIn) {
      for (const each of cases) each.fill?.(standIn);
    },
  };
}

/** What must stand on the calendar of each sample case, after the first sync and after the fill. */
export function sampleExpectations(
  options: { today: string },
): { caseId: string; first: readonly ExpectedEvent[]; afterFill: readonly ExpectedEvent[] }[] {
  return sampleDockets(options).cases.map((each) => ({
    caseId: each.id,
    first: each.expected,
    afterFill: each.expectedAfterFill ?? [],
  }));
}
