/** Facts: what one reader read in one version of one docket entry. Immutable. */

/** Who read the text. Readers rank in this order (design: rules, document rules, model, operator). */
export interface Reader {
  name: "rules" | "document-rules" | "model" | "operator";
  /** Raised whenever the reader's output for some text can change. */
  version: number;
}

/** The words that support a fact: `text.slice(start, end) === quote`, in UTF-16 units. */
export interface Quote {
  start: number;
  end: number;
  quote: string;
}

/** Who must act or is concerned, as far as the words tell. */
export type Side =
  | "plaintiff"
  | "defendant"
  | "government"
  | "petitioner"
  | "respondent"
  | "appellant"
  | "appellee"
  | "debtor"
  | "creditor"
  | "trustee"
  | "movant"
  | "parties"
  | "court";

/** What happens to the hearing or deadline a fact speaks of (`docs/fold.md`, the table of states). */
export type Verb = "set" | "moved" | "cancelled" | "held" | "met";

/** A hearing or deadline is set, moved, cancelled, held or said to be satisfied. */
export interface CalendarFact extends Quote {
  fact: "calendar";
  type: "hearing" | "deadline";
  verb: Verb;
  /** Id of a kind in `kinds.ts`; the generic `hearing` or `filing` contradicts nothing. */
  kind: string;
  /** Sentence case, the words of the docket normalised: `Sentencing`, `Reply brief`. */
  title: string;
  /** The new date for `moved`, the date given up for `cancelled`, the day it took place for `held`. */
  date: string | null;
  /** `HH:MM`, court-local wall time, or null when the docket states none. */
  time: string | null;
  /** `HH:MM`, when a range is printed. */
  endTime?: string;
  /** The displaced date, when the words state it. */
  oldDate: string | null;
  oldTime?: string;
  /** Room, building or modality exactly as printed. */
  location: string | null;
  /** The name as printed, without title. */
  judge: string | null;
  /** Exact words: who must act (deadline), or the defendant a hearing is for; null when not stated. */
  party: string | null;
  /** Every named party, as printed; empty when none. `party` is the first or the joined wording. */
  parties: string[];
  side: Side | null;
  /** Entry numbers of the motion or document it is about: `Response re 45 MOTION` gives [45]. */
  about: number[];
  /** Entry numbers that the words name as having set or moved the event. */
  setBy: number[];
  /** Only for `cancelled`: all hearings, or all deadlines, within `parties`. */
  scope?: "all";
  /**
   * The date was computed: the named rule and the basis, to be shown. Without a date, the words of what
   * it will be counted from (`awaitsDay`).
   */
  computed?: { rule: string; basis: string };
  /** Which of several equal items: day of trial, transcript volume, schedule letter. */
  part?: string;
  /** The title of the entry itself or its verb says moved (extend, adjourn, reset, continue). */
  extends?: boolean;
  /** Words say the event stands as it was ("remains as scheduled"). */
  restated?: boolean;
  /** Only if a condition is met ("if an objection is filed the hearing will be held"). */
  conditional?: boolean;
  reader: Reader;
  /** Name of the construction that read it. */
  rule: string;
  /** 0 to 1. */
  confidence: number;
}

/** The entry itself is a filing; only the fold uses it (it can meet a deadline or end a round). */
export interface FilingFact extends Quote {
  fact: "filing";
  /** Id of a deadline kind (`response`, `reply`, `answer`, `status-report`, ...) it can meet. */
  kind: string;
  side: Side | null;
  parties: string[];
  /** Entry numbers of the motion or document it answers. */
  about: number[];
  reader: Reader;
  rule: string;
  confidence: number;
}

/** An event of the docket that ends a round of proceedings (`docs/fold.md` section 3). */
export interface MilestoneFact extends Quote {
  fact: "milestone";
  milestone:
    | "judgment"
    | "dismissal"
    | "mandate"
    | "remand"
    | "new-trial"
    | "amended-pleading"
    | "motion"
    | "plan"
    | "petition";
  parties: string[];
  reader: Reader;
  rule: string;
  confidence: number;
}

/** Another entry (or this one, `entryNumber` null) was filed, docketed or entered in error. */
export interface VoidFact extends Quote {
  fact: "void";
  entryNumber: number | null;
  reader: Reader;
  rule: string;
  confidence: number;
}

/** The entry decides a motion or an event: `granting 45 Motion`, `denying`. */
export interface RulingFact extends Quote {
  fact: "ruling";
  outcome: "granted" | "denied" | "moot" | "other";
  about: number[];
  reader: Reader;
  rule: string;
  confidence: number;
}

/**
 * The court takes back earlier entries: an order is vacated, an order to show cause discharged, a
 * filing struck or withdrawn. From here on they count no more, unlike those of a {@link VoidFact}, which never did.
 */
export interface UndoneFact extends Quote {
  fact: "undone";
  how: "vacated" | "stricken" | "withdrawn" | "discharged";
  /** Numbers of the entries; empty when the words give a name (`schedule`) or a day (`filed`). */
  entries: number[];
  /** The day on which the order was filed, `YYYY-MM-DD`. */
  filed?: string;
  /** What the words name without a number: the schedule of the case, or that of some briefs. */
  schedule?: "case" | "briefing";
  /** Only these dates of the entries, as in `the deadlines set in 11 Order`. */
  only?: "hearing" | "deadline";
  /** Only as to these parties; empty when the words name none. */
  parties: string[];
  reader: Reader;
  rule: string;
  confidence: number;
}

/**
 * More time, or another day, without the new date: asked for by the entry itself, or given by its words
 * (`all deadlines are extended by 30 days`, `granting 22 Motion for Extension of Time to Answer`,
 * `granting 22 Motion to Continue Jury Trial`).
 */
export interface ExtensionFact extends Quote {
  fact: "extension";
  act: "asked" | "given";
  /** `hearing`: a continuance of the proceeding `kind` that is granted; then `given` and `named`. */
  type: "deadline" | "hearing";
  /** `all`: every deadline; `named`: that of `kind`; `unnamed`: the words do not say which. */
  deadlines: "all" | "named" | "unnamed";
  /** `all dates`: hearings, too. */
  hearings?: true;
  /** Id of a kind; the generic `filing` of a deadline unless `named`. */
  kind: string;
  /** Sentence case, as of a deadline. */
  title: string;
  side: Side | null;
  parties: string[];
  /** Entry numbers of the motion or document that what is due is about. */
  about: number[];
  reader: Reader;
  rule: string;
  confidence: number;
}

/** What one entry text states, quoted. */
export type Fact =
  | CalendarFact
  | FilingFact
  | MilestoneFact
  | VoidFact
  | RulingFact
  | UndoneFact
  | ExtensionFact;
