import { court, courtIdOf } from "../domain/courts.ts";
import { docketKey } from "../domain/docket_key.ts";

/** A docket as a person names it; the shape of an entry of `dockets` in the settings. */
export type NamedDocket = number | { court: string; number: string };

/**
 * Reads how people name a docket: the address of its page at CourtListener
 * (`https://www.courtlistener.com/docket/12345678/smith-v-jones/`), the number in that address, or
 * court and number as the court prints it (`nysd 1:24-cv-00101-ABC`, `ca2 26-1234`; PACER's court
 * codes are taken, too). Answers a sentence part that says what is wrong when it is none of these.
 */
export function namedDocket(text: string): NamedDocket | string {
  const words = text.trim();
  const address = /^(?:https?:\/\/)?(?:www\.)?courtlistener\.com\/docket\/(\d+)(?:[/?#]|$)/i.exec(
    words,
  );
  const id = address?.[1] ?? (/^\d+$/.test(words) ? words : undefined);
  if (id !== undefined) {
    const number = Number(id);
    return number > 0 && Number.isSafeInteger(number) ? number : "no docket has such a number";
  }
  if (/^https?:|\//i.test(words)) {
    return "it is not the address of a docket's page (courtlistener.com/docket/<number>/…)";
  }
  const [code = "", ...rest] = words.split(/[\s,]+/);
  if (rest.length === 0) {
    return "a docket is named by its address at CourtListener, the number in it, or court and number";
  }
  const courtId = courtIdOf(code.toLowerCase());
  if (court(courtId) === undefined) return "its first word is not a federal court we know";
  const number = rest.join(" ");
  const key = docketKey(courtId, number);
  return key.ok ? { court: courtId, number } : key.reason;
}
