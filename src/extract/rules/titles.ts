import { remember } from "../../domain/remember.ts";
import { wordSet } from "./word_lists.ts";
const keep = /^(?:[A-Z]{2,}\d*|[IVX]+|\d.*|341\(a\)|16\(b\)|26\(f\))$/;
const acronyms = wordSet(`
  PSR TRO ADR ENE MDL CIPA DJJ IFP ECF FRCP USA US FDIC IRS PSI AUSA II III IV B22A ESI CJA RICO
  ERISA HIPAA FOIA CMC PTC OSC NEF JSR R&R
`);
/** Short words that some clerks print in capitals among others. */
const plainWords = wordSet(`
  FIRST THIRD ORDER TRIAL JURY REPLY BRIEF PLAN CLAIM CASE FOR TO OF AND THE IN ON RE STAY LEAVE
  JOINT FINAL DATE FEE SALE WITH CROSS SIXTH NINTH TENTH COURT FROM AS BY AT OR AN NO NOT ALL AMEND
`);
const names =
  /^(?:Rule|Form|Frye|Daubert|Markman|Franks|Faretta|Curcio|Nebbia|Garcia|Joint|Speedy)$/;

/** Docket words as a title: one blank between words, sentence case, acronyms and numbers kept. */
export const sentenceCase: (printed: string) => string = remember((printed) => {
  const words = printed.replace(/&(?:nbsp|amp|quot);/gi, (e) => (/amp/i.test(e) ? "&" : " "))
    .replace(/\s+/g, " ").trim()
    .split(" ");
  const upper = words.filter((w) => /[a-z]/i.test(w)).every((w) => w === w.toUpperCase());
  const shown = words.map((word, index) => {
    const bare = word.replace(/[^A-Za-z&]/g, "");
    // `A/B`, `A/Pet's`: letters of a list, not a word
    if (/^[A-Z]\/[A-Z]/.test(word)) return word;
    if (acronyms.has(bare) || /^(?:[A-Z]|[A-Z]-[A-Z]|[A-Z]\d+|\d+[A-Z]?)[,.;]?$/.test(word)) {
      return word;
    }
    if (
      !upper && !plainWords.has(bare) && (keep.test(word) && bare.length <= 5 && bare.length > 1)
    ) return word;
    const code = /^(?:\d|[A-Z]\d|[A-Z]{1,3}$)/.test(words[index + 1] ?? "");
    const lower = names.test(bare) && index > 0 && !/^(?:Joint|Speedy)$/.test(bare) &&
        (!/^(?:Rule|Form)$/.test(bare) || code)
      ? word
      : word.toLowerCase();
    return lower;
  }).join(" ");
  return shown.charAt(0).toUpperCase() + shown.slice(1);
});
