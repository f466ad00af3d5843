import { eventStamp } from "../../domain/event_stamp.ts";
import { eventUid, type PublishedEvent } from "../../domain/published_event.ts";
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
  /** Hands what was made anew to the shelf, after each publication. */
  flush(): void;
}

/** Where the bytes of the events of a case outlast the thread; nothing rests on it. */
export interface EventShelf {
  get(caseId: string): ShelvedEvents | null;
  put(caseId: string, events: ShelvedEvents): void;
}

/** The events of a case as the calendars' own feeds show them. */
export interface ShelvedEvents {
  /** JSON. */
  about: string;
  /** One after the other. */
  bytes: Uint8Array<ArrayBuffer>;
}

/** One of {@link ShelvedEvents}. */
interface Place extends Omit<EventBytes, "bytes"> {
  uid: string;
  stamp: string;
  length: number;
}

interface Entry extends EventBytes {
  stamp: string;
  /** When it was last asked for. */
  round: number;
}

/** The events of one case as the calendars' own feeds show them. */
interface OfCase {
  /** By uid. */
  entries: Map<string, Entry>;
  /** The shelf has others. */
  isNew: boolean;
}

const encoder = new TextEncoder();
/** The options under which events are shelved: those of calendars without addresses in them. */
const shelvedOptions = "false standard ";

/** Keeps nothing at first, and what is made of an event as long as the event itself is kept. */
export function keptEvents({ shelf }: { shelf?: EventShelf } = {}): KeptEvents {
  const byOptions = new Map<string, WeakMap<PublishedEvent, EventBytes>>();
  const shelved = new WeakMap<PublishedEvent, Entry>();
  const byCase = new Map<string, OfCase>();
  let round = 0;

  function entryOf(published: PublishedEvent, options: EventOptions, shelf: EventShelf): Entry {
    const { caseId } = published;
    const own = byCase.getOrInsertComputed(caseId, () => ({
      entries: unpacked(shelf.get(caseId)),
      isNew: false,
    }));
    const uid = eventUid(published);
    const stamp = eventStamp(published);
    let entry = own.entries.get(uid);
    if (entry?.stamp !== stamp) {
      entry = { ...rendered(published, options), stamp, round };
      own.entries.set(uid, entry);
      own.isNew = true;
    }
    shelved.set(published, entry);
    return entry;
  }

  return {
    render: (published, options) => {
      const { allowAttendees = false, profile = "standard", cancelled = "" } = options;
      // Where nobody is to be named, an event is the same with the permission and without.
      const named = allowAttendees && published.notifyEmails.length > 0;
      const id = `${named} ${profile} ${cancelled}`;
      if (shelf !== undefined && id === shelvedOptions) {
        const entry = shelved.get(published) ?? entryOf(published, options, shelf);
        entry.round = round;
        return entry;
      }
      const memory = byOptions.getOrInsertComputed(id, () => new WeakMap());
      let known = memory.get(published);
      if (known === undefined) {
        known = rendered(published, options);
        memory.set(published, known);
      }
      return known;
    },
    flush: () => {
      for (const [caseId, own] of byCase) {
        if (!own.isNew || shelf === undefined) continue;
        own.isNew = false;
        for (const [uid, entry] of own.entries) {
          if (entry.round !== round) own.entries.delete(uid);
        }
        shelf.put(caseId, packed(own.entries));
      }
      round += 1;
    },
  };
}

/** Also moves the bytes of all into one buffer. */
function packed(entries: ReadonlyMap<string, Entry>): ShelvedEvents {
  const all = [...entries.values()];
  const bytes = new Uint8Array(all.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let from = 0;
  for (const entry of all) {
    bytes.set(entry.bytes, from);
    entry.bytes = bytes.subarray(from, from += entry.bytes.length);
  }
  const places = [...entries].map(([uid, { bytes, stamp, zone, inUtc, problems }]): Place => ({
    uid,
    stamp,
    length: bytes.length,
    zone,
    inUtc,
    problems,
  }));
  return { about: JSON.stringify(places), bytes };
}

function unpacked(events: ShelvedEvents | null): Map<string, Entry> {
  if (events === null) return new Map();
  let from = 0;
  return new Map(
    (JSON.parse(events.about) as Place[]).map(({ uid, length, ...about }) => {
      const bytes = events.bytes.subarray(from, from += length);
      return [uid, { ...about, bytes, round: -1 }];
    }),
  );
}

function rendered(published: PublishedEvent, options: EventOptions): EventBytes {
  const { text, ...about } = renderEvent(published, options);
  return { ...about, bytes: encoder.encode(text) };
}
