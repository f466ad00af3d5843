import type { EntryData } from "../docket_data.ts";
import { entryWriter, type SampleBuilder } from "../sample_case.ts";

const judge = "MINUTE entry before the Honorable Marguerite Sobczak:";

/**
 * Northern District of Illinois, civil: one docket of the court that CourtListener keeps as two
 * records of the same court and number. Each holds another slice; one entry is in both. Motions
 * noticed for presentment, presentment dates stricken, status hearings by telephone.
 */
export const ilndSplitRecords: SampleBuilder = (day) => {
  const first = entryWriter({ firstId: 466_408_000, entered: () => "" });
  first.numbered(
    day(-170),
    "COMPLAINT filed by Verity Grain Exchange LLC; Jury Demand. Filing fee $ 405, receipt number " +
      "AILNDC-21440871. (Attachments: # 1 Exhibit A)(Mulcahy, Deirdre)",
    "complaint",
  );
  first.numbered(
    day(-145),
    `SUMMONS Returned Executed by Verity Grain Exchange LLC as to Harrow & Pike Milling Co. on ${
      day(-148).short
    }, answer due ${day(-127).short}. (Mulcahy, Deirdre)`,
    "summons returned executed",
  );
  first.numbered(
    day(-130),
    "MOTION by Defendant Harrow & Pike Milling Co. for extension of time to file answer (Agreed) (Rask, Anders)",
    "motion for extension of time to file answer",
  );
  first.numbered(
    day(-130),
    `NOTICE of Motion by Anders Rask for presentment of motion for extension of time to file answer[3] before Honorable Marguerite Sobczak on ${
      day(-122).short
    } at 09:15 AM. (Rask, Anders)`,
    "notice of motion",
  );
  first.numbered(
    day(-128),
    `${judge} Agreed motion for extension of time to file answer [3] is granted; answer due by ${
      day(-99).brief
    }. The ${day(-122).brief} presentment date is stricken. Status hearing set for ${
      day(-60).short
    } at 9:30 a.m. in Courtroom 1858. Mailed notice (kzt, )`,
    "order on motion for extension of time to file answer",
  );
  first.numbered(
    day(-99),
    "ANSWER to Complaint by Harrow & Pike Milling Co. (Rask, Anders)",
    "answer to complaint",
  );
  first.numbered(
    day(-67),
    `${judge} On the Court's own motion, the status hearing set for ${day(-60).short} is reset to ${
      day(-46).short
    } at 9:30 a.m. by telephone. The call-in number is 888-555-0199 and the access code is 5550163. Joint status report due by ${
      day(-53).short
    }. Mailed notice (kzt, )`,
    "set/reset hearings",
  );
  const shared = `${judge} Telephone status hearing held on ${
    day(-46).short
  }. Fact discovery shall be completed by ${day(70).short}. Dispositive motions due by ${
    day(112).short
  }. Status hearing set for ${day(28).short} at 9:30 a.m. by telephone. Mailed notice (kzt, )`;
  first.numbered(day(-46), shared, "status hearing");

  const second = entryWriter({ firstId: 4_313_000_000, startNumber: 8, entered: () => "" });
  second.numbered(day(-46), shared, "status hearing");
  second.numbered(
    day(-24),
    "MOTION by Plaintiff Verity Grain Exchange LLC to compel (Mulcahy, Deirdre)",
    "motion to compel",
  );
  second.numbered(
    day(-24),
    `NOTICE of Motion by Deirdre Mulcahy for presentment of motion to compel[9] before Honorable Marguerite Sobczak on ${
      day(-10).short
    } at 09:15 AM. (Mulcahy, Deirdre)`,
    "notice of motion",
  );
  second.numbered(
    day(-17),
    `${judge} Motion to compel [9] is entered and briefed as follows: response due by ${
      day(7).short
    }; reply due by ${day(14).short}. The presentment date of ${
      day(-10).short
    } is stricken; no appearance is necessary. Mailed notice (kzt, )`,
    "set/reset motion and R&R deadlines/hearings",
  );
  second.numbered(
    day(-3),
    `${judge} Status hearing set for ${day(28).short} is stricken and reset to ${
      day(42).short
    } at 10:00 a.m. in Courtroom 1858. Mailed notice (kzt, )`,
    "set/reset hearings",
  );

  const number = `1:${day(-170).year.slice(2)}-cv-06119`;
  const common = {
    courtId: "ilnd",
    docketNumber: number,
    caseName: "Verity Grain Exchange LLC v. Harrow & Pike Milling Co.",
    dateFiled: day(-170).iso,
    pacerCaseId: "466119",
    assignedTo: "Marguerite Sobczak",
    natureOfSuit: "Contract: Other",
    parties: ["Verity Grain Exchange LLC", "Harrow & Pike Milling Co."],
  };
  return {
    id: "verity-harrow",
    name: "Verity Grain v. Harrow & Pike",
    calendar: "district",
    tags: ["Contract"],
    dockets: [
      { ...common, id: 70_112_119, entries: samePaper(first.entries) },
      { ...common, id: 70_112_940, entries: samePaper(second.entries) },
    ],
    expected: [
      { type: "hearing", title: "status", date: day(-46).iso, time: "09:30", status: "held" },
      { type: "hearing", title: "status", date: day(42).iso, time: "10:00", status: "scheduled" },
      { type: "hearing", title: "present", date: day(-10).iso, time: "09:15", status: "cancelled" },
      { type: "deadline", title: "fact discovery", date: day(70).iso, status: "pending" },
      { type: "deadline", title: "dispositive motions", date: day(112).iso, status: "pending" },
      { type: "deadline", title: "response", date: day(7).iso, status: "pending" },
      { type: "deadline", title: "reply", date: day(14).iso, status: "pending" },
    ],
  };
};

/** The PACER document id follows from the entry number: what is in both records is one paper. */
function samePaper(entries: readonly EntryData[]): EntryData[] {
  return entries.map((entry) => ({
    ...entry,
    documents: (entry.documents ?? []).map((document) => ({
      ...document,
      pacerDocId: `0670${String(26_119_000 + (entry.entryNumber ?? 0)).padStart(8, "0")}`,
    })),
  }));
}
