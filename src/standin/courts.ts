import type { CourtRow } from "./rows.ts";
import { microsOf } from "./pacific_time.ts";

/** Id, citation, short name, full name, jurisdiction code of CourtListener. */
const known: readonly (readonly [string, string, string, string, string])[] = [
  ["ca4", "4th Cir.", "Fourth Circuit", "Court of Appeals for the Fourth Circuit", "F"],
  ["ca6", "6th Cir.", "Sixth Circuit", "Court of Appeals for the Sixth Circuit", "F"],
  ["ca9", "9th Cir.", "Ninth Circuit", "Court of Appeals for the Ninth Circuit", "F"],
  ["cand", "N.D. Cal.", "N.D. California", "District Court, N.D. California", "FD"],
  ["casd", "S.D. Cal.", "S.D. California", "District Court, S.D. California", "FD"],
  ["ilnd", "N.D. Ill.", "N.D. Illinois", "District Court, N.D. Illinois", "FD"],
  ["insd", "S.D. Ind.", "S.D. Indiana", "District Court, S.D. Indiana", "FD"],
  ["laed", "E.D. La.", "E.D. Louisiana", "District Court, E.D. Louisiana", "FD"],
  ["mdd", "D. Maryland", "D. Maryland", "District Court, D. Maryland", "FD"],
  ["ned", "D. Neb.", "D. Nebraska", "District Court, D. Nebraska", "FD"],
  ["nysd", "S.D.N.Y.", "S.D. New York", "District Court, S.D. New York", "FD"],
  ["txwd", "W.D. Tex.", "W.D. Texas", "District Court, W.D. Texas", "FD"],
  [
    "ilnb",
    "Bankr. N.D. Ill.",
    "N.D. Illinois",
    "United States Bankruptcy Court, N.D. Illinois",
    "FB",
  ],
  ["njb", "Bankr. D.N.J.", "D. New Jersey", "United States Bankruptcy Court, D. New Jersey", "FB"],
];

const modified = microsOf(Temporal.Instant.from("2013-10-22T15:54:04.692Z"));

/**
 * The courts a stand-in lists: those of the samples and of the corpus, and one plausible row for
 * every other id its dockets name.
 */
export function courtRows(extraIds: Iterable<string>): Map<string, CourtRow> {
  const rows = new Map<string, CourtRow>();
  for (const [id, citation, shortName, fullName, jurisdiction] of known) {
    rows.set(id, courtRow(rows.size, { id, citation, shortName, fullName, jurisdiction }));
  }
  for (const id of extraIds) {
    if (rows.has(id)) continue;
    rows.set(
      id,
      courtRow(rows.size, {
        id,
        citation: id,
        shortName: id,
        fullName: `Court ${id}`,
        jurisdiction: jurisdictionOf(id),
      }),
    );
  }
  return rows;
}

interface CourtNames {
  id: string;
  citation: string;
  shortName: string;
  fullName: string;
  jurisdiction: string;
}

function courtRow(index: number, names: CourtNames): CourtRow {
  return {
    id: names.id,
    pacer_court_id: index + 1,
    date_modified: modified + index * 1_000_000,
    in_use: true,
    position: 200 + index / 2,
    citation_string: names.citation,
    short_name: names.shortName,
    full_name: names.fullName,
    url: `http://www.${names.id}.uscourts.gov/`,
    start_date: null,
    end_date: null,
    jurisdiction: names.jurisdiction,
  };
}

function jurisdictionOf(id: string): string {
  if (/^(ca\d+|cadc|cafc|scotus)$/.test(id)) return "F";
  return id.endsWith("b") ? "FB" : "FD";
}
