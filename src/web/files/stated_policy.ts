import { constants, gunzipSync } from "node:zlib";
import type { FileBytes } from "./served_file.ts";

/** The policy stands within these first bytes of a page, packed or not. */
const statedWithin = 2048;

/** As our pages state it: one style sheet and one script by their hashes, nothing else. */
const statement =
  /<meta http-equiv="Content-Security-Policy" content="(default-src 'none'; style-src '(?:sha256-[A-Za-z0-9+\/]{43}=)'; script-src '(?:sha256-[A-Za-z0-9+\/]{43}=)'; img-src data:; base-uri 'none'; form-action 'none')">/;

const found = new WeakMap<FileBytes["packed"], string | null>();

/**
 * The Content-Security-Policy that a page states itself, null where it states none of our form. A
 * page may be older or younger than the program that serves it, which must not forbid its style sheet
 * and script.
 */
export function statedPolicy(
  { plain, packed }: Pick<FileBytes, "plain" | "packed">,
): string | null {
  const known = found.get(packed);
  if (known !== undefined) return known;
  const start = plain ?? gunzipSync(packed.gzip.subarray(0, statedWithin), {
    finishFlush: constants.Z_SYNC_FLUSH,
  });
  const text = new TextDecoder().decode(start.subarray(0, statedWithin));
  const policy = statement.exec(text)?.[1] ?? null;
  found.set(packed, policy);
  return policy;
}
