import { type CaseState, caseStates } from "../case_state.ts";
import { type Publication, publishInSteps, type PublishTools } from "../publish.ts";

/** Milliseconds of work after which waiting answers go first. */
const longestTurn = 15;

/**
 * As `publishAll`, giving way to answers between cases and between outputs. One calendar is rendered
 * at a stretch: about 0.2 ms an event.
 */
export async function publishInTurns(tools: PublishTools): Promise<Publication> {
  let began = performance.now();
  const giveWay = async () => {
    if (performance.now() - began < longestTurn) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    began = performance.now();
  };
  const cases: CaseState[] = [];
  for (const settings of tools.config.cases) {
    cases.push(...caseStates([settings], { ...tools, save: tools.dryRun !== true }));
    await giveWay();
  }
  const steps = publishInSteps(cases, tools);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await giveWay();
  }
}
