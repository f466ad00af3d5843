/**
 * Rewrites the feed at the first argument again and again, as publishing does, until its input ends.
 * Each version says in its last line what comes before it: see `versionOf`.
 */
import { createHash } from "node:crypto";
import { replaceFile } from "../../src/platform/atomic_file.ts";

/** A version of a feed that can be checked: lines of varying number, then their hash. */
export function versionOf(number: number): string {
  const lines = ["BEGIN:VCALENDAR", `X-VERSION:${number}`].concat(
    Array.from({ length: 50 + (number * 997) % 1500 }, (_, line) => `X-LINE:${number} ${line}`),
  );
  const text = `${lines.join("\r\n")}\r\n`;
  return `${text}X-HASH:${createHash("sha256").update(text).digest("hex")}\r\n`;
}

/** The number of a whole version; null when anything of it is missing or mixed. */
export function wholeVersion(text: string): number | null {
  const number = Number(/^X-VERSION:(\d+)\r$/m.exec(text)?.[1] ?? "-1");
  return number >= 0 && text === versionOf(number) ? number : null;
}

if (import.meta.main) {
  let running = true;
  void Deno.stdin.readable.pipeTo(new WritableStream()).finally(() => (running = false));
  for (let number = 1; running; number++) {
    replaceFile(Deno.args[0]!, versionOf(number));
    // Ends of input are noticed between two versions.
    await new Promise((done) => setTimeout(done));
  }
}
