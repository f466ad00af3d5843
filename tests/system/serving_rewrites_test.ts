import assert from "node:assert/strict";
import { createFileServer } from "../../src/app/feeds/file_server.ts";
import { prepareFile } from "../../src/app/feeds/prepare_file.ts";
import { systemClock } from "../../src/platform/system_clock.ts";
import { openStore } from "../../src/store/store.ts";
import { recordingLog } from "../app/deliveries/receiving.ts";
import { settingsOf } from "../app/installation.ts";
import { runs } from "../support/counts.ts";
import { versionOf, wholeVersion } from "./rewriting_child.ts";

const child = new URL("./rewriting_child.ts", import.meta.url).pathname;

Deno.test("no reader of a feed that is rewritten all the time ever sees a part of it, or two of them", async () => {
  const folder = await Deno.makeTempDir();
  const path = `${folder}/out/main.ics`;
  Deno.mkdirSync(`${folder}/out`);
  Deno.writeTextFileSync(path, versionOf(0));
  const settings = settingsOf({ folder, cases: [] });
  const logged: string[] = [];
  const store = openStore({ path: ":memory:", clock: systemClock });
  const files = createFileServer({
    config: {
      ...settings,
      storePath: `${folder}/data/store.sqlite`,
      server: { ...settings.server, serveFiles: "all" },
    },
    store,
    clock: systemClock,
    log: recordingLog(logged),
    // A thread for each version would take most of the time.
    preparer: { prepare: (job) => Promise.try(() => prepareFile(job)), close: () => {} },
  });
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    async (request) =>
      await files.answer(request, new URL(request.url).pathname) ??
        new Response("nothing", { status: 404 }),
  );
  const writer = new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", "-A", child, path],
    stdin: "piped",
    stdout: "null",
    stderr: "null",
  }).spawn();
  try {
    const address = `http://127.0.0.1:${server.addr.port}/main.ics`;
    const packings = ["identity", "gzip", "br"];
    const seen = new Set<number>();
    const tags = new Map<string, number>();
    // Until the writer is at it, there is one version only.
    while (wholeVersion(await Deno.readTextFile(path)) === 0) await Deno.lstat(path);
    for (let round = 0; round < runs(500, 10_000).numRuns; round++) {
      const packing = packings[round % packings.length]!;
      // Half of the reads are those of a web server that knows nothing of us.
      const answer = round % 2 === 0
        ? await fetch(address, { headers: { "accept-encoding": packing } })
        : null;
      const text = answer === null ? await Deno.readTextFile(path) : await answer.text();
      if (answer !== null) assert.equal(answer.status, 200);
      const version = wholeVersion(text);
      assert.notEqual(version, null, `read ${round} is no whole version: ${text.slice(0, 200)}`);
      seen.add(version!);
      const tag = answer?.headers.get("etag") ?? null;
      if (tag === null) continue;
      assert.equal(tags.get(tag) ?? version, version, "a tag names one version");
      tags.set(tag, version!);
    }
    assert.ok(seen.size > 1, `only ${seen.size} versions were seen`);
    assert.deepEqual(logged, []);
  } finally {
    await writer.stdin.close();
    await writer.status;
    await server.shutdown();
    files.close();
    store.close();
    await Deno.remove(folder, { recursive: true });
  }
});
