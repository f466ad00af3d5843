import { CaseCalendarError, printable } from "../domain/errors.ts";
import { redact } from "../platform/redact.ts";
import { whereTheTokenIs } from "./checked_token.ts";
import type { Exchange } from "./exchange.ts";
import { detailOf, judgeAnswer } from "./judge_answer.ts";
import { NotFoundError } from "./not_found.ts";
import type { Question } from "./question.ts";

/** The next step for what only the authors can put right. */
export const reportIt = "If it stays so, report it with this message";
const checkBase = "Check courtlistener.base_url (or COURTLISTENER_BASE_URL)";

/**
 * The failure for an answer that asking again would not better: 401 and 403 as `authentication`,
 * what does not exist as `NotFoundError`, everything else as `failed`.
 */
export function explainRefusal(
  question: Question,
  refusal: { answer: Exchange; cause: string; detail: unknown },
): CaseCalendarError {
  const { answer, detail } = refusal;
  const { status } = answer;
  const cause = redact(refusal.cause);
  const isJson = typeof detail === "object" && detail !== null;
  if (status === 401) return refusedToken(question, answer);
  if (status === 403 && isJson) {
    return new CaseCalendarError("authentication", {
      action: question.action,
      cause,
      next:
        "The account of COURTLISTENER_TOKEN may not read this. Docket entries and documents are open to every account since May 2026; older accounts ask CourtListener for RECAP API access through its contact form",
    });
  }
  if (status === 404 && isJson) return new NotFoundError(question.action, question);
  if (status === 400 && isJson && namesMissing(detail)) {
    const resource = question.resource === "page" ? "docket" : question.resource;
    return new NotFoundError(question.action, { resource, id: question.id });
  }
  return new CaseCalendarError("failed", {
    action: question.action,
    cause,
    next: isJson ? reportIt : checkBase,
  });
}

/** The failure for a 401. */
export function refusedToken(question: Question, answer: Exchange): CaseCalendarError {
  const verdict = judgeAnswer(answer);
  const detail = verdict.is === "final" ? detailOf(verdict.detail) : "";
  return new CaseCalendarError("authentication", {
    action: question.action,
    cause: `CourtListener refused the token${
      detail === "" ? "" : `: "${printable(redact(detail))}"`
    }`,
    next: whereTheTokenIs,
  });
}

/** A filter by a docket or court that does not exist is answered with 400 and its name. */
function namesMissing(detail: object): boolean {
  return ["docket", "docket_entry__docket", "court"].some((field) => Reflect.has(detail, field));
}
