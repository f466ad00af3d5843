/** What a stream of output can show. */
export interface Terminal {
  /** Columns to fill, between 40 and 200. */
  columns: number;
  /** May it be coloured? */
  color: boolean;
}

/** What {@link describeTerminal} goes by. */
export interface TerminalOptions {
  isTerminal: boolean;
  /** Reads one environment name; only `COLUMNS`, `NO_COLOR` and `TERM` are asked for. */
  env: (name: string) => string | undefined;
  /** What the terminal itself reports, when it does. */
  reportedColumns?: number;
}

/**
 * Decides width and colour: `COLUMNS` wins over what the terminal reports, a stream that is none is
 * 100 columns wide. Colour needs a terminal that is not `dumb`, and an empty or missing `NO_COLOR`
 * (no-color.org).
 */
export function describeTerminal({ isTerminal, env, reportedColumns }: TerminalOptions): Terminal {
  const stated = Number(env("COLUMNS"));
  const columns = Number.isInteger(stated) && stated > 0
    ? stated
    : isTerminal
    ? reportedColumns ?? 80
    : 100;
  return {
    columns: Math.min(Math.max(columns, 40), 200),
    color: isTerminal && (env("NO_COLOR") ?? "") === "" && env("TERM") !== "dumb",
  };
}

const codes = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
};

/** A way to set words apart; never the only sign of what they mean. */
export type Style = keyof typeof codes;

/** `text` in that style where the terminal has colour, else as it is. */
export function styled(text: string, { style, terminal }: {
  style: Style;
  terminal: Pick<Terminal, "color">;
}): string {
  const [on, off] = codes[style];
  return terminal.color ? `\x1b[${on}m${text}\x1b[${off}m` : text;
}
