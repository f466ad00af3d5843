/**
 * A receiver in a process of its own: `receiver_child.ts INBOX` prints `{"port": N}` and serves until
 * it is killed. After SIGTERM it prints how it stopped, and ends.
 */
import type { Log } from "../../../src/platform/log.ts";
import { systemClock } from "../../../src/platform/system_clock.ts";
import { openInbox } from "../../../src/store/inbox/inbox.ts";
import { createMetrics } from "../../../src/web/metrics.ts";
import { createReceiver } from "../../../src/web/receiver.ts";
import { receiverFamilies } from "../../../src/web/receiver_metrics.ts";
import { listen } from "../../../src/web/serve.ts";
import { testSecret } from "./test_secret.ts";

const [path] = Deno.args as [string];
const say = (value: unknown) => {
  Deno.stdout.writeSync(new TextEncoder().encode(`${JSON.stringify(value)}\n`));
};

// The real log needs a package, which a process of another user may not find.
const silent: Log = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  named: () => silent,
};
const clock = systemClock;
const inbox = openInbox({ path, clock });
const receiver = createReceiver({
  secrets: [testSecret],
  inbox,
  clock,
  log: silent,
  metrics: createMetrics(receiverFamilies),
  tracking: () => ({ dockets: 0, cases: 0 }),
  readiness: () => {
    const writable = inbox.writable();
    return { ok: writable.ok, checks: { inbox: writable.ok ? "ok" : writable.cause } };
  },
});
const listening = listen({
  handler: receiver,
  hostname: "127.0.0.1",
  port: 0,
  clock,
  onLost: () => say({ lost: true }),
  onListenAgain: () => say({ again: true }),
});
Deno.addSignalListener("SIGTERM", async () => {
  const outcome = await listening.stop(300);
  inbox.close();
  say({ outcome });
  // A client that stalls would keep the process.
  globalThis.close();
});
say({ port: listening.address.port });
