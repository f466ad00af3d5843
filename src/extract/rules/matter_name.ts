import type { Draft } from "./draft.ts";
import type { Page } from "./page.ts";
import type { RelatedDocument } from "./references.ts";
import { sentenceCase } from "./titles.ts";
import type { Voice } from "./voice.ts";

/** What tells one motion from another in its own name; anything else before the noun is no part. */
const kindsOfMotion =
  "amended|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final|involuntary|voluntary|joint|emergency|expedited|omnibus|cross|ex parte|fee|interim|verified|renewed|supplemental|unopposed|consent|agreed|adversary|third-party|trustee['’]?s|debtors?['’]?s?|trustee";
const noun = "motion|application|objection|petition|complaint";
const matter = new RegExp(
  `\\b((?:(?:${kindsOfMotion})\\s+){0,3}(?:${noun})s?\\b(?:/(?:${noun})\\b)?)(?:\\(s\\))?:?((?:\\s+(?!and (?:${noun})\\b)(?:[A-Za-z'’&-]+|(?<=chapter )\\d+)){0,10})`,
  "gi",
);
/** Words by which the name of a motion goes on to say what it asks. */
const goesOn =
  /^\s+(?:to|for|of|in|on|re|regarding|objecting|seeking|authorizing|approving|under|pursuant|against|by)\b/i;
/** Where the name of a document ends and the docket's own remarks begin. */
const cut =
  /\s+(?:filed|by|regarding|fee amount|receipt|with|hearing|signed|and|under|nunc|pursuant|located|dated|set|scheduled|is|that|which|as to|for (?:defendant|plaintiff)s?|on behalf)\b.*$/is;

/** `Motion of the Debtor to Extend`: the party is a field of its own. */
const whose = /^\s+(?:of|by)\s+.{1,60}?(?=\s(?:to|for)\s)/i;
/** Behind these verbs stand names. */
const named =
  /^(.*\b(?:employ|retain|compensation)(?: (?:(?:special|general|bankruptcy|local) )?(?:counsel|attorneys?|accountants?|auditors?|appraisers?|brokers?|realtors?|professionals?|auctioneers?))?)(?:\s.*)?$/i;

/** Takes off the words by which a name that was cut short would go on. */
function openEnd(words: string): string {
  return words.replace(
    /(?:\s+(?:of|to|for|in|on|re|the|a|an|by|from|against|as|or|[\w]+['’]s?|[A-Z]))+$/i,
    "",
  );
}

/** `Motion for Relief from Stay` in the words of a docket; null when they name no such document. */
export function matterIn(words: string): string | null {
  let found: string | null = null;
  for (
    const [, head = "", tail = ""] of words.slice(0, 400).replace(/\bre:/gi, "re").matchAll(matter)
  ) {
    const says = goesOn.test(tail);
    const rest = openEnd(
      tail.replace(/^\s+re\s+(?=(?:to|for)\s)/i, " ").replace(whose, "").replace(cut, "")
        .replace(named, "$1"),
    );
    const name = `${head}${rest}`.replace(/\s+/g, " ").trim();
    if (/\b(?:date|deadline|due)s?$/i.test(name)) continue;
    if (says && rest !== "") return name;
    found ??= name;
  }
  return found;
}

/** The entry's title is a notice, or the motion that a ruling in the same text decides. */
const ownTitle = /^\W*(?:(?:\w+\W+){0,3}?notice|(?:motion|application|objection))\b/i;
/** A motion for another time is not what the hearing is on. */
const scheduling =
  /\b(?:continu\w+|expedit\w+|exten\w+|reschedul\w+|adjourn\w*|vacat\w+|shorten\w*|appear|postpone)\b/i;

/** The label by which minutes of some bankruptcy courts name what was heard. */
const subject = /\bsubject:\s*(.{3,200})/is;
const subjectEnd =
  /(?:\s+(?:filed by|re:|with respect to|located)\b|[.(/:;]|\s+and\s+(?=\w+ (?:\w+ )?hearing)|\s+#?\d{3,}|,|\s+property\b).*$/is;

/**
 * The name of a hearing whose own words only say `Hearing`: what minutes give as `Subject:`, the
 * document in the bracket of a clerk's setting, or the motion or notice that the entry itself is.
 * Null when nothing names it.
 */
export function hearingOnMatter(
  page: Page,
  { voice, related, behind, verb }: {
    voice: Voice;
    related: readonly RelatedDocument[];
    /** What stands behind the setting's own words. */
    behind: string;
    verb: Draft["verb"];
  },
): string | null {
  const printed = subject.exec(page.text.slice(0, 600))?.[1]?.replace(subjectEnd, "").trim() ?? "";
  if (printed !== "") {
    const name = sentenceCase(openEnd(printed.split(/\s+/).slice(0, 14).join(" ")));
    return /\b(?:hearing|conference|trial|argument)\b/i.test(name) ? name : onMatter(printed);
  }
  const on = /^\s*,?\s*(?:on|re:?|regarding) (?:\[?\d+\]? )?(?=\w)(.{3,160})/is.exec(behind)?.[1];
  const after = on === undefined ? null : matterIn(on.split(/[.;]/)[0]!);
  if (after !== null && /\s/.test(after)) return onMatter(after);
  const names = [
    ...new Set(related.map(({ name }) => matterIn(name)).filter((name) => name !== null)),
  ];
  if (names.length > 0) {
    const more = new Set(names.map((name) => name.toLowerCase())).size > 1
      ? " and other matters"
      : "";
    return `${onMatter(names[0]!)}${more}`;
  }
  const asked = /\bhearing (?:on|re:?|regarding) (?:the )?(?:\[?\d+\]? )?(?=\w)(.{0,200})/i
    .exec(page.text.slice(0, 600))?.[1];
  const heard = asked === undefined ? null : matterIn(asked.split(/[.;]/)[0]!);
  if (heard !== null && /\s/.test(heard)) return onMatter(heard);
  const head = page.text.slice(0, 200);
  const decided = verb === "cancelled"
    ? /\bgranting \[?\d+\]? (.{3,120})/is.exec(head)?.[1] ?? null
    : null;
  const granted = decided === null ? null : matterIn(decided.split(/[.;]/)[0]!);
  if (granted !== null && !scheduling.test(granted)) return onMatter(granted);
  const own = voice.speaker === "party" || ownTitle.test(head)
    ? matterIn(
      head.split(/\b(?:hearing|objections?|responses?)\s+(?:to be|is|set|scheduled|due)\b/i)[0]!,
    )
    : null;
  return own === null ? null : onMatter(own);
}

function onMatter(name: string): string {
  const plain = sentenceCase(name.replace(/^generic\s+/i, ""));
  return `Hearing on ${plain.charAt(0).toLowerCase()}${plain.slice(1)}`;
}

/** `Notice of Preliminary Hearing on Application to Employ`: what the title adds to the name. */
export function fullerName(page: Page, title: string): string | null {
  const head = page.text.slice(0, 260);
  if (!/^\W*(?:\w+\W+){0,3}?notice\b/i.test(head)) return null;
  const at = head.toLowerCase().indexOf(title.toLowerCase());
  const behind = at < 0 ? "" : head.slice(at + title.length);
  if (!/^\s+(?:\([^)]{0,20}\)\s+)?(?:on|re:?|regarding)\s/i.test(behind)) return null;
  const name = matterIn(behind);
  if (name === null) return null;
  const lower = sentenceCase(name);
  return `${title} on ${lower.charAt(0).toLowerCase()}${lower.slice(1)}`;
}
