import type { DocketEvent } from "./event.ts";
import { plainLine, shorten } from "./plain_text.ts";
import { webUrl } from "./web_url.ts";

/** One way to attend from afar, as the docket states it. */
export interface RemoteAccess {
  /** `https:` or `tel:+1-888-555-0142`. */
  uri: string;
  /** What it carries, in the words of RFC 7986 section 6.3; the first is the main one. */
  features: ("VIDEO" | "AUDIO" | "PHONE")[];
  /** One line for people: the service or `Dial-in`, with the access code the docket gives. */
  label: string;
}

/** How many of them an event shows; a list of courthouse numbers is not a dial-in. */
const most = 4;
/** How much of a text is looked at, in UTF-16 units. */
const readLimit = 4_000;
/** How far before a number or a link its purpose is looked for, in UTF-16 units. */
const reach = 120;

/**
 * The links and telephone numbers that the docket gives for attending an event: from `texts`, whole
 * entries that are about this event alone, from its place, and from the quoted words that state its
 * present date; those of an earlier date may be out of use.
 *
 * Nothing is made up: a link is one of a meeting service or stands behind words that invite to join,
 * a number stands behind words that invite to dial, and neither is taken where the words say that it
 * is for questions. Links are https only (design, invariant 12); they are shown, never fetched.
 * Empty for what is over or called off, and for deadlines.
 */
export function remoteAccess(
  event: DocketEvent,
  texts: readonly string[] = [],
): RemoteAccess[] {
  if (event.type !== "hearing" || event.status !== "scheduled") return [];
  const sayings = [
    ...texts,
    event.location ?? "",
    ...event.support
      .filter(({ date, time, verb }) =>
        (date === null || date === event.date) && (time === null || time === event.time) &&
        (date !== null || verb === "details")
      )
      .map(({ quote }) => quote)
      .reverse(),
  ].map((text) => plainLine(beginning(text)));
  const found = new Map<string, RemoteAccess>();
  for (const text of sayings) {
    for (const access of named(text)) {
      if (!found.has(access.uri) && found.size < most) found.set(access.uri, access);
    }
  }
  return [...found.values()];
}

/** Up to {@link readLimit}, to the end of a word: half an address would be another address. */
function beginning(text: string): string {
  if (text.length <= readLimit) return text;
  const cut = text.slice(0, readLimit + 1);
  return cut.slice(0, Math.max(0, cut.search(/\s\S*$/)));
}

/** Where a way to attend stands in a text. */
interface Mention extends RemoteAccess {
  from: number;
  to: number;
}

/**
 * With the codes that stand behind each and before the next: those of a telephone line must not be
 * tried in a video meeting. Where there is only one way, all codes are its own.
 */
function named(text: string): RemoteAccess[] {
  const mentions = [...links(text), ...numbers(text)].sort((a, b) => a.from - b.from);
  return mentions.map(({ uri, features, label, to }, index) => {
    const words = mentions.length === 1 ? text : text.slice(to, mentions[index + 1]?.from);
    return { uri, features, label: shorten([label, ...codes(words)].join(", "), 200) };
  });
}

const services: readonly { hosts: RegExp; label: string }[] = [
  { hosts: /(^|\.)(zoom\.us|zoomgov\.com|zoom\.com)$/, label: "Zoom" },
  {
    hosts: /^(teams\.microsoft\.com|teams\.live\.com|(gov\.)?teams\.microsoft\.us)$/,
    label: "Microsoft Teams",
  },
  { hosts: /(^|\.)webex\.com$/, label: "Webex" },
  { hosts: /^meet\.google\.com$/, label: "Google Meet" },
  { hosts: /(^|\.)(gotomeeting\.com|gotomeet\.me|goto\.com)$/, label: "GoTo Meeting" },
];

const linkForm = /https:\/\/[^\s<>"“”]+/gi;
const joining =
  /\b(?:join|attend|zoom|webinar|webex|teams|video|remote(?:ly)?|virtual(?:ly)?|link|live ?stream|audio|access(?:ed)?|participate)\b/i;

function links(text: string): Mention[] {
  return [...text.matchAll(linkForm)].flatMap((match): Mention[] => {
    const place = { from: match.index, to: match.index + match[0].length };
    const uri = webUrl(match[0].replace(/[.,;:!?)\]}'’]+$/, ""));
    if (uri === "") return [];
    const { hostname } = new URL(uri);
    const service = services.find(({ hosts }) => hosts.test(hostname));
    if (service !== undefined) {
      return [{ ...place, uri, features: ["VIDEO", "AUDIO"], label: service.label }];
    }
    const words = text.slice(Math.max(0, match.index - reach), match.index);
    if (!joining.test(words) || notForJoining.test(words)) return [];
    const heardOnly = /\baudio\b/i.test(words) && !/\bvideo\b|\bzoom\b/i.test(words);
    return [{
      ...place,
      uri,
      features: heardOnly ? ["AUDIO"] : ["VIDEO", "AUDIO"],
      label: heardOnly ? "Audio link" : "Link",
    }];
  });
}

/** North American numbers as clerks print them; not part of a longer row of digits. */
const numberForm =
  /(?<![\d-])(?:\+?1[ .-]?)?(?:\(([2-9]\d{2})\) ?|([2-9]\d{2})[ .-])([2-9]\d{2})[ .-](\d{4})(?![\d-]\d|\d)/g;
const dialling =
  /\b(?:dial(?:ing|ling|s|ed)?|call(?:ing)?[ -]?in(?:to)?|(?:shall|must|should|may|will|to) call|by tele ?phone|tele ?phone conference|tele ?phonic(?:ally)?|teleconference|zoom|pass ?code|meeting id|conference (?:line|number)|by phone|join|toll[ -]free|audio)\b/i;
const notForJoining =
  /\b(?:fax|facsimile|questions?|contact|chambers at|e-?mail|clerk'?s office|interpreter|technical|notify|inform|transcri\w+|reporter|information,? (?:see|visit|call|please))\b/i;

/** Meeting IDs have ten digits, too. */
const codeBefore = /(?:\bid|code|password|\bpin)\b\W*(?:is\W*)?$/i;
/** Such as `… with any questions.` */
const forSomethingElse =
  /^[^.;]*\b(?:questions?|fax|(?:to|for) (?:re)?(?:schedul|arrang|request|obtain|confirm)\w*|assistance)\b/i;

function numbers(text: string): Mention[] {
  return [...text.matchAll(numberForm)].flatMap((match): Mention[] => {
    const words = text.slice(Math.max(0, match.index - reach), match.index);
    if (!dialling.test(words) || notForJoining.test(words) || codeBefore.test(words)) return [];
    const to = match.index + match[0].length;
    if (forSomethingElse.test(text.slice(to, to + reach))) return [];
    const number = `${match[1] ?? match[2]}-${match[3]}-${match[4]}`;
    return [{
      from: match.index,
      to,
      uri: `tel:+1-${number}`,
      features: ["PHONE", "AUDIO"],
      label: `Dial-in ${number}`,
    }];
  });
}

const codeForm =
  /\b(access code|meeting id|conference id|webinar id|pass ?code|password|participant code|meeting (?:number|code)|pin)\b(?: (?:is|number))?\s*[:#]?\s*([A-Za-z0-9][A-Za-z0-9!@*#-]*(?: \d{3,4}){0,3})/gi;

/** `meeting ID 161 234 5678`, `passcode 448812`. */
function codes(text: string): string[] {
  const stated = [...text.matchAll(codeForm)]
    .filter(([, , code = ""]) => /\d/.test(code))
    .map(([, name = "", code = ""]) => `${name.toLowerCase().replace(/\bid\b/, "ID")} ${code}`);
  return [...new Set(stated)];
}
