/** The first `length` bytes of a file as text, to tell whose it is. Throws as `Deno.openSync`. */
export function startOfFile(path: string, length: number): string {
  using file = Deno.openSync(path);
  const start = new Uint8Array(length);
  const read = file.readSync(start) ?? 0;
  return new TextDecoder().decode(start.subarray(0, read));
}
