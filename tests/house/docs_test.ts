import assert from "node:assert/strict";
import { root } from "../../.ci/run_deno.ts";
import { watches } from "../../src/app/watch/run_checks.ts";
import { runProgram } from "../support/run_program.ts";

/** Files of the repository, as git lists them, with those that are about to be added. */
async function repositoryFiles(): Promise<string[]> {
  const child = new Deno.Command("git", {
    args: ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
    cwd: root,
    stdin: "null",
  });
  const { stdout } = await child.output();
  return new TextDecoder().decode(stdout).split("\0").filter((path) => {
    try {
      return path !== "" && Deno.statSync(root + path).isFile;
    } catch {
      return false; // removed, and not committed yet
    }
  });
}

const files = await repositoryFiles();
const pages = files.filter((path) => path.endsWith(".md"));
const read = (path: string) => Deno.readTextFileSync(root + path);

/** Lines of the fenced blocks of a page that a reader would type, without prompt and comment. */
function commandsOf(page: string): string[] {
  const blocks = [...read(page).matchAll(/^```(?:sh|bash|console|shell)\n([\s\S]*?)^```/gm)];
  return blocks.flatMap((block) => block[1]!.replaceAll("\\\n", " ").split("\n"))
    .map((line) => line.replace(/^\$ /, "").replace(/\s+#.*$/, "").trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}

/** The anchors that the headings of a page get. */
function anchorsOf(page: string): Set<string> {
  const headings = [...read(page).matchAll(/^#{1,6} (.+)$/gm)].map((match) => match[1]!);
  return new Set(
    headings.map((heading) =>
      heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, "").trim().replaceAll(" ", "-")
    ),
  );
}

Deno.test("README.md begins with the two commands that always work", () => {
  const commands = commandsOf("README.md");
  assert.deepEqual(commands.slice(0, 2), [
    "npx -y deno@2.9.6 task demo",
    "npx -y deno@2.9.6 task test",
  ]);
});

Deno.test("links of the pages lead to files and headings that are there", () => {
  const broken: string[] = [];
  for (const page of pages) {
    const folder = page.includes("/") ? page.slice(0, page.lastIndexOf("/") + 1) : "";
    for (const [, target = ""] of read(page).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      const [path = "", anchor] = target.split("#");
      const linked = path === "" ? page : new URL(folder + path, "file:///").pathname.slice(1);
      const isThere = files.includes(linked) || files.some((file) =>
        file.startsWith(`${linked}/`)
      ) ||
        files.some((file) => linked.endsWith("/") && file.startsWith(linked));
      if (!isThere) broken.push(`${page}: ${target}`);
      else if (anchor !== undefined && !anchorsOf(linked).has(anchor)) {
        broken.push(`${page}: ${target} (no such heading)`);
      }
    }
  }
  assert.deepEqual(broken, []);
});

Deno.test("tasks that the pages name are tasks of deno.json", () => {
  const manifest: { tasks: Record<string, unknown> } = JSON.parse(read("deno.json"));
  const named = pages.flatMap((page) =>
    [...read(page).matchAll(/\bdeno(?:@[\d.]+)? task ([a-z:-]+)/g)].map((match) => ({
      page,
      task: match[1]!,
    }))
  );
  assert.notEqual(named.length, 0);
  assert.deepEqual(named.filter(({ task }) => !(task in manifest.tasks)), []);
});

Deno.test("commands that the pages name are commands of the program", async () => {
  const spoken = /(?:^|[\s|;&/])case-calendar ([a-z][a-z-]*)(?: ([a-z][a-z-]*))?/g;
  const named = new Set(
    pages.flatMap((page) =>
      commandsOf(page).flatMap((line) => [...line.matchAll(spoken)].map((match) => match[1]!))
    ),
  );
  const cwd = await Deno.makeTempDir({ prefix: "case-calendar-docs-" });
  try {
    for (const name of named) {
      const { code, stderr } = await runProgram([name, "--help"], { cwd });
      assert.equal(code, 0, `case-calendar ${name}: ${stderr}`);
    }
  } finally {
    await Deno.remove(cwd, { recursive: true });
  }
});

Deno.test("no file names a path of one machine or the host of a registry", () => {
  // Put together here, so that this file does not contain them.
  const parts = [["/wo", "rk/"], ["/tmp/bash_", "jobs"], ["/ro", "ot/"], ["registry.np", "mjs"], [
    "deb.deb",
    "ian",
  ], ["/ho", "me/"]];
  const banned = parts.map((part) => part.join(""));
  const found = files.filter((path) => !/\.(png|pdf|ico|sqlite)$/.test(path)).flatMap((path) => {
    const text = read(path);
    return banned.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`);
  });
  assert.deepEqual(found, []);
});

Deno.test("generated and private files are not in the repository", () => {
  const unwanted =
    /^(data|out|tokens|dist|node_modules|coverage)\/|^\.env$|^config\.yaml$|\.sqlite/;
  assert.deepEqual(files.filter((path) => unwanted.test(path)), []);
  assert.deepEqual(files.filter((path) => path.endsWith("package.json")), []);
});

Deno.test("every alarm of the daemon's checks is explained", () => {
  const page = read("docs/alarms.md");
  const missing = watches.map(({ key }) => key).filter((key) => !page.includes(`| \`${key}\``));
  assert.deepEqual(missing, []);
});
