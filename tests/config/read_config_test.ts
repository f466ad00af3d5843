import assert from "node:assert/strict";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { readConfig, type ReadOptions } from "../../src/config/read_config.ts";
import { requireConfig, requireToken } from "../../src/config/require_config.ts";
import { configText } from "./lines_of.ts";

type Files = Record<string, string | Uint8Array>;

async function inFolder(files: Files, run: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "case-calendar-config-" });
  try {
    for (const [path, content] of Object.entries(files)) {
      const place = `${folder}/${path}`;
      await Deno.mkdir(place.slice(0, place.lastIndexOf("/")), { recursive: true });
      if (typeof content === "string") await Deno.writeTextFile(place, content);
      else await Deno.writeFile(place, content);
    }
    await run(`${folder}/`);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function failure(path: string | undefined, options: ReadOptions): Promise<CaseCalendarError> {
  try {
    await readConfig(path, { env: {}, ...options });
  } catch (error) {
    assert.ok(error instanceof CaseCalendarError, String(error));
    assert.equal(error.exitCode, 5);
    return error;
  }
  throw new assert.AssertionError({ message: "nothing was refused" });
}

Deno.test("config, .env and followed cases are read from the working folder", async () => {
  const files = {
    "config.yaml": configText(),
    ".env": "COURTLISTENER_TOKEN=abc#0123456789\n",
    "data/cases.yaml": "cases:\n  - { id: roe, name: Roe, calendar: main, dockets: [7] }\n",
  };
  await inFolder(files, async (folder) => {
    const loaded = await readConfig(undefined, { folder, env: {} });
    assert.deepEqual(loaded.problems, []);
    assert.deepEqual(requireConfig(loaded).cases.map(({ id }) => id), ["doe", "roe"]);
    assert.equal(requireToken(loaded), "abc#0123456789");
  });
});

Deno.test("a missing file says how to get one", async () => {
  await inFolder({}, async (folder) => {
    const error = await failure(undefined, { folder });
    assert.equal(
      error.message,
      'Cannot read the configuration file "config.yaml": there is no such file',
    );
    assert.match(error.facts.next!, /case-calendar init > config.yaml/);
  });
});

Deno.test("a folder, UTF-16 and other bytes are refused by name", async () => {
  const files = {
    "config.yaml/x": "",
    "utf16.yaml": new Uint8Array([0xff, 0xfe, 0x61, 0]),
    "latin.yaml": new Uint8Array([0x61, 0x3a, 0x0a, 0x62, 0x3a, 0xe9, 0x0a]),
  };
  await inFolder(files, async (folder) => {
    assert.match((await failure("config.yaml", { folder })).message, /it is a folder/);
    assert.match((await failure("utf16.yaml", { folder })).message, /it is UTF-16 text/);
    assert.match((await failure("latin.yaml", { folder })).message, /not UTF-8 text \(line 2\)/);
  });
});

Deno.test("a broken .env is named, too", async () => {
  const files = { "config.yaml": configText(), ".env": new Uint8Array([0x41, 0x3d, 0xff]) };
  await inFolder(files, async (folder) => {
    assert.match((await failure(undefined, { folder })).message, /file "\.env": it is not UTF-8/);
  });
});

Deno.test("`-` reads standard input and moves no base", async () => {
  const bytes = new TextEncoder().encode(configText({ top: "# é" }));
  const stdin = ReadableStream.from([bytes.slice(0, 3), bytes.slice(3)]);
  await inFolder({ ".env": "LOG_LEVEL=debug\n" }, async (folder) => {
    const loaded = await readConfig("-", { folder, env: {}, stdin });
    assert.equal(requireConfig(loaded).logLevel, "debug");
    assert.equal(requireConfig(loaded).cases[0]!.origin.file, "standard input");
    const bad = ReadableStream.from([new Uint8Array([0xff])]);
    assert.match(
      (await failure("-", { folder, stdin: bad })).message,
      /from standard input: it is not/,
    );
  });
});

Deno.test("secrets handed over as files are taken unless the environment has them", async () => {
  const files = {
    "config.yaml": configText(),
    "credentials/COURTLISTENER_TOKEN": "0123456789abcdef\n",
    "credentials/OPENAI_API_KEY": "fromfile0123\n",
  };
  await inFolder(files, async (folder) => {
    const loaded = await readConfig(undefined, {
      folder,
      env: { CREDENTIALS_DIRECTORY: `${folder}credentials`, OPENAI_API_KEY: "fromenv0123" },
    });
    assert.equal(requireToken(loaded), "0123456789abcdef");
    assert.equal(loaded.environment.origin("COURTLISTENER_TOKEN"), "credential");
    assert.equal(loaded.environment.get("OPENAI_API_KEY"), "fromenv0123");
  });
});

Deno.test("a file outside the sandbox is refused with the way round", async () => {
  const script = `
    import { readConfig } from ${
    JSON.stringify(import.meta.resolve("../../src/config/read_config.ts"))
  };
    try { await readConfig("/etc/hostname"); } catch (error) {
      console.log(error.name, error.message, error.facts.next);
    }`;
  const config = new URL("../../deno.json", import.meta.url).pathname;
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "--config", config, "--no-prompt", "--ignore-env", "--allow-read=./data", "-"],
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const input = child.stdin.getWriter();
  await input.write(new TextEncoder().encode(script));
  await input.close();
  const { stdout, stderr } = await child.output();
  const said = new TextDecoder().decode(stdout);
  assert.match(
    said,
    /^CaseCalendarError .*may read it only as config\.yaml/,
    new TextDecoder().decode(stderr),
  );
  assert.match(said, /-c -/);
});
