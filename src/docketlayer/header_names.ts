import { CaseCalendarError, printable } from "../domain/errors.ts";

/** The headers a callback carries; compared without regard to case. */
export interface HeaderNames {
  signature: string;
  keyId: string;
  timestamp: string;
  idempotencyKey: string;
}

/** As the documentation prints them (contract 2). */
const documented: HeaderNames = {
  signature: "X-DocketLayer-Signature",
  keyId: "X-DocketLayer-Signature-Key-Id",
  timestamp: "X-DocketLayer-Timestamp",
  idempotencyKey: "Idempotency-Key",
};

/** The documented names with an operator's own in their place; a config error for an impossible one. */
export function headerNames(own: Partial<HeaderNames> = {}): HeaderNames {
  const names = { ...documented, ...own };
  for (const name of Object.values(names)) {
    if (/^[!#$%&'*+.^_`|~0-9a-z-]+$/i.test(name)) continue;
    throw new CaseCalendarError("config", {
      action: "Cannot check DocketLayer's callbacks",
      cause: `${JSON.stringify(printable(name, 60))} is no header name`,
      next: "Correct the header names of the docketlayer group in config.yaml",
    });
  }
  return names;
}
