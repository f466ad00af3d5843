import { caseStates } from "./case_state.ts";
import { type Publication, publish, type PublishTools } from "./publish.ts";

/** Publications of other processes that one publication gives way to. */
const attempts = 3;

/**
 * Folds every case of the settings at the present court day and publishes all outputs; anew when
 * another process published meanwhile.
 */
export function publishAll(tools: PublishTools): Publication {
  const save = tools.dryRun !== true;
  for (let attempt = 1;; attempt++) {
    tools.kept?.cases.look(tools);
    const cases = tools.config.cases.flatMap((one) => {
      tools.onStep?.(`case:${one.id}`);
      return caseStates([one], { ...tools, kept: tools.kept?.cases, save });
    });
    const publication = publish(cases, tools);
    const overtaken = publication.calendars.some((result) => result.overtaken === true);
    if (!overtaken || attempt === attempts) return publication;
  }
}
