import * as z from "zod";
import { CaseCalendarError, printable } from "../domain/errors.ts";
import { redact } from "../platform/redact.ts";
import type { CourtListenerOptions } from "./courtlistener_options.ts";
import { reportIt } from "./explain_refusal.ts";
import type { Question } from "./question.ts";
import { readPage } from "./read_page.ts";
import { readRow, rowIdOf } from "./read_row.ts";
import { createRequester } from "./requester.ts";
import { toInstant } from "./times.ts";
import type { Conversion } from "./to_document_record.ts";

/** The account's subscription to one docket (contract e). */
export interface DocketAlert {
  id: string;
  docketId: string;
  /** False when it was switched off. */
  active: boolean;
  /** ISO UTC; null when the row does not say. */
  createdAt: string | null;
  /** Moves with every saved change, not with a hit (contract e). */
  modifiedAt: string | null;
  /** When any alert on the docket last went out, also to others; ISO UTC, null for never. */
  lastHitAt: string | null;
}

/** Calls about docket alerts (contract c.6); failures are those of the client. */
export interface DocketAlertCalls {
  /**
   * Every alert of the account, switched off or not: one request for each 50. A row that cannot be
   * read is left out with a warning; one without a docket without.
   */
  list(): Promise<DocketAlert[]>;
  /**
   * Subscribes to a docket. For one that has an alert after all (made meanwhile, or by a request
   * whose answer was lost) that alert is answered, switched on where it was off. Throws
   * `NotFoundError` for a docket CourtListener does not have.
   */
  create(docketId: string): Promise<DocketAlert>;
  /** The alert on a docket, active or not; null when there never was one. */
  ofDocket(docketId: string): Promise<DocketAlert | null>;
  /**
   * Switches an alert on, or prolongs one that is on for about 180 days: any saved change counts as
   * movement (contract e).
   */
  reactivate(alertId: string): Promise<DocketAlert>;
  /** Switches an alert off; the row stays, as when somebody does so on the docket's page (contract e). */
  switchOff(alertId: string): Promise<DocketAlert>;
}

const wireAlert = z.object({
  id: z.int().positive(),
  alert_type: z.int(),
  docket: z.int().positive(),
  date_created: z.string().nullish(),
  date_modified: z.string().nullish(),
  date_last_hit: z.string().nullish(),
}).transform((row): DocketAlert => ({
  id: String(row.id),
  docketId: String(row.docket),
  active: row.alert_type === 1,
  createdAt: toInstant(row.date_created ?? ""),
  modifiedAt: toInstant(row.date_modified ?? ""),
  lastHitAt: toInstant(row.date_last_hit ?? ""),
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

  const calls: DocketAlertCalls = {
    async list() {
      const question: Question = {
        action: "Cannot list the docket alerts of this CourtListener account",
        resource: "page",
        id: "",
        purpose: "alerts",
      };
      const found = new Map<string, DocketAlert>();
      const asked = new Set<string>();
      let url: URL | null = new URL("docket-alerts/", requester.base);
      while (url !== null) {
        asked.add(url.href);
        const { json } = await requester.get(url, question);
        const page = readPage(json, toAlert);
        if ("faults" in page) throw unreadable(question, page.faults.join("; "));
        for (const { message } of page.page.problems) {
          options.log?.warn(redact(`CourtListener: ${message}`));
        }
        for (const alert of page.page.records) found.set(alert.id, alert);
        url = following(page.page.next, { asked, question });
      }
      return [...found.values()];
    },
    async create(docketId) {
      const url = new URL("docket-alerts/", requester.base);
      const question: Question = {
        action: `Cannot subscribe to docket ${docketId}`,
        resource: "docket",
        id: docketId,
        purpose: "alerts",
      };
      const row = { docket: Number(checkedId(docketId)) };
      try {
        const { json } = await requester.post(url, row, { question });
        return read(wireAlert, { json, question });
      } catch (error) {
        if (!saysItIsThere(error)) throw error;
        const present = await calls.ofDocket(docketId);
        if (present === null) throw error;
        return present.active ? present : await calls.reactivate(present.id);
      }
    },
    async ofDocket(docketId) {
      const url = new URL("docket-alerts/", requester.base);
      url.searchParams.set("docket", checkedId(docketId));
      const question: Question = {
        action: `Cannot read the docket alert on docket ${docketId}`,
        resource: "docket",
        id: docketId,
        purpose: "alerts",
      };
      const { json } = await requester.get(url, question);
      const { results } = read(wireAlerts, { json, question });
      return results.find((alert) => alert.docketId === docketId) ?? null;
    },
    reactivate: (alertId) => change(alertId, { type: 1, action: "switch on" }),
    switchOff: (alertId) => change(alertId, { type: 0, action: "switch off" }),
  };
  return calls;

  async function change(
    alertId: string,
    { type, action }: { type: 0 | 1; action: string },
  ): Promise<DocketAlert> {
    const url = new URL(`docket-alerts/${checkedId(alertId)}/`, requester.base);
    const question: Question = {
      action: `Cannot ${action} docket alert ${alertId}`,
      resource: "docket",
      id: alertId,
      purpose: "alerts",
    };
    const { json } = await requester.patch(url, { alert_type: type }, { question });
    return read(wireAlert, { json, question });
  }

  /** Cursors go back verbatim, but only to the list they came from: the token goes with them. */
  function following(
    next: string | null,
    { asked, question }: { asked: ReadonlySet<string>; question: Question },
  ): URL | null {
    if (next === null) return null;
    const first = new URL("docket-alerts/", requester.base);
    const url = URL.canParse(next) ? new URL(next) : null;
    if (url?.origin !== first.origin || url.pathname !== first.pathname) {
      throw unreadable(question, `the next page lies at "${printable(next)}", outside ${first}`);
    }
    if (asked.has(url.href)) throw unreadable(question, "the next page was there before");
    return url;
  }
}

function toAlert(value: unknown): Conversion<DocketAlert> {
  if (typeof value === "object" && value !== null && Reflect.get(value, "docket") === null) {
    return { record: null, problems: [] };
  }
  const reading = readRow(wireAlert, value);
  if ("row" in reading) return { record: reading.row, problems: [] };
  const id = rowIdOf(value);
  const message = `docket alert ${id ?? "without a readable id"}: ${reading.faults.join("; ")}`;
  return { record: null, problems: [{ id, message, kept: false }] };
}

/** The 400 for a second row of one docket (contract c.6). */
function saysItIsThere(error: unknown): boolean {
  return error instanceof CaseCalendarError && error.kind === "failed" &&
    /\bHTTP 400\b.*\bunique set\b/.test(error.facts.cause);
}

function unreadable(question: Question, cause: string): CaseCalendarError {
  return new CaseCalendarError("failed", {
    action: question.action,
    cause: redact(`the answer is not as CourtListener documents it: ${cause}`),
    next: reportIt,
  });
}

function checkedId(id: string): string {
  if (/^[1-9]\d{0,15}$/.test(id)) return id;
  throw new CaseCalendarError("failed", {
    action: `Cannot ask about docket alert or docket "${printable(id, 40)}"`,
    cause: "the id is not a whole number",
  });
}
