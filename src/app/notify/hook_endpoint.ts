import type { HookSettings } from "../../config/config.ts";
import type { Clock } from "../../domain/clock.ts";
import { signWebhook, webhookSecretFault } from "../../platform/standard_webhook.ts";
import { userAgent } from "../../platform/user_agent.ts";
import type { OutgoingMessage } from "../../store/outgoing.ts";
import type { Endpoint } from "./endpoint.ts";

const patience = 20_000;

/** The JSON body of a message: `{type, timestamp, data}`, as Standard Webhooks has it. */
export function hookBody({ type, createdAt, data }: OutgoingMessage): string {
  return JSON.stringify({ schema: 1, type, timestamp: createdAt, data });
}

/**
 * A webhook of the operator: a POST with the signature of Standard Webhooks, taken when it is
 * answered with 2xx. No redirect is followed, and nothing is sent unsigned.
 */
export function hookEndpoint(
  settings: HookSettings,
  { secret, installation, version, clock }: {
    secret: string | null;
    /** Tells messages of this installation from those of others. */
    installation: string;
    version: string;
    clock: Pick<Clock, "now">;
  },
): Endpoint {
  return {
    id: `hook:${settings.id}`,
    topics: settings.send,
    digestAt: null,
    send: async (message, signal) => {
      const body = hookBody(message);
      const id = `msg_${installation}_${message.id}`;
      const seconds = Math.floor(clock.now().epochMilliseconds / 1000);
      const answer = await fetch(settings.url, {
        method: "POST",
        redirect: "manual",
        headers: {
          "content-type": "application/json",
          "user-agent": userAgent(version),
          ...signWebhook({ id, seconds, body }, usable(settings.secretEnv, secret)),
        },
        body,
        signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
      });
      await answer.body?.cancel();
      if (!answer.ok) throw new Error(`it answered HTTP ${answer.status}`);
    },
  };
}

function usable(name: string, secret: string | null): string {
  if (secret === null) throw new Error(`${name} is not set, and nothing is sent unsigned`);
  const fault = webhookSecretFault(secret);
  if (fault !== null) throw new Error(`${name} ${fault}`);
  return secret;
}
