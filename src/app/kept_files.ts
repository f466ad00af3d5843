import { createHash } from "node:crypto";
import { eventStamp } from "../domain/event_stamp.ts";
import type { PublishedEvent } from "../domain/published_event.ts";
import { type FileMark, fileMark } from "../platform/atomic_file.ts";
import type { RenderCache } from "../store/render_cache.ts";

/**
 * What outputs were last made from, so that one whose inputs are the same and whose file nobody has
 * touched since need not be made again.
 */
export interface KeptFiles {
  /**
   * What {@link KeptFiles.keep} was given for the output, if each of its inputs is the same now (the
   * same object, or an equal text) and its file is still the one that was written then. With
   * `revive` what an earlier process kept as a text is found, too, by equal events.
   */
  find<Result>(
    output: string,
    inputs: readonly unknown[],
    options?: { revive?: (text: string) => Result },
  ): Result | undefined;
  /** `file` is where it was written with the mark it got; null for an output without a file. */
  keep<Result>(
    output: string,
    made: {
      inputs: readonly unknown[];
      file: { path: string; mark: FileMark | null } | null;
      result: Result;
      /** What `revive` makes the result of, for other processes; its inputs are texts and events. */
      text?: string;
    },
  ): void;
}

interface Made {
  inputs: readonly unknown[];
  file: { path: string; mark: FileMark | null } | null;
  /** Null: the cache has it as a text. */
  result: unknown;
}

/** Keeps nothing at first but what `cache` has. */
export function keptFiles({ cache }: { cache?: RenderCache | undefined } = {}): KeptFiles {
  const kept = new Map<string, Made>();

  /** From an earlier process. */
  function cached(
    output: string,
    inputs: readonly unknown[],
  ): Omit<Made, "result"> & { text: string } | null {
    const item = cache?.get("output", output) ?? null;
    if (item === null || typeof item.body !== "string") return null;
    const { digest, file } = JSON.parse(item.about) as { digest: string; file: Made["file"] };
    if (digest !== digestOf(inputs)) return null;
    return { inputs, file, text: item.body };
  }

  return {
    find: <Result>(
      output: string,
      inputs: readonly unknown[],
      { revive }: { revive?: (text: string) => Result } = {},
    ) => {
      const made = kept.get(output);
      if (made !== undefined && isSame(made.inputs, inputs) && isUntouched(made.file)) {
        if (made.result !== null) return made.result as Result;
        const text = cache?.get("output", output)?.body;
        if (typeof text === "string" && revive !== undefined) return revive(text);
      }
      kept.delete(output);
      const other = revive === undefined ? null : cached(output, inputs);
      if (other === null || !isUntouched(other.file)) return undefined;
      const result = revive!(other.text);
      kept.set(output, { inputs, file: other.file, result: other.text === "" ? result : null });
      return result;
    },
    keep: (output, { inputs, file, result, text }) => {
      const isCached = text !== undefined && cache?.isOpen === true;
      // Texts are large together, and at hand there.
      kept.set(output, { inputs, file, result: isCached && text !== "" ? null : result });
      if (!isCached) return;
      const about = JSON.stringify({ digest: digestOf(inputs), file });
      cache.put("output", output, { about, body: text });
    },
  };
}

function isSame(before: readonly unknown[], inputs: readonly unknown[]): boolean {
  return before.length === inputs.length && before.every((input, index) => input === inputs[index]);
}

/** Equal for inputs that are equal in everything. */
function digestOf(inputs: readonly unknown[]): string {
  const hash = createHash("sha256");
  for (const input of inputs) {
    const text = input === null
      ? "null"
      : typeof input === "string"
      ? JSON.stringify(input)
      : eventStamp(input as PublishedEvent);
    hash.update(`${text}\n`);
  }
  return hash.digest("hex");
}

function isUntouched(file: Made["file"]): boolean {
  if (file === null) return true;
  const { path, mark } = file;
  try {
    return mark !== null && fileMark(path) === mark;
  } catch {
    return false;
  }
}
