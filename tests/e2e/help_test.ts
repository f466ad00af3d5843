import assert from "node:assert/strict";
import { displayWidth } from "../../src/platform/display_width.ts";
import { runProgram } from "../support/run_program.ts";

const commands = [
  "demo",
  "init",
  "config",
  "config check",
  "config show",
  "add",
  "remove",
  "cases",
  "sync",
  "reconcile",
  "ingest",
  "show",
  "emit",
  "daemon",
  "status",
  "quota",
  "serve",
  "webhook-url",
  "deliveries",
  "suggestions",
  "feeds",
  "alerts",
  "import",
  "backup",
  "restore",
  "prune",
  "extract",
  "replay",
];

/** Runs the program in an empty folder, which must stay empty. */
async function inEmptyFolder(
  work: (run: (...args: string[]) => ReturnType<typeof runProgram>) => Promise<void>,
): Promise<void> {
  const cwd = await Deno.makeTempDir({ prefix: "case-calendar-help-" });
  try {
    await work((...args) => runProgram(args, { cwd, env: { COLUMNS: "80" } }));
    assert.deepEqual([...Deno.readDirSync(cwd)], []);
  } finally {
    await Deno.remove(cwd, { recursive: true });
  }
}

Deno.test("help of a command fits a screen of 24 lines and 80 columns, with an example; the list of commands 60", async () => {
  await inEmptyFolder(async (run) => {
    for (const command of ["", ...commands]) {
      const args = [...command.split(" ").filter((word) => word !== ""), "--help"];
      const { code, stdout, stderr } = await run(...args);
      assert.equal(code, 0, stderr);
      const lines = stdout.trimEnd().split("\n");
      assert.ok(lines.length <= (command === "" ? 60 : 24), `${command}: ${lines.length} lines`);
      assert.deepEqual(lines.filter((line) => displayWidth(line) > 80), [], command);
      assert.match(stdout, command === "" ? /"case-calendar demo"/ : /^Example: .*case-calendar /m);
    }
  });
});

Deno.test("help names every command, and no command is without help", async () => {
  await inEmptyFolder(async (run) => {
    const { stdout } = await run("--help");
    const named = [...stdout.matchAll(/^ {2}([a-z][a-z-]*) {2,}/gm)].map((match) => match[1]!);
    const known = new Set(commands.map((command) => command.split(" ")[0]!));
    assert.deepEqual(
      named.filter((name) => name !== "help" && name !== "completion").sort(),
      [
        ...known,
      ].sort(),
    );
  });
});

Deno.test("wrong usage ends with 2 and names the nearest word", async () => {
  const mistakes: [string[], RegExp][] = [
    [["synk"], /"synk"[^]*Did you mean `sync`\?/],
    [["config", "chek"], /"chek"[^]*Did you mean `check`\?/],
    [["sync", "--dryrun"], /"--dryrun"[^]*Did you mean `--dry-run`\?/],
    [["emit", "--forse"], /"--forse"[^]*Did you mean [^]*`--force`[^]*case-calendar emit --help/],
    [["sync", "--case"], /--case/],
    [["prune", "--apply", "--dry-run"], /contradict each other/],
  ];
  await inEmptyFolder(async (run) => {
    for (const [args, told] of mistakes) {
      const { code, stdout, stderr } = await run(...args);
      assert.equal(code, 2, `${args.join(" ")}: ${stderr}`);
      assert.equal(stdout, "");
      assert.match(stderr, /^case-calendar: error: /);
      assert.match(stderr, told);
    }
    const nothing = await run();
    assert.equal(nothing.code, 2);
    assert.match(nothing.stderr, /^ {2}sync /m);
  });
});

Deno.test("version and completion are there without settings", async () => {
  await inEmptyFolder(async (run) => {
    assert.match((await run("--version")).stdout, /^\d+\.\d+\.\d+\n$/);
    for (const shell of ["bash", "zsh", "fish"]) {
      const { code, stdout, stderr } = await run("completion", shell);
      assert.equal(code, 0, stderr);
      assert.match(stdout, /case-calendar/);
    }
    // What the shells ask for while somebody types.
    const { stdout } = await run("completion", "bash", "pr");
    assert.match(stdout, /^prune$/m);
  });
});
