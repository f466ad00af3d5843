import { checkEnvironment } from "./check_environment.ts";
import { checkKeys } from "./check_keys.ts";
import { checkMeaning } from "./check_meaning.ts";
import { checkShape } from "./check_shape.ts";
import type { Config } from "./config.ts";
import { type DotenvEntry, readDotenv } from "./dotenv.ts";
import { Environment, environmentValues } from "./environment.ts";
import { Findings } from "./findings.ts";
import type { ConfigProblem } from "./problem.ts";
import { type CaseFile, casesFileSchema, type ConfigFile, configSchema } from "./schema.ts";
import { settleConfig } from "./settle_config.ts";
import { child, readYaml, type TreeMap } from "./yaml_tree.ts";

/** A text with the name users know its file by. */
export interface NamedText {
  path: string;
  text: string;
}

/** Everything a configuration is made of; nothing is read from disk or process here. */
export interface ConfigSources extends NamedText {
  /** The process's environment. */
  env: Readonly<Record<string, string | undefined>>;
  /** The `.env` file beside the config. */
  envFile?: NamedText;
  /** `data/cases.yaml`, where `add` keeps followed cases. */
  casesFile?: NamedText;
  /** Secrets of the service manager, by environment name. */
  credentials?: Readonly<Record<string, string>>;
}

/** The configuration and everything that can be said about it. */
export interface LoadedConfig {
  /** What all this was read from. */
  sources: ConfigSources;
  /** Null when an error in a file makes it unusable. */
  config: Config | null;
  /** In the order of file, line and column. Unknown keys are errors with `version: 1`, else warnings. */
  problems: ConfigProblem[];
  environment: Environment;
  /** The checked file with its defaults, keys as written; null as `config` is. */
  file: ConfigFile | null;
  /** Checked cases of `casesFile`. */
  followed: CaseFile[];
  /** For `describeConfig`: which values are written, and where. */
  main: Findings | null;
  followedFindings: Findings | null;
}

/**
 * Reads and checks a configuration completely: every problem at once, none thrown. The text is YAML
 * 1.1, as the reference's parser reads it.
 */
export function loadConfig(sources: ConfigSources): LoadedConfig {
  const dotenv = sources.envFile === undefined ? [] : readDotenv(sources.envFile.text, sources.env);
  const environment = new Environment([
    { origin: "environment", values: environmentValues(sources.env) },
    { origin: "credential", values: environmentValues(sources.credentials ?? {}) },
    { origin: ".env", values: dotenv },
  ]);
  const problems: ConfigProblem[] = [];
  const main = readMapping(sources, { problems, whatFor: "cases and calendars" });
  const followed = sources.casesFile === undefined
    ? null
    : readMapping(sources.casesFile, { problems, whatFor: "cases" });
  let file: ConfigFile | null = null;
  let cases: CaseFile[] = [];
  if (main !== null) {
    const strict = isVersionOne(main.source.tree as TreeMap);
    checkKeys(main, { schema: configSchema, severity: strict ? "error" : "warning" });
    file = checkShape(main, configSchema);
    if (followed !== null) {
      checkKeys(followed, { schema: casesFileSchema, severity: strict ? "error" : "warning" });
      cases = checkShape(followed, casesFileSchema)?.cases ?? [];
    }
    checkMeaning(main, followed);
  }
  const usable = file !== null && !problems.some(({ severity }) => severity === "error");
  problems.push(...environmentProblems(sources, { environment, dotenv, main }));
  return {
    sources,
    config: usable && file !== null && main !== null
      ? settleConfig(file, {
        main,
        environment,
        sources: [
          { cases: file.cases, findings: main },
          ...(followed === null ? [] : [{ cases, findings: followed }]),
        ],
      })
      : null,
    problems: inOrder(problems, sources).map((problem) => redacted(problem, environment)),
    environment,
    file: usable ? file : null,
    followed: usable ? cases : [],
    main,
    followedFindings: followed,
  };
}

function readMapping(
  source: NamedText,
  { problems, whatFor }: { problems: ConfigProblem[]; whatFor: string },
): Findings | null {
  const { tree, problems: found } = readYaml(source.path, source.text);
  problems.push(...found);
  if (tree?.kind === "map") return new Findings({ file: source.path, tree }, problems);
  if (!found.some(({ severity }) => severity === "error")) {
    problems.push({
      severity: "error",
      code: "shape",
      file: source.path,
      line: 1,
      column: 1,
      path: "",
      value: "",
      message: tree === null
        ? `the file is empty; it must have ${whatFor}`
        : `the file must be a mapping of keys with ${whatFor}`,
    });
  }
  return null;
}

function isVersionOne(tree: TreeMap): boolean {
  const version = child(tree, "version");
  return version?.kind === "leaf" && version.value === 1;
}

function environmentProblems(
  sources: ConfigSources,
  { environment, dotenv, main }: {
    environment: Environment;
    dotenv: readonly DotenvEntry[];
    main: Findings | null;
  },
): ConfigProblem[] {
  const group = main === null ? undefined : child(main.source.tree, "courtlistener");
  const insecure = child(group, "allow_insecure");
  return checkEnvironment(environment, {
    dotenv,
    file: sources.envFile?.path ?? ".env",
    allowInsecure: insecure?.kind === "leaf" && insecure.value === true,
  });
}

/** A secret may have been pasted into the wrong file. */
function redacted(problem: ConfigProblem, environment: Environment): ConfigProblem {
  const safe = { ...problem };
  safe.path = environment.redact(problem.path);
  safe.value = environment.redact(problem.value);
  safe.message = environment.redact(problem.message);
  if (problem.nearest !== undefined) safe.nearest = environment.redact(problem.nearest);
  return safe;
}

function inOrder(problems: readonly ConfigProblem[], sources: ConfigSources): ConfigProblem[] {
  const files = [sources.path, sources.casesFile?.path, sources.envFile?.path];
  const rank = (problem: ConfigProblem) => {
    const at = files.indexOf(problem.file);
    return at < 0 ? files.length : at;
  };
  return [...problems].sort((a, b) => rank(a) - rank(b) || a.line - b.line || a.column - b.column);
}
