import { printable } from "./errors.ts";

/**
 * What is told of something thrown that nobody foresaw, so a defect of the program: its message, safe
 * for a terminal or log line, at most `limit` characters of it.
 */
export function defectText(error: unknown, limit = 500): string {
  const text = error instanceof Error ? error.message : String(error);
  return `unexpected error (please report it): ${printable(text, limit)}`;
}
