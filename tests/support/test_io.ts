import type { Io } from "../../src/cli/io.ts";
import { virtualClock } from "./virtual_clock.ts";

/** An {@link Io} that records what is written, with everything else given by the test. */
export function testIo(
  given: Partial<Io> & { stdin?: string | Uint8Array; environment?: Record<string, string> } = {},
): Io & { stdout(): string; stderr(): string } {
  let stdout = "";
  let stderr = "";
  const { stdin = "", environment = {}, ...rest } = given;
  const lines = typeof stdin === "string" && stdin !== "" ? stdin.split("\n") : [];
  return {
    out: (text) => void (stdout += text),
    outBytes: async (bytes) => void (stdout += (await new Response(bytes).bytes()).toHex()),
    err: (text) => void (stderr += text),
    readStdin: () =>
      Promise.resolve(typeof stdin === "string" ? new TextEncoder().encode(stdin) : stdin),
    readLine: () => Promise.resolve(lines.shift() ?? null),
    inIsTerminal: false,
    errIsTerminal: false,
    outIsTerminal: false,
    columns: 100,
    color: false,
    env: (name) => environment[name],
    clock: virtualClock("2026-11-21T15:00:00Z"),
    onHangUp: () => {},
    signal: new AbortController().signal,
    ...rest,
    stdout: () => stdout,
    stderr: () => stderr,
  };
}
