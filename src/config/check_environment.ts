import type { DotenvEntry } from "./dotenv.ts";
import type { Environment } from "./environment.ts";
import { environmentNames, secretNames, settingNames } from "./environment_names.ts";
import { serviceAddressFault, withoutPassword } from "./check_address.ts";
import { logLevelWords, readLogLevel } from "./log_level.ts";
import { nearest } from "./nearest.ts";
import type { ConfigProblem } from "./problem.ts";
import { printable } from "../domain/errors.ts";

/** Checks the variables; problems name the file or `environment`, and never hold a secret's value. */
export function checkEnvironment(
  environment: Environment,
  { dotenv, file, allowInsecure }: {
    dotenv: readonly DotenvEntry[];
    /** Name of the `.env` file. */
    file: string;
    allowInsecure: boolean;
  },
): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const add = (name: string, finding: Partial<ConfigProblem> & { message: string }) => {
    const inFile = environment.origin(name) === ".env";
    problems.push({
      severity: "error",
      code: "environment",
      file: inFile ? file : environment.origin(name) ?? "environment",
      line: inFile ? environment.line(name) : 0,
      column: inFile ? 1 : 0,
      path: name,
      value: "",
      ...finding,
    });
  };
  const token = environment.get("COURTLISTENER_TOKEN");
  const fault = token === undefined ? null : tokenFault(token);
  if (fault !== null) add("COURTLISTENER_TOKEN", { message: fault });

  const base = environment.get("COURTLISTENER_BASE_URL");
  const baseFault = base === undefined ? null : serviceAddressFault(base, { allowInsecure });
  if (base !== undefined && baseFault !== null) {
    add("COURTLISTENER_BASE_URL", {
      value: printable(withoutPassword(base), 80),
      message: baseFault,
    });
  }

  const level = environment.get("LOG_LEVEL");
  if (level !== undefined && readLogLevel(level) === null) {
    const near = nearest(level, logLevelWords);
    add("LOG_LEVEL", {
      severity: "warning",
      value: printable(level, 40),
      message: `is not a log level (${logLevelWords.join(", ")}); INFO is used`,
      ...(near === undefined ? {} : { nearest: near }),
    });
  }
  for (const provider of ["LLM_PROVIDER", "LLM_EXTRACTION_PROVIDER", "LLM_SUMMARY_PROVIDER"]) {
    const name = environment.get(provider);
    if (name === undefined || providers.includes(name.toLowerCase())) continue;
    const near = nearest(name, providers);
    add(provider, {
      severity: "warning",
      value: printable(name, 40),
      message: `is not one of ${providers.join(", ")}, and is ignored`,
      ...(near === undefined ? {} : { nearest: near }),
    });
  }
  problems.push(...misspelt(dotenv, file));
  return problems;
}

const providers = ["anthropic", "openai", "gemini", "ollama"];

/** What is plainly wrong with a token, without showing it; null when nothing is. */
function tokenFault(token: string): string | null {
  const get = "copy it again from your CourtListener profile, page Developer Tools";
  if (/^Token\s/i.test(token)) return `begins with the word Token; write only the token itself`;
  if (/\s/.test(token)) return `holds a blank or line break inside; ${get}`;
  if (/^["'<]|["'>]$/.test(token)) return `begins or ends with a quote or bracket; ${get}`;
  if (!/^[\x21-\x7e]+$/.test(token)) return `holds a character that no token has; ${get}`;
  return null;
}

/** Names in `.env` that are nearly, but not quite, one of ours. */
function misspelt(dotenv: readonly DotenvEntry[], file: string): ConfigProblem[] {
  const known = new Set(environmentNames.map(({ name }) => name));
  return dotenv.flatMap(({ name, line }) => {
    if (known.has(name)) return [];
    const near = nearest(name, settingNames);
    if (near === undefined || dotenv.some((entry) => entry.name === near)) return [];
    const secret = secretNames.has(near) ? "secret" : "setting";
    return [{
      severity: "warning",
      code: "environment",
      file,
      line,
      column: 1,
      path: printable(name, 60),
      value: "",
      message: `is not a name this program reads, so the ${secret} has no effect`,
      nearest: near,
    }];
  });
}
