import { message } from "@optique/core/message";
import { map } from "@optique/core/modifiers";
import { command } from "@optique/core/primitives";
import type { Invocation } from "./command.ts";
import { listenOptions } from "./listen_options.ts";

/** `case-calendar daemon`: `serve` and every job that keeps dockets fresh, in one process. */
export const daemonCommand = command(
  "daemon",
  map(listenOptions, (choice): Invocation => ({
    run: async (context) => {
      const { startDaemon } = await import("./start_daemon.ts");
      return await startDaemon(choice, context);
    },
  })),
  {
    brief: message`Receive webhooks and do all jobs in time.`,
    description:
      message`Does what serve does and runs sync, reconcile, alerts and feed refreshes by itself, as the group daemon of the settings says. Without a webhook secret it only polls. SIGHUP takes over changed settings; SIGTERM ends it in seconds. See status.`,
    footer: message`Example: case-calendar daemon --port 8000`,
  },
);
