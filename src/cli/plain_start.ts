import type { ListenChoice } from "./listen_options.ts";

/** A command line that starts a service. */
export interface PlainStart {
  service: "serve" | "daemon";
  configPath: string;
  choice: ListenChoice;
}

const options: Readonly<Record<string, "configPath" | "host" | "port">> = {
  "-c": "configPath",
  "--config": "configPath",
  "--host": "host",
  "--port": "port",
};

/**
 * Reads `serve` or `daemon` with nothing but its options and plain values, as service managers start
 * them. Null for everything else: `parseCommandLine` must look, which reads the same in the same way.
 * What it takes to read any command line costs such a process a tenth of a second before it listens,
 * and ten megabytes as long as it lives.
 */
export function plainStart(args: readonly string[]): PlainStart | null {
  const given: { configPath?: string; host?: string; port?: string } = {};
  let service: PlainStart["service"] | undefined;
  for (let place = 0; place < args.length; place++) {
    const word = args[place]!;
    const name = Object.hasOwn(options, word) ? options[word] : undefined;
    if (name === undefined) {
      if (service !== undefined || (word !== "serve" && word !== "daemon")) return null;
      service = word;
      continue;
    }
    const value = args[++place];
    if (value === undefined || !isPlain(value) || given[name] !== undefined) return null;
    // The options of a command follow it.
    if (name !== "configPath" && service === undefined) return null;
    given[name] = value;
  }
  if (service === undefined) return null;
  const { configPath = "config.yaml", host, port } = given;
  if (port !== undefined && !isPort(port)) return null;
  return {
    service,
    configPath,
    choice: { host, port: port === undefined ? undefined : Number(port) },
  };
}

/** Not to be taken for an option or a command. */
function isPlain(value: string): boolean {
  return /^[\w./:][\w./:-]*$/.test(value);
}

function isPort(value: string): boolean {
  return /^(?:0|[1-9]\d{0,4})$/.test(value) && Number(value) <= 65_535;
}
