import { quoted } from "../problem.ts";
import { readDocketAlert } from "./read_docket_alert.ts";
import { readOldDocketAlerts } from "./read_old_docket_alerts.ts";
import { readPrayAndPay } from "./read_pray_and_pay.ts";
import { readRecapFetch } from "./read_recap_fetch.ts";
import { readSearchAlert } from "./read_search_alert.ts";
import type { WebhookEnvelope, WebhookReading } from "./webhook_reading.ts";
import { codeOf, instantOf, objectOf } from "./wire_values.ts";

/** Versions of the contract (a.7); later ones are read as the newest of them. */
const newestVersion = 2;

/**
 * Reads the body of one webhook, any event type and version: version 1 and 2 differ only in what
 * is not read here. Unknown keys are ignored, fields the test-button bodies lack are not missed,
 * and a row that cannot be read is reported without hiding the others. Never throws, whatever
 * JSON value it is given; what is no event at all is `unreadable`.
 */
export function readWebhook(body: unknown): WebhookReading {
  const whole = objectOf(body);
  if (whole === null) return unreadable(`the body is not an object but ${quoted(body)}`);
  const webhook = objectOf(whole.webhook);
  if (webhook === null) return unreadable(`"webhook" is ${quoted(whole.webhook)}, not an object`);
  const envelope = readEnvelope(webhook);
  const type = codeOf(webhook.event_type);
  if (type === null || !(type in readers)) {
    return { event: "unknown", ...envelope, type: quoted(webhook.event_type) };
  }
  const payload = objectOf(whole.payload);
  if (payload === null) return unreadable(`"payload" is ${quoted(whole.payload)}, not an object`);
  return readers[type as keyof typeof readers](payload, envelope);
}

const readers = {
  1: readDocketAlert,
  2: readSearchAlert,
  3: readRecapFetch,
  4: readOldDocketAlerts,
  5: readPrayAndPay,
};

function readEnvelope(webhook: Readonly<Record<string, unknown>>): WebhookEnvelope {
  const version = codeOf(webhook.version);
  const problems = version !== null && version >= 1 && version <= newestVersion ? [] : [{
    id: null,
    message: `webhook version is ${quoted(webhook.version)}; read as version ${newestVersion}`,
    kept: true,
  }];
  return {
    version,
    deprecation: instantOf(webhook.deprecation_date),
    endpointCreatedAt: instantOf(webhook.date_created),
    isTest: false,
    problems,
  };
}

function unreadable(reason: string): WebhookReading {
  return { event: "unreadable", reason };
}
