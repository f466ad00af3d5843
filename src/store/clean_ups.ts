import { isoOf } from "./instants.ts";
import type { StoreContext } from "./store_context.ts";

/** Something at another service that is to be removed there. */
export interface CleanUp {
  /** `courtlistener`: a docket alert; the others: an event in a calendar there. */
  service: "courtlistener" | "m365" | "google";
  /** The docket's id, or the event's id, as the service knows it. */
  target: string;
  /** Words for people: which docket, or case and key of the event. */
  label: string;
  /** ISO instant, UTC. */
  plannedAt: string;
}

/** What is to be removed elsewhere, kept until that is done or not wanted any more. */
export interface CleanUps {
  /** Planning twice keeps the first time. */
  plan(cleanUp: Omit<CleanUp, "plannedAt">): void;
  /** Longest planned first. */
  list(): CleanUp[];
  /** It was done, or is not wanted any more. */
  done(cleanUp: Pick<CleanUp, "service" | "target">): void;
}

/** The planned clean-ups of a store. */
export function cleanUps({ database, clock }: StoreContext): CleanUps {
  return {
    plan: ({ service, target, label }) => {
      database.run(
        `INSERT INTO clean_ups (service, target, label, planned_at) VALUES (?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET label = excluded.label`,
        [service, target, label, clock.now().epochMilliseconds],
      );
    },
    list: () =>
      database.all<Row>("SELECT * FROM clean_ups ORDER BY planned_at, service, target")
        .map(({ service, target, label, planned_at }) => ({
          service,
          target,
          label,
          plannedAt: isoOf(planned_at),
        })),
    done: ({ service, target }) => {
      database.run("DELETE FROM clean_ups WHERE service = ? AND target = ?", [service, target]);
    },
  };
}

interface Row {
  service: CleanUp["service"];
  target: string;
  label: string;
  planned_at: number;
}
