import { z } from "zod";
import { CaseCalendarError, printable } from "../domain/errors.ts";
import type { CourtListenerOptions } from "./courtlistener_options.ts";
import { reportIt } from "./explain_refusal.ts";
import type { Question } from "./question.ts";
import { createRequester } from "./requester.ts";

/** The account's subscription to one docket (contract e). */
export interface DocketAlert {
  id: string;
  docketId: string;
  /** False when it was switched off. */
  active: boolean;
}

/** Calls about docket alerts (contract c.6); failures are those of the client. */
export interface DocketAlertCalls {
  /** The alert on a docket, active or not; null when there never was one. */
  ofDocket(docketId: string): Promise<DocketAlert | null>;
  /**
   * Switches an alert on, or prolongs one that is on for about 180 days: any saved change counts as
   * movement (contract e).
   */
  reactivate(alertId: string): Promise<DocketAlert>;
}

const wireAlert = z.object({
  id: z.int().positive(),
  alert_type: z.int(),
  docket: z.int().positive(),
}).transform((row): DocketAlert => ({
  id: String(row.id),
  docketId: String(row.docket),
  active: row.alert_type === 1,
}));

const wireAlerts = z.object({ results: z.array(wireAlert) });

/** The calls, made with a requester of their own that shares the pacer. */
export function createDocketAlertCalls(options: CourtListenerOptions): DocketAlertCalls {
  const requester = createRequester(options);

  function read<T>(
    schema: z.ZodType<T>,
    { json, question }: { json: unknown; question: Question },
  ) {
    const read = schema.safeParse(json);
    if (read.success) return read.data;
    throw new CaseCalendarError("failed", {
      action: question.action,
      cause: `the answer is not as CourtListener documents it: ${
        printable(read.error.issues[0]!.message)
      }`,
      next: reportIt,
    });
  }

  return {
    async ofDocket(docketId) {
      const url = new URL("docket-alerts/", requester.base);
      url.searchParams.set("docket", checkedId(docketId));
      const question: Question = {
        action: `Cannot read the docket alert on docket ${docketId}`,
        resource: "docket",
        id: docketId,
      };
      const { json } = await requester.get(url, question);
      const { results } = read(wireAlerts, { json, question });
      return results.find((alert) => alert.docketId === docketId) ?? null;
    },
    async reactivate(alertId) {
      const url = new URL(`docket-alerts/${checkedId(alertId)}/`, requester.base);
      const question: Question = {
        action: `Cannot switch on docket alert ${alertId}`,
        resource: "docket",
        id: alertId,
      };
      const { json } = await requester.patch(url, { alert_type: 1 }, { question });
      return read(wireAlert, { json, question });
    },
  };
}

function checkedId(id: string): string {
  if (/^[1-9]\d{0,15}$/.test(id)) return id;
  throw new CaseCalendarError("failed", {
    action: `Cannot ask about docket alert or docket "${printable(id, 40)}"`,
    cause: "the id is not a whole number",
  });
}
