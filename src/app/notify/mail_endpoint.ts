import type { MailSettings } from "../../config/config.ts";
import type { Clock } from "../../domain/clock.ts";
import { sendMail } from "../../platform/smtp_client.ts";
import { composeMail } from "./compose_mail.ts";
import type { Endpoint } from "./endpoint.ts";

const patience = 60_000;

/** The operator's mail server: one mail a message, to all recipients. */
export function mailEndpoint(
  settings: MailSettings,
  { password, clock, caCerts }: {
    password: string | null;
    clock: Pick<Clock, "now">;
    caCerts?: string[];
  },
): Endpoint {
  const { host, port, security, user, from, to } = settings;
  return {
    id: "mail",
    topics: settings.send,
    digestAt: settings.changes === "daily" ? settings.dailyAt : null,
    send: async (message, signal) => {
      const data = composeMail(message, { from, to, at: clock.now() });
      await sendMail({ from, to, data }, {
        server: {
          host,
          port,
          security,
          login: user === null || password === null ? null : { user, password },
          ...(caCerts === undefined ? {} : { caCerts }),
        },
        signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
      });
    },
  };
}
