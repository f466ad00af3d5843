import type { PublishedEvent } from "../../domain/published_event.ts";
import { type EventOptions, type RenderedEvent, renderEvent } from "./render_event.ts";

/** A {@link RenderedEvent} as it stands in files. */
export interface EventBytes extends Omit<RenderedEvent, "text"> {
  /** UTF-8. */
  bytes: Uint8Array<ArrayBuffer>;
}

/** The bytes of events, made once for all files that show them. */
export interface KeptEvents {
  /** As {@link renderEvent}, which it asks the first time; the same for the same event and options. */
  render(published: PublishedEvent, options: EventOptions): EventBytes;
}

const encoder = new TextEncoder();

/** Keeps nothing at first, and what is made of an event as long as the event itself is kept. */
export function keptEvents(): KeptEvents {
  const byOptions = new Map<string, WeakMap<PublishedEvent, EventBytes>>();
  return {
    render: (published, options) => {
      const { allowAttendees = false, profile = "standard", cancelled = "" } = options;
      // Where nobody is to be named, an event is the same with the permission and without.
      const named = allowAttendees && published.notifyEmails.length > 0;
      const id = `${named} ${profile} ${cancelled}`;
      let memory = byOptions.get(id);
      if (memory === undefined) {
        memory = new WeakMap();
        byOptions.set(id, memory);
      }
      let rendered = memory.get(published);
      if (rendered === undefined) {
        const { text, ...about } = renderEvent(published, options);
        rendered = { ...about, bytes: encoder.encode(text) };
        memory.set(published, rendered);
      }
      return rendered;
    },
  };
}
