import type { CaseSettings, Config } from "../config/config.ts";
import type { Clock } from "../domain/clock.ts";
import { keyParts } from "../domain/docket_key.ts";
import type { RenderCache } from "../store/render_cache.ts";
import type { StampsRead } from "../store/stamps.ts";
import type { Store } from "../store/store.ts";
import type { CaseKeeper, CaseState } from "./case_state.ts";
import { readCase, writeCase } from "./case_text.ts";
import { courtToday } from "./court_today.ts";
import { knownKey } from "./resolve_docket.ts";

/** What one thread keeps of its folds from publication to publication. */
export interface KeptCases extends CaseKeeper {
  /** Looks what has changed since; before each round of `find`. */
  look(tools: { config: Config; store: Store; clock: Clock }): void;
}

/** Events of all cases beyond which further ones are not kept: they take some kilobytes each. */
const mostEvents = 20_000;

/** What a fold rests on. */
interface Basis {
  layout: string;
  /** Of what is stored for the case. */
  stamp: string;
  dockets: { key: string; stamp: string; today: string }[];
}

interface KeptCase extends Basis {
  state: CaseState;
}

/**
 * Keeps nothing at first but what `cache` has. A fold is used again as long as the settings, the
 * stamps of everything it read (`store/stamps.ts`) and the day at its courts are the same.
 */
export function keptCases(
  { most = mostEvents, cache }: { most?: number; cache?: RenderCache } = {},
): KeptCases {
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

  function isSame(one: Basis, { id, dockets }: CaseSettings): boolean {
    const { stamps, store, now } = needPresent();
    if (one.stamp !== (stamps.cases.get(id) ?? "")) return false;
    if (one.layout !== stamps.layout) {
      const keys = [...new Set(dockets.flatMap((reference) => knownKey(reference, store) ?? []))];
      if (keys.join("\n") !== one.dockets.map(({ key }) => key).join("\n")) return false;
      one.layout = stamps.layout;
    }
    return one.dockets.every(({ key, stamp, today }) =>
      stamp === (stamps.dockets.get(key) ?? "") && today === courtToday(keyParts(key), now)
    );
  }

  /** From an earlier process. */
  function cached(settings: CaseSettings): KeptCase | null {
    const face = cache?.get("case", settings.id) ?? null;
    const evidence = cache?.get("evidence", settings.id) ?? null;
    if (typeof face?.body !== "string" || !(evidence?.body instanceof Uint8Array)) return null;
    if (face.about !== evidence.about) return null;
    const basis = JSON.parse(face.about) as Basis;
    if (!isSame(basis, settings)) return null;
    return { ...basis, state: readCase({ face: face.body, evidence: evidence.body }, settings) };
  }

  function remember(one: KeptCase): void {
    const { id } = one.state.settings;
    kept.delete(id);
    const events = kept.values().reduce((sum, { state }) => sum + state.events.length, 0);
    if (events + one.state.events.length <= most) kept.set(id, one);
  }

  return {
    look,
    find: (settings) => {
      const one = kept.get(settings.id);
      if (one !== undefined && isSame(one, settings)) return one.state;
      kept.delete(settings.id);
      const other = cached(settings);
      if (other === null) return null;
      remember(other);
      return other.state;
    },
    stampOf: (caseId) => needPresent().stamps.cases.get(caseId) ?? "",
    keep: (state, stamp) => {
      const { stamps, now } = needPresent();
      const { id } = state.settings;
      kept.delete(id);
      const text = writeCase(state);
      const light = readCase(text, state.settings);
      if (stamp === null) return light;
      const basis: Basis = {
        layout: stamps.layout,
        stamp,
        dockets: state.dockets.map(({ docketKey }) => ({
          key: docketKey,
          stamp: stamps.dockets.get(docketKey) ?? "",
          today: courtToday(keyParts(docketKey), now),
        })),
      };
      remember({ ...basis, state: light });
      const about = JSON.stringify(basis);
      cache?.put("case", id, { about, body: text.face });
      cache?.put("evidence", id, { about, body: text.evidence });
      return light;
    },
  };
}
