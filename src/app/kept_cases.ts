import { createHash } from "node:crypto";
import type { CaseSettings } from "../config/config.ts";
import type { Clock } from "../domain/clock.ts";
import { courtDay } from "../domain/court_time.ts";
import { courtZone } from "../domain/courts.ts";
import { keyParts } from "../domain/docket_key.ts";
import type { RenderCache } from "../store/render_cache.ts";
import type { StampsRead } from "../store/stamps.ts";
import type { Store } from "../store/store.ts";
import { type CaseDocket, type CaseState, type CaseTools, foldCase } from "./case_state.ts";
import { readCase, writeCase } from "./case_text.ts";
import { Overtaken } from "./overtaken.ts";
import { knownKey } from "./resolve_docket.ts";

/**
 * A case whose fold is kept: events and what merged are read when they are asked for, and few cases
 * are in memory at once. Asking throws {@link Overtaken} where another process has put a later fold in
 * their place.
 */
export interface KeptCase extends CaseState {
  /** Two states of the case that share it are equal in everything. */
  readonly stamp: string;
}

/** The folds of one thread, and of processes before it. */
export interface KeptCases {
  /** Looks what has changed since; before each round of {@link KeptCases.of}. */
  look(tools: { store: Store; clock: Clock }): void;
  /** The case as it was last folded, if a fold would bring the very same now; else null. */
  find(settings: CaseSettings): KeptCase | null;
  /** The case as it stands, folded if need be. */
  of(settings: CaseSettings, tools: CaseTools): KeptCase;
}

/** What a fold rests on. */
interface Basis {
  layout: string;
  /** Of what is stored for the case. */
  stamp: string;
  dockets: { key: string; stamp: string; today: string }[];
}

/** The store at the last look. */
interface Present {
  stamps: StampsRead;
  store: Store;
  /** The day at the court of a docket. */
  todayAt: (docketKey: string) => string;
}

type Content = Pick<CaseState, "events" | "merged">;

/** Of so many cases the events stay in memory: one step after the other asks for those that changed. */
const mostLoaded = 2;

/**
 * Keeps nothing at first but what `cache` has. While the settings are the same, a fold is used again as long as the
 * stamps of everything it read (`store/stamps.ts`) and the day at its courts are the same.
 */
export function keptCases({ cache }: { cache: RenderCache }): KeptCases {
  const kept = new Map<string, { basis: Basis; state: KeptCase }>();
  const loaded = new Map<string, { stamp: string; content: Content }>();
  const zones = new Map<string, string>();
  let present: Present | null = null;

  const needPresent = () => {
    if (present === null) throw new Error("look before you ask for kept cases");
    return present;
  };

  function isSame(basis: Basis, { id, dockets }: CaseSettings): boolean {
    const { stamps, store, todayAt } = needPresent();
    if (basis.stamp !== (stamps.cases.get(id) ?? "")) return false;
    if (basis.layout !== stamps.layout) {
      const keys = [...new Set(dockets.flatMap((reference) => knownKey(reference, store) ?? []))];
      if (keys.join("\n") !== basis.dockets.map(({ key }) => key).join("\n")) return false;
      basis.layout = stamps.layout;
    }
    return basis.dockets.every(({ key, stamp, today }) =>
      stamp === (stamps.dockets.get(key) ?? "") && today === todayAt(key)
    );
  }

  function remember(caseId: string, one: { stamp: string; content: Content }): Content {
    loaded.delete(caseId);
    const [oldest] = loaded.keys();
    if (loaded.size >= mostLoaded) loaded.delete(oldest!);
    loaded.set(caseId, one);
    return one.content;
  }

  function contentOf(caseId: string, stamp: string): Content {
    const known = loaded.get(caseId);
    if (known?.stamp === stamp) return known.content;
    const item = cache.get("events", caseId);
    if (item === null || item.about !== stamp || typeof item.body === "string") {
      kept.delete(caseId);
      cache.put("case", caseId, { about: "", body: "" });
      throw new Overtaken(`case "${caseId}"`);
    }
    return remember(caseId, { stamp, content: readCase(item.body) });
  }

  function keptCase(
    settings: CaseSettings,
    { stamp, dockets }: { stamp: string; dockets: readonly CaseDocket[] },
  ): KeptCase {
    return {
      settings,
      stamp,
      dockets,
      get events() {
        return contentOf(settings.id, stamp).events;
      },
      get merged() {
        return contentOf(settings.id, stamp).merged;
      },
    };
  }

  /** From an earlier process. */
  function cached(settings: CaseSettings): KeptCase | null {
    const item = cache.get("case", settings.id);
    if (item === null || item.about === "" || typeof item.body !== "string") return null;
    const { basis, stamp } = JSON.parse(item.about) as { basis: Basis; stamp: string };
    if (!isSame(basis, settings)) return null;
    const dockets = JSON.parse(item.body) as CaseDocket[];
    const state = keptCase(settings, { stamp, dockets });
    kept.set(settings.id, { basis, state });
    return state;
  }

  function find(settings: CaseSettings): KeptCase | null {
    const one = kept.get(settings.id);
    if (one !== undefined && isSame(one.basis, settings)) return one.state;
    kept.delete(settings.id);
    return cached(settings);
  }

  function folded(settings: CaseSettings, tools: CaseTools): KeptCase {
    const { stamps, todayAt } = needPresent();
    const { id } = settings;
    const { state: { dockets, ...content }, saved } = foldCase(settings, tools);
    const body = writeCase(content);
    const facts = JSON.stringify(dockets);
    const stamp = createHash("sha256").update(facts).update(body).digest("hex").slice(0, 32);
    remember(id, { stamp, content });
    cache.put("events", id, { about: stamp, body });
    const state = keptCase(settings, { stamp, dockets });
    let stored = stamps.cases.get(id) ?? "";
    for (const { before, after } of saved) {
      // Somebody else wrote there since the last look: what he wrote has not been read.
      if (before !== stored) return state;
      stored = after;
    }
    const basis: Basis = {
      layout: stamps.layout,
      stamp: stored,
      dockets: dockets.map(({ docketKey }) => ({
        key: docketKey,
        stamp: stamps.dockets.get(docketKey) ?? "",
        today: todayAt(docketKey),
      })),
    };
    kept.set(id, { basis, state });
    cache.put("case", id, { about: JSON.stringify({ basis, stamp }), body: facts });
    return state;
  }

  return {
    look: ({ store, clock }) => {
      const days = new Map<string, string>();
      const now = clock.now();
      const todayAt = (key: string) => {
        const zone = zones.getOrInsertComputed(key, () => courtZone(keyParts(key)).zone);
        return days.getOrInsertComputed(zone, () => courtDay(now, zone));
      };
      present = { stamps: store.stamps.read(), store, todayAt };
    },
    find,
    of: (settings, tools) => find(settings) ?? folded(settings, tools),
  };
}
