import assert from "node:assert/strict";
import { heapFlags, permissionFlags } from "../../.ci/permission_flags.ts";
import { root } from "../../.ci/run_deno.ts";

interface Manifest {
  version: string;
  lock: { path: string; frozen: boolean };
  imports: Record<string, string>;
  compilerOptions: Record<string, boolean>;
  unstable: string[];
  test: Record<string, unknown>;
  tasks: Record<string, { description: string; command: string }>;
}

const text = Deno.readTextFileSync(`${root}deno.json`);
const manifest: Manifest = JSON.parse(text);

Deno.test("deno.json turns every strict check of the compiler on", () => {
  const strict = [
    "strict",
    "noUncheckedIndexedAccess",
    "exactOptionalPropertyTypes",
    "noImplicitOverride",
    "noImplicitReturns",
    "noFallthroughCasesInSwitch",
    "noUnusedLocals",
    "noUnusedParameters",
  ];
  assert.deepEqual(strict.filter((flag) => manifest.compilerOptions[flag] !== true), []);
});

Deno.test("deno.json finds tests that leak timers or files", () => {
  assert.equal(manifest.test.sanitizeOps, true);
  assert.equal(manifest.test.sanitizeResources, true);
});

Deno.test("deno.json names packages of npm with exact versions", () => {
  const exact = /^npm:(?!@std\/|@jsr\/)(@[a-z0-9-]+\/)?[a-z0-9.-]+@\d+\.\d+\.\d+$/;
  const loose = Object.values(manifest.imports).filter((specifier) => !exact.test(specifier));
  assert.deepEqual(loose, []);
});

Deno.test("the lock file is frozen and holds exactly the packages of deno.json", () => {
  assert.deepEqual(manifest.lock, { path: "./deno.lock", frozen: true });
  const lock: {
    workspace: { dependencies: string[] };
    npm: Record<string, { integrity: string }>;
  } = JSON.parse(Deno.readTextFileSync(`${root}deno.lock`));
  assert.deepEqual(
    lock.workspace.dependencies.toSorted(),
    Object.values(manifest.imports).toSorted(),
  );
  const unchecked = Object.entries(lock.npm).filter(([, { integrity }]) =>
    !integrity?.startsWith("sha512-")
  );
  assert.deepEqual(unchecked.map(([name]) => name), []);
});

Deno.test("deno.json has the tasks that README and scripts rely on", () => {
  const wanted = [
    "demo",
    "test",
    "test:full",
    "ok",
    "bench",
    "case-calendar",
    "compile",
    "bundle",
    "workers",
  ];
  assert.deepEqual(wanted.filter((task) => !manifest.tasks[task]?.description), []);
});

Deno.test("permissions stand in permissions.txt alone", () => {
  for (const key of ["permissions", "compile", "bench"]) assert.equal(key in manifest, false, key);
  const granting = /--(allow|deny|ignore)-|-A\b/;
  const program = Object.entries(manifest.tasks).filter(([, { command }]) =>
    command.includes("main.ts") && command.includes("deno run")
  );
  assert.deepEqual(program.map(([name]) => name).toSorted(), ["case-calendar", "demo"]);
  for (const [name, { command }] of program) {
    assert.match(command, /\$\(cat "?(\$ROOT\/)?permissions\.txt"?\)/, name);
    assert.doesNotMatch(command, granting, name);
    assert.ok(command.includes(` ${heapFlags.join(" ")} `), `${name}: the heap of heapFlags`);
  }
});

Deno.test("permissions.txt grants no program, no library, and no other code", () => {
  const flags = permissionFlags();
  assert.equal(flags.length, new Set(flags).size);
  for (const needed of ["--no-prompt", "--no-remote", "--ignore-env"]) {
    assert.ok(flags.includes(needed), needed);
  }
  const refused = /^(-A|-P|--allow-all|--allow-run|--allow-ffi|--allow-import|--env-file)/;
  assert.deepEqual(flags.filter((flag) => refused.test(flag)), []);
  const write = flags.filter((flag) => flag.startsWith("--allow-write"));
  assert.deepEqual(write, ["--allow-write=./data,./out,./tokens,/run/systemd/notify"]);
});

Deno.test("permissions.txt lists each environment name once", () => {
  const flag = permissionFlags().find((text) => text.startsWith("--allow-env="));
  const names = flag!.slice("--allow-env=".length).split(",");
  assert.deepEqual(names, [...new Set(names)]);
  assert.deepEqual(names.filter((name) => !/^[A-Z][A-Z0-9_]*$/.test(name)), []);
});

Deno.test("the unstable features are the same for tasks and program", () => {
  const inFlags = permissionFlags().filter((flag) => flag.startsWith("--unstable-"));
  assert.deepEqual(
    inFlags.map((flag) => flag.slice("--unstable-".length)),
    manifest.unstable,
  );
});
