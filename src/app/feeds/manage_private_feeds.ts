import type { Config } from "../../config/config.ts";
import { CaseCalendarError, printable } from "../../domain/errors.ts";
import { readViewPath, viewPath } from "../../domain/feed_view.ts";
import type { PrivateFeed } from "../../store/private_feeds.ts";
import type { Store } from "../../store/store.ts";
import { optionNames, readFeedOptions, writeFeedOptions } from "./feed_options.ts";
import { isFollowed } from "./is_followed.ts";
import { newPrivatePath } from "./private_address.ts";

/** What private feeds are managed with. */
export interface PrivateFeedTools {
  config: Config;
  store: Pick<Store, "privateFeeds">;
}

/** A private feed and whether anything is wrong with it. */
export interface ListedFeed extends PrivateFeed {
  /** What it shows is no longer in the settings, so it is empty. */
  isEmpty: boolean;
}

/** Every private feed ever made. Their addresses are not known to anybody but who was told. */
export function listPrivateFeeds({ config, store }: PrivateFeedTools): ListedFeed[] {
  return store.privateFeeds.list().map((feed) => {
    const view = readViewPath(feed.view);
    return { ...feed, isEmpty: view === null || !isFollowed(view, config) };
  });
}

/** A private feed that was made, or in a dry run would be; the address is told this once. */
export interface NewPrivateFeed {
  feed: PrivateFeed | null;
  view: string;
  options: string;
  /** Null in a dry run. */
  address: string | null;
}

/**
 * Makes a private feed of a view, such as `calendars/main`, with options as addresses of feeds have
 * them. Throws a `usage` error for a view that would be empty and for options that mean nothing.
 */
export function makePrivateFeed(
  { view: path, options: query, name, dryRun }: {
    view: string;
    options: string;
    name: string;
    dryRun: boolean;
  },
  { config, store }: PrivateFeedTools,
): NewPrivateFeed {
  const view = readViewPath(path.replace(/^\//, "").replace(/\.ics$/, ""));
  if (view === null || !isFollowed(view, config)) throw unknownView(path, config);
  const options = checkedOptions(query);
  const feed = { name: name.trim().slice(0, 200), view: viewPath(view), options };
  if (dryRun) return { ...feed, feed: null, address: null };
  const secret = newPrivatePath();
  const made = store.privateFeeds.add({ ...feed, digest: secret.digest });
  return { ...feed, feed: made, address: `${baseOf(config)}${secret.path}` };
}

/** Revokes a private feed: its address is answered with 410 from now on. Throws a `usage` error. */
export function revokePrivateFeed(
  { id, dryRun }: { id: number; dryRun: boolean },
  { store }: Pick<PrivateFeedTools, "store">,
): PrivateFeed {
  const feed = dryRun
    ? store.privateFeeds.list().find((one) => one.id === id) ?? null
    : store.privateFeeds.revoke(id);
  if (feed !== null) return feed;
  throw new CaseCalendarError("usage", {
    action: `Cannot revoke the private feed ${id}`,
    cause: "there is none of this number",
    next: "`case-calendar feeds` lists them; the number stands in the first column",
  });
}

function baseOf({ publicBaseUrl, server }: Config): string {
  if (publicBaseUrl !== null) return publicBaseUrl;
  const host = server.host.includes(":") ? `[${server.host}]` : server.host;
  return `http://${host}:${server.port}`;
}

function checkedOptions(query: string): string {
  const plain = query.replace(/^\?/, "");
  const options = readFeedOptions(plain);
  const unknown = [...new URLSearchParams(plain).keys()]
    .find((name) => !optionNames.some((known) => known === name));
  const bad = unknown ?? options.unclear[0];
  if (bad === undefined) return writeFeedOptions(options);
  throw new CaseCalendarError("usage", {
    action: "Cannot make a private feed",
    cause: unknown === undefined
      ? `the option "${printable(bad)}" has a value that means nothing`
      : `there is no option "${printable(bad)}"`,
    next: `write them as in kind=hearings&alarm=60; there are ${optionNames.join(", ")}`,
  });
}

function unknownView(path: string, { calendars }: Config): CaseCalendarError {
  const example = calendars[0]?.id ?? "main";
  return new CaseCalendarError("usage", {
    action: `Cannot make a private feed of "${printable(path)}"`,
    cause: "the settings have no such calendar, case, court or tag",
    next:
      `name it as in calendars/${example}, cases/ID, courts/nysd, tags/TAG, kinds/hearings or all`,
  });
}
