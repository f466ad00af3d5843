/**
 * Starts a bundled module as a worker. It comes from a Blob URL, the one kind of address from which
 * the sandbox runs code. Deno gives it the program's own permissions: taking some away needs an
 * unstable flag, and what a worker revokes is revoked for the whole process.
 *
 * One that works `behind` leaves the processors to the other threads where these want them.
 */
export function startBlobWorker(
  source: string,
  name: string,
  { behind = false }: { behind?: boolean } = {},
): Worker {
  // Elsewhere the call means the whole process.
  const text = behind && Deno.build.os === "linux" ? `${leaveProcessors}\n${source}` : source;
  const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  try {
    return new Worker(url, { type: "module", name });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/**
 * To be nice is a matter of each thread in Linux (setpriority(2), "C library/kernel differences"), and
 * 0 is the thread that calls. Refused, by systemd or the sandbox, the thread works as any other.
 */
const leaveProcessors =
  `import { setPriority } from "node:os"; try { setPriority(0, 5); } catch { /* As any other. */ }`;
