import { message } from "@optique/core/message";
import { map } from "@optique/core/modifiers";
import { command } from "@optique/core/primitives";
import type { Invocation } from "./command.ts";
import { listenOptions } from "./listen_options.ts";

/** `case-calendar serve`: takes webhooks and callbacks, and works on them behind the answer. */
export const serveCommand = command(
  "serve",
  map(listenOptions, (choice): Invocation => ({
    run: async (context) => {
      const { startServe } = await import("./start_serve.ts");
      return await startServe(choice, context);
    },
  })),
  {
    brief: message`Receive webhooks, keep calendars up to date.`,
    description:
      message`Answers each delivery as soon as it is on the disk, then reads it and writes the feeds. Plain http: put a proxy with TLS before it. SIGTERM ends it in seconds; nothing that was answered is lost.`,
    footer: message`Example: case-calendar serve --host 127.0.0.1 --port 8000`,
  },
);
