import { CaseCalendarError } from "../domain/errors.ts";
import { newSecret } from "../platform/new_secret.ts";

/** Bits a secret must hold at least: nobody guesses it, however long they try. */
const fewestBits = 128;
/** The letters of a random secret of 128 bits repeat, but never this much. */
const fewestDifferent = 8;

/**
 * Why a secret must not be used, in words for the operator, or null. The secret stands in a URL and
 * is all the authentication there is, so it must be URL-safe (`A-Z a-z 0-9 - . _ ~`) and hold at
 * least 128 bits, counted by its length and the smallest ordinary alphabet it fits: 32 hexadecimal
 * digits, 22 letters, digits and dashes. The words never hold the secret.
 */
export function secretProblem(secret: string): string | null {
  if (secret === "") return "it is empty";
  if (!/^[A-Za-z0-9._~-]+$/.test(secret)) {
    return "it holds characters that do not stay as they are in a URL (use letters, digits, - and _)";
  }
  const bits = Math.floor(secret.length * bitsPerCharacter(secret));
  if (bits < fewestBits) {
    return `it holds about ${bits} bits (${secret.length} characters); ${fewestBits} are needed`;
  }
  if (new Set(secret).size < fewestDifferent) return "it repeats few different characters";
  return null;
}

/** The secrets, trimmed. Throws a `config` error with a suggestion when one must not be used. */
export function requireSecrets(secrets: readonly string[]): string[] {
  const trimmed = secrets.map((secret) => secret.trim());
  const problem = trimmed.length === 0
    ? "there is none"
    : trimmed.map(secretProblem).find((found) => found !== null);
  if (problem === undefined) return trimmed;
  throw new CaseCalendarError("config", {
    action: "Cannot use the webhook secret CASE_CALENDAR_WEBHOOK_SECRET",
    cause: problem,
    next: `write CASE_CALENDAR_WEBHOOK_SECRET=${newSecret()} into .env (made just now), then ` +
      "enter the address of `case-calendar webhook-url` at CourtListener",
  });
}

function bitsPerCharacter(secret: string): number {
  if (/^\d+$/.test(secret)) return Math.log2(10);
  if (/^(?:[0-9a-f]+|[0-9A-F]+)$/.test(secret)) return 4;
  if (/^(?:[0-9a-z]+|[0-9A-Z]+)$/.test(secret)) return Math.log2(36);
  return /^[0-9A-Za-z]+$/.test(secret) ? Math.log2(62) : 6;
}
