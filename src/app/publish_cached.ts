import { cachedWork } from "./cached_work.ts";
import { programIdentity } from "./program_identity.ts";
import type { Publication, PublishTools } from "./publish.ts";
import { publishAll } from "./publish_all.ts";

/**
 * As {@link publishAll}, from what earlier processes have kept, and keeping it for later ones; with
 * `anew` it is forgotten first, but for a dry run, which passes it over.
 */
export async function publishCached(
  { anew = false, ...tools }: Omit<PublishTools, "kept"> & { anew?: boolean },
): Promise<Publication> {
  if (anew && tools.dryRun === true) return publishAll(tools);
  using work = cachedWork({ config: tools.config, program: await programIdentity() });
  if (anew) work.forget();
  return publishAll({ ...tools, kept: work.kept });
}
