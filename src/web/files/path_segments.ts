import { isFileName } from "../../domain/feed_view.ts";

/**
 * The parts of a path as it was written, each decoded once; null where a part could mean anything
 * but a file or folder of its own name: an empty one, one that begins with a dot, one that holds an
 * encoded slash, a backslash or a control character, or is not UTF-8. `/` has no parts.
 */
export function pathSegments(path: string): string[] | null {
  if (path === "/") return [];
  if (!path.startsWith("/") || path.length > 2000) return null;
  try {
    const segments = path.slice(1).split("/").map(decodeURIComponent);
    return segments.every(isFileName) ? segments : null;
  } catch {
    return null;
  }
}
