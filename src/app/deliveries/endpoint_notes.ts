import type { WebhookReading } from "../../courtlistener/webhook/webhook_reading.ts";
import type { Clock } from "../../domain/clock.ts";
import type { Log } from "../../platform/log.ts";

/** What the operator should know about the endpoints registered at CourtListener. */
export interface EndpointNotes {
  see(reading: WebhookReading): void;
  /** Sentences about endpoints seen since the start. */
  notes(): string[];
  /** Logs the notes, at most once a day. */
  remind(): void;
}

/** Days before a version ends that it is worth a note. */
const nearDays = 90;

/** Watches versions and their ends (contract a.7), as the deliveries state them. */
export function createEndpointNotes({ clock, log }: { clock: Clock; log: Log }): EndpointNotes {
  const seen = new Map<string, { version: number; deprecation: string | null }>();
  let remindedAt: Temporal.Instant | null = null;

  function notes(): string[] {
    const newest = Math.max(0, ...[...seen.values()].map(({ version }) => version));
    const soon = clock.now().add({ hours: 24 * nearDays });
    return [...seen].flatMap(([event, { version, deprecation }]) => {
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
    see: (reading) => {
      if (reading.event === "unreadable" || reading.isTest || reading.version === null) return;
      const { version, deprecation } = reading;
      seen.set(reading.event, { version, deprecation });
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
