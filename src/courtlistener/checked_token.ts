import { CaseCalendarError } from "../domain/errors.ts";

/** The next step for whoever has no valid token. */
export const whereTheTokenIs =
  "Put the token of your CourtListener account into .env as COURTLISTENER_TOKEN=…; it is shown at courtlistener.com when you are signed in, under your profile, Developer tools, Your API token";

/**
 * The token without blanks around it, fit for a header.
 *
 * @throws CaseCalendarError of kind `authentication`, which does not quote it
 */
export function checkedToken(text: string): string {
  const token = text.trim();
  const refuse = (cause: string) =>
    new CaseCalendarError("authentication", {
      action: "Cannot ask CourtListener",
      cause,
      next: whereTheTokenIs,
    });
  if (token === "") throw refuse("no token is set");
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw refuse("the token holds a blank or a character that no token has");
  }
  return token;
}
