import type { CalendarColor } from "../domain/calendar_colors.ts";
import type { DeadlineStyle } from "../domain/deadline_style.ts";
import type { ViewSort } from "../domain/feed_view.ts";
import type { Reminder } from "../domain/published_event.ts";
import type { ListenAddress } from "../platform/listen_address.ts";
import type { LogLevel } from "./log_level.ts";
import type { Tier } from "./courtlistener_tiers.ts";

/** One docket of a case, as the operator named it. */
export type DocketReference =
  /** A CourtListener docket id. */
  | { by: "record"; record: number }
  /** Court id and normalised number; `key` as `docketKey` makes it. */
  | { by: "number"; courtId: string; number: string; key: string };

/** A document outside the docket, given to the summary. */
export interface ExtraDocument {
  /** CourtListener docket id, one of the case's. */
  docket: number;
  url: string;
  note: string;
}

/** How the feed of a calendar looks and what it shows. */
export interface FeedSettings {
  /** Null: the feed has none. */
  description: string | null;
  /** Null: calendar programs choose. */
  color: CalendarColor | null;
  deadlineStyle: DeadlineStyle;
  /** Whether hearings make subscribers busy. */
  busy: boolean;
  /** Court days for which a cancelled event is still shown. */
  cancelledDays: number;
  /** Court days for which past events are shown; null: for good. */
  pastDays: number | null;
  /** How many days ahead events are shown; null: all. */
  upcomingDays: number | null;
  /** Whether `notifyEmails` may be written into the feed. */
  attendees: boolean;
  /** Whether, with `attendees`, also into a feed that has a public address. */
  attendeesInPublicFeeds: boolean;
}

/** One calendar; its position in the list is its position in the file. */
export interface CalendarSettings {
  id: string;
  /** The id when the file gives no name. */
  name: string;
  /** Null: no feed is written. */
  icsPath: string | null;
  googleCalendarId: string | null;
  /** Null also when the default calendar is used. */
  m365CalendarId: string | null;
  /** True only without `m365CalendarId`. */
  m365UseDefaultCalendar: boolean;
  notifyEmails: string[];
  reminders: Reminder[];
  feed: FeedSettings;
}

/** One case as written; `effective_case.ts` says what applies after inheritance. */
export interface CaseSettings {
  id: string;
  name: string;
  /** Id of one of the calendars. */
  calendar: string;
  dockets: DocketReference[];
  /** Shown to the summary's model only. */
  aggregationNote: string | null;
  /** Null when the case does not say. */
  notifyEmails: string[] | null;
  /** Null when the case does not say. */
  reminders: Reminder[] | null;
  extraDocuments: ExtraDocument[];
  /** Trimmed; repeated ones (whatever the case of letters) dropped, the first spelling kept. */
  tags: string[];
  /** Where the case is written. */
  origin: { file: string; line: number };
}

/** How callbacks of DocketLayer are checked and read. */
export interface DocketLayerSettings {
  /** Empty: DOCKETLAYER_WEBHOOK_SECRET, when it is set, is the one key. */
  keys: { id: string; secretEnv: string; encoding: "text" | "hex" }[];
  timestampPolicy: "reject" | "warn" | "off";
  toleranceSeconds: number;
  millisecondTimestamps: boolean;
  prefixRequired: boolean;
  filedAt: "auto" | "instant" | "court";
  /** CourtListener court ids by DocketLayer code. */
  courtCodes: Record<string, string>;
  /** Compared without regard to case. */
  headerNames: { signature: string; keyId: string; timestamp: string; idempotencyKey: string };
  maxBodyBytes: number;
  /** Answers of the sandbox are listed as applied; else as dropped. They never reach a calendar. */
  keepSandbox: boolean;
}

/** The receiver of deliveries. */
export interface ServerSettings {
  host: string;
  /** 0 takes a free one. */
  port: number;
  /** Where the operator's views are; null: on the same port, for this machine alone. */
  adminListen: ListenAddress | null;
  /** Addresses, networks, or `loopback`. */
  trustedProxies: string[];
  /** Empty: deliveries are taken from everywhere. */
  allowedSources: string[];
  maxBodyBytes: number;
  /** Days for which a delivery that comes again is known. */
  keepKeysDays: number;
  /** Which files are answered: none, private feeds alone, or the whole tree with them. */
  serveFiles: "nothing" | "private" | "all";
}

/** How often the daemon runs its jobs: hours between two runs, 0 for never. */
export interface DaemonSettings {
  syncHours: number;
  reconcileHours: number;
  alertsHours: number;
  retentionHours: number;
}

/** What the operator is told of: changes of the calendars, alarms. */
export type PushTopic = "changes" | "alarms";

/** A webhook of the operator. */
export interface HookSettings {
  id: string;
  url: string;
  /** Name of the variable that holds its secret. */
  secretEnv: string;
  send: PushTopic[];
  allowInsecure: boolean;
}

/** The mail server of the operator, and who gets what. */
export interface MailSettings {
  host: string;
  port: number;
  security: "starttls" | "tls" | "none";
  /** Null: without a login. */
  user: string | null;
  from: string;
  to: string[];
  send: PushTopic[];
  changes: "daily" | "at-once";
  /** `HH:MM` in New York. */
  dailyAt: string;
}

/** Who is told without asking. */
export interface PushSettings {
  hooks: HookSettings[];
  mail: MailSettings | null;
}

/** The configuration as the program uses it: checked, defaults filled in, the environment applied. */
export interface Config {
  /** 1 when the file says so; files of the reference say nothing. */
  version: 1 | null;
  storePath: string;
  googleCredentialsPath: string | null;
  googleTokenPath: string;
  m365ClientId: string | null;
  m365TokenPath: string;
  /** Null: no page is written. */
  indexPath: string | null;
  /** Without a slash at the end; null: links on the page are relative. */
  publicBaseUrl: string | null;
  siteTitle: string;
  /** Null: the page's own sentence. */
  siteDescription: string | null;
  ensureDocketAlerts: boolean;
  caseSummaries: {
    enabled: boolean;
    provider: "anthropic" | "openai" | "gemini" | "ollama" | null;
    model: string | null;
    allowOcr: boolean;
    debounceSeconds: number;
  };
  calendars: CalendarSettings[];
  /** Which sorts of further feeds are written beside those of the calendars. */
  feedViews: ViewSort[];
  /** Those of the config file, then the followed ones. */
  cases: CaseSettings[];
  courtlistener: { baseUrl: string; tier: Tier; allowInsecure: boolean };
  docketlayer: DocketLayerSettings;
  server: ServerSettings;
  daemon: DaemonSettings;
  push: PushSettings;
  logLevel: LogLevel;
}
