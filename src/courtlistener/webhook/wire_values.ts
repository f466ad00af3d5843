/** Values of webhook payloads, each read by itself so that a bad one costs only itself. */
import { plainLine, shorten } from "../../domain/plain_text.ts";
import { toInstant } from "../times.ts";

/** A JSON object; null for everything else. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? value as Record<string, unknown>
    : null;
}

/**
 * A row id as text: a positive integer (exact up to 2^53), its digits, or an API URL that ends in
 * it. Null for everything else.
 */
export function idOf(value: unknown): string | null {
  if (typeof value === "number") {
    return Number.isSafeInteger(value) && value > 0 ? `${value}` : null;
  }
  if (typeof value !== "string" || value.length > 200) return null;
  const digits = /^(?:https?:\/\/\S+\/)?0*([1-9]\d{0,17})\/?$/.exec(value.trim())?.[1];
  return digits !== undefined && Number.isSafeInteger(Number(digits)) ? digits : null;
}

/** A small integer code, also when it came as digits; null for everything else. */
export function codeOf(value: unknown): number | null {
  const code = typeof value === "string" && /^\d{1,9}$/.test(value) ? Number(value) : value;
  return typeof code === "number" && Number.isSafeInteger(code) ? code : null;
}

/** One plain line of at most `limit` UTF-16 units; `""` for what is no text. */
export function lineOf(value: unknown, limit = 300): string {
  return typeof value === "string" ? shorten(plainLine(value.slice(0, 20_000)), limit) : "";
}

/** An ISO date-time as instant in UTC; null for everything else, such as the sample's `"None"`. */
export function instantOf(value: unknown): string | null {
  return typeof value === "string" && value.length <= 60 ? toInstant(value) : null;
}
