import { type Config } from "../config/config.ts";
import { editFollowedCases, type FollowedEdit } from "../config/edit_followed_cases.ts";
import type { LoadedConfig } from "../config/load_config.ts";
import { problemLine } from "../config/problem.ts";
import { followedCasesPath, readFollowedCases } from "../config/read_config.ts";
import { requireConfig } from "../config/require_config.ts";
import type { Clock } from "../domain/clock.ts";
import { CaseCalendarError } from "../domain/errors.ts";
import { replaceFile } from "../platform/atomic_file.ts";
import type { Store } from "../store/store.ts";
import { withFollowed } from "./present_settings.ts";
import { runExclusively } from "./run_exclusively.ts";

/** What the file of followed cases is changed with. */
export interface ChangeTools {
  /** The settings as they were read; the file of followed cases is read again. */
  loaded: LoadedConfig;
  store: Store;
  clock: Clock;
  signal: AbortSignal;
  /** As messages name it: `case-calendar add`. */
  holder: string;
  /** Where the file lies; the working folder by default, with a slash at the end otherwise. */
  folder?: string;
  /** Say what would be written, and write nothing. */
  dryRun?: boolean;
}

/** The settings before and after a change. */
export interface ChangedFollowing<Plan> {
  plan: Plan;
  before: Config;
  /** Settings with the change; in a dry run those that would be in force. */
  after: LoadedConfig & { config: Config };
  /** The text of the file before and after; null where nothing was to be written. */
  text: { before: string; after: string } | null;
}

/** Milliseconds to wait for another change of the file. */
const patience = 10_000;

/**
 * Changes `data/cases.yaml` as `plan` decides from the settings at that moment, null in `edit` for
 * nothing to do. One at a time in an installation, so that of two additions none is lost. The new
 * text is checked with the whole configuration before the file is replaced; what is not right is a
 * `config` error and changes nothing.
 */
export async function changeFollowed<Plan extends { edit: FollowedEdit | null }>(
  plan: (config: Config) => Plan,
  tools: ChangeTools,
): Promise<ChangedFollowing<Plan>> {
  const { store, clock, signal, holder, folder = "", dryRun = false } = tools;
  const work = { name: "followed-cases", holder, store };
  const wait = { milliseconds: patience, clock, signal };
  const change = async () => {
    const file = await readFollowedCases(folder);
    const present = withFollowed(tools.loaded, file?.text ?? null);
    const before = requireConfig(present);
    const planned = plan(before);
    if (planned.edit === null) {
      return { plan: planned, before, after: { ...present, config: before }, text: null };
    }
    const old = file?.text ?? "";
    const text = editFollowedCases(old, planned.edit);
    const loaded = withFollowed(tools.loaded, text);
    const after = { ...loaded, config: checked(loaded) };
    if (!dryRun) replaceFile(`${folder}${followedCasesPath}`, text);
    return { plan: planned, before, after, text: { before: old, after: text } };
  };
  return dryRun ? await change() : await runExclusively({ ...work, wait }, change);
}

/** The change must leave settings that every command takes. */
function checked(loaded: LoadedConfig): Config {
  try {
    return requireConfig(loaded);
  } catch (error) {
    if (!(error instanceof CaseCalendarError)) throw error;
    const faults = loaded.problems.filter(({ severity }) => severity === "error");
    throw new CaseCalendarError("usage", {
      action: `Cannot change ${followedCasesPath}`,
      cause: `the settings would be faulty then:\n  ${faults.map(problemLine).join("\n  ")}`,
      next: "Choose another id or name; nothing was changed",
    }, { cause: error });
  }
}
