import { type Clause, splitClauses } from "./clauses.ts";
import { findDates } from "./dates.ts";
import { findMoments, type Moment } from "./moments.ts";
import { splitWords, type Word } from "./words.ts";

/** One docket text, taken apart once; every construction reads from it. */
export interface Page {
  text: string;
  filed: string | null;
  courtId: string;
  /** As printed by the upstream, or `""`: tells which rules count days. */
  docketNumber: string;
  words: Word[];
  /** All cues that its words bear. */
  cues: number;
  /** Dates that are not inside a clerk's stamp, in order. */
  moments: Moment[];
  clauses: Clause[];
  /** 1 for each word inside a clerk's stamp or list of attachments. */
  masked: Uint8Array;
  /** 1 for each word inside a bracket without a date. */
  aside: Uint8Array;
  /** 1 for each word of a printed date or of the time beside it, stamps included. */
  dated: Uint8Array;
}

/** Takes a text apart into words, dates with times, and statements. */
export function openPage(
  { text, filed, courtId, docketNumber = "" }: {
    text: string;
    filed: string | null;
    courtId: string;
    docketNumber?: string;
  },
): Page {
  const words = splitWords(text);
  let cues = 0;
  for (const word of words) cues |= word.cues;
  const all = findMoments(words, findDates(words, filed));
  const { clauses, masked, aside } = splitClauses(words, all);
  const moments = all.filter((moment) => !masked[moment.first]);
  const dated = new Uint8Array(words.length);
  for (const moment of all) dated.fill(1, moment.first, moment.last + 1);
  return {
    text,
    filed,
    courtId,
    docketNumber,
    words,
    cues,
    moments,
    clauses,
    masked,
    aside,
    dated,
  };
}

/** The printed text from word `first` to word `last`. */
export function printed(page: Page, first: number, last: number): string {
  if (last < first) return "";
  return page.text.slice(page.words[first]!.start, page.words[last]!.end);
}
