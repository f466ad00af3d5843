import { courtWallTime } from "../../domain/court_time.ts";
import type { Clock } from "../../domain/clock.ts";
import type { Alarm } from "../../store/alarms.ts";
import type { Store } from "../../store/store.ts";
import type { Endpoint } from "./endpoint.ts";

/** Most courts keep it; digests come in the morning there. */
const zone = "America/New_York";
/** Changes of one message, and ended alarms that are looked at. */
const most = { changes: 100, digest: 500, alarms: 200 };

/**
 * Queues what an endpoint is to be told and was not told yet: changes of the calendars since it was
 * first looked at, each alarm once when it is open and once when it is over. An alarm that was over
 * before anybody could tell it is not told.
 */
export function collectMessages(
  { id: endpoint, topics, digestAt }: Pick<Endpoint, "id" | "topics" | "digestAt">,
  { store, clock }: { store: Store; clock: Clock },
): void {
  const { date: today, time } = courtWallTime(clock.now(), zone);
  store.transaction(() => {
    let mark = store.outgoing.mark(endpoint);
    if (mark === null) {
      mark = { changeId: store.changes.last(), digestDay: null };
      store.outgoing.setMark(endpoint, mark);
    }
    const isTime = digestAt === null || (mark.digestDay !== today && time >= digestAt);
    if (topics.includes("changes") && isTime) {
      const limit = digestAt === null ? most.changes : most.digest;
      const changes = store.changes.after(mark.changeId, limit);
      const last = changes.at(-1)?.id ?? mark.changeId;
      if (changes.length > 0) {
        const subject = `changes:${changes[0]!.id}-${last}`;
        store.outgoing.put({ endpoint, subject, type: "calendar.changes", data: { changes } });
      }
      const digestDay = digestAt === null || changes.length === limit ? mark.digestDay : today;
      store.outgoing.setMark(endpoint, { changeId: last, digestDay });
    }
    if (topics.includes("alarms")) tellAlarms(endpoint, store);
  });
}

function tellAlarms(endpoint: string, store: Store): void {
  const raised = ({ key, since }: Alarm) => `alarm-raised:${key}@${since}`;
  for (const alarm of store.alarms.open()) {
    // An endpoint that cannot be reached is not told so.
    if (alarm.key === `push:${endpoint}`) continue;
    const { key, kind, text, since } = alarm;
    const data = { key, kind, text, since };
    store.outgoing.put({ endpoint, subject: raised(alarm), type: "alarm.raised", data });
  }
  for (const alarm of store.alarms.history(most.alarms)) {
    if (alarm.clearedAt === null || !store.outgoing.knows(endpoint, raised(alarm))) continue;
    const { key, kind, text, since, clearedAt } = alarm;
    store.outgoing.put({
      endpoint,
      subject: `alarm-cleared:${key}@${since}`,
      type: "alarm.cleared",
      data: { key, kind, text, since, clearedAt },
    });
  }
}
