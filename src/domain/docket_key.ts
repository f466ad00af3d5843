/**
 * The key of a docket: court and normalised number. Upstream ids are aliases of it; several upstream
 * records can be one docket.
 */
import { court, courtIdOf } from "./courts.ts";
import { type DocketNumber, plainNumber, readDocketNumber } from "./courts/docket_number.ts";

/** A number that could be read. */
export interface DocketKey {
  ok: true;
  /** `nysd/1:26-cr-00123`: unique across courts; the form that is stored and compared. */
  key: string;
  /** CourtListener's court id. */
  courtId: string;
  /** The normalised number alone, fit for showing: `1:26-cr-00123`. */
  number: string;
  /**
   * False when a district or bankruptcy number lacks the office or the type: it may then stand for a
   * fuller number of the same court, see {@link matchDocketKey}.
   */
  complete: boolean;
}

/** A number that could not be read, with the reason as the end of a sentence. */
export interface NoDocketKey {
  ok: false;
  reason: string;
}

/** What {@link matchDocketKey} found among the known keys. */
export type DocketMatch =
  | { found: "one"; key: string }
  | { found: "none" }
  /** Several fit; the operator must say which. In the order given. */
  | { found: "several"; candidates: string[] };

/** Appellate numbers: `22-5459`, `No. 22-5459`, `2022-1234`, `21-1975(L)`, `CC-15-1074`, `22-11299-A`. */
const appellate =
  /^(?:[a-z]{2}-)?(\d{4}|\d{2})-(\d{1,6})(?:[\s,._-]+[a-z]{1,6}|[\s,._-]*\([^()]{0,40}\))*[\s.,]*$/;

/** Courts of special jurisdiction that number their dockets as district courts do. */
const likeDistricts = new Set(["cit", "uscfc"]);

/**
 * The key of a docket number as a court or an upstream prints it. Office digit, two-digit year, type
 * and five-digit serial are kept; judge initials and the defendant's suffix are dropped
 * (`1:26-cr-00123-ABC-2` → `1:26-cr-00123`). Bankruptcy numbers keep what is printed (`18-12345`,
 * `1:18-bk-12345`); an adversary proceeding is a docket of its own. Appellate numbers lose leading
 * zeros of the serial. Courts of special jurisdiction may use forms of their own, kept in lower case.
 * PACER court codes are mapped to CourtListener's ids.
 */
export function docketKey(courtId: string, printed: string): DocketKey | NoDocketKey {
  const id = courtIdOf(courtId);
  if (!/^[a-z][a-z0-9-]{0,30}$/.test(id)) return refuse("the court id is not one");
  const plain = plainNumber(printed);
  if (plain === "") return refuse("the docket number is empty");
  if (printed.length > 120) return refuse("the docket number is too long");
  const jurisdiction = court(id)?.jurisdiction;
  if (jurisdiction === "appellate" || jurisdiction === "panel") {
    const number = appellateNumber(plain) ?? ownForm(plain);
    if (number === null) return refuse("an appellate number looks like 22-5459");
    return keyed(id, { number, complete: true });
  }
  const hasOwnForms = jurisdiction === "special" && !likeDistricts.has(id);
  const own = jurisdiction === "district" || jurisdiction === "bankruptcy" ? null : ownForm(plain);
  // blanks may hide a usual number that is seen in its own form: `26 1234`
  const number = hasOwnForms
    ? null
    : readDocketNumber(printed) ?? (own === null ? null : readDocketNumber(own));
  if (number !== null) {
    return keyed(id, { number: printNumber(number), complete: isComplete(number, jurisdiction) });
  }
  if (jurisdiction !== "district" && jurisdiction !== "bankruptcy") {
    if (own !== null) return keyed(id, { number: own, complete: true });
    return refuse("it is not one docket number");
  }
  const example = jurisdiction === "bankruptcy" ? "18-12345" : "1:26-cv-00123";
  return refuse(`a number of this court looks like ${example}`);
}

/**
 * Finds the docket that a key means among the known ones. An equal key is the one. Otherwise a
 * missing office or type contradicts nothing, and the match counts only when exactly one known
 * docket of that court fits; else the candidates are given.
 */
export function matchDocketKey(key: string, known: Iterable<string>): DocketMatch {
  const wanted = splitKey(key);
  const candidates: string[] = [];
  for (const other of new Set(known)) {
    if (other === key) return { found: "one", key };
    const parts = splitKey(other);
    if (wanted !== null && parts !== null && agree(wanted, parts)) candidates.push(other);
  }
  if (candidates.length === 0) return { found: "none" };
  if (candidates.length === 1) return { found: "one", key: candidates[0]! };
  return { found: "several", candidates };
}

function refuse(reason: string): NoDocketKey {
  return { ok: false, reason };
}

function keyed(courtId: string, found: { number: string; complete: boolean }): DocketKey {
  return { ok: true, key: `${courtId}/${found.number}`, courtId, ...found };
}

function printNumber(number: DocketNumber): string {
  const office = number.office === "" ? "" : `${number.office}:`;
  const type = number.type === "" ? "" : `${number.type}-`;
  return `${office}${number.year}-${type}${number.serial}`;
}

/** Bankruptcy courts mostly print neither office nor type; their serial alone is unique. */
function isComplete(number: DocketNumber, jurisdiction: string | undefined): boolean {
  if (jurisdiction === "bankruptcy" && number.office === "" && number.type === "") return true;
  return number.office !== "" && number.type !== "";
}

function appellateNumber(plain: string): string | null {
  const match = appellate.exec(plain);
  if (match === null) return null;
  if (match[1]!.length === 4 && !/^(?:19|20)/.test(match[1]!)) return null;
  return `${match[1]!.slice(-2)}-${match[2]!.replace(/^0+(?=\d)/, "")}`;
}

/** Forms of their own: `22A123`, `MDL No. 2168`, `12345-18L`. Must hold a digit. */
function ownForm(plain: string): string | null {
  const text = plain.replace(/^mdl[ -]+/, "mdl-").replace(/ +/g, "-");
  return /^[a-z0-9][a-z0-9.:()-]*$/.test(text) && /\d/.test(text) ? text : null;
}

/** Court and number that a {@link DocketKey.key} is made of. */
export function keyParts(key: string): { courtId: string; docketNumber: string } {
  const slash = key.indexOf("/");
  return { courtId: key.slice(0, slash), docketNumber: key.slice(slash + 1) };
}

function splitKey(key: string): { courtId: string; number: DocketNumber } | null {
  if (key.indexOf("/") < 1) return null;
  const { courtId, docketNumber } = keyParts(key);
  const number = readDocketNumber(docketNumber);
  return number === null ? null : { courtId, number };
}

type Parts = NonNullable<ReturnType<typeof splitKey>>;

function agree(a: Parts, b: Parts): boolean {
  const open = (x: string, y: string) => x === "" || y === "" || x === y;
  const kind = court(a.courtId)?.jurisdiction;
  if (kind === "appellate" || kind === "panel") return false;
  return a.courtId === b.courtId && a.number.year === b.number.year &&
    a.number.serial === b.number.serial && open(a.number.office, b.number.office) &&
    open(a.number.type, b.number.type);
}
