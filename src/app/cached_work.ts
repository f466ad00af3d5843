import { createHash } from "node:crypto";
import type { Config } from "../config/config.ts";
import { openRenderCache, renderCachePath } from "../store/render_cache.ts";
import { type KeptWork, keptWork } from "./kept_work.ts";

/** What publishing keeps, with the file in which it outlasts the process. */
export interface CachedWork {
  readonly kept: KeptWork;
  /** When nothing was kept, by whatever process; everything was made since. */
  readonly since: Temporal.Instant;
  /** Forgets everything, so that all is made anew. */
  forget(now: Temporal.Instant): void;
  [Symbol.dispose](): void;
}

/**
 * Opens what earlier publications have kept for these settings; `program` is the identity of
 * `publishing_program.ts`. Never throws: what cannot be kept is made anew.
 */
export function cachedWork(
  { config, program, now }: { config: Config; program: string; now: Temporal.Instant },
): CachedWork {
  const identity = createHash("sha256").update(JSON.stringify([program, config])).digest("hex");
  const cache = openRenderCache({ path: renderCachePath(config), identity });
  const begun = cache.get("begun", "");
  let since = begun === null ? now : Temporal.Instant.from(begun.about);
  if (begun === null) begin();
  let kept = keptWork({ cache });

  function begin(): void {
    cache.put("begun", "", { about: since.toString(), body: "" });
  }

  return {
    get kept() {
      return kept;
    },
    get since() {
      return since;
    },
    forget: (now) => {
      cache.clear();
      since = now;
      begin();
      kept = keptWork({ cache });
    },
    [Symbol.dispose]: cache.close,
  };
}
