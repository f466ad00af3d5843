import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { sdNotify } from "../../src/platform/sd_notify.ts";
import { withFolder } from "../store/temp_folder.ts";

const script = fileURLToPath(new URL("sd_notify_child.ts", import.meta.url));

function start(permissions: string[], args: string[]): Deno.ChildProcess {
  return new Deno.Command(Deno.execPath(), {
    args: ["run", "--quiet", "--no-prompt", "--no-lock", ...permissions, script, ...args],
    stdin: "null",
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
}

async function run(permissions: string[], args: string[]): Promise<string> {
  const { stdout } = await start(permissions, args).output();
  return new TextDecoder().decode(stdout).trim();
}

/** What a service manager at `socket` receives, and what the sender reports. */
async function exchange(socket: string, permissions: string[]) {
  const manager = start(["-A", "--unstable-net"], ["receive", socket, "5"]);
  const lines = manager.stdout.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const readUntil = async (enough: (text: string) => boolean) => {
    while (!enough(text)) {
      const { value, done } = await lines.read();
      if (done) return;
      text += value;
    }
  };
  await readUntil((so) => so.includes("receiving\n"));
  const failures = await run(permissions, ["send", socket]);
  await readUntil(() => false);
  await manager.status;
  return { failures, received: text.trim().split("\n").slice(1).map((line) => JSON.parse(line)) };
}

const messages = [
  "READY=1\nSTATUS=listening on 127.0.0.1:8000",
  "STATUS=two lines MAINPID=1",
  "WATCHDOG=1",
  "RELOADING=1",
  "STOPPING=1",
];

Deno.test("the service manager hears of start, status, life and end, under the sandbox's permissions", async () => {
  await withFolder(async (folder) => {
    const socket = `${folder}/notify`;
    const answer = await exchange(socket, [
      "--unstable-net",
      "--allow-net",
      `--allow-write=${socket}`,
    ]);
    assert.deepEqual(answer, { failures: "[]", received: messages });
  });
});

Deno.test("an abstract address is reached as well", async () => {
  const answer = await exchange(`@case-calendar-test-${crypto.randomUUID()}`, [
    "--unstable-net",
    "--allow-net",
  ]);
  assert.deepEqual(answer, { failures: "[]", received: messages });
});

Deno.test("without a service manager nothing is sent and no permission is used", async () => {
  assert.equal(await run([], ["send", ""]), "[]");
});

Deno.test("a service manager that cannot be reached is reported once and stops nothing", async () => {
  await withFolder(async (folder) => {
    const failures = await run(["-A", "--unstable-net"], ["send", `${folder}/nobody`]);
    assert.equal(failures, '["NotFound"]');
  });
});

Deno.test("signs of life are due every half of what the service manager waits", () => {
  const every = (watchdogUsec?: string) => {
    const notifier = sdNotify({ socket: undefined, watchdogUsec });
    notifier.close();
    return notifier.watchdogEvery;
  };
  assert.equal(every("120000000"), 60_000);
  assert.equal(every("30"), 100);
  assert.equal(every("9".repeat(30)), 2 ** 31 - 1);
  for (const none of [undefined, "", "0", "-5", "soon", "1.5"]) assert.equal(every(none), null);
});
