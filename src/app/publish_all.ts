import { caseStates } from "./case_state.ts";
import { type Publication, publish, type PublishTools } from "./publish.ts";

/** Folds every case of the settings at the present court day and publishes all outputs. */
export function publishAll(tools: PublishTools): Publication {
  const save = tools.dryRun !== true;
  return publish(caseStates(tools.config.cases, { ...tools, save }), tools);
}
