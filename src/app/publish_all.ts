import { joinAttempts } from "./join_attempts.ts";
import { type KeptWork, keptWork } from "./kept_work.ts";
import { isOvertaken, type Publication, type PublishTools } from "./publication.ts";
import { publish } from "./publish.ts";

/** How often one publication is begun at the most. */
const attempts = 3;

/**
 * Folds every case of the settings at the present court day and publishes all outputs; anew when
 * another process published meanwhile, or when what was kept is gone. The last attempt rests on
 * nothing that was kept.
 */
export function publishAll(tools: PublishTools): Publication {
  const { dryRun = false } = tools;
  // A trial run stores nothing, so nobody may take its folds for stored ones.
  const kept = dryRun ? keptWork() : tools.kept ?? keptWork();
  let publication = attempt(tools, kept);
  for (let number = 2; number <= attempts && isOvertaken(publication); number++) {
    kept.forget();
    const last = attempt(tools, number === attempts ? keptWork() : kept);
    publication = joinAttempts(publication, last);
  }
  return publication;
}

function attempt(tools: PublishTools, kept: KeptWork): Publication {
  const { config, dryRun = false } = tools;
  kept.look(tools);
  const cases = config.cases.map((one) => {
    tools.onStep?.(`case:${one.id}`);
    return kept.cases.of(one, { ...tools, save: !dryRun });
  });
  return publish(cases, { ...tools, kept });
}
