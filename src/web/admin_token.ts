import { CaseCalendarError } from "../domain/errors.ts";
import { newSecret } from "../platform/new_secret.ts";
import { weakness } from "./weakness.ts";

/**
 * The token that opens the operator's views from anywhere, trimmed. It must be as strong as a webhook
 * secret, but is sent in a header and may hold whatever is visible in ASCII. Throws a `usage` error
 * with a suggestion, which never holds the token.
 */
export function requireAdminToken(token: string): string {
  const trimmed = token.trim();
  const problem = problemOf(trimmed);
  if (problem === null) return trimmed;
  throw new CaseCalendarError("usage", {
    action: "Cannot use the operator's token CASE_CALENDAR_ADMIN_TOKEN",
    cause: problem,
    next: `write CASE_CALENDAR_ADMIN_TOKEN=${newSecret()} into .env (made just now), or take the ` +
      "line out, and only this machine may look",
  });
}

function problemOf(token: string): string | null {
  if (token === "") return "it is empty";
  if (!/^[!-~]+$/.test(token)) {
    return "it holds blanks or letters that are not ASCII, which no header carries as they are";
  }
  return weakness(token);
}
