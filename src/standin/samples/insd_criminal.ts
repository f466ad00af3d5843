import { entryWriter, type SampleBuilder } from "../sample_case.ts";

const judge = "before Judge Harlan P. Dufresne";
const room = "in room #301, 101 NW Martin Luther King Blvd, Evansville, Indiana";

/**
 * Southern District of Indiana, Evansville division (Central time), criminal: two defendants
 * sentenced in one slot, one of whom is moved; a trial vacated; an entry docketed in error, whose
 * date must not stay.
 */
export const insdCriminal: SampleBuilder = (day) => {
  const both = "as to Dwayne Hollister, Marcus Trevino";
  const write = entryWriter({ firstId: 466_403_000 });
  write.numbered(
    day(-200),
    "INDICTMENT as to Dwayne Hollister (1) count(s) 1, 2, 3, Marcus Trevino (2) count(s) 1. " +
      "(Attachments: # 1 Criminal Cover Sheet) (KAB)",
    "Indictment",
  );
  write.numbered(
    day(-196),
    `MINUTE ENTRY for proceedings held before Magistrate Judge Lucinda Farrow: Initial Appearance and Arraignment ${both} held on ${
      day(-196).short
    }. Not guilty pleas entered. (LMF)`,
    "Initial Appearance",
  );
  write.numbered(
    day(-194),
    `SCHEDULING ORDER ${both}. Final Pretrial Conference set for ${
      day(-144).short
    } at 10:00 AM (Central Time) ${room} ${judge}. Jury Trial set for ${
      day(-130).short
    } at 09:00 AM (Central Time) ${room} ${judge}. Pretrial Motions due by ${
      day(-165).short
    }. Signed by Judge Harlan P. Dufresne on ${day(-194).short}. (KAB)`,
    "Scheduling Order",
  );
  write.numbered(
    day(-160),
    "Joint MOTION to Continue Trial by Dwayne Hollister, Marcus Trevino. (Bexley, Joan)",
    "Motion to Continue",
  );
  write.numbered(
    day(-157),
    `ORDER granting 4 Motion to Continue ${both}. Final Pretrial Conference reset for ${
      day(-54).short
    } at 10:00 AM (Central Time) ${room} ${judge}. Jury Trial reset for ${
      day(-40).short
    } at 09:00 AM (Central Time) ${room} ${judge}. Signed by Judge Harlan P. Dufresne on ${
      day(-157).short
    }. (KAB)`,
    "Order on Motion to Continue",
  );
  write.numbered(
    day(-72),
    "PETITION to Enter Plea of Guilty by Dwayne Hollister. (Bexley, Joan)",
    "Petition to Enter Plea of Guilty",
  );
  write.numbered(
    day(-71),
    "PETITION to Enter Plea of Guilty by Marcus Trevino. (Sorrell, Dominic)",
    "Petition to Enter Plea of Guilty",
  );
  write.numbered(
    day(-68),
    `ORDER ${both}. The Final Pretrial Conference and Jury Trial settings are VACATED. Change of Plea Hearing set for ${
      day(-50).short
    } at 01:00 PM (Central Time) ${room} ${judge}. Signed by Judge Harlan P. Dufresne on ${
      day(-68).short
    }. (KAB)`,
    "Order",
  );
  write.numbered(
    day(-50),
    `MINUTE ENTRY for proceedings held ${judge}: Change of Plea Hearing ${both} held on ${
      day(-50).short
    }. Pleas of guilty accepted. (Court Reporter Nan Holcomb.) (KAB)`,
    "Change of Plea Hearing",
  );
  write.numbered(
    day(-48),
    `ORDER SETTING SENTENCING ${both}. Sentencing set for ${
      day(45).short
    } at 10:00 AM (Central Time) ${room} ${judge}. Signed by Judge Harlan P. Dufresne on ${
      day(-48).short
    }. (KAB)`,
    "Order",
  );
  write.numbered(
    day(-22),
    "MOTION to Continue Sentencing by Marcus Trevino. (Sorrell, Dominic)",
    "Motion to Continue",
  );
  write.numbered(
    day(-20),
    `ORDER granting 11 Motion to Continue as to Marcus Trevino (2). Sentencing as to Marcus Trevino previously set for ${
      day(45).short
    } is reset for ${
      day(80).short
    } at 10:00 AM (Central Time) ${room} ${judge}. Signed by Judge Harlan P. Dufresne on ${
      day(-20).short
    }. (KAB)`,
    "Order on Motion to Continue",
  );
  write.numbered(
    day(-12),
    `ORDER as to Dwayne Hollister. Sentencing as to Dwayne Hollister reset for ${
      day(60).short
    } at 01:30 PM (Central Time) ${room} ${judge}. (KAB)`,
    "Order",
  );
  write.numbered(
    day(-11),
    "NOTICE of Docketing Error: ENTRY 13 DOCKETED IN ERROR. The order was entered in the wrong case. " +
      "Please disregard. (KAB)",
    "Notice",
  );
  write.numbered(
    day(-9),
    `NOTICE OF FILING OF OFFICIAL TRANSCRIPT of Change of Plea Hearing held on ${
      day(-50).short
    } ${judge}. Court Reporter: Nan Holcomb. Redaction Statement due ${
      day(12).short
    }. Redacted Transcript Deadline set for ${
      day(22).short
    }. Release of Transcript Restriction set for ${day(82).short}. (NH)`,
    "Transcript",
  );

  return {
    id: "us-hollister-trevino",
    name: "United States v. Hollister",
    calendar: "criminal",
    tags: ["Evansville"],
    dockets: [{
      id: 70_107_017,
      courtId: "insd",
      docketNumber: `3:${day(-200).year.slice(2)}-cr-00017-HPD-LMF`,
      caseName: "United States v. Hollister",
      dateFiled: day(-200).iso,
      assignedTo: "Harlan P. Dufresne",
      referredTo: "Lucinda Farrow",
      parties: ["United States", "Dwayne Hollister", "Marcus Trevino"],
      entries: write.entries,
    }],
    expected: [
      {
        type: "hearing",
        title: "sentencing",
        date: day(45).iso,
        time: "10:00",
        status: "scheduled",
        party: "Hollister",
      },
      {
        type: "hearing",
        title: "sentencing",
        date: day(80).iso,
        time: "10:00",
        status: "scheduled",
        party: "Trevino",
      },
      { type: "hearing", title: "jury trial", date: day(-40).iso, status: "cancelled" },
      { type: "hearing", title: "change of plea", date: day(-50).iso, status: "held" },
    ],
  };
};
