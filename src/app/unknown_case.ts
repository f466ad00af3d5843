import type { CaseSettings } from "../config/config.ts";
import { nearest } from "../config/nearest.ts";
import { CaseCalendarError, printable } from "../domain/errors.ts";

/** How many ids are listed. */
const listed = 12;

/** The `usage` error for `--case ID` when the settings have no such case; names the nearest one. */
export function unknownCase(
  caseId: string,
  { action, cases }: { action: string; cases: readonly CaseSettings[] },
): CaseCalendarError {
  const ids = cases.map(({ id }) => id);
  const meant = nearest(caseId, ids);
  const more = ids.length > listed ? ", …" : "";
  return new CaseCalendarError("usage", {
    action: `Cannot ${action} the case "${printable(caseId, 60)}"`,
    cause: "the settings have no case of that id",
    next: ids.length === 0
      ? "No case is followed yet; `case-calendar add` follows a docket"
      : meant === undefined
      ? `Cases: ${ids.slice(0, listed).join(", ")}${more}`
      : `Did you mean "${meant}"?`,
  });
}
