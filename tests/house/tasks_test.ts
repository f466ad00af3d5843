import assert from "node:assert/strict";
import { root } from "../../.ci/run_deno.ts";

/** Runs a task of the project from `cwd`, as a user does who stands in another folder. */
async function runTask(args: string[], { cwd, stdin = "" }: { cwd: string; stdin?: string }) {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["task", "--quiet", "--config", `${root}deno.json`, ...args],
    cwd,
    // A user's shell does not have what `deno task test` sets: INIT_CWD above all.
    clearEnv: true,
    env: { ...userEnvironment(), NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1" },
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(stdin)).catch(() => {});
  await writer.close().catch(() => {});
  const { code, stdout, stderr } = await child.output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { code, stdout: text(stdout), stderr: text(stderr) };
}

function userEnvironment(): Record<string, string> {
  const kept = ["PATH", "HOME", "DENO_DIR"].map((name) => [name, Deno.env.get(name) ?? ""]);
  return Object.fromEntries(kept.filter(([, value]) => value !== ""));
}

async function elsewhere(work: (cwd: string) => Promise<void>): Promise<void> {
  const base = await Deno.makeTempDir({ prefix: "case-calendar-task-" });
  try {
    const cwd = `${base}/a folder with blanks`;
    Deno.mkdirSync(cwd);
    await work(cwd);
  } finally {
    await Deno.remove(base, { recursive: true });
  }
}

Deno.test("the task case-calendar works in the folder of its caller", () =>
  elsewhere(async (cwd) => {
    Deno.writeTextFileSync(`${cwd}/config.yaml`, "calendarz: {}\n");
    const { code, stdout, stderr } = await runTask(["case-calendar", "config", "check"], { cwd });
    assert.equal(code, 5, stderr);
    assert.match(stdout + stderr, /config\.yaml:1:1/);
  }));

Deno.test("the task case-calendar passes arguments, standard input and exit code", () =>
  elsewhere(async (cwd) => {
    const line = { id: "a b", court_id: "nysd", date_filed: "2026-01-05", description: "" };
    const extracted = await runTask(["case-calendar", "extract", "--jsonl"], {
      cwd,
      stdin: `${JSON.stringify(line)}\n`,
    });
    assert.deepEqual(JSON.parse(extracted.stdout), { id: "a b", actions: [] });
    assert.equal(extracted.code, 0);
    const wrong = await runTask(["case-calendar", "--no such flag"], { cwd });
    assert.equal(wrong.code, 2);
    assert.match(wrong.stderr, /--no such flag/);
  }));
