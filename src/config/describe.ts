import type { z } from "zod";
import { withoutPassword } from "./check_address.ts";
import { settingNames } from "./environment_names.ts";
import type { Findings } from "./findings.ts";
import type { LoadedConfig } from "./load_config.ts";
import { pathText, type Step } from "./problem.ts";
import { caseSchema, configSchema } from "./schema.ts";
import { keysOf, schemaAt } from "./schema_walk.ts";
import { locate } from "./yaml_tree.ts";

/** One setting with its value and where it comes from. */
export interface DescribedSetting {
  /** `calendars.main.ics_path`, `cases[0].dockets`, or the name of a variable. */
  key: string;
  /** As it applies; null when unset. Secrets are `<set>` or `<unset>`. */
  value: unknown;
  /** `default`, `config.yaml:12`, `.env:3`, `credential`, `environment`; `unset` for variables. */
  origin: string;
}

/** The configuration for `config show --json`; holds no secret. */
export interface ConfigDescription {
  schema: 1;
  /** In the order of the schema, then the variables. Empty when the files cannot be used. */
  settings: DescribedSetting[];
}

/** Every setting with its value and origin. */
export function describeConfig(loaded: LoadedConfig): ConfigDescription {
  const settings: DescribedSetting[] = [];
  const { environment, file, main } = loaded;
  if (file !== null && main !== null) {
    describe(settings, { schema: configSchema, value: file, steps: [], findings: main });
    loaded.followed.forEach((one, index) => {
      describe(settings, {
        schema: caseSchema,
        value: one,
        steps: ["cases", index],
        findings: loaded.followedFindings,
        shownSteps: ["cases", file.cases.length + index],
      });
    });
    applyEnvironment(settings, loaded);
  }
  for (const name of settingNames) {
    settings.push({
      key: name,
      value: environment.shown(name),
      origin: variableOrigin(loaded, name),
    });
  }
  const safe = settings.map((setting) => ({ ...setting, value: safeValue(setting.value, loaded) }));
  return { schema: 1, settings: safe };
}

interface Described {
  schema: z.core.$ZodType;
  value: unknown;
  steps: readonly Step[];
  findings: Findings | null;
  /** The path to print when it differs from the path in the file. */
  shownSteps?: readonly Step[];
}

function describe(
  settings: DescribedSetting[],
  { schema, value, steps, findings, shownSteps = steps }: Described,
): void {
  const step = (key: Step): Described => ({
    schema: schemaAt(schema, key)!,
    value: (value as Record<Step, unknown> | undefined)?.[key],
    steps: [...steps, key],
    findings,
    shownSteps: [...shownSteps, key],
  });
  // Calendars and cases are described key by key; every other list is one value.
  const place = steps.length === 1 ? steps[0] : undefined;
  let inner: readonly Step[] | null = keysOf(schema);
  if (place === "calendars") inner = Object.keys(value as Record<string, unknown>);
  if (place === "cases") inner = (value as unknown[]).map((_one, index) => index);
  if (inner !== null) {
    for (const key of inner) describe(settings, step(key));
    return;
  }
  settings.push({
    key: pathText(shownSteps),
    value: value ?? null,
    origin: fileOrigin(findings, steps),
  });
}

function fileOrigin(findings: Findings | null, steps: readonly Step[]): string {
  if (findings === null) return "default";
  const { node, reached } = locate(findings.source.tree, steps);
  const empty = node.kind === "leaf" && node.value === null;
  return reached === steps.length && !empty ? `${findings.source.file}:${node.line}` : "default";
}

/** Two settings can come from the environment. */
function applyEnvironment(settings: DescribedSetting[], loaded: LoadedConfig): void {
  const replace = (key: string, name: string, { wins }: { wins: boolean }) => {
    const setting = settings.find((one) => one.key === key);
    const value = loaded.environment.get(name);
    if (setting === undefined || value === undefined) return;
    if (!wins && setting.value !== null) return;
    setting.value = value;
    setting.origin = variableOrigin(loaded, name);
  };
  replace("courtlistener.base_url", "COURTLISTENER_BASE_URL", { wins: true });
  replace("m365_client_id", "M365_CLIENT_ID", { wins: false });
}

function variableOrigin({ environment }: LoadedConfig, name: string): string {
  const origin = environment.origin(name);
  if (origin === null) return "unset";
  return origin === ".env" ? `.env:${environment.line(name)}` : origin;
}

function safeValue(value: unknown, loaded: LoadedConfig): unknown {
  if (typeof value === "string") return withoutPassword(loaded.environment.redact(value));
  if (Array.isArray(value)) return value.map((item) => safeValue(item, loaded));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, safeValue(item, loaded)]),
    );
  }
  return value;
}
