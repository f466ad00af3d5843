/** CourtListener's membership tiers, whose limits `courtlistener_tiers.ts` knows. */
export const tierNames = ["free", "tier-1", "tier-2", "tier-3", "tier-4", "education"] as const;
