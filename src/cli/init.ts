import { object } from "@optique/core/constructs";
import { message } from "@optique/core/message";
import { map } from "@optique/core/modifiers";
import { command, option } from "@optique/core/primitives";
import { exitCodes } from "../domain/errors.ts";
import type { CommandContext, Invocation } from "./command.ts";

interface InitOptions {
  env: boolean;
}

const options = object({
  env: option("--env", { description: message`Print an example .env instead.` }),
});

/** `case-calendar init`: prints example settings; writes no file itself. */
export const initCommand = command(
  "init",
  map(options, (parsed): Invocation => ({ run: (context) => runInit(parsed, context) })),
  {
    brief: message`Print example settings, every key explained.`,
    footer: message`Example: case-calendar init > config.yaml`,
  },
);

async function runInit({ env }: InitOptions, { io }: CommandContext): Promise<number> {
  const { exampleConfig, exampleEnvironment } = await import("./examples.ts");
  io.out(env ? exampleEnvironment : exampleConfig);
  return exitCodes.ok;
}
