/** Calendar programs whose ways a feed can follow; `standard` is for all others and for files. */
export const profileNames = [
  "standard",
  "google",
  "outlook",
  "apple",
  "thunderbird",
  "proton",
  "fastmail",
] as const;

/** One of {@link profileNames}. */
export type ProfileName = typeof profileNames[number];

/** What one calendar program needs to be told differently. */
export interface ClientProfile {
  /**
   * `status`: STATUS:CANCELLED. `mark`: the title says it and the status stays CONFIRMED, for
   * programs that hide cancelled events. The title says it either way.
   */
  cancelled: "status" | "mark";
  /** Longest title, place and description in UTF-16 units. */
  limits: { title: number; place: number; description: number };
  /** Further properties of the program's own. */
  extensions: readonly ("google-conference" | "microsoft-busy" | "apple-color")[];
  /** Whether X-WR-TIMEZONE may be written; Proton moves times by it. */
  calendarZone: boolean;
  /** Whether alarms are written; programs that drop them are spared the bytes. */
  alarms: boolean;
}

const standard: ClientProfile = {
  cancelled: "status",
  limits: { title: 255, place: 255, description: 16_000 },
  extensions: ["apple-color"],
  calendarZone: true,
  alarms: true,
};

/**
 * Google hides cancelled events, drops alarms, and has a property of its own for meeting links.
 * Outlook drops alarms of subscriptions and has its own words for free and busy. Proton cuts
 * descriptions at 3,000 characters and titles and places at 255, and re-zones by X-WR-TIMEZONE.
 * Apple's and Fastmail's programs show cancelled events like any other and Thunderbird strikes them
 * through, which the mark in the title and the status serve between them.
 */
const profiles: Readonly<Record<ProfileName, ClientProfile>> = {
  standard,
  google: {
    ...standard,
    cancelled: "mark",
    limits: { ...standard.limits, description: 8_000 },
    extensions: ["google-conference"],
    alarms: false,
  },
  outlook: { ...standard, extensions: ["microsoft-busy"], alarms: false },
  apple: standard,
  thunderbird: { ...standard, extensions: [] },
  proton: {
    ...standard,
    limits: { ...standard.limits, description: 3_000 },
    extensions: [],
    calendarZone: false,
  },
  fastmail: { ...standard, extensions: [] },
};

/** The profile of a calendar program. */
export function clientProfile(name: ProfileName): ClientProfile {
  return profiles[name];
}
