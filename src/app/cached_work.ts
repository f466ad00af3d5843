import { createHash } from "node:crypto";
import type { Config } from "../config/config.ts";
import { openRenderCache, renderCachePath } from "../store/render_cache.ts";
import { type KeptWork, keptWork } from "./kept_work.ts";

/** What publishing keeps, with the file in which it outlasts the process. */
export interface CachedWork {
  readonly kept: KeptWork;
  /** Forgets everything, so that all is made anew. */
  forget(): void;
  [Symbol.dispose](): void;
}

/**
 * Opens what earlier publications have kept for these settings; `program` is that of
 * `program_identity.ts`. Never throws: what cannot be kept is made anew.
 */
export function cachedWork(
  { config, program }: { config: Config; program: string },
): CachedWork {
  const identity = createHash("sha256").update(JSON.stringify([program, config])).digest("hex");
  const cache = openRenderCache({ path: renderCachePath(config), identity });
  let kept = keptWork({ cache });
  return {
    get kept() {
      return kept;
    },
    forget: () => {
      cache.clear();
      kept = keptWork({ cache });
    },
    [Symbol.dispose]: cache.close,
  };
}
