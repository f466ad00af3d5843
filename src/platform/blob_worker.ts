/**
 * Starts a bundled module as a worker. It comes from a Blob URL, the one kind of address from which
 * the sandbox runs code. Deno gives it the program's own permissions: taking some away needs an
 * unstable flag, and what a worker revokes is revoked for the whole process.
 */
export function startBlobWorker(source: string, name: string): Worker {
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  try {
    return new Worker(url, { type: "module", name });
  } finally {
    URL.revokeObjectURL(url);
  }
}
