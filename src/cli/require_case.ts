import { unknownCase } from "../app/unknown_case.ts";
import type { LoadedConfig } from "../config/load_config.ts";
import { requireConfig } from "../config/require_config.ts";

/** Throws a `usage` error for a `--case` that the settings do not have, before anything is opened. */
export function requireCase(
  caseId: string | undefined,
  { action, loaded }: { action: string; loaded: LoadedConfig },
): void {
  const { cases } = requireConfig(loaded);
  if (caseId === undefined || cases.some(({ id }) => id === caseId)) return;
  throw unknownCase(caseId, { action, cases });
}
