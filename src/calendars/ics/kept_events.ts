import { Buffer } from "node:buffer";
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
  /**
   * Renders events that will be asked for, case by case: of one case the words are at hand together
   * (`domain/light_event.ts`). One that cannot be rendered fails when it is asked for.
   */
  prepare(events: readonly PublishedEvent[], options: EventOptions): void;
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
  /** The stamp it was shelved with, or the event it was made of. */
  of: string | PublishedEvent;
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

  function ofCase(caseId: string): OfCase {
    return byCase.getOrInsertComputed(caseId, () => ({
      entries: unpacked(shelf?.get(caseId) ?? null),
      isNew: false,
    }));
  }

  /** The entry on the shelf for the very event, if there is one. */
  function found(published: PublishedEvent): Entry | undefined {
    const entry = ofCase(published.caseId).entries.get(eventUid(published));
    if (entry === undefined || stampOf(entry) !== eventStamp(published)) return undefined;
    entry.of = published;
    shelved.set(published, entry);
    return entry;
  }

  function shelve(published: PublishedEvent, bytes: EventBytes): Entry {
    const own = ofCase(published.caseId);
    const entry = { ...bytes, of: published, round };
    own.entries.set(eventUid(published), entry);
    own.isNew = true;
    shelved.set(published, entry);
    return entry;
  }

  function memoryOf(options: EventOptions, published: PublishedEvent) {
    const { allowAttendees = false, profile = "standard", cancelled = "" } = options;
    // Where nobody is to be named, an event is the same with the permission and without.
    const named = allowAttendees && published.notifyEmails.length > 0;
    const id = `${named} ${profile} ${cancelled}`;
    return shelf !== undefined && id === shelvedOptions
      ? shelved
      : byOptions.getOrInsertComputed(id, () => new WeakMap<PublishedEvent, EventBytes>());
  }

  function render(published: PublishedEvent, options: EventOptions): EventBytes {
    const memory = memoryOf(options, published);
    if (memory === shelved) {
      const entry = shelved.get(published) ?? found(published) ??
        shelve(published, inBytes([renderEvent(published, options)])[0]!);
      entry.round = round;
      return entry;
    }
    return memory.getOrInsertComputed(
      published,
      () => inBytes([renderEvent(published, options)])[0]!,
    );
  }

  return {
    render,
    prepare: (events, options) => {
      const isMissing = (one: PublishedEvent) => {
        const memory = memoryOf(options, one);
        return !memory.has(one) && (memory !== shelved || found(one) === undefined);
      };
      const missing = events.filter(isMissing);
      for (const some of Map.groupBy(missing, ({ caseId }) => caseId).values()) {
        const made = some.flatMap((published) => {
          try {
            return [{ published, ...renderEvent(published, options) }];
          } catch {
            return []; // whoever asks for it is told
          }
        });
        for (const [index, bytes] of inBytes(made).entries()) {
          const { published } = made[index]!;
          const memory = memoryOf(options, published);
          if (memory === shelved) shelve(published, bytes);
          else memory.set(published, bytes);
        }
      }
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

/** Also sees that the bytes of all are in one buffer. */
function packed(entries: ReadonlyMap<string, Entry>): ShelvedEvents {
  const all = [...entries.values()];
  const size = all.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const [first] = all;
  let end = 0;
  const isPacked = all.every(({ bytes }) => {
    const follows = bytes.buffer === first!.bytes.buffer && bytes.byteOffset === end;
    end += bytes.length;
    return follows;
  }) && first?.bytes.buffer.byteLength === size;
  const bytes = isPacked ? new Uint8Array(first!.bytes.buffer) : new Uint8Array(size);
  let from = 0;
  for (const entry of isPacked ? [] : all) {
    bytes.set(entry.bytes, from);
    entry.bytes = bytes.subarray(from, from += entry.bytes.length);
  }
  const places = [...entries].map(([uid, entry]): Place => ({
    uid,
    stamp: stampOf(entry),
    length: entry.bytes.length,
    zone: entry.zone,
    inUtc: entry.inUtc,
    problems: entry.problems,
  }));
  return { about: JSON.stringify(places), bytes };
}

function unpacked(events: ShelvedEvents | null): Map<string, Entry> {
  if (events === null) return new Map();
  const zones = new Map<string, Entry["zone"]>();
  let from = 0;
  return new Map(
    (JSON.parse(events.about) as Place[]).map(({ uid, stamp, length, zone, inUtc, problems }) => {
      const bytes = events.bytes.subarray(from, from += length);
      return [uid, {
        bytes,
        zone: zones.getOrInsert(JSON.stringify(zone), zone),
        inUtc,
        problems: problems.length === 0 ? none : problems,
        of: stamp,
        round: -1,
      }];
    }),
  );
}

const none: string[] = [];

function stampOf({ of }: Entry): string {
  return typeof of === "string" ? of : eventStamp(of);
}

/** All in one buffer: ten thousand small ones would take more than they hold. */
function inBytes(events: readonly RenderedEvent[]): EventBytes[] {
  const whole = encoder.encode(events.map(({ text }) => text).join(""));
  let from = 0;
  return events.map(({ text, zone, inUtc, problems }) => ({
    bytes: whole.subarray(from, from += Buffer.byteLength(text)),
    zone,
    inUtc,
    problems,
  }));
}
