import { cachedWork } from "./cached_work.ts";
import { programIdentity } from "./program_identity.ts";
import type { Publication, PublishTools } from "./publish.ts";
import { publishAll } from "./publish_all.ts";

/** As {@link publishAll}, from what earlier processes have kept, and keeping it for later ones. */
export function publishCached(tools: Omit<PublishTools, "kept">): Publication {
  using work = cachedWork({ config: tools.config, program: programIdentity() });
  return publishAll({ ...tools, kept: work.kept });
}
