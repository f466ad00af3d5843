import { createLog } from "../../../src/platform/log.ts";
import { createMetrics, type Metrics } from "../../../src/web/metrics.ts";
import { createReceiver, type Receiver } from "../../../src/web/receiver.ts";
import { receiverFamilies } from "../../../src/web/receiver_metrics.ts";
import type { ReceiverOptions } from "../../../src/web/receiver_options.ts";
import { listen } from "../../../src/web/serve.ts";
import { systemClock } from "../../../src/platform/system_clock.ts";
import { type TestedInbox, withInbox } from "../../store/inbox/with_inbox.ts";
import type { InboxOptions } from "../../../src/store/inbox/inbox.ts";
import { testSecret } from "./test_secret.ts";

/** A receiver on a real inbox, and what tests look at. */
export interface TestedReceiver extends TestedInbox {
  receive: Receiver;
  metrics: Metrics;
  /** Every line of the log so far. */
  lines: string[];
  /** Sends a request straight to the handler, from loopback unless told otherwise. */
  send(path: string, init?: RequestInit & { from?: string }): Promise<Response>;
  /** Posts a body to the CourtListener route with the right secret. */
  deliver(body: BodyInit, headers?: Record<string, string>): Promise<Response>;
  /** Listens on loopback for as long as the test runs. */
  serve(): { url: string; port: number };
}

/** Runs `work` with a receiver; everything it opened is closed afterwards. */
export async function withReceiver(
  work: (tested: TestedReceiver) => Promise<void>,
  options: Partial<ReceiverOptions> & { inboxOptions?: Partial<InboxOptions> } = {},
): Promise<void> {
  const { inboxOptions, ...own } = options;
  await withInbox(async (tested) => {
    const lines: string[] = [];
    const metrics = createMetrics(receiverFamilies);
    const { clock } = tested;
    const receive = createReceiver({
      secrets: [testSecret],
      inbox: tested.inbox,
      clock,
      log: createLog({ level: "debug", sink: (line) => lines.push(line), clock }),
      metrics,
      tracking: () => ({ dockets: 7, cases: 3 }),
      readiness: () => ({ ok: true, checks: { inbox: "ok" } }),
      ...own,
    });
    const listening: ReturnType<typeof listen>[] = [];
    const send: TestedReceiver["send"] = (path, { from = "127.0.0.1", ...init } = {}) =>
      receive(new Request(`http://receiver.test${path}`, init), {
        remoteAddr: { transport: "tcp", hostname: from, port: 50_000 },
      });
    try {
      await work({
        ...tested,
        receive,
        metrics,
        lines,
        send,
        deliver: (body, headers = {}) =>
          send(`/webhooks/case-calendar/${testSecret}`, {
            method: "POST",
            body,
            headers: { "content-type": "application/json", ...headers },
          }),
        serve: () => {
          const one = listen({
            handler: receive,
            hostname: "127.0.0.1",
            port: 0,
            clock: systemClock,
          });
          listening.push(one);
          return { url: `http://127.0.0.1:${one.address.port}`, port: one.address.port };
        },
      });
    } finally {
      for (const one of listening) await one.stop(10_000);
    }
  }, inboxOptions);
}
