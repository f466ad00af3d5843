import assert from "node:assert/strict";
import { bakedPermissions, indexOf } from "../../.ci/baked_permissions.ts";
import { compile, standIn } from "../../.ci/compile.ts";
import { permissionFlags } from "../../.ci/permission_flags.ts";
import { root, runDeno } from "../../.ci/run_deno.ts";

/** The list behind a flag of `permissions.txt`; `[]` when the flag has none, null without the flag. */
function listOf(flag: string): string[] | null {
  const found = permissionFlags().find((text) => text === flag || text.startsWith(`${flag}=`));
  if (found === undefined) return null;
  return found === flag ? [] : found.slice(flag.length + 1).split(",");
}

/** The local modules that `main.ts` reaches, relative to the project, as Deno resolves them. */
async function moduleGraph(): Promise<Set<string>> {
  const { stdout } = await runDeno(["info", "--json", "main.ts"], { output: "piped" });
  const info: { modules: { local?: string }[] } = JSON.parse(stdout);
  const paths = info.modules.map((module) => module.local ?? "");
  return new Set(
    paths.filter((path) => path.startsWith(root)).map((path) => path.slice(root.length)),
  );
}

Deno.test("compiled program", async (t) => {
  const folder = await Deno.makeTempDir({ prefix: "case-calendar-compiled-" });
  const token = "c0ffee".repeat(7);
  try {
    const output = `${folder}/case-calendar`;
    Deno.writeTextFileSync(`${folder}/.env`, `COURTLISTENER_TOKEN=${token}\n`);
    await compile({ output, base: standIn, env: { COURTLISTENER_TOKEN: token } });
    const baked = await bakedPermissions(output);

    await t.step("is granted exactly what permissions.txt lists", () => {
      assert.deepEqual(baked.permissions, {
        allow_env: listOf("--allow-env"),
        deny_env: null,
        ignore_env: [],
        allow_net: [],
        deny_net: ["169.254.0.0/16"],
        allow_ffi: null,
        deny_ffi: null,
        allow_read: listOf("--allow-read"),
        deny_read: null,
        ignore_read: null,
        allow_run: null,
        deny_run: null,
        allow_sys: ["hostname", "statfs", "setPriority"],
        deny_sys: null,
        allow_write: ["./data", "./out", "./tokens", "/run/systemd/notify"],
        deny_write: null,
        allow_import: ["localhost:1"],
        deny_import: null,
        prompt: false,
      });
    });

    await t.step("keeps no compiled code between two starts", () => {
      assert.equal(baked.codeCacheKey, null);
    });

    await t.step("may use the unstable features cron and net, and no others", () => {
      assert.deepEqual([...baked.unstable].sort(), ["cron", "net"]);
    });

    await t.step("starts main.ts, with no argument, variable or telemetry of its own", () => {
      assert.equal(baked.entrypoint, "main.ts");
      assert.deepEqual(baked.args, []);
      assert.deepEqual(baked.bakedEnvironment, {});
      assert.equal(Object.values(baked.telemetry).includes(true), false);
    });

    await t.step("holds no secret of the machine that built it, nor its paths", () => {
      for (const text of [token, root, root.slice(0, -1), folder, Deno.execPath()]) {
        assert.equal(indexOf(baked.payload, text), -1, `${text} stands in the program`);
      }
    });

    await t.step("embeds the modules that main.ts reaches, and nothing else", async () => {
      const files = await moduleGraph();
      const npm = /^\.deno_compile_node_modules\/localhost\/((?:@[^/]+\/)?[^/]+)\//;
      const packages = new Set(baked.files.map((file) => npm.exec(file)?.[1] ?? ""));
      const own = baked.files.filter((file) => !npm.test(file));
      assert.ok(own.includes("main.ts"));
      assert.deepEqual(own.filter((file) => !files.has(file)), []);
      const forTests = ["axe-core", "fast-check", "ical.js", "playwright-core"];
      assert.deepEqual(forTests.filter((name) => packages.has(name)), []);
    });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
