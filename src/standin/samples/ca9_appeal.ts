import { entryWriter, type SampleBuilder } from "../sample_case.ts";

/**
 * Ninth Circuit: a time schedule, a streamlined extension, argument calendared and moved to another
 * day and place, and a companion docket of the same case that was argued and submitted.
 */
export const ca9Appeal: SampleBuilder = (day) => {
  const entered = {
    entered: (filed: { padded: string }) => ` [Entered: ${filed.padded} 03:33 PM]`,
  };
  const write = entryWriter({ firstId: 466_406_000, ...entered });
  write.numbered(
    day(-260),
    "CASE OPENED. A copy of your notice of appeal / petition has been received in the Clerk's office " +
      "of the United States Court of Appeals for the Ninth Circuit. All communications with the " +
      "court must indicate this Court of Appeals docket number.",
    "Case Opened",
  );
  write.numbered(
    day(-258),
    `SCHEDULE NOTICE. Appeal Mediation Questionnaire due ${
      day(-251).short
    }, Appellant Opening Brief Due ${day(-190).short}, Appellee Answering Brief Due ${
      day(-160).short
    }. All briefs shall be served and filed pursuant to FRAP 31 and 9th Cir. R. 31-2.1. Failure of the ` +
      "appellant(s) to comply with this briefing schedule will result in automatic dismissal of the " +
      "appeal. See 9th Cir. R. 42-1.",
    "Schedule Notice",
  );
  write.numbered(
    day(-251),
    "MEDIATION QUESTIONNAIRE filed by Appellant Ngozi Okonjo.",
    "Mediation Questionnaire",
  );
  write.numbered(
    day(-196),
    "Streamlined request by Appellant Ngozi Okonjo to extend time to file the brief is approved. " +
      `Amended briefing schedule: Appellant Opening Brief due ${
        day(-160).short
      }, Appellee Answering Brief due ${
        day(-130).short
      }. The optional reply brief is due 21 days from the date of service of the answering brief.`,
    "Streamlined Extension Approved",
  );
  write.numbered(
    day(-160),
    "OPENING BRIEF submitted for filing by Appellant Ngozi Okonjo.",
    "Opening Brief",
  );
  write.numbered(
    day(-130),
    "ANSWERING BRIEF submitted for filing by Appellee Marlowe County.",
    "Answering Brief",
  );
  write.numbered(
    day(-109),
    "REPLY BRIEF submitted for filing by Appellant Ngozi Okonjo.",
    "Reply Brief",
  );
  write.numbered(
    day(-60),
    "This case is being considered for an upcoming oral argument calendar in San Francisco. Counsel " +
      `shall file an acknowledgment of hearing notice by ${day(-53).padded}.`,
    "Notice of Consideration for Oral Argument",
  );
  write.numbered(
    day(-45),
    `NOTICE OF ORAL ARGUMENT on ${
      day(18).full
    } - 09:30 A.M. - Courtroom 1 - San Francisco CA. View the Oral Argument Calendar for your case. ` +
      `Acknowledgment of hearing notice due by ${day(-38).short}.`,
    "Notice of Oral Argument",
  );
  write.numbered(
    day(-38),
    "ACKNOWLEDGMENT OF HEARING NOTICE filed by Attorney Petra Lindgren for Appellant Ngozi Okonjo.",
    "Acknowledgment of Hearing Notice",
  );
  write.numbered(
    day(-13),
    `AMENDED NOTICE OF ORAL ARGUMENT. The oral argument previously scheduled for ${
      day(18).full
    } is rescheduled to ${day(27).full} - 01:30 P.M. - Courtroom 3 - Pasadena CA.`,
    "Amended Notice of Oral Argument",
  );

  const earlier = entryWriter({ firstId: 466_406_500, ...entered });
  earlier.numbered(
    day(-380),
    "CASE OPENED. A copy of your notice of appeal / petition has been received in the Clerk's office.",
    "Case Opened",
  );
  earlier.numbered(
    day(-90),
    `NOTICE OF ORAL ARGUMENT on ${day(-35).full} - 09:00 A.M. - Courtroom 2 - San Francisco CA.`,
    "Notice of Oral Argument",
  );
  earlier.numbered(
    day(-35),
    "ARGUED AND SUBMITTED TO Isadora F. Klein, Benedict Yarrow and Solveig Haugen.",
    "Argued and Submitted",
  );

  return {
    id: "okonjo-marlowe",
    name: "Okonjo v. Marlowe County (9th Cir.)",
    calendar: "appeals-and-bankruptcy",
    tags: ["Appeal"],
    dockets: [
      {
        id: 70_110_301,
        courtId: "ca9",
        docketNumber: `${day(-260).year.slice(2)}-2435`,
        caseName: "Okonjo v. Marlowe County",
        dateFiled: day(-260).iso,
        parties: ["Ngozi Okonjo", "Marlowe County"],
        entries: write.entries,
      },
      {
        id: 70_110_302,
        courtId: "ca9",
        docketNumber: `${day(-380).year.slice(2)}-1190`,
        caseName: "Okonjo v. Marlowe County",
        dateFiled: day(-380).iso,
        parties: ["Ngozi Okonjo", "Marlowe County"],
        entries: earlier.entries,
      },
    ],
    expected: [
      {
        type: "hearing",
        title: "argument",
        date: day(27).iso,
        time: "13:30",
        status: "scheduled",
      },
      { type: "hearing", title: "argument", date: day(-35).iso, time: "09:00", status: "held" },
    ],
  };
};
