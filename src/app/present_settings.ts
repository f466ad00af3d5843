import type { Config } from "../config/config.ts";
import { loadConfig, type LoadedConfig } from "../config/load_config.ts";
import { followedCasesPath, readFollowedCases } from "../config/read_config.ts";
import { requireConfig } from "../config/require_config.ts";
import { CaseCalendarError } from "../domain/errors.ts";

/**
 * The settings with the followed cases as they are written now. Whoever has waited for its turn, or
 * worked for long, asks before it publishes: what another process followed meanwhile must not leave
 * the calendars again. Where that file cannot be used, the settings are as they were loaded; whoever
 * reads them next tells why. `folder` is the working folder unless given, else with a slash at its end.
 */
export async function presentSettings(
  loaded: LoadedConfig,
  { folder = "" }: { folder?: string } = {},
): Promise<Config> {
  try {
    const file = await readFollowedCases(folder);
    return requireConfig(withFollowed(loaded, file?.text ?? null));
  } catch (error) {
    if (!(error instanceof CaseCalendarError)) throw error;
    return requireConfig(loaded);
  }
}

/** The same settings with another text of the file of followed cases; null for no such file. */
export function withFollowed({ sources }: LoadedConfig, text: string | null): LoadedConfig {
  const { casesFile: _, ...rest } = sources;
  return loadConfig(
    text === null ? rest : { ...rest, casesFile: { path: followedCasesPath, text } },
  );
}
