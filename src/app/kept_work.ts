import type { Config } from "../config/config.ts";
import type { Clock } from "../domain/clock.ts";
import { memoryCache, type RenderCache } from "../store/render_cache.ts";
import type { Store } from "../store/store.ts";
import { type KeptCases, keptCases } from "./kept_cases.ts";
import { type KeptFiles, keptFiles } from "./kept_files.ts";
import { type KeptOutputs, keptOutputs } from "./kept_outputs.ts";
import { type KeptParts, keptParts } from "./kept_parts.ts";

/**
 * What one thread keeps from publication to publication, so that only what changed is folded,
 * rendered and written. Everything published is the same with it and without it.
 */
export interface KeptWork {
  readonly cases: KeptCases;
  readonly parts: KeptParts;
  readonly outputs: KeptOutputs;
  readonly files: KeptFiles;
  /** Looks what has changed since, before each publication; with other settings nothing is kept. */
  look(tools: { config: Config; store: Store; clock: Clock }): void;
  /** Hands what was made anew to the cache, after each publication. */
  flush(): void;
  /** Leaves the cache alone and forgets what it may not have any more. */
  forget(): void;
}

/** Nothing is kept yet, but for what earlier processes left in `cache`. */
export function keptWork({ cache = memoryCache() }: { cache?: RenderCache } = {}): KeptWork {
  const begun = () => ({
    cases: keptCases({ cache }),
    parts: keptParts({ cache }),
    outputs: keptOutputs({ cache }),
    files: keptFiles({ cache }),
  });
  let work = begun();
  let settled: string | null = null;
  return {
    get cases() {
      return work.cases;
    },
    get parts() {
      return work.parts;
    },
    get outputs() {
      return work.outputs;
    },
    get files() {
      return work.files;
    },
    look: (tools) => {
      const text = JSON.stringify(tools.config);
      if (settled !== null && text !== settled) {
        cache.clear();
        work = begun();
      }
      settled = text;
      work.cases.look(tools);
    },
    flush: cache.flush,
    forget: () => {
      work = begun();
    },
  };
}
