/**
 * The shape of `config.yaml`. Keys outside groups are the reference's, flat as it has them; settings
 * that the reference does not know live in the groups. What the shape cannot say (ids that must
 * exist, names that must differ) is checked in `check_meaning.ts`.
 */
import * as z from "zod";
import { tierNames } from "./tier_names.ts";
import { type CalendarColor, calendarColors } from "../domain/calendar_colors.ts";
import { viewSorts } from "../domain/feed_view.ts";

/** Google's limit for a reminder, four weeks; longer ones still work in feeds. */
export const longestReminder = 40_320;

const text = z.string().min(1, "must not be empty");

/** An id or name; an unquoted number is taken as text, as the reference does. */
const label = z.union([text, z.number()], { error: "must be text" }).transform(String);

const reminder = z.object({
  method: z.string().transform((word) => word.toLowerCase()).pipe(z.enum(["popup", "email"]))
    .default("popup"),
  minutes: z.int().min(0, "must not be negative"),
});

const emails = z.array(text);

/** One entry of `calendars`. */
export const calendarSchema = z.object({
  name: label.optional(),
  ics_path: text.optional(),
  google_calendar_id: text.optional(),
  m365_calendar_id: text.optional(),
  m365_use_default_calendar: z.boolean().default(false),
  notify_emails: emails.default([]),
  reminders: z.array(reminder).default([]),
});

const docketId = z.int().positive("must be a CourtListener docket id, above zero");

/** What an entry of `dockets` must be. */
export const docketWords = "must be a CourtListener docket id or {court, number}";

/** One entry of `dockets`: a CourtListener docket id, or court and number as the court prints it. */
export const docketSchema = z.union([docketId, z.object({ court: text, number: text })], {
  error: docketWords,
});

const extraDocument = z.object({ docket: docketId, url: text, note: text });

/** One entry of `cases`. */
export const caseSchema = z.object({
  id: label,
  name: label,
  calendar: label,
  dockets: z.array(docketSchema),
  aggregation_note: text.optional(),
  notify_emails: emails.optional(),
  reminders: z.array(reminder).optional(),
  extra_documents: z.array(extraDocument).default([]),
  tags: z.array(text).default([]),
});

const caseSummaries = z.object({
  enabled: z.boolean().default(false),
  provider: z.enum(["anthropic", "openai", "gemini", "ollama"]).optional(),
  model: label.optional(),
  allow_ocr: z.boolean().default(true),
  debounce_seconds: z.number().min(0, "must not be negative").default(300),
});

const courtlistener = z.object({
  base_url: text.default("https://www.courtlistener.com/api/rest/v4"),
  tier: z.enum(tierNames).default("free"),
  allow_insecure: z.boolean().default(false),
});

/** Environment names that may hold a secret of DocketLayer; two, so that a key can be replaced. */
export const docketlayerSecretNames = [
  "DOCKETLAYER_WEBHOOK_SECRET",
  "DOCKETLAYER_NEXT_WEBHOOK_SECRET",
] as const;

const signingKey = z.object({
  id: text,
  secret_env: z.enum(docketlayerSecretNames).default("DOCKETLAYER_WEBHOOK_SECRET"),
  encoding: z.enum(["text", "hex"]).default("text"),
});

const headerName = z.string().regex(
  /^[!#$%&'*+.^_`|~0-9a-z-]+$/i,
  "must be the name of a header",
);

const docketlayer = z.object({
  keys: z.array(signingKey).default([]),
  timestamp_policy: z.enum(["reject", "warn", "off"]).default("reject"),
  timestamp_tolerance_seconds: z.number().min(0, "must not be negative").default(300),
  millisecond_timestamps: z.boolean().default(false),
  signature_prefix_required: z.boolean().default(true),
  filed_at: z.enum(["auto", "instant", "court"]).default("auto"),
  court_codes: z.record(z.string(), text).default({}),
  header_names: z.object({
    signature: headerName.default("X-DocketLayer-Signature"),
    key_id: headerName.default("X-DocketLayer-Signature-Key-Id"),
    timestamp: headerName.default("X-DocketLayer-Timestamp"),
    idempotency_key: headerName.default("Idempotency-Key"),
  }).prefault({}),
  max_body_bytes: z.int().positive("must be above zero").default(4 * 1024 * 1024),
  keep_sandbox: z.boolean().default(true),
});

const server = z.object({
  host: text.default("127.0.0.1"),
  port: z.int().min(0, "must not be negative").max(65_535, "must be a port, up to 65535")
    .default(8000),
  admin_listen: text.optional(),
  trusted_proxies: z.array(text).default(["loopback"]),
  allowed_sources: z.array(text).default([]),
  max_body_bytes: z.int().positive("must be above zero").default(8_000_000),
  serve_files: z.union([z.boolean(), z.literal("private")], {
    error: "must be true, false or private",
  }).default(false),
  keep_keys_days: z.int().min(3, "must be 3 or more: senders repeat for 60 hours").default(14),
});

/** Hours between two runs of a job; the clock of jobs ticks once a minute. */
const jobHours = z.number().refine(
  (hours) => hours === 0 || hours >= 0.1,
  "must be hours, at least 0.1, or 0 for never",
);

const daemon = z.object({
  sync_hours: jobHours.default(4),
  reconcile_hours: jobHours.default(1),
  alerts_hours: jobHours.default(24),
  retention_hours: jobHours.default(24),
});

const days = z.int().min(0, "must not be negative").max(36_500, "must be at most 36500 days");

const colorNames = Object.keys(calendarColors) as [CalendarColor, ...CalendarColor[]];

const feedLook = {
  deadline_style: z.enum(["all-day", "timed"]).optional(),
  busy: z.boolean().optional(),
  cancelled_days: days.optional(),
  past_days: days.optional(),
  upcoming_days: days.optional(),
  attendees: z.boolean().optional(),
  attendees_in_public_feeds: z.boolean().optional(),
};

/** One entry of `feeds.calendars`: what differs for that calendar. */
export const feedSchema = z.object({
  ...feedLook,
  description: text.optional(),
  color: z.enum(colorNames).optional(),
});

const feeds = z.object({
  ...feedLook,
  views: z.array(z.enum(viewSorts)).optional(),
  calendars: z.record(z.string(), feedSchema).default({}),
});

/** Environment names that may hold the secret of a hook. */
export const hookSecretNames = [
  "CASE_CALENDAR_HOOK_SECRET",
  "CASE_CALENDAR_SECOND_HOOK_SECRET",
] as const;

const topics = z.array(z.enum(["changes", "alarms"])).default(["changes", "alarms"]);

const hook = z.object({
  id: label,
  url: text,
  secret_env: z.enum(hookSecretNames).default("CASE_CALENDAR_HOOK_SECRET"),
  send: topics,
  allow_insecure: z.boolean().default(false),
});

const mail = z.object({
  host: text,
  port: z.int().min(1, "must be a port").max(65_535, "must be a port, up to 65535").default(587),
  security: z.enum(["starttls", "tls", "none"]).default("starttls"),
  user: text.optional(),
  from: z.email("must be an e-mail address"),
  to: emails,
  send: topics,
  changes: z.enum(["daily", "at-once"]).default("daily"),
  daily_at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be an hour such as 07:00")
    .default("07:00"),
});

const push = z.object({ hooks: z.array(hook).default([]), mail: mail.optional() });

/** A group that is accepted and has no setting yet. */
const emptyGroup = () => z.object({}).prefault({});

/** The whole file. */
export const configSchema = z.object({
  version: z.literal(1).optional(),
  store_path: text.default("data/case-calendar-2.sqlite"),
  google_credentials_path: text.optional(),
  google_token_path: text.default("tokens/google-token.json"),
  m365_client_id: text.optional(),
  m365_token_path: text.default("tokens/m365-token.json"),
  index_path: text.optional(),
  public_base_url: text.optional(),
  site_title: label.default("Case Calendar"),
  site_description: text.optional(),
  ensure_docket_alerts: z.boolean().default(true),
  case_summaries: caseSummaries.prefault({}),
  calendars: z.record(z.string(), calendarSchema),
  cases: z.array(caseSchema),
  courtlistener: courtlistener.prefault({}),
  docketlayer: docketlayer.prefault({}),
  server: server.prefault({}),
  daemon: daemon.prefault({}),
  reading: emptyGroup(),
  documents: emptyGroup(),
  models: emptyGroup(),
  feeds: feeds.prefault({}),
  push: push.prefault({}),
  review: emptyGroup(),
});

/** `data/cases.yaml`, the cases that `add` follows. */
export const casesFileSchema = z.object({
  version: z.literal(1).optional(),
  cases: z.array(caseSchema).default([]),
});

/** A checked file, keys as they are written, defaults filled in. */
export type ConfigFile = z.output<typeof configSchema>;
/** A checked case, likewise. */
export type CaseFile = z.output<typeof caseSchema>;
/** Checked settings of one feed, likewise. */
export type FeedFile = z.output<typeof feedSchema>;

/** Keys the reference once had; accepted without effect. */
export const obsoleteKeys: Readonly<Record<string, string>> = {
  extract_deadlines: "deadlines are always read",
};
