import assert from "node:assert/strict";
import manifest from "../../deno.json" with { type: "json" };
import { commandNames } from "../../src/cli/commands.ts";
import { runCommandLine } from "../../src/cli/run.ts";
import { testIo } from "../support/test_io.ts";

/** One command line in a terminal of 80 columns, with this on standard input. */
async function run(args: readonly string[], stdin = "") {
  const io = testIo({ stdin, columns: 80 });
  const code = await runCommandLine(args, io);
  return { code, out: io.stdout(), err: io.stderr() };
}

Deno.test("--help names every command, fits a screen, and goes to standard output", async () => {
  const { code, out, err } = await run(["--help"]);
  assert.deepEqual([code, err], [0, ""]);
  for (const name of commandNames) assert.match(out, new RegExp(`^  ${name} `, "m"));
  const lines = out.trimEnd().split("\n");
  assert.ok(lines.length <= 60, `${lines.length} lines`);
  assert.ok(lines.every((line) => line.length <= 80));
  assert.match(out, /case-calendar demo/);
});

for (const name of commandNames) {
  Deno.test(`${name} --help fits a screen and ends with an example of its own options`, async () => {
    const { code, out, err } = await run([name, "--help"]);
    assert.deepEqual([code, err], [0, ""]);
    assert.ok(out.trimEnd().split("\n").length <= 30);
    const example = /^Example: (?:echo .* \| )?case-calendar ((?:.|\n)+)$/m.exec(out.trimEnd());
    assert.ok(example !== null, "no example");
    const words = example[1]!.split(/[<>|]/)[0]!.trim().split(/\s+/);
    assert.equal(words[0], name);
    for (const word of words.slice(1).filter((one) => /^-./.test(one))) {
      assert.ok(out.includes(`  ${word} `), word);
    }
  });
}

Deno.test("help COMMAND is the help of the command", async () => {
  assert.deepEqual(await run(["help", "sync"]), await run(["sync", "--help"]));
});

Deno.test("--version prints the version of deno.json", async () => {
  assert.deepEqual(await run(["--version"]), { code: 0, out: `${manifest.version}\n`, err: "" });
});

Deno.test("no arguments are a usage error that shows the help on standard error", async () => {
  const { code, out, err } = await run([]);
  assert.deepEqual([code, out], [2, ""]);
  assert.equal(err, (await run(["--help"])).out);
});

Deno.test("a slip in a command or an option is a usage error that names the nearest", async () => {
  const slips = [
    [["synk"], "sync", "case-calendar --help"],
    [["sync", "--only-knew"], "--only-new", "case-calendar sync --help"],
    [["config", "chek"], "check", "case-calendar config --help"],
    [["-c", "x.yaml", "emit", "--forse"], "--force", "case-calendar emit --help"],
  ] as const;
  for (const [args, meant, help] of slips) {
    const { code, out, err } = await run(args);
    assert.deepEqual([code, out], [2, ""], args.join(" "));
    assert.match(err, /^case-calendar: error: /);
    assert.ok(err.includes(`\`${meant}\``), err);
    assert.ok(err.includes(`See "${help}"`), err);
  }
});

Deno.test("an option without its value, and a command without its part, are usage errors", async () => {
  const missing = await run(["sync", "--case"]);
  assert.equal(missing.code, 2);
  assert.match(missing.err, /--case.*requires.*ID/);
  assert.equal((await run(["config"])).code, 2);
  assert.equal((await run(["-c"])).code, 2);
  assert.equal((await run(["sync", "extra"])).code, 2);
});

Deno.test("the settings file is named before or after the command", async () => {
  const text = "cases: []\ncalendars: {}\n";
  const before = await run(["-c", "-", "config", "check"], text);
  const after = await run(["config", "check", "--config", "-"], text);
  assert.deepEqual(before, after);
  assert.equal(before.code, 0);
});

Deno.test("a settings file that is not there is exit code 5 and says how to get one", async () => {
  for (const args of [["sync"], ["emit"], ["show"], ["prune"], ["config", "check"]]) {
    const { code, out, err } = await run(["-c", "data/no-such-config.yaml", ...args]);
    assert.deepEqual([code, out], [5, ""], args.join(" "));
    assert.match(err, /no-such-config\.yaml.*there is no such file/);
    assert.match(err, /case-calendar init > config\.yaml/);
  }
});

Deno.test("settings with a fault refuse every command that uses them, with place and code 5", async () => {
  const text = "cases: []\ncalendars:\n  main: {ics_path: /tmp/main.ics}\n";
  for (const args of [["sync"], ["emit"], ["show"], ["prune"], ["config", "show"]]) {
    const { code, err } = await run(["-c", "-", ...args], text);
    assert.equal(code, 5, args.join(" "));
    assert.match(err, /3:\d+/);
    assert.match(err, /ics_path/);
  }
});

Deno.test("work that ends by the signal is an interruption, exit code 130", async () => {
  const stop = new AbortController();
  const io = testIo({
    signal: stop.signal,
    readStdin: () => {
      stop.abort(new DOMException("stopped by a signal", "AbortError"));
      return Promise.reject(new TypeError("the connection was closed"));
    },
  });
  assert.equal(await runCommandLine(["extract"], io), 130);
  assert.match(io.stderr(), /interrupted; what was committed is kept/);
});

Deno.test("a defect is exit code 1 and asks for a report", async () => {
  const io = testIo({ readStdin: () => Promise.reject(new TypeError("unthought of")) });
  assert.equal(await runCommandLine(["extract"], io), 1);
  assert.match(io.stderr(), /unexpected error \(please report it\): TypeError: unthought of/);
});

Deno.test("completion prints a script", async () => {
  const { code, out } = await run(["completion", "bash"]);
  assert.equal(code, 0);
  assert.match(out, /_case-calendar/);
});
