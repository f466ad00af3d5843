/** The parts of a docket number of a district or bankruptcy court, as far as they are printed. */
export interface DocketNumber {
  /** Digit or digits before the colon; `""` when not printed. */
  office: string;
  /** Two digits. */
  year: string;
  /** Case type in lower case (`cv`, `cr`, `bk`, `ap`, ...); `""` when not printed. */
  type: string;
  /** At least five digits. */
  serial: string;
}

/** Longest number that is read; longer text is not a docket number. */
const longest = 120;

/** Types that clerks write out. */
const typeNames: Readonly<Record<string, string>> = {
  c: "cv",
  civ: "cv",
  civil: "cv",
  crim: "cr",
  criminal: "cr",
  misc: "mc",
  adv: "ap",
};

/** Judge initials, defendant numbers, `(Lead)`: what may follow the number without being part of it. */
const suffix = String
  .raw`(?:[a-z]{1,6})?(?:[\s,/&._-]+(?:[a-z]{1,6}|\d{1,3})|[\s,/&._-]*\([^()]{0,40}\))*[\s,.;]*`;
const usual = new RegExp(
  String
    .raw`^(?:(\d{1,2})\s*[:-]\s*)?(\d{4}|\d{2})(?:\s*-?\s*([a-z]{1,8})\.?\s*-?\s*|\s*-\s*)(\d{1,7})(?!\d)` +
    suffix + "$",
);
/** `CV 11-1234-GHK`, `C 11-01234 LHK`, `CR-11-123`: the type first. */
const typeFirst = new RegExp(
  String.raw`^(?:(\d{1,2})\s*:\s*)?([a-z]{1,8})\.?\s*-?\s*(\d{4}|\d{2})\s*-\s*(\d{1,7})(?!\d)` +
    suffix +
    "$",
);

/** Lower case, one kind of dash, single blanks, without `Case No.` and its like in front. */
export function plainNumber(printed: string): string {
  return printed
    .slice(0, longest + 1)
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(mdl )?(?:[a-z.]{1,12} ){0,4}(?:nos?\b\.?|#)[ :]*/, "$1")
    .replace(/^(?:case|docket) +/, "");
}

/**
 * Reads a number as district and bankruptcy courts print it: `1:26-cr-00123-ABC-2`, `18-12345`,
 * `8-09-78585`, `26-cv-1234`, `1:2018cv00123`, `CV 11-1234-GHK`, `18 Civ. 1234 (PAC)`. Judge initials
 * and the defendant's suffix are dropped. Null when the text is not exactly one such number.
 */
export function readDocketNumber(printed: string): DocketNumber | null {
  if (printed.length > longest) return null;
  const text = plainNumber(printed);
  const match = usual.exec(text);
  if (match !== null) {
    return parts({ office: match[1], year: match[2]!, type: match[3], serial: match[4]! });
  }
  const turned = typeFirst.exec(text);
  if (turned === null) return null;
  return parts({ office: turned[1], year: turned[3]!, type: turned[2], serial: turned[4]! });
}

function parts(
  found: { office: string | undefined; year: string; type: string | undefined; serial: string },
): DocketNumber | null {
  if (found.year.length === 4 && !/^(?:19|20)/.test(found.year)) return null;
  const type = found.type ?? "";
  const serial = found.serial.replace(/^0+(?=\d)/, "");
  if (serial === "0") return null;
  return {
    office: found.office?.replace(/^0+(?=\d)/, "") ?? "",
    year: found.year.slice(-2),
    type: typeNames[type] ?? type,
    serial: serial.padStart(5, "0"),
  };
}
