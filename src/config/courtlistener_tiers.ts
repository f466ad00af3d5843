import type { QuotaWindow } from "../domain/pacer.ts";
import type { tierNames } from "./tier_names.ts";

/** A value of `courtlistener.tier`. */
export type Tier = (typeof tierNames)[number];

const windows = (minute: number, hour: number, day: number): QuotaWindow[] => [
  { limit: minute, seconds: 60 },
  { limit: hour, seconds: 3_600 },
  { limit: day, seconds: 86_400 },
];

/**
 * Requests allowed a minute, an hour and a day by CourtListener's membership tiers (as of April 2026).
 * They hold until the account's own limits are learned. The education tier states no day.
 */
const limits: Readonly<Record<Tier, QuotaWindow[]>> = {
  free: windows(5, 50, 125),
  "tier-1": windows(10, 75, 300),
  "tier-2": windows(15, 150, 600),
  "tier-3": windows(20, 250, 1_000),
  "tier-4": windows(25, 300, 1_400),
  education: windows(20, 1_000, 24_000).slice(0, 2),
};

/** The quota windows of a tier, shortest first. */
export function tierWindows(tier: Tier): QuotaWindow[] {
  return limits[tier].map((window) => ({ ...window }));
}
