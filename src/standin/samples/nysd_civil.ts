import { entryWriter, type SampleBuilder } from "../sample_case.ts";

const room = "in Courtroom 14B, 500 Pearl Street, New York, NY 10007";

/**
 * Southern District of New York, civil: two summonses with two answer dates, an adjourned initial
 * conference, a case management plan, a telephone conference with a dial-in, a transcript with its
 * three dates, a mediation by video, and an order that is still a stub.
 */
export const nysdCivil: SampleBuilder = (day) => {
  const write = entryWriter({ firstId: 466_401_000 });
  write.numbered(
    day(-150),
    "COMPLAINT against Crestmoor Logistics Inc., Palisade Cold Storage LLC. (Filing Fee $ 405.00, " +
      "Receipt Number ANYSDC-28811042)Document filed by Lantern Bay Foods LLC..(Okafor, Miriam)",
    "Complaint",
  );
  write.unnumbered(
    day(-149),
    "CASE OPENING INITIAL ASSIGNMENT NOTICE: The above-entitled action is assigned to Judge " +
      "Eleanor M. Whitcombe. Please download and review the Individual Practices of the assigned " +
      "District Judge. (pc)",
  );
  write.numbered(
    day(-128),
    `SUMMONS RETURNED EXECUTED Summons and Complaint served. Crestmoor Logistics Inc. served on ${
      day(-133).short
    }, answer due ${day(-112).short}. Document filed by Lantern Bay Foods LLC..(Okafor, Miriam)`,
    "Summons Returned Executed",
  );
  write.numbered(
    day(-128),
    `SUMMONS RETURNED EXECUTED Summons and Complaint served. Palisade Cold Storage LLC served on ${
      day(-130).short
    }, answer due ${day(-105).short}. Document filed by Lantern Bay Foods LLC..(Okafor, Miriam)`,
    "Summons Returned Executed",
  );
  write.numbered(
    day(-125),
    `NOTICE OF INITIAL PRETRIAL CONFERENCE: Initial Conference set for ${
      day(-80).short
    } at 10:00 AM ${room} before Judge Eleanor M. Whitcombe. (Signed by Judge Eleanor M. ` +
      `Whitcombe on ${day(-125).short}) (tro)`,
    "Notice of Initial Pretrial Conference",
  );
  write.numbered(
    day(-112),
    "ANSWER to 1 Complaint with JURY DEMAND. Document filed by Crestmoor Logistics Inc...(Prewitt, Alan)",
    "Answer to Complaint",
  );
  write.numbered(
    day(-108),
    "LETTER MOTION for Extension of Time to File Answer addressed to Judge Eleanor M. Whitcombe " +
      `from Dana Voss dated ${
        day(-108).long
      }. Document filed by Palisade Cold Storage LLC..(Voss, Dana)`,
    "Motion for Extension of Time to File Answer",
  );
  write.numbered(
    day(-107),
    "ORDER granting 6 Letter Motion for Extension of Time to Answer re 1 Complaint. Palisade Cold " +
      `Storage LLC answer due ${day(-77).short}. (Signed by Judge Eleanor M. Whitcombe on ${
        day(-107).short
      }) (tro)`,
    "Order on Motion for Extension of Time to Answer",
  );
  write.numbered(
    day(-90),
    `ORDER: The initial pretrial conference scheduled for ${day(-80).long} is adjourned to ${
      day(-60).long
    } at 11:30 a.m. SO ORDERED. Initial Conference set for ${
      day(-60).short
    } at 11:30 AM ${room} before Judge Eleanor M. Whitcombe. (Signed by Judge Eleanor M. Whitcombe on ${
      day(-90).short
    }) (tro)`,
    "Order",
  );
  write.numbered(
    day(-77),
    "ANSWER to 1 Complaint. Document filed by Palisade Cold Storage LLC..(Voss, Dana)",
    "Answer to Complaint",
  );
  write.unnumbered(
    day(-60),
    "Minute Entry for proceedings held before Judge Eleanor M. Whitcombe: Initial Pretrial " +
      `Conference held on ${day(-60).short}. (Court Reporter present) (tro)`,
  );
  write.numbered(
    day(-59),
    `CIVIL CASE MANAGEMENT PLAN AND SCHEDULING ORDER: Amended Pleadings due by ${
      day(-20).short
    }. Fact Discovery due by ${day(60).short}. Expert Discovery due by ${
      day(130).short
    }. Status Conference set for ${
      day(90).short
    } at 02:00 PM ${room} before Judge Eleanor M. Whitcombe. (Signed by Judge Eleanor M. Whitcombe on ${
      day(-59).short
    }) (tro)`,
    "Scheduling Order",
  );
  write.numbered(
    day(-28),
    `SCHEDULING ORDER: The Court will hold a telephone conference on ${
      day(-14).full
    } at 3:00 p.m. The dial in information is (888) 555-0142, access code 4417023. SO ORDERED. ` +
      `Telephone Conference set for ${
        day(-14).short
      } at 03:00 PM before Magistrate Judge Tobias Renner. (Signed by Magistrate Judge Tobias Renner on ${
        day(-28).short
      }) (gcl)`,
    "Scheduling Order",
  );
  write.unnumbered(
    day(-14),
    "Minute Entry for proceedings held before Magistrate Judge Tobias Renner: Telephone Conference " +
      `held on ${day(-14).short}. (gcl)`,
  );
  write.numbered(
    day(-10),
    `TRANSCRIPT of Proceedings re: CONFERENCE held on ${
      day(-14).short
    } before Magistrate Judge Tobias Renner. Court Reporter/Transcriber: Ida Quill, (212) 555-0187. ` +
      "Transcript may be viewed at the court public terminal or purchased through the Court " +
      "Reporter/Transcriber before the deadline for Release of Transcript Restriction. After that " +
      `date it may be obtained through PACER. Redaction Request due ${
        day(11).short
      }. Redacted Transcript Deadline set for ${
        day(21).short
      }. Release of Transcript Restriction set for ${day(81).short}..(Quill, Ida)`,
    "Transcript",
  );
  write.unnumbered(
    day(-7),
    `FIRST MEDIATION CONFERENCE. Mediation Conference scheduled for ${
      day(25).short
    } at 11:00 AM through video conference. (sb)`,
  );
  write.numbered(
    day(-4),
    "LETTER MOTION for Extension of Time to Complete Discovery addressed to Judge Eleanor M. " +
      `Whitcombe from Alan Prewitt dated ${
        day(-4).long
      }. Document filed by Crestmoor Logistics Inc...(Prewitt, Alan)`,
    "Motion for Extension of Time to Complete Discovery",
  );
  const order = write.stub(day(-1), "Order on Motion for Extension of Time to Complete Discovery");

  return {
    id: "lantern-bay",
    name: "Lantern Bay Foods v. Crestmoor Logistics",
    calendar: "district",
    tags: ["Contract", "Discovery open"],
    dockets: [{
      id: 70_104_417,
      courtId: "nysd",
      docketNumber: `1:${day(-150).year.slice(2)}-cv-04417-EMW`,
      caseName: "Lantern Bay Foods LLC v. Crestmoor Logistics Inc.",
      dateFiled: day(-150).iso,
      assignedTo: "Eleanor M. Whitcombe",
      cause: "28:1332 Diversity-Breach of Contract",
      natureOfSuit: "Contract: Other",
      jurisdictionType: "Diversity",
      juryDemand: "Defendant",
      parties: ["Lantern Bay Foods LLC", "Crestmoor Logistics Inc.", "Palisade Cold Storage LLC"],
      entries: write.entries,
    }],
    expected: [
      {
        type: "hearing",
        title: "initial",
        date: day(-60).iso,
        time: "11:30",
        status: "held",
      },
      {
        type: "hearing",
        title: "telephone conference",
        date: day(-14).iso,
        time: "15:00",
        status: "held",
      },
      {
        type: "hearing",
        title: "status conference",
        date: day(90).iso,
        time: "14:00",
        status: "scheduled",
      },
      {
        type: "hearing",
        title: "mediation",
        date: day(25).iso,
        time: "11:00",
        status: "scheduled",
      },
      { type: "deadline", title: "fact discovery", date: day(60).iso, status: "pending" },
      { type: "deadline", title: "expert discovery", date: day(130).iso, status: "pending" },
      { type: "deadline", title: "redaction request", date: day(11).iso, status: "pending" },
    ],
    fill: (standIn) => {
      standIn.fillStub(
        order,
        "ORDER granting 13 Letter Motion for Extension of Time to Complete Discovery. Application " +
          `granted. Fact Discovery due by ${day(95).short}. The status conference scheduled for ${
            day(90).long
          } is adjourned to ${day(120).long} at 2:00 p.m. SO ORDERED. Status Conference set for ${
            day(120).short
          } at 02:00 PM ${room} before Judge Eleanor M. Whitcombe. (Signed by Judge Eleanor M. Whitcombe on ${
            day(-1).short
          }) (tro) (Entered: ${day(-1).padded})`,
      );
    },
    expectedAfterFill: [
      { type: "deadline", title: "fact discovery", date: day(95).iso, status: "pending" },
      {
        type: "hearing",
        title: "status conference",
        date: day(120).iso,
        time: "14:00",
        status: "scheduled",
      },
    ],
  };
};
