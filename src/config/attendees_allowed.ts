import type { FeedSettings } from "./config.ts";

/**
 * Whether notify addresses may be written into a feed. Every subscriber can read them there, so the
 * operator has to ask for it, and for a feed with a public address to ask twice.
 */
export function attendeesAllowed(
  { attendees, attendeesInPublicFeeds }: FeedSettings,
  { hasPublicAddress }: { hasPublicAddress: boolean },
): boolean {
  return attendees && (!hasPublicAddress || attendeesInPublicFeeds);
}
