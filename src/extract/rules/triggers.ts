import { phraseList } from "./word_lists.ts";
import type { Page } from "./page.ts";
import { phraseTrie } from "./phrase_trie.ts";

/** What the words right before a date say about it. */
export type TriggerKind =
  | "set"
  | "moved"
  | "extended"
  | "held"
  | "due"
  | "by"
  | "limit"
  | "from"
  | "to"
  | "on"
  | "of"
  | "for"
  | "label"
  | "is"
  | "minutes"
  | "past"
  | "none";

/** A trigger with its words. For `none`, `first` is the first word of the date. */
export interface Trigger {
  kind: TriggerKind;
  first: number;
  last: number;
}

const be = phraseList(`
  is | are | was | were | be | been | being | has been | have been | will be | shall be | to be
  | is now | are now | is hereby | are hereby | be and hereby is
`);
const was = ["was", "were", "has been", "had been", "is"];
const with_ = (verbs: string[], ends: string[]) =>
  verbs.flatMap((verb) => [verb, ...ends.map((end) => `${verb} ${end}`)]);
const down = phraseList(`
  set | scheduled | calendared | noticed | fixed | noted | slated | listed | re noticed | set
  down | specially set | tentatively set | tentatively scheduled
`);

const trie = phraseTrie<TriggerKind>([
  [
    with_(
      down,
      phraseList(`
  for | on | at | to begin on | to begin | to commence on | to commence | to take place on |
  to start on | to occur on | to be held on | to be heard on | for hearing on | for hearing |
  for a hearing on | before | for the week of | for trial on | for trial | to begin the week of
`),
    ),
    "set",
    be,
  ],
  [
    phraseList(`
  will be at | will be on | shall be at | shall be on | to be held on | to be held | to be heard on | will be held on | will be held | shall be held
  on | shall be held | be held on | is to be held on | will be heard on | shall be heard on | will be heard | shall be heard | be
  heard on | will take place on | to take place on | shall take place on | will occur on | shall
  occur on | will commence on | shall commence on | to commence on | commence on | commences on
  | commencing on | will begin on | will begin | shall begin on | shall begin | to begin on |
  begin on | begins on | beginning on | will convene on | shall convene on | to convene on |
  will start on | to start on | starting on | for hearing on | set hearing for | returnable on |
  returnable | to be conducted on | will be conducted on | shall be conducted on | to be held at
  | is set to begin on | to begin | to commence | to start | begins | commences | beginning |
  commencing | starting | will resume on | shall resume on | to resume on | will proceed on |
  shall proceed on | to proceed on | will be called on | to be called on | hold on | will be
  held via zoom on | will be held by telephone on | will be held telephonically on | will be
  held in person on | will be held by video conference on | heard at | set before | returnable
  for
`),
    "set",
  ],
  [
    with_(
      phraseList(`
  reset | re set | rescheduled | re scheduled | continued | adjourned | moved | postponed |
  advanced | deferred | carried | renoticed | re noticed | changed | set over | reassigned |
  recalendared | cont'd | contd | passed | bumped | converted | re calendared | reconvened | recessed | rolled
  over | trailed | relocated
`),
      phraseList(`
  for | to | on | until | til | till | to begin on | to commence on | to the calendar of |
  over to | over until | and reset for | for hearing on | before
`),
    ),
    "moved",
    be,
  ],
  [
    phraseList(`
  moved up to | moved back to | pushed to | pushed back to | pushed up to | brought forward to |
  advanced up to | moved forward to | put over to | put over until | held over to | held over until
`),
    "moved",
    be,
  ],
  [
    with_(
      ["extended", "enlarged", "extends", "extending", "extend"],
      phraseList(`
  to | until | through | thru | up to and including | to and including | through and including |
  up to | until and including | to on or before | for filing until | up through | until on or
  before
`),
    ),
    "extended",
    be,
  ],
  [[
    "updated to",
    "is updated to",
    "amended to",
    "revised to",
    "modified to",
    "is amended to",
    "is modified to",
  ], "extended"],
  [
    phraseList(`
  held on | held | held on or about | conducted on | convened on | heard on | commenced on |
  begun on | taken on | completed on | concluded on | argued on | held telephonically on | held
  by telephone on | held via zoom on | held by zoom on | held and concluded | held and completed | held and concluded on | held and
  completed on | held and continued on | held in chambers on | hearing held | heard and
  submitted on | argued and submitted on | called on | appeared on
`),
    "held",
    was,
  ],
  [
    phraseList(`
  not later than | no later than | in no event later than | but in no event later than | by no later than | by not later than | on or before | on
  before | by on or before | by | on or by | by or before | or before | before | prior to | no
  later then | not later then | by close of business on | by the close of business on | by cob
  on | by close of business | by the end of the day on | by end of day on | by end of business
  on | no later than close of business on | by the end of the day | no later than the close of
  business on | by and including | at or before | up until | by no later
  than close of business on | not to exceed | by on | by midnight on | by the deadline of
`),
    "by",
  ],
  [
    phraseList(`
  due | due by | due on | due on or before | due before | due no later than | due not later than
  | due by no later than | due by not later than | due on or by | due in | due or before | due
  by on or before | due by on | due at | due at or before | due prior to | now due | now due by
  | now due on | now due on or before | due to be filed by | due to be filed on or before | due
  from | due for filing on | due for filing by | due to chambers by | due to chambers on | due to the
  court by | due to the court on | due in chambers by | due in chambers on | due to counsel by | due with the court by | due with the court on |
  next due | falls due on | falls due | due by close of business on | due by the close of
  business on | due filed by | due in the clerk's office by | due upon | due until
`),
    "due",
    be,
  ],
  [
    phraseList(`
  due date | due date is | due date of | deadline | deadline is | deadline of | deadline date |
  deadline set for | deadline is set for | deadlines set for | deadline set | deadline set on |
  deadline to | deadlines | deadlines are | cutoff | cut off | cutoff is | cut off is | cutoff
  date | cut off date | cutoff date is | cut off date is | cutoff set for | cut off set for |
  cutoff date set for | cut off date set for | bar date | bar date is | bar date set for |
  expires on | expires | expire on | expire | expiring on | expiration date | ends on | ends |
  end on | ordered closed by | ordered closed on | ordered closed | to close by | to close on | to close | to be closed by |
  to be closed on | shall close by | closes on | closes | close on | last date | last day | deadline scheduled for |
  deadline was | deadline shall be | deadline will be | closed by | deadline being | deadline
  now | incomplete filings | incomplete filing | incomplete filing date | incomplete filings date | limit | will
  close on | shall close on | shall end on | will end on | shall expire on | will expire on |
  closing | due dates | due date as | due dates as
`),
    "limit",
  ],
  [["minutes of", "minutes of proceedings of"], "minutes"],
  [["from"], "from"],
  [
    phraseList(`
  to | until | until and including | through | thru | til | till | to and including | through and including | up to and including | up to
`),
    "to",
  ],
  [["on", "on or about"], "on"],
  [["of"], "of"],
  [["for"], "for"],
  [["is", "are", "shall be", "will be", "is now", "be"], "is"],
  [
    phraseList(`
  hearing date | hearing session date | hearing date time | date of hearing | hearing date and time | conference date |
  trial date | next hearing date | return date | argument date | hearing date is | set hearing
  date | new hearing date | hearing date if objection filed |
  hearing date if an objection is filed | hearing date if objection is filed |
  hearing date if objections are filed
`),
    "label",
  ],
  [
    phraseList(`
  filed on | filed | entered on | entered | signed on | signed | dated | modified on | edited |
  served on | service | mailed on | received on | issued on | executed on | sent on | added on |
  replaced on | docketed on | submitted on | noticed on | referred on | completed | since |
  after | following | between | through the period | during | ordered on | granted on | denied
  on | paid on | appointed on | arrested on | reopened on | closed on | terminated on |
  transferred on | uploaded on | returned on | lodged on | requested on | sealed on | made on |
  as of | effective | effective on | nunc pro tunc to | letter of | order of | continued from |
  rescheduled from | adjourned from | reset from | moved from
`),
    "past",
  ],
  [
    phraseList(`
  continued from | rescheduled from | adjourned from | reset from | moved from | postponed from
  | re set from | rescheduled from the hearing on
`),
    "from",
  ],
], true);

const skipped = new Set([
  ",",
  ":",
  "(",
  "[",
  "-",
  "–",
  "*",
  '"',
  "“",
  "the",
  "at",
  "@",
  "date",
  "hereby",
  "week",
  "day",
  "'",
]);

/**
 * The trigger right before word `at`, not before word `bound`. Fillers between it and the date (a
 * comma, `the`, `at`) are passed over; hyphens inside a phrase do not matter.
 */
export function triggerBefore(page: Page, at: number, bound: number): Trigger {
  const { words } = page;
  for (let skip = 0, end = at - 1; skip <= 5 && end >= bound; skip++, end--) {
    const places: number[] = [];
    let cursor = end;
    const found = trie.match((step) => {
      while (
        cursor >= bound &&
        (words[cursor]!.lower === "-" || words[cursor]!.lower === "/" ||
          words[cursor]!.lower === "&" || (page.aside[cursor] && step > 0))
      ) cursor--;
      if (cursor < bound) return undefined;
      places[step] = cursor;
      return words[cursor--]!.lower;
    });
    if (found) {
      return { kind: found.value, first: places[found.length - 1]!, last: end };
    }
    if (page.aside[end]) {
      // `due (Respondent) due`, `Hearing (flight) set for` never stand here; an aside before a date does
      while (end - 1 >= bound && page.aside[end - 1] && words[end]!.lower !== "(") end--;
      continue;
    }
    if (!skipped.has(words[end]!.lower)) break;
  }
  return { kind: "none", first: at, last: at - 1 };
}
