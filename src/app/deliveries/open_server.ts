import type { LoadedConfig } from "../../config/load_config.ts";
import { requireConfig, requireToken } from "../../config/require_config.ts";
import { createCourtListener } from "../../courtlistener/client.ts";
import { createDocketAlertCalls } from "../../courtlistener/docket_alerts.ts";
import type { Clock } from "../../domain/clock.ts";
import { CaseCalendarError } from "../../domain/errors.ts";
import type { Log } from "../../platform/log.ts";
import { isLocked, sqliteError } from "../../store/sqlite_error.ts";
import { openStore, type Store } from "../../store/store.ts";
import { requireAdminToken } from "../../web/admin_token.ts";
import { requireSecrets } from "../../web/webhook_secret.ts";
import { keepAlertsWhenDue } from "../keep_alerts.ts";
import { noteHeldBack } from "../held_back_alarms.ts";
import { noteStale } from "../stale_alarm.ts";
import { upstreamOf } from "../wiring.ts";
import { heldWorker } from "./held_worker.ts";
import { publishInWorker } from "./publish_in_worker.ts";
import type { ServerOptions } from "./run_server.ts";

/** Everything {@link import("./run_server.ts").runServer} needs from the installation. */
export type OpenedServer =
  & Pick<
    ServerOptions,
    | "loaded"
    | "config"
    | "store"
    | "courtlistener"
    | "docketAlerts"
    | "keepAlerts"
    | "secrets"
    | "publish"
  >
  & Pick<ServerOptions, "clock" | "log" | "adminToken">;

/** How long a statement of the store waits for another process, in milliseconds: answers wait, too. */
const busyTimeout = 25;
/** Attempts to write to the store before a start is given up; a page of `sync` takes less. */
const attempts = 40;

/**
 * Checks what a receiver cannot do without, in the order a user would mend it, and opens the store:
 * webhook secret (`usage`, as the reference has it), the operator's token where there is one
 * (`usage`), settings, CourtListener's token, store that can be written.
 */
export async function openServer(
  { loaded, clock, log, version, signal, receives = true }: {
    loaded: LoadedConfig;
    clock: Clock;
    log: Log;
    version: string;
    signal: AbortSignal;
    /** False for work without a receiver, which needs no webhook secret. */
    receives?: boolean;
  },
): Promise<OpenedServer> {
  const secrets = receives ? requireWebhookSecret(loaded) : [];
  const givenToken = loaded.environment.get("CASE_CALENDAR_ADMIN_TOKEN");
  const adminToken = givenToken === undefined ? undefined : requireAdminToken(givenToken);
  const config = requireConfig(loaded);
  requireToken(loaded);
  const store = openStore({
    path: config.storePath,
    clock,
    busyTimeout,
    onDamage: (error) => log.error(error.message),
  });
  try {
    await requireWritable(store, { clock, signal, path: config.storePath });
    const upstream = {
      ...upstreamOf({
        loaded,
        config,
        store,
        clock,
        version,
        signal,
        log: log.named("courtlistener"),
        byHand: false,
      }),
      // A longer wait is a later try of the delivery, which then holds up nothing.
      maxWait: 2000,
      retry: { attempts: 3 },
    };
    // Nothing waits for the check of docket alerts; a free account subscribes to five a minute.
    const { maxWait: _, ...patient } = upstream;
    const givenUp = new Map<string, string>();
    const held = heldWorker({ clock, signal });
    return {
      loaded,
      config,
      store,
      secrets,
      clock,
      log,
      courtlistener: createCourtListener(upstream),
      docketAlerts: createDocketAlertCalls(upstream),
      keepAlerts: () =>
        keepAlertsWhenDue({}, {
          config,
          store,
          courtlistener: createCourtListener(patient),
          docketAlerts: createDocketAlertCalls(patient),
          clock,
          log: log.named("alerts"),
          signal,
        }),
      publish: async () => {
        const onDamage = (message: string) => log.error(message);
        const publication = await publishInWorker({
          config,
          clock,
          givenUp,
          held,
          onDamage,
          onCompared: (files) => noteStale(files, { store, clock, log }),
        });
        noteHeldBack(publication, { store, clock });
        return publication;
      },
      ...(adminToken === undefined ? {} : { adminToken }),
    };
  } catch (error) {
    store.close();
    throw error;
  }
}

/** The secret of the webhook address, or a `usage` error with a fresh one to use. */
export function requireWebhookSecret({ environment }: Pick<LoadedConfig, "environment">): string[] {
  const secret = environment.get("CASE_CALENDAR_WEBHOOK_SECRET");
  try {
    return requireSecrets(secret === undefined ? [] : [secret]);
  } catch (error) {
    if (!(error instanceof CaseCalendarError)) throw error;
    throw new CaseCalendarError("usage", error.facts, { cause: error });
  }
}

async function requireWritable(
  store: Store,
  { clock, signal, path }: { clock: Clock; signal: AbortSignal; path: string },
): Promise<void> {
  const began = clock.now();
  for (let attempt = 1;; attempt += 1) {
    try {
      store.deliveries.probe();
      return;
    } catch (error) {
      if (attempt === attempts) {
        throw withWholeWait(error, { path, waited: clock.now().since(began) });
      }
      await clock.sleep(50, signal);
    }
  }
}

/** Each attempt says only how long it waited itself. */
function withWholeWait(
  error: unknown,
  { path, waited }: { path: string; waited: Temporal.Duration },
): unknown {
  if (!(error instanceof CaseCalendarError) || !isLocked(error.cause)) return error;
  const waitedMs = Math.round(waited.total("milliseconds") / 100) * 100;
  return sqliteError(error.cause, { action: error.facts.action, path, waitedMs });
}
