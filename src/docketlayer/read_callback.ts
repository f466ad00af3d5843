import { court, courtIdOf, courtZone } from "../domain/courts.ts";
import { docketKey } from "../domain/docket_key.ts";
import { type CallbackProblem, quoted } from "./callback_problem.ts";
import type { CallbackEnvelope, CallbackReading, Coverage } from "./callback_reading.ts";
import { courtOfCode } from "./court_codes.ts";
import { type Fields, fieldsOf } from "./fields.ts";
import { readDelta } from "./read_delta.ts";
import type { FiledAtRule } from "./read_filed_at.ts";
import { readStanding } from "./read_standing.ts";

/** Settings and circumstances of a reading (contract 6). */
export interface CallbackOptions {
  /** When it arrived, ISO instant, UTC: no answer can stand as of a later time. */
  receivedAt: string;
  /** `auto` unless set. */
  filedAt?: FiledAtRule;
  /** CourtListener court ids by DocketLayer code, for codes that are not PACER's. */
  courtCodes?: Readonly<Record<string, string>>;
}

/**
 * Reads the body of one callback whose signature was verified. A filing that cannot be read is
 * reported without hiding the others, a field that cannot be read costs only itself. Courts that
 * are not followed, failed queries, other event types and the older flat form each have a reading
 * of their own. Never throws, whatever JSON value it is given.
 */
export function readCallback(body: unknown, options: CallbackOptions): CallbackReading {
  const problems: CallbackProblem[] = [];
  const under = (path: string) => (fault: string) =>
    void problems.push({ id: null, message: `${path}: ${fault}`, kept: true });
  const whole = fieldsOf(body, under("body"));
  if (whole === null) return unreadable(`the body is not an object but ${quoted(body)}`);
  const webhook = fieldsOf(whole.raw("webhook"), under("webhook"));
  const payload = fieldsOf(whole.raw("payload"), under("payload"));
  const meta = fieldsOf(payload?.raw("meta"), under("meta"));
  const envelope: CallbackEnvelope = {
    version: webhook?.line("version", 40) || null,
    deprecation: webhook?.instant("deprecation_date") ?? null,
    requestId: meta?.line("request_id", 200) || null,
    sandbox: meta?.flag("sandbox") === true,
    tag: meta?.line("tag", 200) ?? "",
    problems,
  };
  if (webhook === null) {
    const flat = Array.isArray(whole.raw("new_filings")) && whole.raw("queried_at") !== undefined;
    if (flat) return { event: "unknown", ...envelope, type: "a flat answer of version 1" };
    return unreadable(`"webhook" is ${quoted(whole.raw("webhook"))}, not an object`);
  }
  const type = webhook.raw("event_type");
  if (type !== "case_query_complete") return { event: "unknown", ...envelope, type: quoted(type) };
  if (payload === null) {
    return unreadable(`"payload" is ${quoted(whole.raw("payload"))}, not an object`);
  }
  if (!/^2(?:\.|$)/.test(envelope.version ?? "")) {
    under("webhook")(`version is ${quoted(webhook.raw("version"))}; read as version 2`);
  }
  const about = readAbout(payload, under("case"));
  const failure = payload.raw("error") ?? null;
  if (failure !== null && payload.raw("delta") === undefined) {
    const { courtCode, docketNumber } = about;
    const message = failureText(failure);
    return { event: "query-failed", ...envelope, courtCode, docketNumber, message };
  }
  if (failure !== null) under("payload")(`error ${failureText(failure)}`);
  if (about.courtCode === "") return unreadable("it names no court");
  const courtId = courtIdOf(courtOfCode(about.courtCode, options.courtCodes));
  if (about.isCanadian || court(courtId) === undefined) {
    const reason = about.isCanadian
      ? "the court is Canadian"
      : `${quoted(about.courtCode)} is no federal court that we know`;
    return { event: "not-followed", ...envelope, ...named(about), reason };
  }
  const key = docketKey(courtId, about.docketNumber);
  if (!key.ok) return unreadable(`docket number ${quoted(about.docketNumber)}: ${key.reason}`);

  const { statedAt, whole: isWhole, ...standing } = readStanding(meta, {
    receivedAt: options.receivedAt,
    createdAt: webhook.instant("date_created"),
  });
  const delta = readDelta(payload, {
    docketKey: key.key,
    courtId: key.courtId,
    zone: courtZone({ courtId: key.courtId, docketNumber: key.number }).zone,
    filedAt: options.filedAt ?? "auto",
    statedAt,
    problems,
  });
  if (typeof delta === "string") return unreadable(delta);
  const settles = isWhole && delta.settled && !envelope.sandbox && problems.length === 0;
  return {
    event: "case-query-complete",
    ...envelope,
    docketKey: key.key,
    keyComplete: key.complete,
    courtId: key.courtId,
    docketNumber: about.docketNumber,
    docket: {
      upstream: "docketlayer",
      id: key.key,
      courtId: key.courtId,
      docketNumber: about.docketNumber,
      caseName: about.caseName,
      url: "",
      dateFiled: null,
      dateTerminated: null,
      dateLastFiling: null,
      modifiedAt: statedAt,
    },
    entries: delta.entries,
    changed: delta.changed,
    ...standing,
    covers: settles ? covered(delta.since, statedAt) : null,
  };
}

/** What an answer is about, as sent. */
interface About {
  courtCode: string;
  docketNumber: string;
  caseName: string;
  isCanadian: boolean;
}

/** Court and number stand in the payload and again in its `case`: the first that is readable. */
function readAbout(payload: Fields, report: (fault: string) => void): About {
  const docket = fieldsOf(payload.raw("case"), report);
  const either = (own: string, nested: string) => {
    const [first, second] = [payload.line(own, 120), docket?.line(nested, 120) ?? ""];
    if (first !== "" && second !== "" && first !== second) {
      report(
        `field "${nested}" is ${quoted(second)}, but "${own}" of the payload ${quoted(first)}`,
      );
    }
    return first || second;
  };
  const country = docket?.line("jurisdiction_country", 40) ?? "";
  return {
    courtCode: either("court_code", "court_code"),
    docketNumber: either("case_id", "case_number"),
    caseName: docket?.line("case_name", 500) ?? "",
    isCanadian: /^(?:ca|can|canada)$/i.test(country),
  };
}

function named({ courtCode, docketNumber, caseName }: About): Omit<About, "isCanadian"> {
  return { courtCode, docketNumber, caseName };
}

function covered(since: string | null, until: string): Coverage | null {
  if (since === null || Temporal.Instant.compare(since, until) > 0) return null;
  return { since, until };
}

function failureText(failure: unknown): string {
  const fields = fieldsOf(failure, () => {});
  if (fields === null) return quoted(failure);
  const parts = [fields.line("code", 60), fields.line("message")].filter((part) => part !== "");
  return parts.join(": ") || "without a readable message";
}

function unreadable(reason: string): CallbackReading {
  return { event: "unreadable", reason };
}
