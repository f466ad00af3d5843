import { createHash } from "node:crypto";
import type { PublishedEvent } from "./published_event.ts";

/**
 * A text that two events share only if they are equal in everything, so that what was made of one
 * is what would be made of the other. Without spaces at its ends; some 100 characters.
 */
export function eventStamp(published: PublishedEvent): string {
  const { sequence, createdAt, modifiedAt } = published;
  return `${contentStamp(published)} ${sequence} ${createdAt} ${modifiedAt}`;
}

/** An event is never changed once it is made. */
const known = new WeakMap<PublishedEvent, string>();

/** The part of {@link eventStamp} that sequence and times leave as it is. */
export function contentStamp(published: PublishedEvent): string {
  let stamp = known.get(published);
  if (stamp === undefined) {
    const { sequence: _, createdAt: __, modifiedAt: ___, ...content } = published;
    stamp = createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 32);
    known.set(published, stamp);
  }
  return stamp;
}
