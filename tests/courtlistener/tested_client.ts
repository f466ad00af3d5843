import { type CourtListener, createCourtListener } from "../../src/courtlistener/client.ts";
import type { CourtListenerOptions, Wait } from "../../src/courtlistener/courtlistener_options.ts";
import { type VirtualClock, virtualClock } from "../support/virtual_clock.ts";
import { type MemoryPacer, memoryPacer } from "./memory_pacer.ts";

/** Never to be seen in an error or a log line. */
export const secretToken = "0123456789abcdef0123456789abcdef01234567";

/** A client with everything a test wants to look at. */
export interface ClientUnderTest {
  client: CourtListener;
  clock: VirtualClock;
  pacer: MemoryPacer;
  warnings: string[];
  waits: Wait[];
}

/** A client of a server on loopback: virtual clock, no jitter (every wait is the longest one). */
export function clientOf(
  baseUrl: string,
  options: Partial<CourtListenerOptions> & { pacer?: MemoryPacer; clock?: VirtualClock } = {},
): ClientUnderTest {
  const clock = options.clock ?? virtualClock("2026-08-15T17:00:00Z");
  const pacer = options.pacer ?? memoryPacer(clock, { learned: true });
  const warnings: string[] = [];
  const waits: Wait[] = [];
  const client = createCourtListener({
    baseUrl,
    token: secretToken,
    version: "0.1.0",
    log: { warn: (message) => warnings.push(message) },
    onWait: (wait) => waits.push(wait),
    ...options,
    retry: { random: () => 0.999_999, ...options.retry },
    clock,
    pacer,
  });
  return { client, clock, pacer, warnings, waits };
}

/** The error a promise rejects with; fails when it does not. */
export async function rejection<Kind extends Error>(
  promise: Promise<unknown>,
  kind: new (...parameters: never[]) => Kind,
): Promise<Kind> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof kind) return error;
    throw error;
  }
  throw new Error(`nothing was thrown, but ${kind.name} was expected`);
}
