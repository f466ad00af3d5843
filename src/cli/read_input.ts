import { CaseCalendarError } from "../domain/errors.ts";
import type { Io } from "./io.ts";

/** Largest input read in one piece: dockets of tens of thousands of entries fit. */
const limitBytes = 256 * 1024 * 1024;

/**
 * The text of FILE, or of standard input for `-` or nothing. The sandbox reads only its own
 * folders, so the error for any other path says how to pipe the file in instead.
 */
export async function readInput(file: string | undefined, io: Io): Promise<string> {
  const name = inputName(file);
  const bytes = await readInputBytes(file, io);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new CaseCalendarError("failed", {
      action: `Cannot read ${name}`,
      cause: "it is not UTF-8 text",
      next: "Convert it first, for example with iconv -t utf-8.",
    }, { cause: error });
  }
}

/** As {@link readInput}, whatever the bytes mean. */
export async function readInputBytes(file: string | undefined, io: Io): Promise<Uint8Array> {
  const name = inputName(file);
  const bytes = file === undefined || file === "-" ? await io.readStdin() : await readFile(file);
  if (bytes.length > limitBytes) {
    throw new CaseCalendarError("failed", {
      action: `Cannot read ${name}`,
      cause: `it is larger than ${limitBytes / 1024 / 1024} MB`,
      next: "Split the file and run the command once for each part.",
    });
  }
  return bytes;
}

function inputName(file: string | undefined): string {
  return file === undefined || file === "-" ? "standard input" : `"${file}"`;
}

async function readFile(file: string): Promise<Uint8Array> {
  try {
    return await Deno.readFile(file);
  } catch (error) {
    const refused = error instanceof Deno.errors.NotCapable;
    throw new CaseCalendarError("failed", {
      action: `Cannot read "${file}"`,
      cause: refused
        ? "the program may read only its own folders (data, out, tokens)"
        : error instanceof Deno.errors.NotFound
        ? "there is no such file"
        : error instanceof Deno.errors.IsADirectory
        ? "it is a folder"
        : error instanceof Error
        ? error.message
        : String(error),
      next: refused ? `Use standard input: case-calendar … < "${file}"` : "Check the path.",
    }, { cause: error });
  }
}
