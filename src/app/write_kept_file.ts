import { type FileContent, replaceMarked } from "../platform/atomic_file.ts";
import type { FileInputs, KeptFiles } from "./kept_files.ts";

/** Makes and writes a file, unless it is known to be as it would be. Throws as `replaceMarked`. */
export function writeKeptFile(
  path: string,
  { inputs, content, files }: {
    inputs: FileInputs;
    content: () => FileContent;
    files: KeptFiles;
  },
): "written" | "unchanged" {
  if (files.isSame(path, inputs)) return "unchanged";
  const { outcome, mark } = replaceMarked(path, content());
  files.keep(path, { inputs, mark });
  return outcome;
}
