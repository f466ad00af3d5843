import { remember } from "../../domain/remember.ts";
import { knownWord } from "./cues.ts";

/** One token of docket text, with its place in UTF-16 units. */
export interface Word {
  start: number;
  end: number;
  /** Lower case; an abbreviation such as `a.m.` or `U.S.` is one word without its full stops. */
  lower: string;
  kind: "word" | "number" | "mark";
  /** Begins with a capital letter. */
  capital: boolean;
  /** An abbreviation that ends with a full stop of its own (`p.m.`), which may also end a sentence. */
  stopped: boolean;
  /** What it can begin: bits of `cue`. */
  cues: number;
}

const isDigit = (c: number) => c >= 48 && c <= 57;
const isUpper = (c: number) => (c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0xde && c !== 0xd7);
const isLower = (c: number) => (c >= 97 && c <= 122) || (c >= 0xdf && c <= 0x24f && c !== 0xf7);
const isLetter = (c: number) => isUpper(c) || isLower(c);
const isApostrophe = (c: number) => c === 39 || c === 0x2019;
const isSpace = (c: number) => c <= 32 || c === 160 || (c >= 0x2000 && c <= 0x200f) || c === 0xfeff;
const markup = /^(?:&(?:[a-z]{2,8}|#\d{1,6}|#x[0-9a-f]{1,6});|<\/?[a-z][^<>]{0,40}>)/i;

/** Length of an HTML entity or tag at `at`, which stands for a blank; 0 when there is none. */
function markupLength(text: string, at: number): number {
  return markup.exec(text.slice(at, at + 48))?.[0].length ?? 0;
}

/** End of an abbreviation of single letters (`a.m.`, `p.m`, `F.R.C.P.`) at `at`, or `at`. */
function abbreviationEnd(text: string, at: number): number {
  let end = at;
  while (isLetter(text.charCodeAt(end)) && text[end + 1] === ".") end += 2;
  if (end - at >= 4) return end;
  const open = end - at === 2 && isLetter(text.charCodeAt(end)) &&
    !isLetter(text.charCodeAt(end + 1)) && !isApostrophe(text.charCodeAt(end + 1));
  return open ? end + 1 : at;
}

const printedWord = remember((printed) => knownWord(printed.toLowerCase().replaceAll("’", "'")));

/**
 * Splits docket text into words, numbers and single marks, in order. Blanks, HTML entities and tags
 * separate tokens and are dropped. Linear in the length of the text.
 */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    if (code === 38 || code === 60) {
      const skip = markupLength(text, at);
      if (skip > 0) {
        at += skip;
        continue;
      }
    }
    const start = at;
    if (isDigit(code)) {
      while (at < text.length && isDigit(text.charCodeAt(at))) at++;
      words.push({
        start,
        end: at,
        lower: text.slice(start, at),
        kind: "number",
        capital: false,
        stopped: false,
        cues: 0,
      });
      continue;
    }
    if (isLetter(code)) {
      const end = abbreviationEnd(text, at);
      if (end > at) {
        at = end;
        const raw = text.slice(start, end);
        words.push({
          start,
          end,
          lower: raw.replaceAll(".", "").toLowerCase(),
          kind: "word",
          capital: isUpper(code),
          stopped: raw.endsWith("."),
          cues: 0,
        });
        continue;
      }
      while (at < text.length) {
        const c = text.charCodeAt(at);
        if (isLetter(c)) at++;
        else if (isApostrophe(c) && isLetter(text.charCodeAt(at + 1))) at += 2;
        else break;
      }
      const { lower, cues } = printedWord(text.slice(start, at));
      words.push({
        start,
        end: at,
        lower,
        kind: "word",
        capital: isUpper(code),
        stopped: false,
        cues,
      });
      continue;
    }
    at++;
    words.push({
      start,
      end: at,
      lower: text[start]!,
      kind: "mark",
      capital: false,
      stopped: false,
      cues: 0,
    });
  }
  return words;
}
