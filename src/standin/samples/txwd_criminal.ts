import { entryWriter, type SampleBuilder } from "../sample_case.ts";

const judge = "before Judge Consuelo B. Arriaga";

/**
 * Western District of Texas, El Paso division (Mountain time, unlike the rest of the district),
 * criminal: a docket call reset, a jury selection and trial, a hearing whose hour is still to be
 * named, a minute entry that is a stub without number and gets its text later.
 */
export const txwdCriminal: SampleBuilder = (day) => {
  const who = "as to Ramon Salcido-Vega";
  const write = entryWriter({ firstId: 466_404_000 });
  write.numbered(
    day(-120),
    `COMPLAINT Signed by Magistrate Judge Orrin Tate ${who}. (mt) [3:${
      day(-120).year.slice(2)
    }-mj-02044-OT]`,
    "Complaint",
  );
  write.unnumbered(
    day(-119),
    `Minute Entry for proceedings held before Magistrate Judge Orrin Tate: Initial Appearance ${who} held on ${
      day(-119).short
    } (Minute entry documents are not available electronically.) (Court Reporter FTR Gold.) (mt)`,
  );
  write.numbered(
    day(-119),
    `ORDER SETTING ${who}, Preliminary/Detention Hearing set for ${
      day(-114).short
    } at 10:00 AM in Magistrate Courtroom, on the 4th Floor, 525 Magoffin Avenue, El Paso, TX, before Magistrate Judge Orrin Tate. Signed by Magistrate Judge Orrin Tate. (mt)`,
    "Order Setting Detention Hearing",
  );
  write.unnumbered(
    day(-114),
    `Minute Entry for proceedings held before Magistrate Judge Orrin Tate: Detention Hearing ${who} held on ${
      day(-114).short
    }. Defendant remanded to custody. (mt)`,
  );
  write.numbered(
    day(-98),
    "INDICTMENT (Redacted Version) filed as to Ramon Salcido-Vega (1) count(s) 1, 2. (ep)",
    "Indictment",
  );
  write.numbered(
    day(-95),
    `ORDER SETTING ${who}, Docket Call set for ${
      day(-55).short
    } at 09:30 AM in Courtroom 522, on the 5th Floor of the United States Courthouse, El Paso, TX ${judge}. Pretrial Motions due by ${
      day(-69).short
    }. Signed by Judge Consuelo B. Arriaga. (ep)`,
    "Scheduling Order",
  );
  write.numbered(
    day(-63),
    `Unopposed MOTION to Continue Docket Call by Ramon Salcido-Vega. (Quintanar, Elias)`,
    "Motion to Continue",
  );
  write.numbered(
    day(-61),
    `ORDER GRANTING 5 Motion to Continue as to Ramon Salcido-Vega (1). Docket Call reset for ${
      day(20).short
    } at 09:30 AM in Courtroom 522, on the 5th Floor of the United States Courthouse, El Paso, TX ${judge}. Signed by Judge Consuelo B. Arriaga. (ep)`,
    "Order on Motion to Continue",
  );
  write.numbered(
    day(-40),
    "MOTION to Suppress Evidence by Ramon Salcido-Vega. (Quintanar, Elias)",
    "Motion to Suppress",
  );
  write.numbered(
    day(-38),
    `ORDER ${who}. Responses to 7 MOTION to Suppress due by ${
      day(-24).short
    }. Suppression Hearing set for ${
      day(13).short
    } in Courtroom 522, El Paso, TX ${judge}, at a time to be determined. Signed by Judge Consuelo B. Arriaga. (ep)`,
    "Order",
  );
  write.numbered(
    day(-24),
    "RESPONSE to Motion by USA as to Ramon Salcido-Vega re 7 MOTION to Suppress Evidence filed by " +
      "Defendant Ramon Salcido-Vega (Nakamura, Glen)",
    "Response to Motion",
  );
  write.numbered(
    day(-18),
    `ORDER SETTING JURY SELECTION/TRIAL ${who}, Jury Selection set for ${
      day(41).short
    } at 09:00 AM in Courtroom 522, on the 5th Floor, El Paso, TX ${judge}. Jury Trial set for ${
      day(48).short
    } at 09:00 AM in Courtroom 522, on the 5th Floor, El Paso, TX ${judge}. Signed by Judge Consuelo B. Arriaga. (ep)`,
    "Order Setting Jury Trial",
  );
  const minutes = write.unnumberedStub(day(-1), "Status Conference");

  return {
    id: "us-salcido-vega",
    name: "United States v. Salcido-Vega",
    calendar: "criminal",
    tags: ["El Paso"],
    dockets: [{
      id: 70_108_388,
      courtId: "txwd",
      docketNumber: `3:${day(-98).year.slice(2)}-cr-01188-CBA`,
      caseName: "United States v. Salcido-Vega",
      dateFiled: day(-98).iso,
      assignedTo: "Consuelo B. Arriaga",
      parties: ["USA", "Ramon Salcido-Vega"],
      entries: write.entries,
    }],
    expected: [
      {
        type: "hearing",
        title: "docket call",
        date: day(20).iso,
        time: "09:30",
        status: "scheduled",
      },
      {
        type: "hearing",
        title: "suppression",
        date: day(13).iso,
        time: null,
        status: "scheduled",
      },
      {
        type: "hearing",
        title: "jury selection",
        date: day(41).iso,
        time: "09:00",
        status: "scheduled",
      },
      {
        type: "hearing",
        title: "trial",
        date: day(48).iso,
        time: "09:00",
        status: "scheduled",
      },
      { type: "hearing", title: "detention", date: day(-114).iso, status: "held" },
    ],
    fill: (standIn) => {
      standIn.fillStub(
        minutes,
        `Minute Entry for proceedings held ${judge}: Status Conference ${who} held on ${
          day(-1).short
        }. Suppression Hearing set for ${
          day(13).short
        } at 01:30 PM in Courtroom 522, El Paso, TX ${judge}. (Minute entry documents are not available electronically.) (Court Reporter Iris Vandermeer.) (ep)`,
      );
    },
    expectedAfterFill: [
      {
        type: "hearing",
        title: "suppression",
        date: day(13).iso,
        time: "13:30",
        status: "scheduled",
      },
      { type: "hearing", title: "status conference", date: day(-1).iso, status: "held" },
    ],
  };
};
