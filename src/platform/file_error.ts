import { CaseCalendarError, type ErrorKind, printable } from "../domain/errors.ts";

/**
 * Turns what the file system or the sandbox refused into an error a user can act on. `action` is a
 * sentence start such as `Cannot write the file "out/all.ics"`. Anything that is not a refusal of
 * the file system comes back as it was, since it is a defect and not the user's to repair.
 */
export function fileError(
  error: unknown,
  options: { action: string; kind?: ErrorKind },
): unknown {
  if (!(error instanceof Error) || error instanceof CaseCalendarError) return error;
  const code = (error as { code?: unknown }).code;
  const errno = typeof code === "string" && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
  const known = error.name === "NotCapable"
    ? /\bread access\b/.test(error.message) ? unreadable : unwritable
    : errno === undefined
    ? undefined
    : causes[errno] ?? [printable(error.message)];
  if (known === undefined) return error;
  const [cause, next] = known;
  return new CaseCalendarError(
    options.kind ?? "failed",
    { action: options.action, cause, ...(next === undefined ? {} : { next }) },
    { cause: error },
  );
}

type Explanation = readonly [cause: string, next?: string];

const unwritable: Explanation = [
  "the program may only write below data, out and tokens of its working folder",
  "choose a path below one of these three folders",
];
const unreadable: Explanation = [
  "the program may only read below data, out and tokens of its working folder",
  'put the file there, or give it on standard input, with "-" as its name',
];

const causes: Record<string, Explanation> = {
  ENOSPC: ["the disk is full", "free some space, then run the command again"],
  EDQUOT: ["the disk quota is used up", "free some space, then run the command again"],
  EROFS: ["the disk is read-only", "mount it writable, or choose another path"],
  EACCES: [
    "the user this program runs as may not do that there",
    "check owner and mode of the file and its folder",
  ],
  EPERM: [
    "the operating system does not allow it",
    "check owner, mode and attributes of the file and its folder",
  ],
  ENOENT: ["a part of the path does not exist", "check the path"],
  ENOTDIR: ["a part of the path is a file, not a folder", "check the path"],
  EEXIST: ["a file stands where a folder is needed", "move it away, or choose another path"],
  EISDIR: ["there is a folder of that name", "move the folder away, or choose another path"],
  ELOOP: ["its symbolic links lead in a circle", "repair the links"],
  ENAMETOOLONG: ["the name is too long for this file system", "choose a shorter name"],
  EMFILE: ["the process has too many files open", "raise LimitNOFILE"],
  ENFILE: ["the system has too many files open"],
  EIO: ["the disk reports an input/output error", "check the disk"],
};
