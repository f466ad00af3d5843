import assert from "node:assert/strict";
import { permissionFlags } from "../../.ci/permission_flags.ts";
import { runProgram } from "../support/run_program.ts";

/** What became of a probe: its value, or the error that stopped it. */
type Outcome = { value: unknown } | { refused: string };

/**
 * Runs `code`, the body of an async function, as a program of its own under `flags` in a folder
 * laid out like an installation, beside a folder `outside`.
 */
async function probe(code: string, flags: string[]): Promise<Outcome> {
  const base = await Deno.makeTempDir({ prefix: "case-calendar-sandbox-" });
  try {
    for (const name of ["outside", "app/data", "app/out", "app/tokens"]) {
      Deno.mkdirSync(`${base}/${name}`, { recursive: true });
    }
    Deno.writeTextFileSync(`${base}/outside/kept.txt`, "kept");
    Deno.writeTextFileSync(`${base}/app/config.yaml`, "cases: []\n");
    Deno.symlinkSync("../../outside/kept.txt", `${base}/app/data/link.txt`);
    Deno.writeTextFileSync(
      `${base}/app/data/probe.mjs`,
      `const body = async () => {${code}};
      const told = await body().then((value) => ({ value: value ?? null }),
        (error) => ({ refused: error.name + ": " + error.message }));
      console.log(JSON.stringify(told));`,
    );
    const result = await new Deno.Command(Deno.execPath(), {
      args: ["run", "--no-config", "--no-lock", ...flags, "data/probe.mjs"],
      cwd: `${base}/app`,
      env: { OUR_SECRET: "from outside", TZ: "UTC", NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1" },
      stdin: "null",
    }).output();
    const last = new TextDecoder().decode(result.stdout).trim().split("\n").at(-1) ?? "";
    assert.notEqual(last, "", new TextDecoder().decode(result.stderr));
    return JSON.parse(last);
  } finally {
    await Deno.remove(base, { recursive: true });
  }
}

const underPermissions = (code: string) => probe(code, permissionFlags());

/** `code` is refused for `reason` under `permissions.txt`, and does its work without a sandbox. */
async function assertOnlySandboxRefuses(code: string, reason: RegExp): Promise<void> {
  const sandboxed = await underPermissions(code);
  assert.ok("refused" in sandboxed, `not refused: ${code}`);
  assert.match(sandboxed.refused, reason, code);
  const free = await probe(code, ["--no-prompt", "-A"]);
  assert.ok("value" in free, `fails without a sandbox, too: ${code}: ${JSON.stringify(free)}`);
}

Deno.test("the program writes into data, out and tokens", async () => {
  const outcome = await underPermissions(`
    for (const folder of ["data", "out", "tokens"]) {
      await Deno.mkdir(folder + "/sub");
      await Deno.writeTextFile(folder + "/sub/file.txt", "x");
      await Deno.rename(folder + "/sub/file.txt", folder + "/sub/final.txt");
      await Deno.remove(folder + "/sub", { recursive: true });
    }`);
  assert.deepEqual(outcome, { value: null });
});

Deno.test("writing anywhere else is refused", async () => {
  for (
    const path of ["file.txt", "config.yaml", "../outside/new.txt", "data/../file.txt", "data2"]
  ) {
    await assertOnlySandboxRefuses(`await Deno.writeTextFile("${path}", "x")`, /write access/);
  }
  await assertOnlySandboxRefuses(
    `(await import("node:fs")).writeFileSync("../outside/new.txt", "x")`,
    /write access/,
  );
  await assertOnlySandboxRefuses(`await Deno.makeTempDir()`, /write access/);
  await assertOnlySandboxRefuses(`await Deno.remove("../outside/kept.txt")`, /write access/);
});

Deno.test("a database outside the folders is refused, in all the ways SQLite has", async () => {
  const open = `const { DatabaseSync } = await import("node:sqlite");`;
  await assertOnlySandboxRefuses(
    `${open} new DatabaseSync("../outside/new.db").close()`,
    /NotCapable/,
  );
  const attach = await underPermissions(
    `${open} new DatabaseSync("data/a.db").exec("ATTACH '../outside/b.db' AS b")`,
  );
  assert.match(JSON.stringify(attach), /too many attached databases/);
  await assertOnlySandboxRefuses(
    `${open} new DatabaseSync("data/a.db", { allowExtension: true }).close()`,
    /ffi access/,
  );
});

Deno.test("changing the working folder moves no permission", async () => {
  const outcome = await underPermissions(`
    Deno["chdir"]("data");
    await Deno.writeTextFile("../outside.txt", "x");`);
  assert.match(JSON.stringify(outcome), /write access/);
});

Deno.test("reading anything but settings and the three folders is refused", async () => {
  for (const path of ["/etc/passwd", "../outside/kept.txt", "/proc/self/environ"]) {
    await assertOnlySandboxRefuses(`await Deno.readTextFile("${path}")`, /read access/);
  }
  assert.deepEqual(await underPermissions(`return await Deno.readTextFile("config.yaml")`), {
    value: "cases: []\n",
  });
});

Deno.test("the program cannot lay a link that leads out of its folders", async () => {
  await assertOnlySandboxRefuses(`await Deno.symlink("/etc", "data/etc")`, /NotCapable/);
  await assertOnlySandboxRefuses(
    `await Deno.link("../outside/kept.txt", "data/kept.txt")`,
    /NotCapable/,
  );
  await assertOnlySandboxRefuses(
    `(await import("node:fs")).symlinkSync("/etc", "data/etc")`,
    /NotCapable/,
  );
});

// docs/sandbox.md says so: who may write into data decides where its links lead.
Deno.test("a link that the operator laid in data is followed", async () => {
  const outcome = await underPermissions(`return await Deno.readTextFile("data/link.txt")`);
  assert.deepEqual(outcome, { value: "kept" });
});

Deno.test("running a program is refused", async () => {
  await assertOnlySandboxRefuses(`await new Deno.Command("true").output()`, /run access/);
  await assertOnlySandboxRefuses(`Deno.kill(Deno.ppid, "SIGCONT")`, /run access/);
  const touch = `(await import("node:child_process")).spawnSync("touch", ["data/ran.txt"]);
    return await Deno.stat("data/ran.txt").then(() => "ran", () => "did not run")`;
  assert.deepEqual(await underPermissions(touch), { value: "did not run" });
  assert.deepEqual(await probe(touch, ["--no-prompt", "-A"]), { value: "ran" });
});

Deno.test("loading a library is refused", async () => {
  await assertOnlySandboxRefuses(`Deno.dlopen("libc.so.6", {}).close()`, /ffi access/);
  const addon = await underPermissions(
    `(await import("node:process")).default.dlopen({ exports: {} }, "data/addon.node")`,
  );
  assert.match(JSON.stringify(addon), /ffi access/);
});

Deno.test("code from the network is refused, even from this machine", async () => {
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    () => new Response("export default 1", { headers: { "content-type": "text/javascript" } }),
  );
  const url = `http://127.0.0.1:${server.addr.port}/code.js`;
  try {
    await assertOnlySandboxRefuses(`return (await import("${url}")).default`, /import access/);
    const worker = `await new Promise((done, failed) => {
      const worker = new Worker("${url}", { type: "module" });
      worker.onerror = (event) => { event.preventDefault(); failed(new Error(event.message)); };
      setTimeout(() => { worker.terminate(); done(); }, 300);
    })`;
    assert.match(JSON.stringify(await underPermissions(worker)), /import access/);
  } finally {
    await server.shutdown();
  }
});

Deno.test("a package that is not locked is refused", async () => {
  const bundled = await probe(`await import("npm:yaml@1.0.0")`, [
    ...permissionFlags(),
    "--no-npm",
  ]);
  assert.match(JSON.stringify(bundled), /--no-npm is specified/);
});

Deno.test("only the listed environment names can be read", async () => {
  const outcome = await underPermissions(`
    return [Deno.env.get("OUR_SECRET") ?? null, Deno.env.get("TZ"), Deno.env.get("HOME") ?? null,
      (await import("node:process")).default.env.OUR_SECRET ?? null,
      "OUR_SECRET" in Deno.env.toObject()];`);
  assert.deepEqual(outcome, { value: [null, "UTC", null, null, false] });
});

Deno.test("addresses where cloud machines keep their secrets are refused, however written", async () => {
  for (const host of ["169.254.169.254", "2852039166", "0xa9fea9fe", "[::ffff:169.254.169.254]"]) {
    const outcome = await underPermissions(
      `await fetch("http://${host}/", { signal: AbortSignal.timeout(2000) })`,
    );
    assert.match(JSON.stringify(outcome), /net access to \\"169\.254\.169\.254/, host);
  }
  const node = await underPermissions(`await new Promise(async (done, failed) =>
    (await import("node:http")).get("http://169.254.169.254/", done).on("error", failed))`);
  assert.match(JSON.stringify(node), /net access to/);
});

Deno.test("a Unix socket outside the folders is refused", async () => {
  const outcome = await underPermissions(
    `await Deno.connect({ transport: "unix", path: "/run/docker.sock" })`,
  );
  assert.match(JSON.stringify(outcome), /(read|write) access/);
});

Deno.test("facts about the machine are refused, except its name", async () => {
  await assertOnlySandboxRefuses(`return Deno.osRelease()`, /sys access/);
  assert.ok("value" in await underPermissions(`return Deno.hostname()`));
});

Deno.test("a missing permission is never asked for", async () => {
  const asked = `return (await Deno.permissions.request({ name: "run" })).state`;
  assert.deepEqual(await underPermissions(asked), { value: "denied" });
});

Deno.test("the bundled program runs under permissions.txt in another folder", async () => {
  const cwd = await Deno.makeTempDir({ prefix: "case-calendar-elsewhere-" });
  try {
    const manifest: { version: string } = JSON.parse(
      Deno.readTextFileSync(new URL("../../deno.json", import.meta.url)),
    );
    const version = await runProgram(["--version"], { cwd });
    assert.deepEqual([version.code, version.stderr], [0, ""]);
    assert.ok(version.stdout.includes(manifest.version), version.stdout);
    const help = await runProgram(["--help"], { cwd });
    assert.equal(help.code, 0, help.stderr);
    for (const command of ["sync", "emit", "show", "demo"]) {
      assert.match(help.stdout, new RegExp(`\\b${command}\\b`));
    }
    assert.deepEqual([...Deno.readDirSync(cwd)], []);
  } finally {
    await Deno.remove(cwd, { recursive: true });
  }
});
