import { CaseCalendarError, printable } from "../domain/errors.ts";

const apiPath = "/api/rest/v4/";

/**
 * The address below which all REST v4 resources lie, always ending in `/api/rest/v4/`. Takes the
 * bare host or the full address, with or without a slash at the end. Plain http is for loopback,
 * unless `allowInsecure`; the token would travel in the clear.
 *
 * @throws CaseCalendarError of kind `config`
 */
export function apiBase(text: string, options: { allowInsecure?: boolean } = {}): URL {
  const refuse = (cause: string, next: string) =>
    new CaseCalendarError("config", {
      action: `Cannot use ${JSON.stringify(shown(text))} as courtlistener.base_url`,
      cause,
      next,
    });
  const example = "Write it as https://www.courtlistener.com/api/rest/v4";
  if (!URL.canParse(text.trim())) throw refuse("it is not a web address", example);
  const url = new URL(text.trim());
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw refuse(`${printable(url.protocol)} is not a way to reach CourtListener`, example);
  }
  if (url.username !== "" || url.password !== "") {
    throw refuse(
      "it holds a user name or password",
      "Take them out; the token goes into COURTLISTENER_TOKEN",
    );
  }
  if (url.search !== "" || url.hash !== "") throw refuse('it has a part after "?" or "#"', example);
  if (url.protocol === "http:" && !isLoopback(url.hostname) && options.allowInsecure !== true) {
    throw refuse(
      "plain http would send the token in the clear",
      "Use https, or set courtlistener.allow_insecure: true if the way there is private",
    );
  }
  const path = url.pathname.replace(/\/+$/, "");
  const other = /\/api\/rest(?:\/(v\d+))?$/.exec(path);
  if (other && other[1] !== undefined && other[1] !== "v4") {
    throw refuse(`only version v4 of the API is known, not ${other[1]}`, example);
  }
  url.pathname = (other ? path.slice(0, other.index) : path) + apiPath;
  return url;
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host.endsWith(".localhost") || host === "[::1]" ||
    /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** Without what may be a password. */
function shown(text: string): string {
  return printable(text.replace(/\/\/[^/@]*@/, "//<hidden>@"));
}
