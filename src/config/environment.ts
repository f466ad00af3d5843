import { secretNames, settingNames } from "./environment_names.ts";

/** Where a value was found. */
export type EnvironmentOrigin = "environment" | "credential" | ".env";

interface Held {
  value: string;
  origin: EnvironmentOrigin;
  line: number;
}

/**
 * The variables that concern this program, wherever they were found. The process's own environment
 * wins over credential files, these over `.env`; an empty value counts as unset. Values never show
 * when the object is printed or turned into JSON.
 */
export class Environment {
  readonly #held = new Map<string, Held>();

  constructor(
    sources: readonly { origin: EnvironmentOrigin; values: Iterable<EnvironmentValue> }[],
  ) {
    const known = new Set(settingNames);
    for (const { origin, values } of sources) {
      for (const { name, value, line } of values) {
        const trimmed = value.trim();
        if (!known.has(name) || trimmed === "" || this.#held.has(name)) continue;
        this.#held.set(name, { value: trimmed, origin, line: line ?? 0 });
      }
    }
  }

  /** The value without blanks around it; undefined when unset or empty. */
  get(name: string): string | undefined {
    return this.#held.get(name)?.value;
  }

  /** Where the value was found; null when unset. */
  origin(name: string): EnvironmentOrigin | null {
    return this.#held.get(name)?.origin ?? null;
  }

  /** Line in `.env`; 0 elsewhere. */
  line(name: string): number {
    return this.#held.get(name)?.line ?? 0;
  }

  /** Every secret value, longest first, to be taken out of whatever is printed. */
  secrets(): string[] {
    return [...this.#held].filter(([name]) => secretNames.has(name)).map(([, { value }]) => value)
      .sort((a, b) => b.length - a.length);
  }

  /** Text without any secret value in it, nor the beginning of one that was cut short. */
  redact(text: string): string {
    let safe = text;
    for (const secret of this.secrets()) {
      if (secret.length < shortestSecret) continue;
      safe = safe.replaceAll(secret, hidden);
      const head = secret.slice(0, longestGlimpse);
      for (let at = safe.indexOf(head); at >= 0; at = safe.indexOf(head, at + hidden.length)) {
        let end = at + head.length;
        while (end < safe.length && safe[end] === secret[end - at]) end++;
        safe = safe.slice(0, at) + hidden + safe.slice(end);
      }
    }
    return safe;
  }

  /** What may be shown of a variable: secrets only as `<set>` or `<unset>`. */
  shown(name: string): string | null {
    const value = this.get(name);
    if (secretNames.has(name)) return value === undefined ? "<unset>" : "<set>";
    return value === undefined ? null : this.redact(value);
  }

  /** Only what may be shown. */
  toJSON(): Record<string, string | null> {
    return Object.fromEntries(settingNames.map((name) => [name, this.shown(name)]));
  }

  [Symbol.for("Deno.customInspect")](): string {
    return `Environment ${JSON.stringify(this.toJSON())}`;
  }
}

const hidden = "<hidden>";
/** Shorter values would blot out ordinary words. */
const shortestSecret = 6;
/** As many leading characters of a longer secret may be anything else. */
const longestGlimpse = 10;

/** A variable with the line it stands on, when it comes from a file. */
export interface EnvironmentValue {
  name: string;
  value: string;
  line?: number;
}

/** The process's environment as values. */
export function environmentValues(
  env: Readonly<Record<string, string | undefined>>,
): EnvironmentValue[] {
  return Object.entries(env).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value }]
  );
}
