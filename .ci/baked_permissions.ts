/** What `deno compile` baked into a program, as far as sandbox and contents are concerned. */
export interface BakedProgram {
  /** Per kind `null`: not granted, `[]`: granted without limit, else the list. */
  permissions: Record<string, string[] | boolean | null>;
  /** Names of the unstable features that the program may use. */
  unstable: string[];
  /** Names and values taken from `--env-file`, which must never be baked. */
  bakedEnvironment: Record<string, string>;
  /** Telemetry is off unless something is true here. */
  telemetry: Record<string, unknown>;
  /** The module that is started, relative to the embedded root. */
  entrypoint: string;
  /** Null where compiled code is not kept between two starts. */
  codeCacheKey: number | null;
  /** Arguments that are always passed. */
  args: string[];
  /** Paths of all embedded files, relative to the embedded root, sorted. */
  files: string[];
  /** Everything that was put behind the base runtime: metadata, packages, files. */
  payload: Uint8Array;
}

/** A node of the embedded file system. */
type Entry = { File: { n: string } } | { Dir: { n: string; e: Entry[] } };

/**
 * Reads back what `deno compile` (2.9) appended to the base runtime in the program at `path`: the
 * metadata, a JSON object that begins with `{"argv":`, and behind it the tree of embedded files.
 * Throws when they are not there.
 */
export async function bakedPermissions(path: string): Promise<BakedProgram> {
  const bytes = await Deno.readFile(path);
  const start = lastIndexOf(bytes, '{"argv":');
  if (start < 0) throw new Error(`No metadata of deno compile in ${path}`);
  const payload = bytes.subarray(start);
  const metadata = jsonAt(payload, 0);
  const baked = JSON.parse(metadata);
  const tree = indexOf(payload, '[{"', metadata.length);
  if (tree < 0) throw new Error(`No embedded files in ${path}`);
  return {
    permissions: baked.permissions,
    unstable: baked.unstable_config.features,
    bakedEnvironment: baked.env_vars_from_env_file,
    telemetry: baked.otel_config,
    entrypoint: baked.entrypoint_key,
    codeCacheKey: baked.code_cache_key,
    args: baked.argv,
    files: filesOf(JSON.parse(jsonAt(payload, tree)), "").sort(),
    payload,
  };
}

function filesOf(entries: Entry[], folder: string): string[] {
  return entries.flatMap((entry) =>
    "Dir" in entry
      ? filesOf(entry.Dir.e, `${folder}${entry.Dir.n}/`)
      : "File" in entry
      ? [`${folder}${entry.File.n}`]
      : [`${folder}${JSON.stringify(entry)}`]
  );
}

/** The first place of `text` in `bytes` at or behind `from`, or -1. */
export function indexOf(bytes: Uint8Array, text: string, from = 0): number {
  const wanted = new TextEncoder().encode(text);
  const matches = (at: number) => wanted.every((byte, index) => bytes[at + index] === byte);
  let at = bytes.indexOf(wanted[0]!, from);
  while (at >= 0 && !matches(at)) at = bytes.indexOf(wanted[0]!, at + 1);
  return at;
}

function lastIndexOf(bytes: Uint8Array, text: string): number {
  const wanted = new TextEncoder().encode(text);
  for (let at = bytes.length - wanted.length; at >= 0; at--) {
    at = bytes.lastIndexOf(wanted[0]!, at);
    if (at < 0 || wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

/** The text of the JSON object or array that begins at `start`. */
function jsonAt(bytes: Uint8Array, start: number): string {
  const [quote, escape, open, close] = [...'"\\{}'].map((char) => char.charCodeAt(0));
  const [openList, closeList] = [..."[]"].map((char) => char.charCodeAt(0));
  let depth = 0;
  let inString = false;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at];
    if (inString) {
      if (byte === escape) at++;
      else if (byte === quote) inString = false;
    } else if (byte === quote) inString = true;
    else if (byte === open || byte === openList) depth++;
    else if ((byte === close || byte === closeList) && --depth === 0) {
      return new TextDecoder().decode(bytes.subarray(start, at + 1));
    }
  }
  throw new Error("The embedded JSON does not end");
}
