import { setTimeout } from "node:timers/promises";

/**
 * Resolves when what has come in meanwhile had its turn: connections, requests, messages of threads.
 * For work in pieces beside them. It is a timer on purpose: while each turn of the event loop ends
 * with a `setImmediate`, Deno 2.9 attends to a socket in one turn of sixty, so that an answer waits
 * for a hundred pieces of work.
 */
export function giveWay(): Promise<void> {
  return setTimeout(0);
}
