import { type FileMark, fileMark } from "../platform/atomic_file.ts";

/**
 * What outputs were last made from, so that one whose inputs are the same and whose file nobody has
 * touched since need not be made again.
 */
export interface KeptFiles {
  /**
   * What {@link KeptFiles.keep} was given for the output, if each of its inputs is the same now (the
   * same object, or an equal text) and its file is still the one that was written then.
   */
  find<Result>(output: string, inputs: readonly unknown[]): Result | undefined;
  /** `file` is where it was written with the mark it got; null for an output without a file. */
  keep<Result>(
    output: string,
    made: {
      inputs: readonly unknown[];
      file: { path: string; mark: FileMark | null } | null;
      result: Result;
    },
  ): void;
}

interface Made {
  inputs: readonly unknown[];
  file: { path: string; mark: FileMark | null } | null;
  result: unknown;
}

/** Keeps nothing at first. */
export function keptFiles(): KeptFiles {
  const kept = new Map<string, Made>();
  return {
    find: <Result>(output: string, inputs: readonly unknown[]) => {
      const made = kept.get(output);
      if (made === undefined) return undefined;
      const isSame = made.inputs.length === inputs.length &&
        made.inputs.every((input, index) => input === inputs[index]) &&
        (made.file === null || isUntouched(made.file));
      if (!isSame) {
        kept.delete(output);
        return undefined;
      }
      return made.result as Result;
    },
    keep: (output, made) => {
      kept.set(output, made);
    },
  };
}

function isUntouched({ path, mark }: { path: string; mark: FileMark | null }): boolean {
  try {
    return mark !== null && fileMark(path) === mark;
  } catch {
    return false;
  }
}
