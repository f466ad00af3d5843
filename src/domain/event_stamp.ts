import { createHash } from "node:crypto";
import type { PublishedEvent } from "./published_event.ts";

/**
 * A text that two events share only if they are equal in everything, so that what was made of one
 * is what would be made of the other. Without spaces at its ends; some 100 characters.
 */
export function eventStamp(published: PublishedEvent): string {
  return known.getOrInsertComputed(published, stampOf);
}

/** An event is never changed once it is made. */
const known = new WeakMap<PublishedEvent, string>();

function stampOf({ sequence, createdAt, modifiedAt, ...content }: PublishedEvent): string {
  const hash = createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 32);
  return `${hash} ${sequence} ${createdAt} ${modifiedAt}`;
}
