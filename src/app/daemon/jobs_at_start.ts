import type { Config } from "../../config/config.ts";
import type { Clock } from "../../domain/clock.ts";
import type { Store } from "../../store/store.ts";
import { alertsAreDue } from "../alerts_are_due.ts";
import { chooseCases } from "../choose_cases.ts";
import type { JobName } from "./planned_jobs.ts";

/**
 * The jobs that a daemon runs at its start whatever their timetable says: settings may have changed
 * while none ran, and a new docket waits neither for its entries nor for its docket alert.
 */
export function jobsAtStart(
  { config, store, clock }: { config: Config; store: Store; clock: Clock },
): JobName[] {
  const isNew = chooseCases({ onlyNew: true }, { config, store }).length > 0;
  return [
    ...isNew ? ["sync" as const] : [],
    ...alertsAreDue({}, { config, store, clock }) ? ["alerts" as const] : [],
  ];
}
