import { printable } from "../domain/errors.ts";

/** Something in an answer that could not be read as the contract says. */
export interface RecordProblem {
  /** Upstream id of the entry or document, null when not even that could be read. */
  id: string | null;
  /** Which record, which field, the quoted value. Safe to print. */
  message: string;
  /** True when the record is returned all the same, without the bad part. */
  kept: boolean;
}

/** A value from outside, short and harmless, for a message. */
export function quoted(value: unknown): string {
  if (value === undefined) return "missing";
  const text = typeof value === "string" ? JSON.stringify(value.slice(0, 200)) : toJson(value);
  return printable(text, 80);
}

function toJson(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  return String(value);
}
