import type { Findings } from "./findings.ts";
import type { Step } from "./problem.ts";
import { child, textOf } from "./yaml_tree.ts";

/** The only folders that are ever written, below the working folder. */
export const ownFolders = ["data", "out", "tokens"] as const;
/** Folders that may hold files we only read. */
const readFolders = ["/etc/case-calendar", "/run/credentials"] as const;

/** The path without `.` and `..`; absolute paths stay absolute. */
export function normalPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return `${path.startsWith("/") ? "/" : ""}${parts.join("/")}`;
}

/** The last part of a path: the name under which a feed is served. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Does the path name a file below `data`, `out` or `tokens`, or, to be read only, a place for secrets? */
export function isOwnPath(path: string, { readOnly = false } = {}): boolean {
  const plain = normalPath(path);
  const below = (folder: string) => plain.startsWith(`${folder}/`);
  return !path.startsWith("~") && !path.endsWith("/") &&
    (ownFolders.some(below) || (readOnly && readFolders.some(below)));
}

/** Reports every path that leaves the folders this program may write, with the line to change. */
export function checkPaths(findings: Findings): void {
  const { tree } = findings.source;
  const check = (steps: readonly Step[], { readOnly = false } = {}) => {
    const value = textOf(steps.reduce<typeof tree | undefined>(
      (at, step) => child(at, String(step)),
      tree,
    ));
    if (value === undefined || value === "") return;
    if (isOwnPath(value, { readOnly })) return;
    findings.add(steps, {
      code: "path",
      message: value.endsWith("/")
        ? "names a folder, not a file"
        : "leaves the folders data, out and tokens below the working folder, and nothing else " +
          (readOnly ? "can be read" : "is ever written"),
      nearest: insideFolders(value),
    });
  };
  check(["store_path"]);
  check(["google_credentials_path"], { readOnly: true });
  check(["google_token_path"]);
  check(["m365_token_path"]);
  check(["index_path"]);
  const calendars = child(tree, "calendars");
  if (calendars?.kind !== "map") return;
  for (const id of calendars.entries.keys()) check(["calendars", id, "ics_path"]);
}

/** The tail of an absolute path that lies in one of our folders, else the file in a likely one. */
function insideFolders(path: string): string | undefined {
  if (path.endsWith("/")) return undefined;
  const tail = /(?:^|\/)((?:data|out|tokens)\/(?!.*\/\.\.\/).+)$/.exec(normalPath(path))?.[1];
  if (tail !== undefined && !tail.includes("..")) return tail;
  const name = baseName(path);
  if (/\.(?:ics|html)$/.test(name)) return `out/${name}`;
  if (/\.(?:sqlite3?|db)$/.test(name)) return `data/${name}`;
  return /\.json$/.test(name) ? `tokens/${name}` : undefined;
}
