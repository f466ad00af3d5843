/**
 * Runs the program it is sent first, and leaves all further messages to it. Compiled so and not as a
 * module of its own, since Deno would parse that a second time, in ten megabytes that it keeps.
 */
const loader = `
const require = (name) => process.getBuiltinModule(name);
globalThis.addEventListener("message", (event) => {
  event.stopImmediatePropagation();
  new Function("require", event.data)(require);
}, { once: true });
`;

/**
 * To be nice is a matter of each thread in Linux (setpriority(2), "C library/kernel differences"), and
 * 0 is the thread that calls. Refused, by systemd or the sandbox, the thread works as any other.
 */
const leaveProcessors = `
try { process.getBuiltinModule("node:os").setPriority(0, 5); } catch { /* As any other. */ }
`;

/**
 * Starts a bundled program (CommonJS, `.ci/workers.ts`) in a worker; what it throws when it begins is
 * an error event. The worker comes from a Blob URL, the one kind of address from which the sandbox
 * runs code. Deno gives it the program's own permissions: taking some away needs an unstable flag, and
 * what a worker revokes is revoked for the whole process.
 *
 * One that works `behind` leaves the processors to the other threads where these want them.
 */
export function startBlobWorker(
  source: string,
  name: string,
  { behind = false }: { behind?: boolean } = {},
): Worker {
  // Elsewhere the call means the whole process.
  const text = behind && Deno.build.os === "linux" ? leaveProcessors + loader : loader;
  const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  try {
    const worker = new Worker(url, { type: "module", name });
    worker.postMessage(source);
    return worker;
  } finally {
    URL.revokeObjectURL(url);
  }
}
