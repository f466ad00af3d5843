import { openInbox } from "../../store/inbox/inbox.ts";
import { createDeliveryWorker } from "../deliveries/delivery_worker.ts";
import { createEndpointNotes } from "../deliveries/endpoint_notes.ts";
import { createPublisher } from "../deliveries/publisher.ts";
import { inboxPath, type ServerOptions } from "../deliveries/run_server.ts";

/** Milliseconds for work under way, after the signal. */
const patience = 4000;

/**
 * The work behind the answers without the answers: deliveries of an earlier receiver, stubs that are
 * to be read again, entries whose text was not read. Until the signal.
 */
export async function workWithoutReceiver(
  options: Omit<ServerOptions, "secrets" | "host" | "port" | "loaded" | "keepAlerts">,
): Promise<void> {
  const { config, clock, signal, notifier } = options;
  const log = options.log.named("work");
  using inbox = openInbox({ path: inboxPath(config), clock });
  inbox.depth();
  const publisher = createPublisher({ ...options, log });
  const worker = createDeliveryWorker({
    ...options,
    log,
    inbox,
    onChange: publisher.request,
    notes: createEndpointNotes({ clock, log }),
  });
  await notifier.ready("without a receiver");
  const every = notifier.watchdogEvery;
  const living = every === null ? undefined : setInterval(() => notifier.watchdog(), every);
  const working = worker.run();
  const late = Promise.withResolvers<void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    timer = setTimeout(() => late.resolve(), patience);
  };
  signal.addEventListener("abort", stop, { once: true });
  if (signal.aborted) stop();
  try {
    await Promise.race([working.then(publisher.flush), late.promise]);
  } finally {
    signal.removeEventListener("abort", stop);
    clearTimeout(timer);
    clearInterval(living);
    await notifier.stopping();
    notifier.close();
  }
}
