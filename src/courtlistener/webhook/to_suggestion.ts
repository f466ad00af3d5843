import { court, courtIdOf } from "../../domain/courts.ts";
import { shorten } from "../../domain/plain_text.ts";
import { pageUrl } from "../links.ts";
import { stripHighlighting } from "./strip_highlighting.ts";
import { codeOf, idOf, lineOf, objectOf } from "./wire_values.ts";

/** A docket that could be followed. All texts are plain lines, still untrusted. */
export interface Suggestion {
  /** CourtListener's id of the docket; null when only court and number are known. */
  docketId: string | null;
  /** CourtListener's court id, `""` when not known. */
  courtId: string;
  /** As printed, `""` when not known. */
  docketNumber: string;
  caseName: string;
  /** Page at CourtListener, absolute, or `""`. */
  url: string;
  /** Why it is suggested: `search alert "Harbor Light": entry 17, Scheduling Order`. */
  reason: string;
}

/**
 * One row of a search alert, whichever its shape: filings and cases, opinions of version 1 or 2,
 * oral arguments all carry docket, court and number under the same names. Null when the row names
 * no docket.
 */
export function toSuggestion(value: unknown, alert: { alertName: string }): Suggestion | null {
  const row = objectOf(value);
  if (row === null) return null;
  const docketId = idOf(row.docket_id);
  const courtId = courtIdOf(lineOf(row.court_id, 30));
  const known = court(courtId) !== undefined || /^[a-z][a-z0-9]{1,20}$/.test(courtId);
  const docketNumber = stripHighlighting(lineOf(row.docketNumber, 120));
  if (docketId === null && !(known && docketNumber !== "")) return null;
  const name = [row.caseName, row.case_name_full, row.caseNameFull]
    .map((text) => stripHighlighting(lineOf(text, 600))).find((text) => text !== "") ?? "";
  return {
    docketId,
    courtId: known ? courtId : "",
    docketNumber,
    caseName: shorten(name, 300),
    url: page(row.docket_absolute_url) || page(row.absolute_url),
    reason: `search alert ${JSON.stringify(alert.alertName)}: ${hit(row)}`,
  };
}

function page(value: unknown): string {
  return typeof value === "string" && value.length <= 2000 ? pageUrl(value) : "";
}

/** What was found in the docket, from the first document if there is one. */
function hit(row: Readonly<Record<string, unknown>>): string {
  const documents = Array.isArray(row.recap_documents) ? row.recap_documents : [];
  const document = objectOf(documents[0]);
  if (document !== null) {
    const number = codeOf(document.entry_number);
    const label = stripHighlighting(lineOf(document.short_description, 200)) ||
      stripHighlighting(lineOf(document.description, 200));
    const entry = number === null ? "an unnumbered entry" : `entry ${number}`;
    return shorten(label === "" ? entry : `${entry}, ${label}`, 160);
  }
  if (idOf(row.cluster_id) !== null) return "an opinion";
  if ("duration" in row || "file_size_mp3" in row) return "an oral argument";
  return "the case itself";
}
