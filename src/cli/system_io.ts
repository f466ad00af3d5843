import { systemClock } from "../platform/system_clock.ts";
import { describeTerminal } from "../platform/terminal.ts";
import type { Io } from "./io.ts";

/** Whoever reads may go away (`| head`): what is left unsaid then is lost, the work goes on. */
function writeAll(stream: { writeSync(bytes: Uint8Array): number }, text: string): void {
  let bytes = new TextEncoder().encode(text);
  try {
    while (bytes.length > 0) bytes = bytes.subarray(stream.writeSync(bytes));
  } catch (error) {
    if (!(error instanceof Deno.errors.BrokenPipe)) throw error;
  }
}

/** Byte by byte, so that nothing behind the line is taken away from a later reader. */
function readLine(stream: { readSync(bytes: Uint8Array): number | null }): string | null {
  const line: number[] = [];
  const byte = new Uint8Array(1);
  while (stream.readSync(byte) === 1) {
    if (byte[0] === 0x0a) return text(line);
    line.push(byte[0]!);
  }
  return line.length === 0 ? null : text(line);
}

function text(bytes: number[]): string {
  return new TextDecoder().decode(new Uint8Array(bytes)).replace(/\r$/, "");
}

function reportedColumns(): { reportedColumns?: number } {
  try {
    return { reportedColumns: Deno.consoleSize().columns };
  } catch {
    return {}; // not a terminal
  }
}

/** The process's own streams, environment and clock; `signal` is aborted by the caller. */
export function systemIo(signal: AbortSignal): Io {
  const env = (name: string) => Deno.env.get(name);
  const outIsTerminal = Deno.stdout.isTerminal();
  const terminal = describeTerminal({ isTerminal: outIsTerminal, env, ...reportedColumns() });
  return {
    out: (text) => writeAll(Deno.stdout, text),
    outBytes: async (bytes) => {
      try {
        await bytes.pipeTo(Deno.stdout.writable, { preventClose: true });
      } catch (error) {
        if (!(error instanceof Deno.errors.BrokenPipe)) throw error;
      }
    },
    err: (text) => writeAll(Deno.stderr, text),
    readStdin: async () => new Uint8Array(await new Response(Deno.stdin.readable).arrayBuffer()),
    readLine: () => Promise.resolve(readLine(Deno.stdin)),
    inIsTerminal: Deno.stdin.isTerminal(),
    errIsTerminal: Deno.stderr.isTerminal(),
    outIsTerminal,
    columns: terminal.columns,
    color: terminal.color,
    env,
    clock: systemClock,
    onHangUp,
    signal,
  };
}

function onHangUp(listener: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  Deno.addSignalListener("SIGHUP", listener);
  const end = () => Deno.removeSignalListener("SIGHUP", listener);
  signal.addEventListener("abort", end, { once: true });
}
