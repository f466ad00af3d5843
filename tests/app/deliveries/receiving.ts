import {
  createDeliveryWorker,
  type DeliveryWorker,
  type WorkerOptions,
} from "../../../src/app/deliveries/delivery_worker.ts";
import { createEndpointNotes } from "../../../src/app/deliveries/endpoint_notes.ts";
import type { DeliveryTools } from "../../../src/app/deliveries/delivery_tools.ts";
import { createDocketAlertCalls } from "../../../src/courtlistener/docket_alerts.ts";
import type { CourtListenerOptions } from "../../../src/courtlistener/courtlistener_options.ts";
import type { NewDelivery } from "../../../src/domain/delivery.ts";
import type { Log } from "../../../src/platform/log.ts";
import type { DeliveryRow } from "../../../src/store/deliveries.ts";
import { type InboxStore, openInbox } from "../../../src/store/inbox/inbox.ts";
import {
  type Installation,
  installation,
  type InstallationOptions,
  token,
} from "../installation.ts";

/** An installation with an inbox and a worker; the worker is made anew as a restart does. */
export interface Receiving extends AsyncDisposable {
  readonly site: Installation;
  readonly inbox: InboxStore;
  readonly logged: string[];
  /** Calls of the worker since the start that said events may have changed. */
  changes(): number;
  /** Puts a body into the inbox and answers its id. */
  put(body: unknown, changes?: Partial<NewDelivery>): Promise<number>;
  /** A new worker with the present settings. */
  worker(change?: Partial<WorkerOptions>): DeliveryWorker;
  /** What applying works with, for a single step of it. */
  tools(client?: Partial<CourtListenerOptions>): DeliveryTools;
  row(id: number): DeliveryRow;
}

export async function receiving(options: InstallationOptions = {}): Promise<Receiving> {
  const site = await installation(options);
  const { store, clock } = site;
  const inbox = openInbox({ path: `${site.folder}/inbox.sqlite`, clock, idleAfter: 0 });
  const logged: string[] = [];
  const log = recordingLog(logged);
  const stop = new AbortController();
  let changes = 0;
  let keys = 0;
  const made: Receiving = {
    site,
    inbox,
    logged,
    changes: () => changes,
    put: async (body, change = {}) => {
      await inbox.put({
        source: "courtlistener",
        key: `key-${++keys}`,
        keyOrigin: "header",
        receivedAt: clock.now().toString(),
        remoteAddress: "192.0.2.1",
        headers: {},
        body: new TextEncoder().encode(JSON.stringify(body)),
        ...change,
      });
      return inbox.after(0, 1e6).at(-1)!.id;
    },
    tools: (client = {}) => {
      const patient = { maxWait: 0, retry: { attempts: 1 }, ...client };
      return {
        config: site.config,
        store,
        clock,
        log,
        courtlistener: site.client(patient),
        docketAlerts: createDocketAlertCalls({
          baseUrl: site.url,
          token,
          pacer: store.pacer(),
          clock,
          version: "0.1.0",
          ...patient,
        }),
      };
    },
    worker: (change = {}) =>
      createDeliveryWorker({
        ...made.tools(),
        inbox,
        signal: stop.signal,
        onChange: () => changes += 1,
        notes: createEndpointNotes({ clock, log }),
        random: () => 0.5,
        ...change,
      }),
    row: (id) => store.deliveries.get(id)!,
    [Symbol.asyncDispose]: async () => {
      stop.abort();
      inbox.close();
      await site[Symbol.asyncDispose]();
    },
  };
  return made;
}

/** Lines as `level message key=value`. */
export function recordingLog(lines: string[]): Log {
  const at = (level: string): Log["info"] => (message, fields = {}) => {
    const pairs = Object.entries(fields).filter(([, value]) => value !== undefined)
      .map(([key, value]) => ` ${key}=${value}`);
    lines.push(`${level} ${message}${pairs.join("")}`);
  };
  const log: Log = {
    debug: at("debug"),
    info: at("info"),
    warn: at("warn"),
    error: at("error"),
    named: () => log,
  };
  return log;
}

/** An event as CourtListener sends it. */
export function event(
  type: unknown,
  payload: unknown,
  webhook: Record<string, unknown> = {},
): unknown {
  return {
    webhook: {
      event_type: type,
      version: 2,
      date_created: "2025-01-01T00:00:00+00:00",
      deprecation_date: null,
      ...webhook,
    },
    payload,
  };
}

/** A row of a docket alert. */
export function alertRow(
  { id, docket }: { id: number; docket: number },
  description: string,
  changes: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    id,
    docket,
    date_created: "2026-03-20T08:00:00-07:00",
    date_modified: "2026-03-20T08:00:00-07:00",
    date_filed: "2026-03-20",
    entry_number: id % 1000,
    recap_sequence_number: "",
    description,
    recap_documents: [],
    ...changes,
  };
}
