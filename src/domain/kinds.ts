/**
 * The vocabulary of proceedings and filings, shared by reading and folding. A kind is identity, not
 * wording: two differently worded facts of one kind can be about the same event.
 */

/** How a kind of proceeding behaves in the fold and on a calendar. */
export interface HearingKind {
  id: string;
  /** Normalised title, sentence case. */
  title: string;
  /** At most one live at a time per party and round; it moves instead of multiplying. */
  onceOnly: boolean;
  /** Length shown when the docket states none, in minutes. */
  minutes: number;
}

/** How a kind of filing or other due item behaves. */
export interface DeadlineKind {
  id: string;
  title: string;
}

/** The kind that contradicts no other hearing kind. */
export const genericHearing = "hearing";
/** The kind that contradicts no other deadline kind. */
export const genericDeadline = "filing";

const hearing = (id: string, title: string, minutes: number, onceOnly = false): HearingKind => ({
  id,
  title,
  minutes,
  onceOnly,
});

/** Every kind of proceeding; default lengths as the reference's (outputs, section 0.3). */
export const hearingKinds: readonly HearingKind[] = [
  hearing(genericHearing, "Hearing", 60),
  hearing("initial-appearance", "Initial appearance", 30, true),
  hearing("arraignment", "Arraignment", 30, true),
  hearing("detention-hearing", "Detention hearing", 30),
  hearing("bond-hearing", "Bond hearing", 30),
  hearing("preliminary-hearing", "Preliminary hearing", 60),
  hearing("identity-hearing", "Identity hearing", 30),
  hearing("change-of-plea", "Change of plea hearing", 45, true),
  hearing("sentencing", "Sentencing", 90, true),
  hearing("revocation-hearing", "Revocation hearing", 60),
  hearing("competency-hearing", "Competency hearing", 60),
  hearing("suppression-hearing", "Suppression hearing", 120),
  hearing("evidentiary-hearing", "Evidentiary hearing", 120),
  hearing("status-conference", "Status conference", 30),
  hearing("scheduling-conference", "Scheduling conference", 30),
  hearing("case-management-conference", "Case management conference", 30),
  hearing("initial-conference", "Initial conference", 30),
  hearing("pretrial-conference", "Pretrial conference", 60),
  hearing("final-pretrial-conference", "Final pretrial conference", 60, true),
  hearing("settlement-conference", "Settlement conference", 120),
  hearing("telephone-conference", "Telephone conference", 30),
  hearing("conference", "Conference", 30),
  hearing("discovery-hearing", "Discovery hearing", 60),
  hearing("motion-hearing", "Motion hearing", 60),
  hearing("motion-in-limine-hearing", "Motion in limine hearing", 60),
  hearing("presentment", "Presentment of motion", 30),
  hearing("claim-construction-hearing", "Claim construction hearing", 120),
  hearing("fairness-hearing", "Fairness hearing", 60),
  hearing("show-cause-hearing", "Show cause hearing", 60),
  hearing("injunction-hearing", "Injunction hearing", 120),
  hearing("oral-argument", "Oral argument", 60, true),
  hearing("docket-call", "Docket call", 30),
  hearing("jury-selection", "Jury selection", 240),
  hearing("jury-trial", "Jury trial", 240, true),
  hearing("bench-trial", "Bench trial", 240, true),
  hearing("trial", "Trial", 240, true),
  hearing("mediation", "Mediation", 240),
  hearing("arbitration", "Arbitration hearing", 240),
  hearing("meeting-of-creditors", "Meeting of creditors", 30, true),
  hearing("confirmation-hearing", "Confirmation hearing", 60, true),
  hearing("dismissal-hearing", "Hearing on dismissal", 30),
  hearing("disclosure-statement-hearing", "Disclosure statement hearing", 60),
  hearing("reaffirmation-hearing", "Reaffirmation hearing", 30),
  hearing("attorney-conference", "Attorney conference", 30),
  hearing("charging-conference", "Charging conference", 30),
  hearing("forfeiture-hearing", "Forfeiture hearing", 60),
  hearing("restitution-hearing", "Restitution hearing", 60),
  hearing("removal-hearing", "Removal hearing", 30),
];

const due = (id: string, title: string): DeadlineKind => ({ id, title });

/** Every kind of filing or other due item. */
export const deadlineKinds: readonly DeadlineKind[] = [
  due(genericDeadline, "Filing"),
  due("answer", "Answer"),
  due("response", "Response"),
  due("reply", "Reply"),
  due("surreply", "Sur-reply"),
  due("objections", "Objections"),
  due("brief", "Brief"),
  due("opening-brief", "Opening brief"),
  due("answering-brief", "Answering brief"),
  due("reply-brief", "Reply brief"),
  due("appendix", "Appendix"),
  due("record", "Record on appeal"),
  due("docketing-statement", "Docketing statement"),
  due("appearance-form", "Appearance of counsel form"),
  due("disclosure-statement", "Disclosure statement"),
  due("transcript-order", "Transcript order"),
  due("transcript", "Transcript"),
  due("redaction-request", "Redaction request"),
  due("redacted-transcript", "Redacted transcript"),
  due("transcript-release", "Release of transcript restriction"),
  due("status-report", "Status report"),
  due("joint-status-report", "Joint status report"),
  due("case-management-statement", "Case management statement"),
  due("rule-26-report", "Rule 26(f) report"),
  due("initial-disclosures", "Initial disclosures"),
  due("expert-disclosures", "Expert disclosures"),
  due("rebuttal-expert-disclosures", "Rebuttal expert disclosures"),
  due("discovery", "Discovery"),
  due("fact-discovery", "Fact discovery"),
  due("expert-discovery", "Expert discovery"),
  due("motions", "Motions"),
  due("pretrial-motions", "Pretrial motions"),
  due("dispositive-motions", "Dispositive motions"),
  due("motions-in-limine", "Motions in limine"),
  due("daubert-motions", "Daubert motions"),
  due("discovery-motions", "Discovery motions"),
  due("amended-pleadings", "Amended pleadings"),
  due("joinder", "Joinder of parties"),
  due("pretrial-order", "Pretrial order"),
  due("pretrial-disclosures", "Pretrial disclosures"),
  due("witness-list", "Witness list"),
  due("exhibit-list", "Exhibit list"),
  due("jury-instructions", "Jury instructions"),
  due("voir-dire", "Proposed voir dire"),
  due("trial-brief", "Trial brief"),
  due("mediation", "Mediation"),
  due("settlement", "Settlement"),
  due("dismissal-papers", "Dismissal papers"),
  due("sentencing-memorandum", "Sentencing memorandum"),
  due("presentence-report", "Presentence report"),
  due("presentence-objections", "Objections to presentence report"),
  due("self-surrender", "Self-surrender"),
  due("proposed-order", "Proposed order"),
  due("stipulation", "Stipulation"),
  due("service", "Service of process"),
  due("filing-fee", "Filing fee"),
  due("plan", "Plan"),
  due("schedules", "Schedules and statements"),
  due("incomplete-filings", "Incomplete filings"),
  due("credit-counseling", "Certificate of credit counseling"),
  due("financial-management", "Financial management course"),
  due("proofs-of-claim", "Proofs of claim"),
  due("government-proofs-of-claim", "Government proofs of claim"),
  due("discharge-objections", "Objections to discharge"),
  due("dischargeability-complaint", "Complaint to determine dischargeability"),
  due("confirmation-objections", "Objections to confirmation"),
  due("reaffirmation", "Reaffirmation agreement"),
  due("mediator-assignment", "Mediator assignment"),
  due("notice", "Notice"),
  due("notice-of-appeal", "Notice of appeal"),
  due("rehearing-petition", "Petition for rehearing"),
  due("mandate", "Mandate"),
  due("payment", "Payment"),
  due("claim", "Claim"),
  due("consent", "Consent or declination"),
  due("affidavit", "Affidavit"),
  due("declaration", "Declaration"),
  due("acknowledgment", "Acknowledgment"),
  due("letter", "Letter"),
];

const hearingIndex = new Map(hearingKinds.map((kind) => [kind.id, kind]));

/** The kind with this id, else the generic hearing. */
export function hearingKind(id: string): HearingKind {
  return hearingIndex.get(id) ?? hearingIndex.get(genericHearing)!;
}

/** May two kind ids name one event? Equal, or one of them generic for its type. */
export function kindsAgree(a: string, b: string): boolean {
  const generic = (id: string) => id === genericHearing || id === genericDeadline;
  return a === b || generic(a) || generic(b);
}
