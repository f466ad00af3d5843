import { openInstallation, type WiringOptions } from "../app/wiring.ts";
import { requireConfig } from "../config/require_config.ts";
import { isThere } from "../platform/is_there.ts";

/**
 * Opens an installation for a command that changes nothing. Before the first sync there is no store,
 * and none is made: then all there is to say stands in the settings, beside an empty one in memory.
 * `rehearse`: a store that is there is opened for writing: the requests of a dry run count, and what
 * else is written is taken back by the caller.
 */
export function openForReading(
  { loaded, clock, log, rehearse = false }: Pick<WiringOptions, "loaded" | "clock" | "log"> & {
    rehearse?: boolean;
  },
): ReturnType<typeof openInstallation> {
  const config = requireConfig(loaded);
  const present = isThere(config.storePath);
  const { store } = openInstallation({
    loaded: present ? loaded : { ...loaded, config: { ...config, storePath: ":memory:" } },
    clock,
    log,
    readOnly: present && !rehearse,
  });
  return { config, store };
}
