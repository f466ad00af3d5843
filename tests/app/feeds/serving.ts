import type { Config } from "../../../src/config/config.ts";
import { createFileServer, type FileServer } from "../../../src/app/feeds/file_server.ts";
import type { Preparer } from "../../../src/app/feeds/prepare_in_worker.ts";
import { prepareFile } from "../../../src/app/feeds/prepare_file.ts";
import type { Clock } from "../../../src/domain/clock.ts";
import { recordingLog } from "../deliveries/receiving.ts";
import { type Installation, installation, type InstallationOptions } from "../installation.ts";

/** An installation whose files are served. */
export interface Serving extends AsyncDisposable {
  readonly site: Installation;
  readonly files: FileServer;
  readonly logged: string[];
  /** Paths and views that were prepared, in turn. */
  readonly prepared: string[];
  /** Makes the preparing fail from now on, or not. */
  broken: boolean;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** The text of a 200. */
  text(path: string, headers?: Record<string, string>): Promise<string>;
}

/** Synced and, unless told otherwise, published, with settings as `change` has them; prepared in the test's own thread. */
export async function serving(
  options: InstallationOptions & {
    change?: (config: Config) => Config;
    /** As the server's own option; then nothing is published by this. */
    published?: Promise<void>;
    /** How whoever waits for a first publication loses patience. */
    sleep?: Clock["sleep"];
  } = {},
): Promise<Serving> {
  const { change = (config) => config, published, sleep = untilAborted, ...rest } = options;
  const site = await installation(rest);
  site.config = change({
    ...site.config,
    storePath: `${site.folder}/data/store.sqlite`,
    server: { ...site.config.server, serveFiles: "all" },
  });
  await site.sync();
  if (published === undefined) site.publish();
  const logged: string[] = [];
  const prepared: string[] = [];
  const preparer: Preparer = {
    prepare: (job) => {
      if (made.broken) return Promise.reject(new Error("the disk is broken"));
      prepared.push(job.kind === "file" ? job.path : `${job.view.sort}/${job.view.id}`);
      return prepareFile(job);
    },
    close: () => {},
  };
  // Settings may be exchanged in a test.
  const config = new Proxy(site.config, {
    get: (_, name) => Reflect.get(site.config, name),
  });
  const files = createFileServer({
    config,
    store: site.store,
    clock: { now: () => site.clock.now(), sleep },
    log: recordingLog(logged),
    preparer,
    ...(published === undefined ? {} : { published }),
  });
  const made: Serving = {
    site,
    files,
    logged,
    prepared,
    broken: false,
    get: async (path, headers = {}) => {
      const request = new Request(`http://files.test${path}`, { headers });
      return await files.answer(request, path.replace(/[?#].*$/, "")) ??
        new Response(null, { status: 404 });
    },
    text: async (path, headers) => {
      const answer = await made.get(path, headers);
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
      return await answer.text();
    },
    [Symbol.asyncDispose]: async () => {
      files.close();
      await site[Symbol.asyncDispose]();
    },
  };
  return made;
}

/** Nobody loses patience while a file is prepared. */
export async function untilAborted(_: number, signal?: AbortSignal): Promise<void> {
  const { promise, reject } = Promise.withResolvers<void>();
  signal?.throwIfAborted();
  signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  return await promise;
}
