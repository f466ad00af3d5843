import { parseEnv } from "node:util";

/** One variable of a `.env` file. */
export interface DotenvEntry {
  name: string;
  value: string;
  /** Line of the assignment, from 1. */
  line: number;
}

/** Stands for a `#` that belongs to a value; a private character no operator types. */
const hiddenHash = "\uE023";
const assignment = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_.-]*)\s*=/;

/**
 * Reads a `.env` file as the reference's reader does: quotes, `export`, comments after a blank, and
 * `${NAME}` or `${NAME:-default}` filled from the real environment, then from the file. A `#` inside
 * a word belongs to it. The last assignment of a name counts.
 */
export function readDotenv(
  text: string,
  env: Readonly<Record<string, string | undefined>>,
): DotenvEntry[] {
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const parsed = parseEnv(hideInnerHashes(plain));
  const values: Record<string, string | undefined> = Object.create(null);
  const entries: DotenvEntry[] = [];
  const lines = lineOfName(plain);
  for (const [name, raw] of Object.entries(parsed)) {
    const value = expand((raw ?? "").replaceAll(hiddenHash, "#"), { env, values });
    values[name] = value;
    entries.push({ name, value, line: lines.get(name) ?? 0 });
  }
  return entries;
}

/** The parser would cut `abc#def` at the `#`; only a `#` after a blank begins a comment. */
function hideInnerHashes(text: string): string {
  return text.split("\n").map((line) => {
    const match = assignment.exec(line);
    if (match === null) return line;
    const value = line.slice(match[0].length);
    if (/^\s*["'`]/.test(value)) return line;
    return match[0] + value.replace(/(^|\S)#+/g, (run) => run.replaceAll("#", hiddenHash));
  }).join("\n");
}

function lineOfName(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  text.split("\n").forEach((line, index) => {
    const name = assignment.exec(line)?.[1];
    if (name !== undefined) lines.set(name, index + 1);
  });
  return lines;
}

function expand(
  value: string,
  { env, values }: {
    env: Readonly<Record<string, string | undefined>>;
    values: Readonly<Record<string, string | undefined>>;
  },
): string {
  return value.replace(
    /\$\{([^}:]*)(?::-([^}]*))?\}/g,
    (_whole, name: string, otherwise: string | undefined) =>
      (Object.hasOwn(env, name) ? env[name] : undefined) ?? values[name] ?? otherwise ?? "",
  );
}
