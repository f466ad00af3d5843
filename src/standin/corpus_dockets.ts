import type { DocketData, EntryData } from "./docket_data.ts";

/** A docket file: one whole docket as text, its entries in the order of the court. */
export interface DocketFile {
  court_id: string;
  docket_number: string;
  case_name: string;
  date_filed: string | null;
  entries: readonly {
    /** A number, digits, or null for unnumbered entries. */
    entry_number: number | string | null;
    date_filed: string | null;
    description: string;
  }[];
}

/**
 * Turns docket files into data for a stand-in. Deterministic: equal files give equal data.
 *
 * Ids are plausible and unique over the files: dockets count from 60,000,001, and the entries of
 * every second docket lie above 2^32. A row is created in the evening (UTC) of its filing date and
 * never before the row in front of it. The mark "(Entered: …)" is taken off unnumbered entries, as
 * CourtListener does. Every entry has one document: labelled by the first words of the text when
 * the entry is numbered, available for every third number. Throws when a date is none.
 */
export function corpusDockets(files: readonly DocketFile[]): DocketData[] {
  return files.map((file, index) => {
    const id = 60_000_001 + index * 1_357;
    const firstEntry = (index % 2 === 0 ? 380_000_000 : 4_310_000_000) + index * 100_000;
    return {
      id,
      courtId: file.court_id,
      docketNumber: file.docket_number,
      caseName: file.case_name,
      dateFiled: file.date_filed,
      pacerCaseId: String(300_000 + index * 917),
      entries: entriesOf(file, { firstEntry }),
    };
  });
}

/** Reads the text of a docket file; throws with the name of what is missing. */
export function readDocketFile(text: string): DocketFile {
  const file = JSON.parse(text) as Partial<DocketFile>;
  for (const name of ["court_id", "docket_number", "case_name", "entries"] as const) {
    if (file[name] === undefined) throw new Error(`the docket file has no "${name}"`);
  }
  return file as DocketFile;
}

const secondMs = 1_000;

function entriesOf(file: DocketFile, ids: { firstEntry: number }): EntryData[] {
  let latest = 0;
  const perDay = new Map<string, number>();
  return file.entries.map((entry, position) => {
    const number = numberOf(entry.entry_number);
    const filed = entry.date_filed ?? file.date_filed;
    const evening = filed === null ? 0 : Date.parse(`${filed}T23:05:00Z`);
    if (Number.isNaN(evening)) {
      throw new Error(`entry ${position + 1} of ${file.docket_number} has the date "${filed}"`);
    }
    latest = Math.max(latest + 1, evening + (position % 900) * secondMs);
    const created = new Date(latest).toISOString().replace("Z", `${micro(position)}Z`);
    const ordinal = (perDay.get(filed ?? "") ?? 0) + 1;
    perDay.set(filed ?? "", ordinal);
    const id = ids.firstEntry + position * 7;
    return {
      id,
      entryNumber: number,
      dateFiled: entry.date_filed,
      description: number === null ? withoutEntered(entry.description) : entry.description,
      recapSequenceNumber: filed === null ? "" : `${filed}.${String(ordinal).padStart(3, "0")}`,
      pacerSequenceNumber: position % 5 === 4 ? null : position + 1,
      createdAt: created,
      documents: [{
        id: id + 90_000_000,
        description: number === null ? "" : label(entry.description),
        isAvailable: number !== null && number % 3 === 0,
        createdAt: created,
      }],
    };
  });
}

function numberOf(printed: number | string | null): number | null {
  if (printed === null || printed === "") return null;
  const number = Number(printed);
  return Number.isSafeInteger(number) ? number : null;
}

function withoutEntered(text: string): string {
  return text.replace(/\s*\(Entered: \d{2}\/\d{2}\/\d{4}\)\s*$/, "");
}

function label(text: string): string {
  const head =
    /^[A-Za-z'/ -]{3,60}?(?=\s+(?:as to|by|for|filed|re|before|against|granting|denying)\b|[.:,(])/
      .exec(text.trim());
  const words = (head?.[0] ?? "").trim().toLowerCase();
  return words.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}

function micro(position: number): string {
  return String((position * 131 + 17) % 1_000).padStart(3, "0");
}
