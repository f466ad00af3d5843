import { openInstallation, type WiringOptions } from "../app/wiring.ts";
import { requireConfig } from "../config/require_config.ts";
import { isThere } from "../platform/is_there.ts";

/**
 * Opens an installation for a command that changes nothing. Before the first sync there is no store,
 * and none is made: then all there is to say stands in the settings, beside an empty one in memory.
 */
export function openForReading(
  { loaded, clock, log }: Pick<WiringOptions, "loaded" | "clock" | "log">,
): ReturnType<typeof openInstallation> {
  const config = requireConfig(loaded);
  const readOnly = isThere(config.storePath);
  const { store } = openInstallation({
    loaded: readOnly ? loaded : { ...loaded, config: { ...config, storePath: ":memory:" } },
    clock,
    log,
    readOnly,
  });
  return { config, store };
}
