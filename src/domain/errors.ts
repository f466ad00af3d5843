/** How a command ends; the numbers are an interface for scripts (see README, "Exit codes"). */
export const exitCodes = {
  ok: 0,
  failed: 1,
  usage: 2,
  partlyDone: 3,
  authentication: 4,
  config: 5,
  rateLimited: 6,
  store: 7,
  interrupted: 130,
} as const;

/** Why a {@link CaseCalendarError} was raised; decides the exit code. */
export type ErrorKind = Exclude<keyof typeof exitCodes, "ok">;

/** What a {@link CaseCalendarError} tells the user, in the order it is printed. */
export interface ErrorFacts {
  /** The attempted action, sentence case, no full stop: `Cannot read the config file "config.yaml"`. */
  action: string;
  /** What stood in the way, as far as it is known. */
  cause: string;
  /** What the user can do now: a command, a line to change. */
  next?: string;
  /** For `rateLimited`: when work may go on. */
  notBefore?: Temporal.Instant;
}

/**
 * A failure a user can act on. Everything else that is thrown is a defect of the program.
 * Messages never hold a secret and quote outside text through {@link printable}.
 */
export class CaseCalendarError extends Error {
  override readonly name = "CaseCalendarError";
  readonly kind: ErrorKind;
  readonly facts: ErrorFacts;

  constructor(kind: ErrorKind, facts: ErrorFacts, options?: { cause?: unknown }) {
    super(`${facts.action}: ${facts.cause}`, options);
    this.kind = kind;
    this.facts = facts;
  }

  /** The process exit code for this failure. */
  get exitCode(): number {
    return exitCodes[this.kind];
  }
}

/**
 * Makes text from outside safe for a terminal or log line: control and bidirectional-override
 * characters become visible escapes, and at most `limit` characters are kept.
 */
export function printable(text: string, limit = 200): string {
  const shown = text.replace(
    // deno-lint-ignore no-control-regex
    /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return shown.length > limit ? `${shown.slice(0, limit)}…` : shown;
}
