import { environmentNames } from "../config/environment_names.ts";
import type { LoadedConfig } from "../config/load_config.ts";
import { problemLine } from "../config/problem.ts";
import { readConfig } from "../config/read_config.ts";
import type { CommandContext } from "./command.ts";

/** Reads settings, `.env` and followed cases of the working folder, with this command's streams. */
export async function readSettings({ io, configPath }: CommandContext): Promise<LoadedConfig> {
  const env = Object.fromEntries(
    environmentNames.filter(({ use }) => use !== "foreign")
      .map(({ name }) => [name, io.env(name)]),
  );
  const stdin = new ReadableStream<Uint8Array>({
    async pull(controller) {
      controller.enqueue(await io.readStdin());
      controller.close();
    },
  }, { highWaterMark: 0 }); // read only when the settings are there, not to be at hand
  return await readConfig(configPath, { env, stdin });
}

/** As {@link readSettings}, with the warnings told on standard error; notes are for `config check`. */
export async function loadSettings(context: CommandContext): Promise<LoadedConfig> {
  const loaded = await readSettings(context);
  for (const problem of loaded.problems) {
    if (problem.severity === "warning") context.io.err(`${problemLine(problem)}\n`);
  }
  return loaded;
}
