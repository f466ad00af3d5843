/** The federal courts we know, and which clock each of their offices keeps. */
import { appellateCourts } from "./courts/appellate_courts.ts";
import { appellatePanels } from "./courts/appellate_panels.ts";
import { bankruptcyCourts } from "./courts/bankruptcy_courts.ts";
import { districtCourts } from "./courts/district_courts.ts";
import { readDocketNumber } from "./courts/docket_number.ts";
import { specialCourts } from "./courts/special_courts.ts";
import { splitDistricts } from "./courts/split_districts.ts";

/** What sort of court: it decides how docket numbers are printed. */
export type Jurisdiction = "district" | "bankruptcy" | "appellate" | "panel" | "special";

/** One court. */
export interface Court {
  /** CourtListener's id, such as `nysd`. */
  id: string;
  /** PACER's code; differs for `arb` (azb), `uscfc` (cofc) and `nebraskab` (neb). */
  pacerId: string;
  jurisdiction: Jurisdiction;
  /** `District Court, S.D. New York`. */
  fullName: string;
  /** `S.D. New York`. */
  shortName: string;
  /** `S.D.N.Y.`; the id for a few abolished courts that have none. */
  citation: string;
  /** IANA zone of the principal office. */
  zone: string;
  /** False for abolished courts and groupings that are not in use. */
  current: boolean;
}

/** The zone in which a court's wall times are meant. */
export interface CourtZone {
  /** IANA zone. */
  zone: string;
  /** False when the court or the office of a split district is unknown: say "zone to be confirmed". */
  confirmed: boolean;
}

/** Used for a court nobody knows: most federal courts keep Eastern time, as the reference assumes. */
const unknownCourtZone = "America/New_York";

/** Sits away from its seat (tax), or its seat is not certain. */
const uncertainSeats = new Set(["tax", "circttenn", "tennessed", "tennesseeb"]);

const madeNames: Partial<Record<Jurisdiction, string>> = {
  district: "District Court, ",
  bankruptcy: "United States Bankruptcy Court, ",
};

function readTable(jurisdiction: Jurisdiction, table: string): Court[] {
  return table.trim().split("\n").map((line) => {
    const [id = "", pacerId = "", past = "", zone = "", shortName = "", citation = "", full = ""] =
      line.split("|");
    return {
      id,
      pacerId: pacerId || id,
      jurisdiction,
      fullName: full || `${madeNames[jurisdiction] ?? ""}${shortName}`,
      shortName,
      citation: citation || id,
      zone,
      current: past === "",
    };
  });
}

/** Every court we know, grouped by jurisdiction, then by id. */
export const courts: readonly Court[] = [
  ...readTable("appellate", appellateCourts),
  ...readTable("district", districtCourts),
  ...readTable("bankruptcy", bankruptcyCourts),
  ...readTable("panel", appellatePanels),
  ...readTable("special", specialCourts),
];

const byId = new Map(courts.map((court) => [court.id, court]));
const byPacerId = new Map([
  ...courts.map((court) => [court.pacerId, court.id] as const),
  ["nysb-mega", "nysb"] as const,
]);

/**
 * CourtListener's id for a court id or PACER code (`azb` → `arb`, `cofc` → `uscfc`, `neb` →
 * `nebraskab`, `nysb-mega` → `nysb`), in lower case. An unknown code is returned as it is.
 */
export function courtIdOf(code: string): string {
  const plain = code.trim().toLowerCase();
  if (byId.has(plain)) return plain;
  return byPacerId.get(plain) ?? plain;
}

/** The court with this id or PACER code; undefined when we do not know it. */
export function court(id: string): Court | undefined {
  return byId.get(courtIdOf(id));
}

/**
 * The zone of the office where a docket is kept. In a district that lies in two zones the docket
 * number names the office; where it does not, the principal office's zone stands, unconfirmed.
 * An unknown court gets Eastern time, unconfirmed.
 */
export function courtZone(docket: { courtId: string; docketNumber: string }): CourtZone {
  const known = court(docket.courtId);
  if (known === undefined) return { zone: unknownCourtZone, confirmed: false };
  const split = splitDistricts[known.id];
  if (split === undefined) return { zone: known.zone, confirmed: !uncertainSeats.has(known.id) };
  const zone = divisionZone(known.id, docket.docketNumber);
  return zone === null ? { zone: known.zone, confirmed: false } : { zone, confirmed: true };
}

function divisionZone(courtId: string, docketNumber: string): string | null {
  const split = splitDistricts[courtId]!;
  const number = readDocketNumber(docketNumber);
  if (number === null) return null;
  if (split.since !== undefined && fullYear(number.year) < split.since) return null;
  if (split.names === "prefix") {
    return split.divisions.find((division) => division.digits === number.office)?.zone ?? null;
  }
  if (number.type === "ap") return null;
  return split.divisions.find((division) => number.serial.startsWith(division.digits))?.zone ??
    null;
}

/** Docket years are two digits; no docket of a split district is older than 1970. */
function fullYear(twoDigits: string): number {
  const year = Number(twoDigits);
  return year < 70 ? 2000 + year : 1900 + year;
}
