import { object } from "@optique/core/constructs";
import { message } from "@optique/core/message";
import { map } from "@optique/core/modifiers";
import { command, option } from "@optique/core/primitives";
import type { CommandContext, Invocation } from "./command.ts";

interface DemoOptions {
  json: boolean;
}

const options = object({
  json: option("--json", { description: message`Print the result as JSON.` }),
});

/** `case-calendar demo`: the main job on sample dockets; needs no account. */
export const demoCommand = command(
  "demo",
  map(options, (parsed): Invocation => ({ run: (context) => runDemoCommand(parsed, context) })),
  {
    brief: message`Run the main job on sample dockets; no account.`,
    description:
      message`Starts a stand-in for CourtListener on this machine, syncs sample dockets from it over HTTP, and writes feeds and page. Only data/demo and out/demo are touched; both are emptied first.`,
    footer: message`Example: case-calendar demo`,
  },
);

async function runDemoCommand(
  { json }: DemoOptions,
  { io, version }: CommandContext,
): Promise<number> {
  const { runDemo } = await import("../app/demo.ts");
  const { createLog } = await import("../platform/log.ts");
  const { createProgress } = await import("../platform/progress.ts");
  const { demoJson, printDemo } = await import("./print_demo.ts");
  const progress = createProgress({
    write: io.err,
    isTerminal: io.errIsTerminal,
    columns: io.columns,
    clock: io.clock,
  });
  try {
    const result = await runDemo({
      clock: io.clock,
      log: createLog({ level: "warn", sink: (line) => io.err(line), clock: io.clock }),
      version,
      signal: io.signal,
      onProgress: ({ done, total, what }) => progress.update(done, { total, what }),
    });
    progress.end();
    if (!json) return printDemo(result, io);
    io.out(`${JSON.stringify(demoJson(result), null, 2)}\n`);
    return printDemo(result, { ...io, out: () => {} });
  } finally {
    progress.end();
  }
}
