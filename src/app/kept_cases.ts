import type { CaseSettings, Config } from "../config/config.ts";
import type { Clock } from "../domain/clock.ts";
import type { StampsRead } from "../store/stamps.ts";
import type { Store } from "../store/store.ts";
import type { CaseKeeper, CaseState } from "./case_state.ts";
import { courtToday } from "./court_today.ts";
import { knownKey } from "./resolve_docket.ts";

/** What one thread keeps of its folds from publication to publication. */
export interface KeptCases extends CaseKeeper {
  /** Looks what has changed since; before each round of `find`. */
  look(tools: { config: Config; store: Store; clock: Clock }): void;
}

/** Events of all cases beyond which further ones are not kept: they take some kilobytes each. */
const mostEvents = 20_000;

interface KeptCase {
  state: CaseState;
  layout: string;
  stamp: string;
  dockets: { key: string; stamp: string; today: string }[];
}

/**
 * Keeps nothing at first. A fold is used again as long as the settings, the stamps of everything it
 * read (`store/stamps.ts`) and the day at its courts are the same.
 */
export function keptCases({ most = mostEvents }: { most?: number } = {}): KeptCases {
  const kept = new Map<string, KeptCase>();
  let settled = "";
  let present: { stamps: StampsRead; store: Store; now: Temporal.Instant } | null = null;

  function look({ config, store, clock }: Parameters<KeptCases["look"]>[0]): void {
    const text = JSON.stringify(config);
    if (text !== settled) kept.clear();
    settled = text;
    present = { stamps: store.stamps.read(), store, now: clock.now() };
  }

  const needPresent = () => {
    if (present === null) throw new Error("look before you ask for kept cases");
    return present;
  };

  function isSame(one: KeptCase, { dockets }: CaseSettings): boolean {
    const { stamps, store, now } = needPresent();
    if (one.stamp !== (stamps.cases.get(one.state.settings.id) ?? "")) return false;
    if (one.layout !== stamps.layout) {
      const keys = [...new Set(dockets.flatMap((reference) => knownKey(reference, store) ?? []))];
      if (keys.join("\n") !== one.dockets.map(({ key }) => key).join("\n")) return false;
      one.layout = stamps.layout;
    }
    return one.dockets.every(({ key, stamp, today }, index) =>
      stamp === (stamps.dockets.get(key) ?? "") &&
      today === courtToday(one.state.dockets[index]!, now)
    );
  }

  return {
    look,
    find: (settings) => {
      const one = kept.get(settings.id);
      if (one === undefined) return null;
      if (isSame(one, settings)) return one.state;
      kept.delete(settings.id);
      return null;
    },
    stampOf: (caseId) => needPresent().stamps.cases.get(caseId) ?? "",
    keep: (state, stamp) => {
      const { stamps, now } = needPresent();
      const { id } = state.settings;
      kept.delete(id);
      const events = kept.values().reduce((sum, one) => sum + one.state.events.length, 0);
      if (stamp === null || events + state.events.length > most) return;
      kept.set(id, {
        state,
        layout: stamps.layout,
        stamp,
        dockets: state.dockets.map((docket) => ({
          key: docket.docketKey,
          stamp: stamps.dockets.get(docket.docketKey) ?? "",
          today: courtToday(docket, now),
        })),
      });
    },
  };
}
