import type { DocketEvent } from "./event.ts";
import type { PublishedEvent } from "./published_event.ts";

/** How the docket says that a hearing can be attended. */
export type Attendance = "online" | "mixed" | "in person";

const remotely = new RegExp(
  [
    /\bzoom(?:gov)?\b|\bwebex\b|\b(?:microsoft|ms|via|by|on|over) teams\b/,
    /\bvirtual(?:ly)?\b|\bremote(?:ly)?\b|\bdial(?:ing|s)?[- ]?in\b/,
    /\bvideo[- ]?(?:\w+ ){0,2}(?:conferenc|hearing|argument|appearance|call|link)/,
    /\btele(?:phone[- ]|[- ]?)(?:\w+ ){0,2}(?:conferenc|hearing|argument|appearance|call)/,
    /\btelephonic|\b(?:by|via|over) (?:the )?(?:video|tele)?(?:phone|video)\b/,
  ].map(({ source }) => source).join("|"),
  "i",
);
const inPerson = /\bin[- ]person\b/i;

/** Whether words speak of attending from afar; they may forbid it. */
export function saysRemotely(text: string): boolean {
  return remotely.test(text);
}

/** Whether words speak of attending in person. */
export function saysInPerson(text: string): boolean {
  return inPerson.test(text);
}

/**
 * How a hearing can be attended, as far as the words that state its present date, its title and its
 * place say so; null where they leave it open: a courtroom alone does not say that nobody may dial in,
 * nor a dial-in that nobody may come.
 */
export function attendance(
  { event, remote }: Pick<PublishedEvent, "event" | "remote">,
): Attendance | null {
  if (event.type !== "hearing") return null;
  const { title, location } = event;
  const words = quotesOf(event);
  const hasPlace = location !== null && location.trim() !== "" && !saysRemotely(location);
  const afar = [title, location ?? "", ...words].some(saysRemotely);
  const present = words.some(saysInPerson);
  if (hasPlace || present) {
    if (remote.length > 0) return "mixed";
    return present && !afar ? "in person" : null;
  }
  return afar ? "online" : null;
}

function quotesOf({ support, date, time }: DocketEvent): string[] {
  return support
    .filter((one) => one.date === date && (one.time === null || one.time === time))
    .map(({ quote }) => quote);
}
