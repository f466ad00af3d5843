import { createHash } from "node:crypto";
import { newSecret } from "../../platform/new_secret.ts";

/** The path of a private feed: `/f/` and 43 signs that carry 256 random bits. */
export function newPrivatePath(): { path: string; digest: string } {
  const token = newSecret();
  return { path: `/f/${token}.ics`, digest: digestOf(token) };
}

/** The digest under which the store knows the feed of an address; null for anything else. */
export function privateDigest(segments: readonly string[]): string | null {
  const [folder, file, ...rest] = segments;
  if (folder !== "f" || file === undefined || rest.length > 0) return null;
  const token = /^([A-Za-z0-9_-]{43})\.ics$/.exec(file)?.[1];
  return token === undefined ? null : digestOf(token);
}

function digestOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
