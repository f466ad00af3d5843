import { prepareFile } from "./prepare_file.ts";
import type { PrepareReply, PrepareRequest } from "./prepare_message.ts";

/** The thread behind `prepare_in_worker.ts`. `deno task workers` bundles it. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<PrepareRequest>) => void) | null;
  postMessage(message: PrepareReply, transfer?: Transferable[]): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = async ({ data: { job } }) => {
  try {
    const file = await prepareFile(job);
    const all = [file.packed.br, file.packed.gzip, ...(file.plain === null ? [] : [file.plain])];
    scope.postMessage({ file }, all.map(({ buffer }) => buffer));
  } catch (error) {
    scope.postMessage({ failed: error instanceof Error ? error.message : String(error) });
  }
};
