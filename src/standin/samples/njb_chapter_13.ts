import { entryWriter, type SampleBuilder } from "../sample_case.ts";

/**
 * Bankruptcy Court of New Jersey, chapter 13: missing documents with a date, the meeting of
 * creditors adjourned, confirmation adjourned, a motion for relief settled and its hearing
 * withdrawn, and many unnumbered clerk's entries.
 */
export const njbChapter13: SampleBuilder = (day) => {
  const debtor = "Delphine Arceneau";
  const yy = day(-75).year.slice(2);
  const write = entryWriter({ firstId: 466_407_000 });
  write.numbered(
    day(-75),
    `Chapter 13 Voluntary Petition Filed by Gideon Marsh on behalf of ${debtor}. (Marsh, Gideon)`,
    "Voluntary Petition (Chapter 13)",
  );
  write.numbered(
    day(-75),
    `Certificate of Credit Counseling filed by Gideon Marsh on behalf of ${debtor}. (Marsh, Gideon)`,
    "Certificate of Credit Counseling",
  );
  write.unnumbered(
    day(-75),
    `Receipt of filing fee for Voluntary Petition (Chapter 13)(${yy}-18842) [misc,volp13a] ( 313.00). Receipt number A48820117, fee amount $ 313.00. (U.S. Treasury)`,
  );
  write.numbered(
    day(-74),
    `Notice of Missing Documents. (related document: 1 Voluntary Petition (Chapter 13) filed by Debtor ${debtor}). Missing Documents: Ch. 13 Plan and Motions, Schedule I. Incomplete Filings due by ${
      day(-61).short
    }. (rah)`,
    "Notice of Missing Documents",
  );
  write.numbered(
    day(-73),
    `Meeting of Creditors & Notice of Appointment of Trustee Isaac Fenwick with 341(a) meeting to be held on ${
      day(-40).padded
    } at 09:00 AM at Telephonic. Confirmation hearing to be held on ${
      day(-12).padded
    } at 10:00 AM at Courtroom 8, Trenton. Proofs of Claim due by ${
      day(-5).padded
    }. Government Proof of Claim due by ${
      day(105).padded
    }. Objection to Dischargeability of Debt due by ${day(20).padded}. (rah)`,
    "Meeting of Creditors Chapter 13",
  );
  write.numbered(
    day(-62),
    `Chapter 13 Plan and Motions. Filed by Gideon Marsh on behalf of ${debtor}. (Marsh, Gideon)`,
    "Chapter 13 Plan",
  );
  write.unnumbered(
    day(-40),
    `Meeting of Creditors Not Held - Debtor did not appear. 341(a) meeting adjourned to ${
      day(-26).padded
    } at 09:00 AM at Telephonic. (Fenwick, Isaac)`,
  );
  write.numbered(
    day(-30),
    `Motion for Relief from Stay re: 2016 sedan. Fee Amount $ 199. Filed by Corwin Hale on behalf of Brightmoor Auto Finance. Hearing scheduled for ${
      day(15).short
    } at 10:00 AM at Courtroom 8, Trenton. (Attachments: # 1 Proposed Order) (Hale, Corwin)`,
    "Motion for Relief From Stay",
  );
  write.unnumbered(
    day(-26),
    `Meeting of Creditors Held and Concluded on ${
      day(-26).padded
    }. Debtor appeared. (Fenwick, Isaac)`,
  );
  write.unnumbered(
    day(-12),
    `Minute of Hearing Held. OUTCOME: Confirmation hearing adjourned to ${
      day(34).padded
    } at 10:00 AM at Courtroom 8, Trenton. (related document: 5 Chapter 13 Plan and Motions filed by Debtor ${debtor}) (dls)`,
  );
  write.numbered(
    day(-9),
    `Notice of Trustee's Motion to Dismiss Case for failure to make plan payments filed by Trustee Isaac Fenwick. Hearing scheduled for ${
      day(34).short
    } at 09:00 AM at Courtroom 8, Trenton. Objections due by ${day(27).short}. (Fenwick, Isaac)`,
    "Motion to Dismiss Case",
  );
  write.numbered(
    day(-6),
    `Document re: Withdrawal of Motion for Relief from Stay. The hearing scheduled for ${
      day(15).short
    } at 10:00 AM is withdrawn. (related document: 6 Motion for Relief from Stay filed by Creditor Brightmoor Auto Finance) filed by Corwin Hale on behalf of Brightmoor Auto Finance. (Hale, Corwin)`,
    "Withdrawal of Document",
  );
  write.unnumbered(
    day(-5),
    `Remark: Hearing on 6 Motion for Relief from Stay withdrawn, calendar of ${
      day(15).padded
    }. (dls)`,
  );

  return {
    id: "arceneau-chapter-13",
    name: "In re Arceneau",
    calendar: "appeals-and-bankruptcy",
    tags: ["Chapter 13"],
    dockets: [{
      id: 70_111_842,
      courtId: "njb",
      docketNumber: `${yy}-18842`,
      caseName: debtor,
      dateFiled: day(-75).iso,
      assignedTo: "Rosalind Achterberg",
      parties: [debtor, "Isaac Fenwick", "Brightmoor Auto Finance"],
      entries: write.entries,
    }],
    expected: [
      {
        type: "hearing",
        title: "meeting of creditors",
        date: day(-26).iso,
        time: "09:00",
        status: "held",
      },
      {
        type: "hearing",
        title: "confirmation",
        date: day(34).iso,
        time: "10:00",
        status: "scheduled",
      },
      { type: "deadline", title: "proof", date: day(105).iso, status: "pending" },
      { type: "deadline", title: "objection", date: day(27).iso, status: "pending" },
    ],
  };
};
