import { cachedWork } from "./cached_work.ts";
import type { Publication, PublishTools } from "./publication.ts";
import { publishAll } from "./publish_all.ts";
import { publishingProgram } from "./publishing_program.ts";

/**
 * As {@link publishAll}, from what earlier processes have kept, and keeping it for later ones; with
 * `anew` it is forgotten first. A dry run does without it, for it writes nothing.
 */
export async function publishCached(
  { anew = false, ...tools }: Omit<PublishTools, "kept"> & { anew?: boolean },
): Promise<Publication> {
  if (tools.dryRun === true) return publishAll(tools);
  const { config, clock } = tools;
  const { identity: program } = await publishingProgram();
  using work = cachedWork({ config, program, now: clock.now() });
  if (anew) work.forget(clock.now());
  return publishAll({ ...tools, kept: work.kept });
}
