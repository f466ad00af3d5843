import { systemClock } from "../platform/system_clock.ts";
import type { Io } from "./io.ts";

function writeAll(stream: { writeSync(bytes: Uint8Array): number }, text: string): void {
  let bytes = new TextEncoder().encode(text);
  while (bytes.length > 0) bytes = bytes.subarray(stream.writeSync(bytes));
}

function terminalColumns(): number {
  const stated = Number(Deno.env.get("COLUMNS"));
  if (Number.isInteger(stated) && stated >= 20) return stated;
  try {
    return Deno.consoleSize().columns;
  } catch {
    return 80; // not a terminal
  }
}

/** The process's own streams, environment and clock; `signal` is aborted by the caller. */
export function systemIo(signal: AbortSignal): Io {
  return {
    out: (text) => writeAll(Deno.stdout, text),
    err: (text) => writeAll(Deno.stderr, text),
    readStdin: async () => new Uint8Array(await new Response(Deno.stdin.readable).arrayBuffer()),
    errIsTerminal: Deno.stderr.isTerminal(),
    outIsTerminal: Deno.stdout.isTerminal(),
    columns: terminalColumns(),
    env: (name) => Deno.env.get(name),
    clock: systemClock,
    signal,
  };
}
