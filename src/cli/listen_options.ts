import { object } from "@optique/core/constructs";
import { message } from "@optique/core/message";
import { optional } from "@optique/core/modifiers";
import { option } from "@optique/core/primitives";
import { integer, string } from "@optique/core/valueparser";

/** Where a receiver listens, as the command line says; what is undefined the settings say. */
export interface ListenChoice {
  host: string | undefined;
  port: number | undefined;
}

/** The options of every command that listens. */
export const listenOptions = object({
  host: optional(option("--host", string({ metavar: "HOST" }), {
    description: message`Address to listen on; server.host of the settings, else 127.0.0.1.`,
  })),
  port: optional(option("--port", integer({ metavar: "PORT", min: 0, max: 65_535 }), {
    description: message`Port to listen on; server.port of the settings, else 8000.`,
  })),
});
