/** What `deno compile` baked into a binary, as far as the sandbox is concerned. */
export interface BakedProgram {
  /** `null`: not granted; `[]`: granted without limit; else the list. */
  permissions: Record<string, string[] | boolean | null>;
  /** Names of unstable features that the program may use. */
  unstable: string[];
  /** Names and values from `--env-file`, which must never be baked. */
  bakedEnvironment: Record<string, string>;
  /** Telemetry is off unless something is true here. */
  telemetry: Record<string, unknown>;
  /** The module that is started, relative to the embedded root. */
  entrypoint: string;
  /** Arguments that are always passed. */
  args: string[];
  /** The metadata as it stands in the file. */
  json: string;
}

const decoder = new TextDecoder();
const startMark = new TextEncoder().encode('{"argv":');

/**
 * Reads back what `deno compile` (2.9) baked into the program at `path`: a JSON object that begins
 * with `{"argv":` and stands once in the file. Throws when it is not there.
 */
export async function bakedPermissions(path: string): Promise<BakedProgram> {
  const bytes = await Deno.readFile(path);
  // The runtime itself may hold the mark as a constant; the metadata are the last that parse.
  for (let at = lastIndexOf(bytes, bytes.length); at >= 0; at = lastIndexOf(bytes, at)) {
    const json = objectAt(bytes, at);
    if (json === null) continue;
    const baked = JSON.parse(json);
    if (baked.permissions === undefined) continue;
    return {
      permissions: baked.permissions,
      unstable: baked.unstable_config.features,
      bakedEnvironment: baked.env_vars_from_env_file,
      telemetry: baked.otel_config,
      entrypoint: baked.entrypoint_key,
      args: baked.argv,
      json,
    };
  }
  throw new Error(`No metadata of deno compile in ${path}`);
}

function lastIndexOf(bytes: Uint8Array, before: number): number {
  const first = startMark[0]!;
  for (let at = bytes.lastIndexOf(first, before - 1); at >= 0;) {
    if (startMark.every((byte, index) => bytes[at + index] === byte)) return at;
    if (at === 0) break;
    at = bytes.lastIndexOf(first, at - 1);
  }
  return -1;
}

/** The JSON object that begins at `at`, or null when the braces never close. */
function objectAt(bytes: Uint8Array, at: number): string | null {
  let depth = 0;
  let inString = false;
  for (let end = at; end < bytes.length; end++) {
    const char = String.fromCharCode(bytes[end]!);
    if (inString) {
      if (char === "\\") end++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === "{") depth++;
    else if (char === "}" && --depth === 0) return decoder.decode(bytes.subarray(at, end + 1));
  }
  return null;
}
