import { entryWriter, type SampleBuilder } from "../sample_case.ts";

/**
 * One case over two dockets: a civil action of the District of Maryland, ended by judgment with a
 * motion for fees left, and its appeal in the Fourth Circuit (briefing order, extension, argument
 * calendared), whose entries carry the long PACER document numbers.
 */
export const mddWithAppeal: SampleBuilder = (day) => {
  const below = entryWriter({ firstId: 466_405_000, startNumber: 88 });
  const judge = "before Judge Winifred Osei";
  below.numbered(
    day(-190),
    `ORDER scheduling Motions Hearing for ${
      day(-161).padded
    } at 10:00 AM in Courtroom 5C, Baltimore ${judge}. Signed by Judge Winifred Osei on ${
      day(-190).short
    }. (bwm, Deputy Clerk)`,
    "Scheduling Order",
  );
  below.numbered(
    day(-161),
    `Motion Hearing held on ${
      day(-161).short
    } re 71 MOTION for Summary Judgment filed by Tidewater Harbor Authority ${judge}. (Court Reporter: Faye Ellery) (bwm, Deputy Clerk)`,
    "Motion Hearing",
  );
  below.numbered(
    day(-140),
    `MEMORANDUM OPINION. Signed by Judge Winifred Osei on ${day(-140).short}. (bwm, Deputy Clerk)`,
    "Memorandum Opinion",
  );
  below.numbered(
    day(-140),
    "ORDER GRANTING 71 Motion for Summary Judgment; ENTERING JUDGMENT in favor of Tidewater Harbor " +
      `Authority; VACATING the jury trial set for ${
        day(-70).padded
      }. Signed by Judge Winifred Osei on ${day(-140).short}. (bwm, Deputy Clerk)`,
    "Order on Motion for Summary Judgment",
  );
  below.numbered(
    day(-126),
    `MOTION for Attorney Fees by Tidewater Harbor Authority Responses due by ${
      day(-112).short
    } (Attachments: # 1 Affidavit)(Brandvold, Nils)`,
    "Motion for Attorney Fees",
  );
  below.numbered(
    day(-113),
    "NOTICE OF APPEAL as to 91 Order by Hallowell Marine Supply Co.. Filing fee $ 605, receipt number " +
      "AMDDC-11877210.(Teague, Simone)",
    "Notice of Appeal",
  );
  below.numbered(
    day(-112),
    "RESPONSE in Opposition re 92 MOTION for Attorney Fees filed by Hallowell Marine Supply Co..(Teague, Simone)",
    "Response in Opposition to Motion",
  );
  below.numbered(
    day(-108),
    `USCA Case Number ${
      day(-108).year.slice(2)
    }-1877 for 93 Notice of Appeal, filed by Hallowell Marine Supply Co.. Case Manager - Ruth Calloway (bwm, Deputy Clerk)`,
    "USCA Case Number",
  );
  below.numbered(
    day(-33),
    `PAPERLESS ORDER scheduling Hearing on 92 MOTION for Attorney Fees for ${
      day(24).padded
    } at 02:30 PM in Courtroom 5C, Baltimore ${judge}. Signed by Judge Winifred Osei on ${
      day(-33).short
    }. (Osei, Winifred)`,
    "Scheduling Order",
  );
  below.numbered(
    day(-8),
    `PAPERLESS ORDER: At the request of counsel, the hearing on 92 MOTION for Attorney Fees scheduled for ${
      day(24).padded
    } is RESCHEDULED to ${
      day(38).padded
    } at 11:00 AM in Courtroom 5C, Baltimore ${judge}. (Osei, Winifred)`,
    "Order",
  );

  const appeal = `${day(-108).year.slice(2)}-1877`;
  const above = entryWriter({
    firstId: 4_312_000_000,
    startNumber: 1_001_730_211,
    entered: (filed) => ` [Entered: ${filed.padded} 02:11 PM]`,
  });
  above.numbered(
    day(-108),
    `Case docketed. Originating case number: 1:${
      day(-400).year.slice(2)
    }-cv-01377-WO. Case manager: RCalloway. [${appeal}] RC`,
    "Case docketed",
  );
  above.numbered(
    day(-107),
    `DOCKETING NOTICE issued Re: [1] Docketing Forms. Appearance of counsel due ${
      day(-93).padded
    }. Disclosure statement due ${day(-93).padded}. Docketing statement due ${
      day(-93).padded
    }. Transcript order due ${day(-93).padded}. [${appeal}] RC`,
    "Docketing Notice",
  );
  above.numbered(
    day(-94),
    `DOCKETING STATEMENT by Hallowell Marine Supply Co.. [${appeal}] Simone Teague`,
    "Docketing Statement",
  );
  above.numbered(
    day(-93),
    `APPEARANCE OF COUNSEL by Simone Teague for Hallowell Marine Supply Co.. [${appeal}]`,
    "Appearance of Counsel",
  );
  above.numbered(
    day(-90),
    `BRIEFING ORDER filed. Opening Brief and Appendix due ${day(-50).padded}. Response Brief due ${
      day(-20).padded
    }. Any reply brief is due within 21 days of service of response brief. [${appeal}] RC`,
    "Briefing Order",
  );
  above.numbered(
    day(-56),
    `MOTION by Hallowell Marine Supply Co. to extend filing time for opening brief and appendix until ${
      day(-29).padded
    }. [${appeal}] Simone Teague`,
    "Motion to Extend Filing Time",
  );
  above.numbered(
    day(-54),
    `ORDER filed granting Motion to extend filing time. Opening Brief and Appendix due ${
      day(-29).padded
    }. Response Brief due ${day(32).padded}. [${appeal}] RC`,
    "Order",
  );
  above.numbered(
    day(-29),
    `BRIEF by Hallowell Marine Supply Co. in electronic and paper format. Type of Brief: OPENING. [${appeal}] Simone Teague`,
    "Opening Brief",
  );
  above.numbered(
    day(-29),
    `Joint appendix (entire appendix) by Hallowell Marine Supply Co.. [${appeal}] Simone Teague`,
    "Joint Appendix",
  );
  above.numbered(
    day(-5),
    `CASE CALENDARED for oral argument. Date: ${
      day(110).padded
    }. Registration Time: 8:45 - 9:00. Daily Arguments Begin: 9:30. [${appeal}] JLC`,
    "Oral Argument Notification",
  );

  return {
    id: "hallowell-tidewater",
    name: "Hallowell Marine v. Tidewater Harbor Authority",
    calendar: "district",
    tags: ["Summary judgment", "Appeal"],
    dockets: [
      {
        id: 70_109_377,
        courtId: "mdd",
        docketNumber: `1:${day(-400).year.slice(2)}-cv-01377-WO`,
        caseName: "Hallowell Marine Supply Co. v. Tidewater Harbor Authority",
        dateFiled: day(-400).iso,
        assignedTo: "Winifred Osei",
        natureOfSuit: "Contract: Other",
        parties: ["Hallowell Marine Supply Co.", "Tidewater Harbor Authority"],
        entries: below.entries,
      },
      {
        id: 4_300_011_877,
        courtId: "ca4",
        docketNumber: appeal,
        caseName: "Hallowell Marine Supply Co. v. Tidewater Harbor Authority",
        dateFiled: day(-108).iso,
        originalCourt: {
          courtId: "mdd",
          docketNumber: `1:${day(-400).year.slice(2)}-cv-01377-WO`,
          assignedTo: "Winifred Osei",
          dateFiled: day(-400).iso,
          dateNoticeOfAppeal: day(-113).iso,
        },
        parties: ["Hallowell Marine Supply Co.", "Tidewater Harbor Authority"],
        entries: above.entries,
      },
    ],
    expected: [
      { type: "hearing", title: "hearing", date: day(38).iso, time: "11:00", status: "scheduled" },
      { type: "hearing", title: "hearing", date: day(-161).iso, status: "held" },
      { type: "hearing", title: "argument", date: day(110).iso, status: "scheduled" },
      { type: "deadline", title: "brief", date: day(32).iso, status: "pending" },
    ],
  };
};
