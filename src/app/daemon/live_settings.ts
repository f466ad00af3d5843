import type { Config } from "../../config/config.ts";
import { secretNames } from "../../config/environment_names.ts";
import type { LoadedConfig } from "../../config/load_config.ts";
import { requireConfig } from "../../config/require_config.ts";
import type { Clock } from "../../domain/clock.ts";
import { CaseCalendarError, printable } from "../../domain/errors.ts";
import type { Log } from "../../platform/log.ts";
import type { Store } from "../../store/store.ts";

/** Settings that can be exchanged while the daemon runs. */
export interface LiveSettings {
  /** Always the settings in force: the same object, whose members change. */
  config: Config;
  /** What {@link config} came from, with {@link config} as its settings. */
  loaded: LoadedConfig;
  /**
   * Reads the settings again. Good ones are in force when it resolves; of faulty ones nothing is
   * taken, and an alarm says so. Never rejects.
   */
  reload(): Promise<void>;
}

/** What {@link liveSettings} works with. */
export interface LiveSettingsOptions {
  /** The settings in force, to be changed in place. */
  config: Config;
  /** What they came from. */
  loaded: LoadedConfig;
  /** Reads the files again; null where they cannot be read twice (standard input). */
  read: (() => Promise<LoadedConfig>) | null;
  store: Pick<Store, "alarms">;
  clock: Clock;
  log: Log;
  /** New settings are in force. */
  onTaken?: (taken: { loaded: LoadedConfig; newDockets: boolean }) => void;
}

/** Keys of the alarms: settings that are faulty, and some that wait for a restart. */
const alarm = { faulty: "config", restart: "config:restart" } as const;

/** Members that port, store, keys and clients were opened with: as the file names them. */
const fixed = {
  storePath: "store_path",
  server: "server",
  docketlayer: "docketlayer",
  courtlistener: "courtlistener",
} as const satisfies Partial<Record<keyof Config, string>>;

/** Makes `options.config` exchangeable; alarms of an earlier process about settings are over. */
export function liveSettings(options: LiveSettingsOptions): LiveSettings {
  const { config, read, store, clock, log, onTaken = () => {} } = options;
  let turn: Promise<void> = Promise.resolve();
  for (const key of Object.values(alarm)) store.alarms.clear(key);

  const raise = (key: string, text: string) =>
    store.alarms.raise({ key, kind: "config", text, at: clock.now().toString() });

  /** The clients and the receiver keep the secrets they were opened with. */
  const isOther = (name: string, { environment }: LoadedConfig) =>
    environment.get(name) !== options.loaded.environment.get(name);

  async function take(): Promise<void> {
    if (read === null) {
      log.warn("settings from standard input cannot be read again; restart to change them");
      return;
    }
    let loaded: LoadedConfig;
    let next: Config;
    try {
      loaded = await read();
      next = requireConfig(loaded);
    } catch (error) {
      const told = error instanceof CaseCalendarError ? error.facts.cause : String(error);
      const cause = told.replaceAll(/\s*\n\s*/g, "; ").replace(":; ", ": ");
      log.error("the changed settings are faulty; the old ones stay in force", { cause });
      raise(alarm.faulty, printable(`changed settings were not taken over: ${cause}`, 500));
      return;
    }
    const waiting = [
      ...fixedNames.filter((name) => !isSame(config[name], next[name]))
        .map((name) => fixed[name]),
      ...[...secretNames].filter((name) => isOther(name, loaded)),
    ];
    const before = docketsOf(config);
    const newDockets = [...docketsOf(next)].some((docket) => !before.has(docket));
    const kept = Object.fromEntries(fixedNames.map((name) => [name, config[name]]));
    Object.assign(config, next, kept);
    store.alarms.clear(alarm.faulty);
    const { cases, calendars } = config;
    log.info("changed settings are in force", {
      cases: cases.length,
      calendars: calendars.length,
    });
    if (waiting.length === 0) store.alarms.clear(alarm.restart);
    else {
      const names = waiting.join(", ");
      log.warn("some changed settings need a restart", { settings: names });
      raise(alarm.restart, `a restart is needed for the changed settings ${names}`);
    }
    onTaken({ loaded, newDockets });
  }

  return {
    config,
    loaded: { ...options.loaded, config },
    reload: () => {
      turn = turn.then(take).catch((error) => {
        log.error("settings could not be exchanged", { cause: String(error) });
      });
      return turn;
    },
  };
}

const fixedNames = Object.keys(fixed) as (keyof typeof fixed)[];

function docketsOf({ cases }: Config): Set<string> {
  return new Set(cases.flatMap(({ dockets }) => dockets.map((one) => JSON.stringify(one))));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
