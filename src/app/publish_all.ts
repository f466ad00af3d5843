import { keptWork } from "./kept_work.ts";
import type { Publication, PublishTools } from "./publication.ts";
import { publish } from "./publish.ts";

/** Publications of other processes that one publication gives way to. */
const attempts = 3;

/**
 * Folds every case of the settings at the present court day and publishes all outputs; anew when
 * another process published meanwhile.
 */
export function publishAll(tools: PublishTools): Publication {
  const { config, dryRun = false } = tools;
  // A trial run stores nothing, so nobody may take its folds for stored ones.
  const kept = dryRun ? keptWork() : tools.kept ?? keptWork();
  for (let attempt = 1;; attempt++) {
    kept.look(tools);
    const cases = config.cases.map((one) => {
      tools.onStep?.(`case:${one.id}`);
      return kept.cases.of(one, { ...tools, save: !dryRun });
    });
    const publication = publish(cases, { ...tools, kept });
    const overtaken = publication.calendars.some((result) => result.overtaken === true);
    if (!overtaken || attempt === attempts) return publication;
  }
}
