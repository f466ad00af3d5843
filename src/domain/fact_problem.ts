import { isDate, isTime } from "./court_time.ts";
import type { Fact } from "./fact.ts";

/**
 * What is wrong with the answer of a reader, whatever it is, or null: every fact must quote its text
 * exactly, and every date and time must be one (invariant 4). What is quoted is not judged.
 */
export function factProblem(facts: unknown, text: string): string | null {
  if (!Array.isArray(facts)) return "it is no list of facts";
  for (const fact of facts as readonly Partial<Fact>[]) {
    const problem = problemOf(fact, text);
    if (problem !== null) return problem;
  }
  return null;
}

function problemOf(fact: Partial<Fact>, text: string): string | null {
  if (typeof fact !== "object" || fact === null) return "a fact is no fact";
  const { start = -1, end = -1, quote } = fact;
  const isQuoted = Number.isInteger(start) && start >= 0 && start < end && end <= text.length &&
    text.slice(start, end) === quote;
  if (!isQuoted) return "a fact quotes what the text does not say";
  const { confidence = NaN } = fact;
  if (!(confidence >= 0 && confidence <= 1)) return "the confidence of a fact is none";
  if (fact.fact !== "calendar") return null;
  for (const date of [fact.date, fact.oldDate]) {
    if (date !== null && !(typeof date === "string" && isDate(date))) return "a date is none";
  }
  for (const time of [fact.time, fact.endTime ?? null, fact.oldTime ?? null]) {
    if (time !== null && !(typeof time === "string" && isTime(time))) return "a time is none";
  }
  return null;
}
