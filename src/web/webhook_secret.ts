import { CaseCalendarError } from "../domain/errors.ts";
import { newSecret } from "../platform/new_secret.ts";
import { weakness } from "./weakness.ts";

/**
 * Why a secret must not be used, in words for the operator, or null. The secret stands in a URL and
 * is all the authentication there is, so it must be URL-safe (`A-Z a-z 0-9 - . _ ~`) and nothing that
 * somebody could guess. The words never hold the secret.
 */
export function secretProblem(secret: string): string | null {
  if (secret === "") return "it is empty";
  if (!/^[A-Za-z0-9._~-]+$/.test(secret)) {
    return "it holds characters that do not stay as they are in a URL (use letters, digits, - and _)";
  }
  return weakness(secret);
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
