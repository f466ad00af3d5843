import type { RenderCache } from "../store/render_cache.ts";

/** Which parts the rows of outputs stand for. */
export interface KeptOutputs {
  /**
   * By case, the id of the part (`case_part.ts`) whose events an output shows while its stamp
   * (`store/stamps.ts`) is this one; null where that is not known.
   */
  find(output: string, stamp: string): ReadonlyMap<string, string> | null;
  keep(output: string, shown: { stamp: string; parts: ReadonlyMap<string, string> }): void;
}

/** Keeps nothing at first but what `cache` has. */
export function keptOutputs({ cache }: { cache: RenderCache }): KeptOutputs {
  const kept = new Map<string, { stamp: string; parts: ReadonlyMap<string, string> }>();
  return {
    find: (output, stamp) => {
      const known = kept.get(output);
      if (known?.stamp === stamp) return known.parts;
      const item = cache.get("output", output);
      if (item === null || item.about !== stamp || typeof item.body !== "string") return null;
      const parts = new Map(JSON.parse(item.body) as [string, string][]);
      kept.set(output, { stamp, parts });
      return parts;
    },
    keep: (output, { stamp, parts }) => {
      kept.set(output, { stamp, parts });
      cache.put("output", output, { about: stamp, body: JSON.stringify([...parts]) });
    },
  };
}
