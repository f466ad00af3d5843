import type { StoreContext } from "./store_context.ts";

/** What is this installation's own, drawn once and kept for good. */
export interface InstallationFacts {
  /**
   * A number from 0 up to, not including, 1: how far into each interval this installation asks
   * upstreams, so that many installations do not ask at one moment. Drawn at the first call; without
   * a right to write it is the middle until it is drawn.
   */
  offset(): number;
}

/** The installation facts of a store. */
export function installation(
  { database }: StoreContext,
  { random = Math.random }: { random?: () => number } = {},
): InstallationFacts {
  const read = () =>
    database.get<{ value: number }>("SELECT value FROM installation WHERE name = 'offset'")?.value;
  return {
    offset: () => {
      const known = read();
      if (known !== undefined) return known;
      if (database.get<{ query_only: number }>("PRAGMA query_only")!.query_only === 1) return 0.5;
      database.run("INSERT INTO installation VALUES ('offset', ?) ON CONFLICT DO NOTHING", [
        random(),
      ]);
      return read()!;
    },
  };
}
