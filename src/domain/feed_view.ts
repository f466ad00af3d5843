import { createHash } from "node:crypto";
import type { DocketEvent } from "./event.ts";

/** Sorts of feeds beside those that the settings name; each is a folder or a file of the tree. */
export const viewSorts = ["calendars", "cases", "courts", "tags", "kinds", "all"] as const;

/** One of {@link viewSorts}. */
export type ViewSort = typeof viewSorts[number];

/** One feed of the tree: which events it shows. */
export type FeedView =
  | { sort: "calendars"; id: string }
  | { sort: "cases"; id: string }
  /** By CourtListener's court id. */
  | { sort: "courts"; id: string }
  /** By {@link tagSlug}. */
  | { sort: "tags"; id: string }
  | { sort: "kinds"; id: EventKinds }
  | { sort: "all"; id: "" };

/** The two kinds of events, as addresses name them. */
export type EventKinds = "hearings" | "deadlines";

/** `hearings` or `deadlines`. */
export function kindsOf(type: DocketEvent["type"]): EventKinds {
  return type === "hearing" ? "hearings" : "deadlines";
}

/** The path of a view below the tree, without its ending and not encoded: `cases/us-v-doe`, `all`. */
export function viewPath({ sort, id }: FeedView): string {
  return sort === "all" ? "all" : `${sort}/${id}`;
}

/**
 * The view that a path names, as {@link viewPath} writes it; null where it is none. Whether there is
 * such a case or court is not looked at.
 */
export function readViewPath(path: string): FeedView | null {
  if (path === "all") return { sort: "all", id: "" };
  const slash = path.indexOf("/");
  const sort = viewSorts.find((one) => one === path.slice(0, slash));
  const id = path.slice(slash + 1);
  if (slash < 0 || sort === undefined || sort === "all" || !isFileName(id)) return null;
  if (sort !== "kinds") return { sort, id };
  return id === "hearings" || id === "deadlines" ? { sort, id } : null;
}

/** A name that can only mean a file of its own folder, and none that is hidden. */
export function isFileName(name: string): boolean {
  return /^(?!\.)[^/\\\p{Cc}]{1,200}$/u.test(name);
}

/**
 * A tag as it stands in addresses: small letters, digits and hyphens. A tag without any such sign has
 * the beginning of its hash. Tags that differ in nothing else share a feed.
 */
export function tagSlug(tag: string): string {
  const plain = tag.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "").slice(0, 80);
  if (plain !== "") return plain;
  return `tag-${createHash("sha256").update(tag.trim().toLowerCase()).digest("hex").slice(0, 12)}`;
}
