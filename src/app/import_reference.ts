import { dirname } from "node:path";
import type { Config } from "../config/config.ts";
import type { Clock } from "../domain/clock.ts";
import { isThere } from "../platform/is_there.ts";
import { openInbox } from "../store/inbox/inbox.ts";
import { readReferenceStore } from "../store/read_reference_store.ts";
import type { Store } from "../store/store.ts";
import { inboxPath } from "./deliveries/run_server.ts";
import { type ImportResult, importStore, type ImportTools } from "./import_store.ts";

/**
 * {@link importStore} from a file or its bytes, with the installation's inbox. The copy that is
 * read lies beside the store meanwhile. Throws a `store` error for what is no such store.
 */
export function importReference(
  source: { path: string } | { bytes: Uint8Array },
  { config, store, clock, dryRun }: {
    config: Config;
    store: Store;
    clock: Clock;
    dryRun: boolean;
  },
): ImportResult {
  const random = crypto.getRandomValues(new Uint8Array(6)).toHex();
  const scratch = `${dirname(config.storePath)}/.import-${random}.sqlite`;
  const reference = readReferenceStore(source, { scratch });
  const know: ImportTools["know"] = (keys, options) => {
    const path = inboxPath(config);
    // A dry run makes no file.
    if (options.dryRun && !isThere(path)) return new Set(keys.map(({ key }) => key)).size;
    if (keys.length === 0) return 0;
    using inbox = openInbox({
      path,
      clock,
      idsAfter: store.deliveries.lastSeen(),
      keepKeysDays: config.server.keepKeysDays,
    });
    return inbox.know(keys, options);
  };
  return importStore(reference, { config, store, clock, know, dryRun });
}
