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
 * Starts a bundled program (CommonJS, `.ci/workers.ts`) in a worker; what it throws when it begins is
 * an error event. The worker comes from a Blob URL, the one kind of address from which the sandbox
 * runs code. Deno gives it the program's own permissions: taking some away needs an unstable flag, and
 * what a worker revokes is revoked for the whole process.
 */
export function startBlobWorker(source: string, name: string): Worker {
  const url = URL.createObjectURL(new Blob([loader], { type: "text/javascript" }));
  try {
    const worker = new Worker(url, { type: "module", name });
    worker.postMessage(source);
    return worker;
  } finally {
    URL.revokeObjectURL(url);
  }
}
