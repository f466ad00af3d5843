import { createHash } from "node:crypto";
import { type FileMark, fileMark } from "../platform/atomic_file.ts";
import type { RenderCache } from "../store/render_cache.ts";

/**
 * What files were last made from, so that one whose inputs are the same and which nobody has touched
 * since need not be made again, whichever process made it.
 */
export interface KeptFiles {
  /** Whether the file is the very one that was made of these inputs. */
  isSame(path: string, inputs: FileInputs): boolean;
  /** Remembers what a file was made of, with the mark it got; one without a mark is not known again. */
  keep(path: string, made: { inputs: FileInputs; mark: FileMark | null }): void;
}

/** Texts on which all bytes of a file depend. */
export type FileInputs = readonly string[];

/** Keeps nothing at first but what `cache` has. */
export function keptFiles({ cache }: { cache: RenderCache }): KeptFiles {
  const kept = new Map<string, string>();
  /** Most inputs are those of the last time. */
  const digests = new Map<string, { inputs: FileInputs; digest: string }>();

  function digestOf(path: string, inputs: FileInputs): string {
    const last = digests.get(path);
    if (last !== undefined && isEqual(last.inputs, inputs)) return last.digest;
    const digest = inputsDigest(inputs);
    digests.set(path, { inputs, digest });
    return digest;
  }

  function known(path: string): string | undefined {
    const text = kept.get(path) ?? cache.get("file", path)?.about;
    if (text !== undefined) kept.set(path, text);
    return text;
  }

  return {
    isSame: (path, inputs) => {
      const text = known(path);
      if (text === undefined) return false;
      const mark = markOf(path);
      return mark !== null && text === `${digestOf(path, inputs)} ${mark}`;
    },
    keep: (path, { inputs, mark }) => {
      const text = mark === null ? "" : `${digestOf(path, inputs)} ${mark}`;
      if (kept.get(path) === text) return;
      kept.set(path, text);
      cache.put("file", path, { about: text, body: "" });
    },
  };
}

/** Equal for equal inputs. */
function inputsDigest(inputs: FileInputs): string {
  return createHash("sha256").update(JSON.stringify(inputs)).digest("hex");
}

function isEqual(a: FileInputs, b: FileInputs): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

function markOf(path: string): FileMark | null {
  try {
    return fileMark(path);
  } catch {
    return null;
  }
}
