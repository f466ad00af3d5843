import { remember } from "../../domain/remember.ts";

/**
 * What a word can begin, one bit each. A construction looks for its words only on pages, and at
 * words, that bear its cue; a cue may be borne by more words than the construction reads, never by
 * fewer.
 */
export const cue = {
  /** Name of a month or of a weekday. */
  date: 1 << 0,
  /** `granted`, `denying`, `moot`. */
  ruling: 1 << 1,
  /** `deadline`, `ddl`, `due`. */
  deadline: 1 << 2,
  /** How a deadline ends: `satisfied`, `terminated`. */
  over: 1 << 3,
  /** How everything ends: `vacated`, `off`, `struck`. */
  gone: 1 << 4,
  /** What is said of a proceeding without its date: `held`, `stricken`, `continued`. */
  undated: 1 << 5,
  /** What moves an hour: `advanced`, `held`. */
  hour: 1 << 6,
  /** `error`, `disregard`, `wrong`. */
  error: 1 << 7,
  judgment: 1 << 8,
  dismissal: 1 << 9,
  mandate: 1 << 10,
  remand: 1 << 11,
  trial: 1 << 12,
  amended: 1 << 13,
  plan: 1 << 14,
  petition: 1 << 15,
  motion: 1 << 16,
  surrender: 1 << 17,
  /** `days`, `weeks`, `months`. */
  period: 1 << 18,
  /** `granting`, `approved`, `ordered`. */
  grant: 1 << 19,
  /** `continued`, `reset`, `new`. */
  move: 1 << 20,
  /** `extended`, `amended`. */
  extend: 1 << 21,
  /** `cancelled`, `vacating`. */
  cancel: 1 << 22,
  /** Words of a request, and what ends it: `motion`, `to adjourn`, `hereby`. */
  request: 1 << 23,
  /** `proposed`, `stipulation`: papers that wait for a judge. */
  unsigned: 1 << 25,
  /** `related`, `re`. */
  related: 1 << 24,
  /** How an entry is taken back: `vacated`, `strike`, `rescinding`, `set aside`. */
  undone: 1 << 26,
  /** `extension`, `extended`, `additional`, `continued`. */
  moreTime: 1 << 27,
} as const;

const words: readonly (readonly [keyof typeof cue, RegExp])[] = [
  [
    "date",
    /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/,
  ],
  ["ruling", /^(?:grant|approv|adopt|den[iy]|moot)/],
  ["deadline", /^(?:deadline|ddl|due)/],
  [
    "over",
    /^(?:satisf|met|fulfil|terminat|vacat|stricken|cancel|suspend|remov)/,
  ],
  ["gone", /^(?:stri(?:c?k)|struck|moot|remov|off|terminat|vacat|cancel|stay|suspend|abeyance)/],
  [
    "undated",
    /^(?:held|complet|conclud|conven|vacat|stri(?:c?k)|cancel|withdr|terminat|tak|remov|continu|adjourn|postpon)/,
  ],
  [
    "hour",
    /^(?:moved|reset|reschedul|continu|advanc|chang|postpon|delay|adjourn|correct|held|begin|commenc|start|conven|proceed)/,
  ],
  ["error", /^(?:error|erroneous|disregard|incorrect|wrong|deficien)/],
  ["judgment", /^judgment/],
  ["dismissal", /^(?:dismiss|closed|terminat)/],
  ["mandate", /^mandate/],
  ["remand", /^remand/],
  ["trial", /^trial/],
  ["amended", /^(?:amended|supersed|supplement)/],
  ["plan", /^plan/],
  ["petition", /^(?:petition|convert)/],
  ["motion", /^motion/],
  ["surrender", /^surrender/],
  ["period", /^(?:day|week|month)/],
  ["grant", /^(?:grant|approv|ordered)/],
  [
    "move",
    /^(?:continu|re$|reset|reschedul|adjourn|postpon|moving|chang|advanc|new$)/,
  ],
  ["extend", /^(?:exten|enlarg|amend|modif|revis|continu|re$|reset|brief)/],
  ["cancel", /^(?:cancel|vacat|stri(?:c?k))/],
  [
    "request",
    /^(?:mot(?:ion)?s?$|request|application$|stipulation$|letter$|petition$|mov|seek|ask|propos|consent$|continu|adjourn|reschedul|exten[ds]|reset|vacat|postpon|advance$|set$|allow$|enlarg|hold$|schedul|is$|are$|was$|were$|shall$|will$|must$|hereby$|ordered$|stricken$|grant|approv|adopt|den[iy])/,
  ],
  ["unsigned", /^(?:propos|stipulat)/],
  ["related", /^re(?:lated)?$/],
  [
    "moreTime",
    /^(?:exten|enlarg|continu|adjust|adjourn|postpon|resched|reset|vacat|cancel|advanc|shift|push|modif|amend|revis|moved|more$|additional$)/,
  ],
  ["undone", /^(?:vacat|strik|strick|struck|rescind|withdr|discharg|aside$)/],
];

/** A word as it is kept: one string for all its occurrences, and its cues. */
export interface KnownWord {
  lower: string;
  cues: number;
}

/** The cues that a word in lower case bears. */
export const knownWord: (lower: string) => KnownWord = remember((lower) => {
  let cues = 0;
  for (const [name, test] of words) if (test.test(lower)) cues |= cue[name];
  return { lower, cues };
});
