import type { Clause } from "./clauses.ts";
import { type Page, printed } from "./page.ts";

/** An order that is taken back by its day: `The Court's March 4, 2026 Order is VACATED`. */
export interface UndoneByDate {
  /** `YYYY-MM-DD`, the day the order was filed. */
  filed: string;
  /** First and last word of the statement. */
  first: number;
  last: number;
}

/** Words on either side of a day that can name the order and what becomes of it. */
const near = 12;
const order = String
  .raw`(?:(?:scheduling|minute|text|case|management|pretrial|trial|prior|docket|oral|electronic|and)\s+){0,3}(?:order|minute entry)\b`;
/** `March 4, 2026 Scheduling Order`. */
const dayFirst = new RegExp(String.raw`^\s*${order}`, "i");
/** `Scheduling Order entered on March 4, 2026`. */
const orderFirst = new RegExp(
  String.raw`\b${order}\s*,?\s+(?:of|dated|entered|issued|filed)(?:\s+on)?\s*$`,
  "i",
);
const whose = String.raw`(?:(?:the|its|this|that|court['’]s|prior|previous|earlier|now|and)\s+)*$`;
const taking = new RegExp(
  String
    .raw`^\W*(?:[\w'’-]+\W+){0,5}?\b(?:(?:vacating|rescinding|withdrawing|setting aside)|grant(?:ing|s)\s+(?:[\w'’-]+\s+){0,5}?(?:motion|request|stipulation)\s+to\s+(?:vacate|rescind|set aside))\s+${whose}`,
  "i",
);
/** Who only asks, proposes, denies or supposes. */
const unreal =
  /\b(?:if|unless|should|asks?|asking|requests?|requested|moves|seeks?|recommend\w*|propos\w+|den(?:y|ying|ied|ies)|not)\b/i;
const begins = new RegExp(String.raw`(?:^|[:;.,]\s*|\bthat\s+)${whose}`, "i");
const taken =
  /^\s*(?:\((?:[^()]{0,40})\)\s*)?(?:(?:is|are|be|hereby|shall|now)\s+)+(?:vacated|rescinded|withdrawn|set aside|stricken)\b(?!\s+(?:if|unless|in part|as to|only|to the extent))/i;

/**
 * The order that a statement takes back and names by its day alone; null when there is none. What
 * else was set, asked or heard on a day is no order.
 */
export function undoneByDate(page: Page, { first, last }: Clause): UndoneByDate | null {
  const { words, filed } = page;
  for (const moment of page.moments) {
    if (moment.first < first) continue;
    if (moment.last > last) break;
    if (moment.date === null || moment.time !== null || filed === null || moment.date > filed) {
      continue;
    }
    const from = Math.max(first, moment.first - near), to = Math.min(last, moment.last + near);
    const left = moment.first > from ? `${printed(page, from, moment.first - 1)} ` : "";
    const right = moment.last < to ? printed(page, moment.last + 1, to) : "";
    const named = dayFirst.exec(right);
    const before = named ? left : left.replace(orderFirst, "");
    if (!named && before === left || unreal.test(left)) continue;
    const behind = named ? right.slice(named[0].length) : right;
    const done = taken.exec(behind);
    if (done && begins.test(before)) {
      const end = words[moment.last]!.end;
      const shown = page.text.indexOf(done[0].trim(), end) + done[0].trim().length;
      let at = moment.last;
      while (at < last && words[at]!.end < shown) at++;
      return { filed: moment.date, first: named ? moment.first : from, last: at };
    }
    if (from === first && taking.test(before)) {
      return { filed: moment.date, first: from, last: moment.last };
    }
  }
  return null;
}
