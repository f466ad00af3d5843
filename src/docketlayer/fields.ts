import { plainLine, shorten } from "../domain/plain_text.ts";
import { quoted } from "./callback_problem.ts";
import { toInstant } from "./to_instant.ts";

/** A JSON object's fields, each read by itself so that a bad one costs only itself. */
export interface Fields {
  /** As sent. */
  raw(name: string): unknown;
  /** `""` for null, for nothing, and for what is no text. */
  text(name: string): string;
  /** As {@link Fields.text}, as one plain line of at most `limit` UTF-16 units. */
  line(name: string, limit?: number): string;
  /** ISO instant in UTC. */
  instant(name: string): string | null;
  flag(name: string): boolean | null;
  /** A whole number from 0, also when it came as digits. */
  count(name: string): number | null;
  /** Null for nothing and for what is no object. */
  object(name: string): Fields | null;
}

/**
 * Reads the fields of `value`; null when it is no JSON object. A field that is there, is not null
 * and cannot be read is told to `report` as the end of a sentence.
 */
export function fieldsOf(value: unknown, report: (fault: string) => void): Fields | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const raw = (name: string): unknown =>
    Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
  const read = <T>(name: string, parse: (given: unknown) => T | null): T | null => {
    const given = raw(name);
    if (given === undefined || given === null) return null;
    const parsed = parse(given);
    if (parsed === null) report(`field "${name}" is ${quoted(given)}; left out`);
    return parsed;
  };
  const text = (name: string) =>
    read(name, (given) => typeof given === "string" ? given : null) ?? "";
  return {
    raw,
    text,
    line: (name, limit = 300) => shorten(plainLine(text(name).slice(0, 20_000)), limit),
    instant: (name) => read(name, (given) => typeof given === "string" ? toInstant(given) : null),
    flag: (name) => read(name, (given) => typeof given === "boolean" ? given : null),
    count: (name) => read(name, wholeNumber),
    object: (name) => read(name, (given) => fieldsOf(given, report)),
  };
}

function wholeNumber(given: unknown): number | null {
  const number = typeof given === "string" && /^\d{1,16}$/.test(given) ? Number(given) : given;
  return typeof number === "number" && Number.isSafeInteger(number) && number >= 0 ? number : null;
}
