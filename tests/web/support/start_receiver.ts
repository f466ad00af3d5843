import { fileURLToPath } from "node:url";

/** A receiver in a process of its own. */
export interface ReceiverProcess {
  port: number;
  child: Deno.ChildProcess;
  /** The next line it writes, null after its end. */
  nextLine(): Promise<Record<string, unknown> | null>;
  /** Sends a signal and waits for its end. */
  end(signal: Deno.Signal): Promise<void>;
}

export interface StartOptions {
  /** A command that it is run by, see `unprivileged()`. */
  wrapper?: readonly string[];
  /** File descriptors it may have. */
  descriptors?: number;
}

/** Starts `receiver_child.ts` on an inbox and waits until it listens. */
export async function startReceiver(
  inbox: string,
  options: StartOptions = {},
): Promise<ReceiverProcess> {
  const { descriptors, wrapper = [] } = options;
  const script = fileURLToPath(new URL("receiver_child.ts", import.meta.url));
  const command = [
    ...wrapper,
    Deno.execPath(),
    "run",
    "--quiet",
    "--no-prompt",
    "--no-lock",
    "-A",
    script,
    inbox,
  ];
  const limited = ["-c", `ulimit -n ${descriptors}; exec "$0" "$@"`, ...command];
  const child = new Deno.Command(descriptors === undefined ? command[0]! : "sh", {
    args: descriptors === undefined ? command.slice(1) : limited,
    stdin: "null",
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  const nextLine = lineReader(child.stdout);
  const first = await nextLine();
  if (typeof first?.["port"] !== "number") throw new Error("the receiver did not start");
  return {
    port: first["port"],
    child,
    nextLine,
    end: async (signal) => {
      child.kill(signal);
      await child.status;
      while (await nextLine() !== null) { /* to the end of its output */ }
    },
  };
}

function lineReader(
  stream: ReadableStream<Uint8Array>,
): () => Promise<Record<string, unknown> | null> {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  return async () => {
    while (!text.includes("\n")) {
      const { value, done } = await reader.read();
      if (done) return null;
      text += value;
    }
    const end = text.indexOf("\n");
    const line = text.slice(0, end);
    text = text.slice(end + 1);
    return JSON.parse(line);
  };
}
