import assert from "node:assert/strict";
import { root } from "../../.ci/run_deno.ts";
import { runProgram } from "../support/run_program.ts";

const units = [...Deno.readDirSync(`${root}systemd`)].map(({ name }) => name)
  .filter((name) => /\.(service|timer)$/.test(name)).sort();
const services = units.filter((name) => name.endsWith(".service"));
const installed = "/opt/case-calendar/case-calendar";

function textOf(unit: string): string {
  return Deno.readTextFileSync(`${root}systemd/${unit}`);
}

/** The values of a directive in a unit, in order. */
function valuesOf(unit: string, directive: string): string[] {
  const lines = textOf(unit).split("\n").filter((line) => line.startsWith(`${directive}=`));
  return lines.map((line) => line.slice(directive.length + 1));
}

function isInstalled(program: string): boolean {
  const paths = ["/usr/bin", "/bin", "/usr/local/bin"];
  return paths.some((path) => {
    try {
      return Deno.statSync(`${path}/${program}`).isFile;
    } catch {
      return false;
    }
  });
}

const analyzable = isInstalled("systemd-analyze");

async function analyze(args: string[]): Promise<{ code: number; text: string }> {
  const child = new Deno.Command("systemd-analyze", {
    args,
    env: { SYSTEMD_COLORS: "0", LC_ALL: "C.UTF-8" },
    stdin: "null",
  });
  const { code, stdout, stderr } = await child.output();
  return { code, text: new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr) };
}

Deno.test({
  name: "units: systemd finds no fault (needs systemd-analyze)",
  ignore: !analyzable,
  async fn() {
    const folder = await Deno.makeTempDir({ prefix: "case-calendar-units-" });
    try {
      for (const unit of units) {
        // The program is not installed here, and systemd wants to see it.
        Deno.writeTextFileSync(
          `${folder}/${unit}`,
          textOf(unit).replaceAll(installed, "/bin/true"),
        );
      }
      const checked = await analyze(["verify", ...units.map((unit) => `${folder}/${unit}`)]);
      assert.deepEqual(checked, { code: 0, text: "" });
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
});

for (const service of services) {
  Deno.test({
    name: `${service}: its exposure is at most 1.5 (needs systemd-analyze)`,
    ignore: !analyzable,
    async fn() {
      const args = ["security", "--offline=true", "--threshold=15", "--no-pager"];
      const { code, text } = await analyze([...args, `${root}systemd/${service}`]);
      assert.equal(code, 0, text);
      assert.match(text, /Overall exposure level for \S+: (0|1)\.\d/);
    },
  });

  Deno.test(`${service}: writes only where the program may write`, () => {
    assert.deepEqual(valuesOf(service, "ProtectSystem"), ["strict"]);
    assert.deepEqual(valuesOf(service, "WorkingDirectory"), ["/opt/case-calendar"]);
    assert.deepEqual(valuesOf(service, "ReadWritePaths"), [
      "/opt/case-calendar/data /opt/case-calendar/out /opt/case-calendar/tokens",
    ]);
  });

  Deno.test(`${service}: lets the JavaScript engine compile`, () => {
    assert.deepEqual(valuesOf(service, "MemoryDenyWriteExecute"), []);
  });

  Deno.test(`${service}: starts a command that exists`, async () => {
    const [start = "", ...more] = valuesOf(service, "ExecStart");
    assert.deepEqual(more, []);
    const [program, ...args] = start.split(" ");
    assert.equal(program, installed);
    const cwd = await Deno.makeTempDir({ prefix: "case-calendar-unit-" });
    try {
      const { code, stderr } = await runProgram([...args, "--help"], { cwd });
      assert.equal(code, 0, stderr);
    } finally {
      await Deno.remove(cwd, { recursive: true });
    }
  });
}

Deno.test("timers start a service that is there", () => {
  for (const timer of units.filter((name) => name.endsWith(".timer"))) {
    assert.ok(services.includes(timer.replace(/\.timer$/, ".service")), timer);
  }
});
