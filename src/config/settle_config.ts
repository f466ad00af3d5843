import { docketKey } from "../domain/docket_key.ts";
import { viewSorts } from "../domain/feed_view.ts";
import { parseListenAddress } from "../platform/listen_address.ts";
import type {
  CalendarSettings,
  CaseSettings,
  Config,
  DocketReference,
  FeedSettings,
  MailSettings,
} from "./config.ts";
import type { Environment } from "./environment.ts";
import type { Findings } from "./findings.ts";
import { readLogLevel } from "./log_level.ts";
import type { CaseFile, ConfigFile, FeedFile } from "./schema.ts";
import { child } from "./yaml_tree.ts";

/** Checked cases of one file, with what knows where they stand. */
export interface CasesOfFile {
  cases: readonly CaseFile[];
  findings: Findings;
}

/** Turns the checked file into the settings the program works with, the environment applied. */
export function settleConfig(
  file: ConfigFile,
  { main, sources, environment }: {
    main: Findings;
    sources: readonly CasesOfFile[];
    environment: Environment;
  },
): Config {
  const summaries = file.case_summaries;
  return {
    version: file.version ?? null,
    storePath: file.store_path,
    googleCredentialsPath: file.google_credentials_path ?? null,
    googleTokenPath: file.google_token_path,
    m365ClientId: file.m365_client_id ?? environment.get("M365_CLIENT_ID") ?? null,
    m365TokenPath: file.m365_token_path,
    indexPath: file.index_path ?? null,
    publicBaseUrl: file.public_base_url?.replace(/\/+$/, "") ?? null,
    siteTitle: file.site_title,
    siteDescription: file.site_description ?? null,
    ensureDocketAlerts: file.ensure_docket_alerts,
    caseSummaries: {
      enabled: summaries.enabled,
      provider: summaries.provider ?? null,
      model: summaries.model ?? null,
      allowOcr: summaries.allow_ocr,
      debounceSeconds: summaries.debounce_seconds,
    },
    calendars: calendarIds(main).map((id) => calendarSettings(id, file)),
    // Without a page somebody may rely on the address of a feed that nobody guesses.
    feedViews: [...new Set(file.feeds.views ?? (file.index_path === undefined ? [] : viewSorts))],
    cases: sources.flatMap(({ cases, findings }) =>
      cases.map((one, index) => caseSettings(one, { index, findings }))
    ),
    courtlistener: {
      baseUrl: environment.get("COURTLISTENER_BASE_URL") ?? file.courtlistener.base_url,
      tier: file.courtlistener.tier,
      allowInsecure: file.courtlistener.allow_insecure,
    },
    docketlayer: {
      keys: file.docketlayer.keys.map(({ id, secret_env, encoding }) => ({
        id,
        secretEnv: secret_env,
        encoding,
      })),
      timestampPolicy: file.docketlayer.timestamp_policy,
      toleranceSeconds: file.docketlayer.timestamp_tolerance_seconds,
      millisecondTimestamps: file.docketlayer.millisecond_timestamps,
      prefixRequired: file.docketlayer.signature_prefix_required,
      filedAt: file.docketlayer.filed_at,
      courtCodes: file.docketlayer.court_codes,
      headerNames: {
        signature: file.docketlayer.header_names.signature,
        keyId: file.docketlayer.header_names.key_id,
        timestamp: file.docketlayer.header_names.timestamp,
        idempotencyKey: file.docketlayer.header_names.idempotency_key,
      },
      maxBodyBytes: file.docketlayer.max_body_bytes,
      keepSandbox: file.docketlayer.keep_sandbox,
    },
    server: {
      host: file.server.host,
      port: file.server.port,
      adminListen: parseListenAddress(file.server.admin_listen ?? ""),
      trustedProxies: file.server.trusted_proxies,
      allowedSources: file.server.allowed_sources,
      maxBodyBytes: file.server.max_body_bytes,
      keepKeysDays: file.server.keep_keys_days,
      serveFiles: file.server.serve_files === "private"
        ? "private"
        : file.server.serve_files
        ? "all"
        : "nothing",
    },
    daemon: {
      syncHours: file.daemon.sync_hours,
      reconcileHours: file.daemon.reconcile_hours,
      alertsHours: file.daemon.alerts_hours,
      retentionHours: file.daemon.retention_hours,
    },
    push: {
      hooks: file.push.hooks.map(({ id, url, secret_env, send, allow_insecure }) => ({
        id,
        url,
        secretEnv: secret_env,
        send,
        allowInsecure: allow_insecure,
      })),
      mail: mailSettings(file.push.mail),
    },
    logLevel: readLogLevel(environment.get("LOG_LEVEL") ?? "") ?? "info",
  };
}

/** In file order: an object would put ids that look like numbers first. */
function calendarIds(main: Findings): string[] {
  const calendars = child(main.source.tree, "calendars");
  return calendars?.kind === "map" ? [...calendars.entries.keys()] : [];
}

function mailSettings(mail: ConfigFile["push"]["mail"]): MailSettings | null {
  if (mail === undefined) return null;
  const { user, daily_at, ...rest } = mail;
  return { ...rest, user: user ?? null, dailyAt: daily_at };
}

function calendarSettings(id: string, { calendars, feeds }: ConfigFile): CalendarSettings {
  const file = calendars[id]!;
  const m365CalendarId = file.m365_calendar_id ?? null;
  return {
    id,
    name: file.name ?? id,
    icsPath: file.ics_path ?? null,
    googleCalendarId: file.google_calendar_id ?? null,
    m365CalendarId,
    m365UseDefaultCalendar: file.m365_use_default_calendar && m365CalendarId === null,
    notifyEmails: file.notify_emails,
    reminders: file.reminders,
    feed: feedSettings(id, feeds),
  };
}

/** What `feeds.calendars` says of a calendar, else `feeds`, else what is usual. */
function feedSettings(id: string, feeds: ConfigFile["feeds"]): FeedSettings {
  const own: Partial<FeedFile> = Object.hasOwn(feeds.calendars, id) ? feeds.calendars[id]! : {};
  return {
    description: own.description ?? null,
    color: own.color ?? null,
    deadlineStyle: own.deadline_style ?? feeds.deadline_style ?? "all-day",
    busy: own.busy ?? feeds.busy ?? false,
    cancelledDays: own.cancelled_days ?? feeds.cancelled_days ?? 30,
    pastDays: own.past_days ?? feeds.past_days ?? null,
    upcomingDays: own.upcoming_days ?? feeds.upcoming_days ?? null,
    attendees: own.attendees ?? feeds.attendees ?? false,
    attendeesInPublicFeeds: own.attendees_in_public_feeds ?? feeds.attendees_in_public_feeds ??
      false,
  };
}

function caseSettings(
  file: CaseFile,
  { index, findings }: { index: number; findings: Findings },
): CaseSettings {
  return {
    id: file.id,
    name: file.name,
    calendar: file.calendar,
    dockets: file.dockets.map(docketReference),
    aggregationNote: file.aggregation_note ?? null,
    notifyEmails: file.notify_emails ?? null,
    reminders: file.reminders ?? null,
    extraDocuments: file.extra_documents.map((one) => ({ ...one, note: one.note.trim() })),
    tags: uniqueTags(file.tags),
    origin: { file: findings.source.file, line: findings.line(["cases", index]) },
  };
}

function docketReference(written: CaseFile["dockets"][number]): DocketReference {
  if (typeof written === "number") return { by: "record", record: written };
  const key = docketKey(written.court, written.number);
  if (!key.ok) throw new Error(`an unchecked docket number reached the settings: ${key.reason}`);
  return { by: "number", courtId: key.courtId, number: key.number, key: key.key };
}

function uniqueTags(tags: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const tag of tags) {
    const plain = tag.trim();
    if (!kept.has(plain.toLowerCase())) kept.set(plain.toLowerCase(), plain);
  }
  return [...kept.values()];
}
