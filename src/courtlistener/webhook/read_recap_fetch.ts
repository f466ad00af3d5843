import { courtIdOf } from "../../domain/courts.ts";
import { quoted, type RecordProblem } from "../problem.ts";
import type { FetchStatus, RecapFetchReading, WebhookEnvelope } from "./webhook_reading.ts";
import { codeOf, idOf, lineOf } from "./wire_values.ts";

/** The sample of the panel's test button (contract a.6). */
const testFetch = { id: "1", document: "10" };

/** Status codes that are sent (contract b.3). */
const statuses: Readonly<Record<number, { status: FetchStatus; words: string }>> = {
  2: { status: "success", words: "done" },
  3: { status: "failed", words: "failed" },
  6: { status: "invalid-content", words: "failed: PACER answered with invalid content" },
  7: { status: "needs-info", words: "stopped: PACER needs more information" },
};

const requestWords: Readonly<Record<number, string>> = {
  1: "docket purchase",
  2: "PDF purchase",
  3: "attachment page purchase",
};

/** Event 3: a purchase from PACER has ended (contract b.3). */
export function readRecapFetch(
  payload: Readonly<Record<string, unknown>>,
  envelope: WebhookEnvelope,
): RecapFetchReading {
  const fetchId = idOf(payload.id);
  const problems = [...envelope.problems];
  const report = (text: string, kept: boolean) => {
    const problem: RecordProblem = { id: fetchId, message: `RECAP fetch: ${text}`, kept };
    problems.push(problem);
  };
  const idIn = (field: "docket" | "recap_document") => {
    const value = payload[field];
    const id = idOf(value);
    const given = value !== null && value !== undefined;
    if (id === null && given) report(`field "${field}" is ${quoted(value)}, no id`, true);
    return id;
  };
  const docketId = idIn("docket");
  const documentId = idIn("recap_document");
  const courtText = lineOf(payload.court, 200).replace(/^.*\/(?=[^/]+\/?$)/, "").replace("/", "");
  const courtId = /^[\w-]{1,30}$/.test(courtText) ? courtIdOf(courtText) : "";
  const docketNumber = lineOf(payload.docket_number, 120);
  if (docketId === null && documentId === null && (courtId === "" || docketNumber === "")) {
    report("names neither a docket nor a document", false);
  }
  const status = statuses[codeOf(payload.status) ?? -1];
  if (status === undefined) report(`field "status" is ${quoted(payload.status)}`, true);
  const what = requestWords[codeOf(payload.request_type) ?? -1] ?? "purchase";
  return {
    event: "recap-fetch",
    ...envelope,
    isTest: fetchId === testFetch.id && documentId === testFetch.document,
    problems,
    fetchId,
    status: status?.status ?? "other",
    statusWords: `${what} ${status?.words ?? "ended in an unknown way"}`,
    message: lineOf(payload.message),
    docketId,
    documentId,
    courtId,
    docketNumber,
  };
}
