/** A body that is a JSON object, or why it is not. */
export type JsonObjectReading =
  | { ok: true; text: string; value: Record<string, unknown> }
  | { ok: false; reason: string };

/** Deeper than anything an upstream sends, and shallow enough for code that recurses. */
const deepest = 100;

/**
 * Reads bytes as a JSON object in UTF-8. Refused, with a reason that quotes nothing: invalid UTF-8,
 * bad JSON, a list or a bare value, more than 100 levels of nesting. A byte order mark is ignored.
 */
export function readJsonObject(bytes: Uint8Array): JsonObjectReading {
  if (bytes.length === 0) return { ok: false, reason: "the body is empty" };
  if (isTooDeep(bytes)) {
    return { ok: false, reason: `the body is nested more than ${deepest} levels deep` };
  }
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return { ok: false, reason: "the body is not UTF-8" };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, reason: "the body is not JSON" };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { ok: false, reason: "the body is not a JSON object" };
  }
  return { ok: true, text, value: value as Record<string, unknown> };
}

const decoder = new TextDecoder("utf-8", { fatal: true });

const quote = 0x22;
const backslash = 0x5c;

/** Brackets outside strings, counted in bytes: in UTF-8 no part of another character looks alike. */
function isTooDeep(bytes: Uint8Array): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index]!;
    if (inString) {
      if (byte === backslash) index++;
      else if (byte === quote) inString = false;
    } else if (byte === quote) inString = true;
    // `[` and `{`, `]` and `}` differ in one bit.
    else if ((byte | 0x20) === 0x7b) {
      if (++depth > deepest) return true;
    } else if ((byte | 0x20) === 0x7d) depth--;
  }
  return false;
}
