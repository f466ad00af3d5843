import type { DocketData, EntryData } from "../../src/standin/docket_data.ts";
import { type SampleDay, sampleDays } from "../../src/standin/sample_days.ts";
import { courtDay } from "../../src/domain/court_time.ts";

/** Court days counted from today, in the zone of the courts of these tests. */
export const day: (offset: number) => SampleDay = sampleDays(
  courtDay(Temporal.Now.instant(), "America/New_York"),
);

/** What distinguishes one docket of these tests from another. */
export interface DocketOptions {
  id: number;
  docketNumber?: string;
  caseName?: string;
  /** In place of, or with `id` unlike all others behind, the usual entries. */
  entries?: readonly EntryData[];
}

/** The days on the calendar of a {@link civilDocket}. */
export const dates = {
  telephoneConference: day(-20),
  initialConference: day(30),
  factDiscovery: day(60),
  motionHearing: day(44),
  statusConference: day(75),
};

/**
 * A civil docket of six entries in the Southern District of New York: a conference that was held;
 * an initial conference, a discovery deadline, a motion hearing and a status conference to come. Entry ids count from the
 * docket's id times 100.
 */
export function civilDocket(options: DocketOptions): DocketData {
  const { id, docketNumber = "1:26-cv-04417", caseName = "Quillon v. Harbour Mills Inc." } =
    options;
  const texts: [number | null, SampleDay, string][] = [
    [1, day(-60), "COMPLAINT against Harbour Mills Inc. Document filed by Ada Quillon."],
    [
      2,
      day(-42),
      "NOTICE OF INITIAL PRETRIAL CONFERENCE: Initial Conference set for " +
      `${dates.initialConference.short} at 10:00 AM in Courtroom 9C, 500 Pearl Street, New York, ` +
      "NY 10007 before Judge Ines Calder.",
    ],
    [3, day(-35), `SCHEDULING ORDER: Fact Discovery due by ${dates.factDiscovery.short}.`],
    [
      null,
      day(-20),
      "Minute Entry for proceedings held before Judge Ines Calder: Telephone Conference held on " +
      `${dates.telephoneConference.short}.`,
    ],
    [
      4,
      day(-10),
      `NOTICE of Hearing: Motion Hearing set for ${dates.motionHearing.short} at 02:00 PM in ` +
      "Courtroom 9C before Judge Ines Calder.",
    ],
    [
      5,
      day(-5),
      `ORDER: Status Conference set for ${dates.statusConference.short} at 11:30 AM in Courtroom ` +
      "9C before Judge Ines Calder.",
    ],
  ];
  const usual = texts.map(([entryNumber, filed, description], index): EntryData => ({
    id: entryId(id, index),
    entryNumber,
    dateFiled: filed.iso,
    description,
    pacerSequenceNumber: index + 1,
  }));
  return {
    id,
    courtId: "nysd",
    docketNumber,
    caseName,
    dateFiled: day(-60).iso,
    entries: options.entries ?? usual,
  };
}

/** Id of the entry at a place (from 0) of a {@link civilDocket}. */
export function entryId(docketId: number, index: number): number {
  return docketId * 100 + index;
}
