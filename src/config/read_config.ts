import { CaseCalendarError, printable } from "../domain/errors.ts";
import { environmentNames, settingNames } from "./environment_names.ts";
import { loadConfig, type LoadedConfig, type NamedText } from "./load_config.ts";

/** Where the configuration is read from when the user does not say. */
export const defaultConfigPath = "config.yaml";
/** Where `add` keeps followed cases. */
export const followedCasesPath = "data/cases.yaml";
const environmentPath = ".env";

/** What may differ in tests; the process's own by default. */
export interface ReadOptions {
  env?: Readonly<Record<string, string | undefined>>;
  /** Folder that paths are relative to, with a slash at the end; the working folder by default. */
  folder?: string;
  /** Standard input, read to its end when the path is `-`. */
  stdin?: ReadableStream<Uint8Array>;
}

/** Larger files are refused before they are decoded; bytes. */
const largestFile = 16_000_000;

/**
 * Reads the configuration with `.env` and the followed cases from the working folder. `path` may be
 * `-` for standard input; it moves no base. A file that cannot be read is an error of kind `config`;
 * what is wrong inside is in the result's problems.
 */
export async function readConfig(
  path: string = defaultConfigPath,
  options: ReadOptions = {},
): Promise<LoadedConfig> {
  const folder = options.folder ?? "";
  const env = options.env ?? processEnvironment();
  const text = path === "-"
    ? await readStdin(options.stdin ?? Deno.stdin.readable)
    : decode(await readBytes(within(folder, path), path), path);
  const envFile = await readOptional(folder, environmentPath);
  const casesFile = await readFollowedCases(folder);
  const credentials = await readCredentials(env);
  return loadConfig({
    path: path === "-" ? "standard input" : path,
    text,
    env,
    credentials,
    ...(envFile === null ? {} : { envFile }),
    ...(casesFile === null ? {} : { casesFile }),
  });
}

/** The file of followed cases; null when there is none. `folder` as in {@link ReadOptions}. */
export async function readFollowedCases(folder = ""): Promise<NamedText | null> {
  return await readOptional(folder, followedCasesPath);
}

/** The variables we know, one by one: the permission list names them, the rest is not ours to read. */
function processEnvironment(): Record<string, string | undefined> {
  const names = environmentNames.filter(({ use }) => use !== "foreign").map(({ name }) => name);
  return Object.fromEntries(names.map((name) => [name, readVariable(name)]));
}

function readVariable(name: string): string | undefined {
  try {
    return Deno.env.get(name);
  } catch (error) {
    if (error instanceof Deno.errors.NotCapable) return undefined;
    throw error;
  }
}

function within(folder: string, path: string): string {
  return path.startsWith("/") ? path : `${folder}${path}`;
}

async function readBytes(place: string, path: string): Promise<Uint8Array> {
  try {
    const { size, isDirectory } = await Deno.stat(place);
    if (isDirectory) throw unreadable(path, { cause: "it is a folder" });
    if (size > largestFile) throw unreadable(path, { cause: `it has ${size} bytes, far too many` });
    return await Deno.readFile(place);
  } catch (error) {
    if (error instanceof CaseCalendarError) throw error;
    throw unreadable(path, { ...reasons(error), error });
  }
}

/** A file that may be absent; anything else that stands in the way is an error. */
async function readOptional(folder: string, path: string): Promise<NamedText | null> {
  const place = within(folder, path);
  try {
    await Deno.stat(place);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    // Standard input may be read where nothing else can.
    if (error instanceof Deno.errors.NotCapable) return null;
    throw unreadable(path, { ...reasons(error), error });
  }
  return { path, text: decode(await readBytes(place, path), path) };
}

/** Secrets that the service manager hands over, one file a name (systemd's LoadCredential). */
async function readCredentials(
  env: Readonly<Record<string, string | undefined>>,
): Promise<Record<string, string>> {
  const folder = env.CREDENTIALS_DIRECTORY;
  const found: Record<string, string> = {};
  if (folder === undefined || folder === "") return found;
  for (const name of settingNames) {
    if (env[name] !== undefined && env[name] !== "") continue;
    const file = await readOptional(`${folder}/`, name);
    if (file !== null) found[name] = file.text;
  }
  return found;
}

async function readStdin(stream: ReadableStream<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > largestFile) {
      throw unreadable("-", { cause: `standard input has more than ${largestFile} bytes` });
    }
    parts.push(part);
  }
  return decode(new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer()), "-");
}

function decode(bytes: Uint8Array, path: string): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw unreadable(path, { cause: "it is UTF-16 text", next: "Save it as UTF-8" });
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const line = 1 + badLine(bytes);
    throw unreadable(path, {
      cause: `it is not UTF-8 text (line ${line})`,
      next: "Save it as UTF-8",
    });
  }
}

/** Lines before the first one that is not UTF-8. */
function badLine(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 0;; line++) {
    const end = bytes.indexOf(0x0a, start);
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(
        bytes.subarray(start, end < 0 ? undefined : end),
      );
    } catch {
      return line;
    }
    if (end < 0) return line;
    start = end + 1;
  }
}

const begin = "Write one with `case-calendar init > config.yaml`, or copy config.example.yaml";

function reasons(error: unknown): { cause: string; next?: string } {
  if (error instanceof Deno.errors.NotFound) return { cause: "there is no such file", next: begin };
  if (error instanceof Deno.errors.NotCapable) {
    return {
      cause:
        "this program may read it only as config.yaml or .env in the working folder, or below " +
        "data, out, tokens or /etc/case-calendar",
      next: "Put it there, or hand it over on standard input with `-c -`",
    };
  }
  if (error instanceof Deno.errors.PermissionDenied) {
    return {
      cause: "this user may not read it",
      next: "Let the user that runs case-calendar own the file",
    };
  }
  return { cause: printable(error instanceof Error ? error.message : String(error)) };
}

function unreadable(
  path: string,
  facts: { cause: string; next?: string; error?: unknown },
): CaseCalendarError {
  const name = path === "-" ? "from standard input" : `file "${printable(path)}"`;
  return new CaseCalendarError("config", {
    action: `Cannot read the configuration ${name}`,
    cause: facts.cause,
    ...(facts.next === undefined ? {} : { next: facts.next }),
  }, { cause: facts.error });
}
