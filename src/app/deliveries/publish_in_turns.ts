import type { Rendered, Renderer } from "../../calendars/rendering/render_job.ts";
import { workerRenderer } from "../../calendars/rendering/worker_renderer.ts";
import { type CaseState, caseStateInSteps } from "../case_state.ts";
import { type Publication, publishInSteps, type PublishTools } from "../publish.ts";

/** Milliseconds of work after which waiting answers go first. */
const longestTurn = 15;

/** What {@link publishInTurns} works with beside what publishing needs. */
export interface TurnTools extends PublishTools {
  /** The renderer of one publication; a worker unless given. */
  renderer?: () => Renderer<Promise<Rendered>>;
}

/**
 * As `publishAll`, giving way to answers between dockets and outputs; planning and rendering are
 * done in a worker. A job the worker does not end in time is a failed output like any other.
 */
export async function publishInTurns(tools: TurnTools): Promise<Publication> {
  let began = performance.now();
  const rest = async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    began = performance.now();
  };
  const cases: CaseState[] = [];
  for (const settings of tools.config.cases) {
    const steps = caseStateInSteps(settings, { ...tools, save: tools.dryRun !== true });
    for (;;) {
      const step = steps.next();
      if (performance.now() - began >= longestTurn) await rest();
      if (step.done !== true) continue;
      cases.push(step.value);
      break;
    }
  }
  using renderer = (tools.renderer ?? workerRenderer)();
  const steps = publishInSteps(cases, tools);
  let step = steps.next();
  while (step.done !== true) {
    let rendered: Rendered;
    try {
      rendered = await renderer.render(step.value);
    } catch (error) {
      step = steps.throw(error);
      continue;
    }
    await rest();
    step = steps.next(rendered);
  }
  return step.value;
}
