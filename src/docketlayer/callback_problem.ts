import { printable } from "../domain/errors.ts";

/** Something in a callback that could not be read as the contract says. */
export interface CallbackProblem {
  /** Filings have no id of their own. */
  id: null;
  /** Which filing, which field, the quoted value. Safe to print. */
  message: string;
  /** True when the record is returned all the same, without the bad part. */
  kept: boolean;
}

/** A value from outside, short and harmless, for a message. */
export function quoted(value: unknown): string {
  if (value === undefined) return "missing";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  const text = typeof value === "string" ? JSON.stringify(value.slice(0, 200)) : String(value);
  return printable(text, 80);
}
