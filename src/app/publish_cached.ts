import { cachedWork } from "./cached_work.ts";
import { programIdentity } from "./program_identity.ts";
import type { Publication, PublishTools } from "./publish.ts";
import { publishAll } from "./publish_all.ts";

/** As {@link publishAll}, from what earlier processes have kept, and keeping it for later ones. */
export async function publishCached(tools: Omit<PublishTools, "kept">): Promise<Publication> {
  using work = cachedWork({ config: tools.config, program: await programIdentity() });
  return publishAll({ ...tools, kept: work.kept });
}
