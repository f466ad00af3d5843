import type { WebhookReading } from "../../courtlistener/webhook/webhook_reading.ts";
import type { Clock } from "../../domain/clock.ts";
import type { Log } from "../../platform/log.ts";

/** What the operator should know about the endpoints registered at CourtListener. */
export interface EndpointNotes {
  /** A delivery that came at an ISO instant. */
  see(reading: WebhookReading, receivedAt: string): void;
  /** Sentences about endpoints that deliver. */
  notes(): string[];
  /** Logs the notes, at most once a day. */
  remind(): void;
}

/** Days before a version ends that it is worth a note. */
const nearDays = 90;
/** Days after which an endpoint that is silent is taken for deleted. */
const silentDays = 14;

interface Endpoint {
  event: string;
  version: number;
  deprecation: string | null;
  lastAt: string;
}

/** Watches versions and their ends (contract a.7), as the deliveries state them. */
export function createEndpointNotes({ clock, log }: { clock: Clock; log: Log }): EndpointNotes {
  /** By event and version: an account can have an endpoint of each. */
  const seen = new Map<string, Endpoint>();
  let remindedAt: Temporal.Instant | null = null;

  /** One that is silent while another version delivers the same events was deleted. */
  function inUse(endpoint: Endpoint, all: readonly Endpoint[]): boolean {
    const last = Temporal.Instant.from(endpoint.lastAt);
    const isLater = (at: Temporal.Instant, days: number) =>
      Temporal.Instant.compare(at, last.add({ hours: 24 * days })) > 0;
    return !isLater(clock.now(), silentDays) &&
      !all.some(({ event, lastAt }) =>
        event === endpoint.event && isLater(Temporal.Instant.from(lastAt), 1)
      );
  }

  function notes(): string[] {
    const all = [...seen.values()];
    const newest = Math.max(0, ...all.map(({ version }) => version));
    const soon = clock.now().add({ hours: 24 * nearDays });
    return all.filter((one) => inUse(one, all)).flatMap(({ event, version, deprecation }) => {
      const ends = deprecation !== null && Temporal.Instant.compare(deprecation, soon) <= 0;
      if (version >= newest && !ends) return [];
      const end = ends ? `, whose end is ${deprecation!.slice(0, 10)}` : "";
      return [
        `the CourtListener webhook for ${event} has version ${version}${end}; ` +
        `register one of version ${Math.max(newest, 2)} and delete the old one`,
      ];
    });
  }

  return {
    notes,
    see: (reading, receivedAt) => {
      if (reading.event === "unreadable" || reading.event === "unknown") return;
      if (reading.isTest || reading.version === null) return;
      const { event, version, deprecation } = reading;
      seen.set(`${event} ${version}`, { event, version, deprecation, lastAt: receivedAt });
    },
    remind: () => {
      const now = clock.now();
      if (remindedAt !== null && Temporal.Instant.compare(now, remindedAt.add({ hours: 24 })) < 0) {
        return;
      }
      const all = notes();
      if (all.length === 0) return;
      remindedAt = now;
      for (const note of all) log.warn(note);
    },
  };
}
