import { defectText } from "../domain/defect_text.ts";
import { CaseCalendarError, exitCodes } from "../domain/errors.ts";
import type { Io } from "./io.ts";

/**
 * Tells the user what failed, why and what to do next, on standard error, and returns the exit
 * code. Anything that is not a {@link CaseCalendarError} is a defect and shown with its stack.
 */
export function printError(io: Pick<Io, "err">, error: unknown): number {
  if (error instanceof CaseCalendarError) {
    io.err(`case-calendar: error: ${error.facts.action}: ${error.facts.cause}\n`);
    if (error.facts.notBefore) {
      io.err(`  Work can go on at ${error.facts.notBefore.toString({ smallestUnit: "second" })}\n`);
    }
    if (error.facts.next) io.err(`  ${error.facts.next}\n`);
    return error.exitCode;
  }
  if (error instanceof DOMException && error.name === "AbortError") {
    io.err("case-calendar: interrupted; what was committed is kept\n");
    return exitCodes.interrupted;
  }
  const text = error instanceof Error ? error.stack ?? error.message : String(error);
  io.err(`case-calendar: ${defectText(text, 4000).replaceAll("\\u000a", "\n")}\n`);
  return exitCodes.failed;
}
