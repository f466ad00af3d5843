import { readEntry } from "../../extract/read_entry.ts";
import type { ReadReply, ReadRequest } from "./read_message.ts";

/**
 * The thread behind `worker_reader.ts`: reads texts by the rules, one after the other. `deno task
 * workers` bundles it.
 */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ReadRequest>) => void) | null;
  postMessage(message: ReadReply): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data }) => {
  try {
    scope.postMessage({ facts: readEntry(data) });
  } catch (error) {
    scope.postMessage({ failed: error instanceof Error ? error.message : String(error) });
  }
};
