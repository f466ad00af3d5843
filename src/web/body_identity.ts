import { createHash } from "node:crypto";

/**
 * What stands for a body that came without a key: SHA-256 of its JSON with sorted keys, because
 * CourtListener's retries hold the same values with the keys in another order. Numbers that
 * JavaScript cannot hold exactly count as they are written. `text` is JSON of bounded depth, as
 * `json_object.ts` reads it.
 */
export function bodyIdentity(text: string): string {
  const value: unknown = JSON.parse(text, asWritten);
  return createHash("sha256").update(canonical(value)).digest("hex");
}

/** A number as it was written. */
class Written {
  constructor(readonly digits: string) {}
}

function asWritten(_key: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== "number" || Number.isSafeInteger(value)) return value;
  return new Written(context?.source ?? String(value));
}

function canonical(value: unknown): string {
  if (value instanceof Written) return value.digits;
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value)
      .sort(([a], [b]) => a < b ? -1 : 1)
      .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`);
    return `{${fields.join(",")}}`;
  }
  return JSON.stringify(value);
}
