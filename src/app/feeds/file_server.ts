import { pagePolicy } from "../../calendars/page/page_assets.ts";
import { renderMissing } from "../../calendars/page/render_missing.ts";
import { clientProfile, type ProfileName } from "../../calendars/ics/client_profile.ts";
import type { Config } from "../../config/config.ts";
import type { Clock } from "../../domain/clock.ts";
import { type FeedView, readViewPath, viewPath } from "../../domain/feed_view.ts";
import type { Log } from "../../platform/log.ts";
import type { PrivateFeed } from "../../store/private_feeds.ts";
import type { Store } from "../../store/store.ts";
import {
  answerFile,
  answerMissing,
  answerPreflight,
  answerStream,
  type FileAnswer,
} from "../../web/files/answer_file.ts";
import { pathSegments } from "../../web/files/path_segments.ts";
import { contentTypes, type FileKind, type ServedFile } from "../../web/files/served_file.ts";
import { statedPolicy } from "../../web/files/stated_policy.ts";
import { troubleLog } from "../../web/trouble_log.ts";
import { clientOfAgent } from "./client_of_agent.ts";
import { type FeedOptions, noOptions, readFeedOptions, writeFeedOptions } from "./feed_options.ts";
import { firstPublication } from "./first_publication.ts";
import { isFollowed } from "./is_followed.ts";
import { createPreparer, type Preparer } from "./prepare_in_worker.ts";
import { type FileState, preparedFiles } from "./prepared_files.ts";
import { privateDigest } from "./private_address.ts";
import { servedFolder, servedStatePath } from "./served_folder.ts";
import { fileSource, isOwnFolder, type TreeFile, treeFile } from "./tree_files.ts";

/** Answers feeds and pages. */
export interface FileServer {
  /**
   * The answer for a path as it was written; null where there is nothing. Never rejects, and never
   * waits for the store or for rendering while it computes: that is another thread's.
   */
  answer(request: Request, path: string): Promise<Response | null>;
  /** Notes in the store which private feeds were asked for since the last call. */
  noteFetches(): void;
  /** Ends its thread and notes what is left. */
  close(): void;
}

/** What a {@link FileServer} works with. */
export interface FileServerOptions {
  /** The settings in force; their members may change. */
  config: Config;
  store: Pick<Store, "privateFeeds">;
  clock: Clock;
  log: Log;
  /** Resolves with the first publication of this program; absent where nothing has to be awaited. */
  published?: Promise<unknown>;
  /** For tests. */
  preparer?: Preparer;
}

/** Private feeds that are remembered for when the store cannot be read. */
const mostRemembered = 10_000;

/**
 * Serves the tree of files and the private feeds, as `server.serve_files` says. A feed is its file,
 * unless its address asks for something or the program that asks needs it differently: then it is
 * rendered from what was last published. Subscribers see neither 429 nor 5xx: where something goes
 * wrong they get the last good file, else the plain one; a private feed that cannot be made at all is
 * never an empty one.
 */
export function createFileServer(options: FileServerOptions): FileServer {
  const { config, store, clock } = options;
  const log = options.log.named("files");
  // Whoever asks for many odd feeds must not fill the disk.
  const report = troubleLog(log);
  const trouble = (
    message: string,
    error: unknown,
    { feed, level = "error" }: { feed?: string; level?: "warn" | "error" } = {},
  ) =>
    report({
      level,
      message,
      key: message,
      fields: { feed, cause: error instanceof Error ? error.message : String(error) },
    });
  const closing = new AbortController();
  const { published = null } = options;
  const first = firstPublication({ published, clock, signal: closing.signal });
  const preparer = options.preparer ?? createPreparer({ clock });
  const prepared = preparedFiles({
    preparer,
    clock,
    onFailure: (feed, error) =>
      first.isAwaited()
        ? trouble("a feed waits for the first publication", error, { feed, level: "warn" })
        : trouble("a feed could not be prepared; its last good file is served", error, { feed }),
  });
  const remembered = new Map<string, PrivateFeed | null>();
  const fetches = new Map<number, string>();

  const about = (kind: FileKind, isPrivate = false): FileAnswer => ({
    kind,
    isPrivate,
    pagePolicy,
    now: clock.now().epochMilliseconds,
  });

  /** A page is served under the policy it was written with, by whichever version of the program. */
  function answerReady(request: Request, file: ServedFile, kind: FileKind): Response {
    const stated = kind === "html" ? statedPolicy(file) : null;
    return answerFile(request, file, { ...about(kind), pagePolicy: stated ?? pagePolicy });
  }

  async function fromTree(request: Request, segments: readonly string[]): Promise<Response | null> {
    const file = treeFile(segments, config);
    if (file === null) return null;
    if (request.method === "OPTIONS") {
      return file.kind === "html" ? wrongMethod() : answerPreflight();
    }
    if (!isReading(request)) return wrongMethod();
    const { view } = file;
    const asked = view === null ? noOptions : optionsOf(request, { withQuery: true });
    const asAsked = () =>
      view === null || isPlain(asked)
        ? null
        : fromSnapshots(view, { asked, address: addressOf(request, segments), isPrivate: false });
    let source: FileState | null;
    try {
      source = await isOwnFolder(file.folder) ? await fileSource(file.path) : null;
    } catch (error) {
      trouble("a file could not be looked at; its last good copy is served", error, {
        feed: file.path,
      });
      const last = await asAsked() ?? prepared.last(file.path);
      return last === null ? null : answerReady(request, last, file.kind);
    }
    if (source === null) {
      if (file.kind === "html") {
        // For people; programs that ask for a feed that is not there get the receiver's own answer.
        const home = file.path === config.indexPath ? null : "../";
        const text = renderMissing({ siteTitle: config.siteTitle, home });
        return answerMissing(request, text, about("html"));
      }
      return file.kind === "txt" ? robots(request) : null;
    }
    const made = await asAsked();
    if (made !== null) return answerFile(request, made, about("ics"));
    return await fromDisk(request, { file, source });
  }

  async function fromDisk(
    request: Request,
    { file, source }: { file: TreeFile; source: FileState },
  ): Promise<Response | null> {
    const { path, kind } = file;
    const ready = await prepared.get(path, { ...source, job: { kind: "file", path } });
    if (ready !== null) return answerReady(request, ready, kind);
    const opened = await Deno.open(path);
    return answerStream(request, opened.readable, about(kind));
  }

  /**
   * Null where it cannot be rendered. In the first minutes that can be because nothing was published
   * yet that this program can render from: then the first publication is waited for.
   */
  async function fromSnapshots(
    view: FeedView,
    how: { asked: FeedOptions; address?: string; isPrivate: boolean },
  ): Promise<ServedFile | null> {
    const isAwaited = first.isAwaited();
    const made = await rendered(view, how);
    if (made !== null || !isAwaited) return made;
    await first.wait();
    return await rendered(view, how);
  }

  async function rendered(
    view: FeedView,
    { asked, address, isPrivate }: { asked: FeedOptions; address?: string; isPrivate: boolean },
  ): Promise<ServedFile | null> {
    const folder = servedFolder(config);
    const query = `${writeFeedOptions(asked)} ${asked.unclear.join()}`;
    const key = `${address ?? `private ${viewPath(view)}`} ${query}`;
    let source: FileState | null;
    try {
      source = await fileSource(servedStatePath(folder));
    } catch (error) {
      trouble("what feeds are made from could not be looked at", error, { feed: key });
      return prepared.last(key);
    }
    if (source === null) return null;
    return await prepared.get(key, {
      ...source,
      job: {
        kind: "view",
        folder,
        view,
        options: asked,
        ...(address === undefined ? {} : { address }),
        isPrivate,
        isFollowed: isFollowed(view, config),
      },
    });
  }

  async function privately(request: Request, digest: string): Promise<Response | null> {
    if (request.method === "OPTIONS") return answerPreflight();
    if (!isReading(request)) return wrongMethod();
    const feed = privateFeed(digest);
    if (feed === null) return null;
    if (feed.revokedAt !== null) return gone();
    fetches.set(feed.id, clock.now().toString());
    const view = readViewPath(feed.view);
    if (view === null) return null;
    const asked = {
      ...optionsOf(request, { withQuery: false }),
      ...withoutNulls(readFeedOptions(feed.options)),
    };
    const file = await fromSnapshots(view, { asked, isPrivate: true }) ??
      await wholeFile(view, asked);
    if (file !== null) return answerFile(request, file, about("ics", true));
    if (first.isAwaited() && hasCopy(request)) return keepCopy();
    return answerMissing(request, notMadeYet, about("txt", true));
  }

  /** The file of a view that shows all a private feed does; null where there is none. */
  async function wholeFile(view: FeedView, asked: FeedOptions): Promise<ServedFile | null> {
    const isListed = config.calendars.every(({ icsPath }) => icsPath !== null);
    if (!isListed || isNarrowed(asked)) return null;
    const file = treeFile(`${viewPath(view)}.ics`.split("/"), config);
    if (file === null || !await isOwnFolder(file.folder)) return null;
    const source = await fileSource(file.path);
    const { path } = file;
    return source && await prepared.get(path, { ...source, job: { kind: "file", path } });
  }

  function privateFeed(digest: string): PrivateFeed | null {
    try {
      const feed = store.privateFeeds.byDigest(digest);
      if (feed !== null) {
        if (remembered.size >= mostRemembered) remembered.clear();
        remembered.set(digest, feed);
      }
      return feed;
    } catch (error) {
      trouble("private feeds could not be looked up", error);
      return remembered.get(digest) ?? null;
    }
  }

  function noteFetches(): void {
    if (fetches.size === 0) return;
    try {
      store.privateFeeds.noteFetches(fetches);
      fetches.clear();
    } catch (error) {
      log.warn("fetches of private feeds are noted later", { cause: String(error) });
    }
  }

  return {
    answer: async (request, path) => {
      try {
        if (config.server.serveFiles === "nothing") return null;
        const segments = pathSegments(path);
        if (segments === null) return null;
        const digest = privateDigest(segments);
        if (digest !== null) return await privately(request, digest);
        return config.server.serveFiles === "all" ? await fromTree(request, segments) : null;
      } catch (error) {
        trouble("a file could not be served", error);
        return null;
      }
    },
    noteFetches,
    close: () => {
      closing.abort();
      preparer.close();
      noteFetches();
    },
  };
}

function optionsOf(request: Request, { withQuery }: { withQuery: boolean }): FeedOptions {
  const start = withQuery ? request.url.indexOf("?") : -1;
  const asked = start < 0 ? noOptions : readFeedOptions(request.url.slice(start + 1));
  if (asked.profile !== null) return asked;
  return { ...asked, profile: clientOfAgent(request.headers.get("user-agent")) };
}

/** Where a feed is asked for, with what its address says of it; not with what the program is. */
function addressOf(request: Request, segments: readonly string[]): string {
  const start = request.url.indexOf("?");
  const query = start < 0 ? "" : writeFeedOptions(readFeedOptions(request.url.slice(start + 1)));
  return segments.map(encodeURIComponent).join("/") + (query === "" ? "" : `?${query}`);
}

/** What a private feed was made for wins over the program that asks. */
function withoutNulls(options: FeedOptions): Partial<FeedOptions> {
  const { profile, ...rest } = options;
  return profile === null ? rest : { ...rest, profile };
}

/** It asks for the file as it is: some profiles are the standard one. */
function isPlain({ profile, ...asked }: FeedOptions): boolean {
  return asked.unclear.length === 0 && isStandard(profile) &&
    writeFeedOptions({ ...asked, profile: null }) === "";
}

/** It asks for less than a view has. */
function isNarrowed({ kind, tags, courts, cases, cancelled }: FeedOptions): boolean {
  return kind !== null || cancelled === "hide" ||
    [tags, courts, cases].some(({ length }) => length);
}

function hasCopy({ headers }: Request): boolean {
  return headers.has("if-none-match") || headers.has("if-modified-since");
}

/** What the client has is the last good one. */
function keepCopy(): Response {
  return new Response(null, { status: 304, headers: { "cache-control": "private, no-cache" } });
}

const notMadeYet = "This feed is not made yet. Ask again in some minutes.\n";

function isStandard(profile: ProfileName | null): boolean {
  return profile === null || clientProfile(profile) === clientProfile("standard");
}

function isReading({ method }: Request): boolean {
  return method === "GET" || method === "HEAD";
}

function wrongMethod(): Response {
  return new Response(null, {
    status: 405,
    headers: { allow: "GET, HEAD", "content-length": "0" },
  });
}

/** Programs switch a calendar off for good at this answer, and keep what they have. */
function gone(): Response {
  return new Response(
    "This feed was withdrawn. Ask whoever gave you its address for a new one.\n",
    {
      status: 410,
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
    },
  );
}

/** Google's calendar asks for it before it asks for a feed. */
function robots({ method }: Request): Response {
  const text = "User-agent: *\nAllow: /\n";
  return new Response(method === "HEAD" ? null : text, {
    headers: {
      "content-type": contentTypes.txt,
      "content-length": String(text.length),
      "cache-control": "public, max-age=86400",
    },
  });
}
