import assert from "node:assert/strict";
import { root } from "../../.ci/run_deno.ts";
import { filesBelow, type Import, sourceFiles, sourceImports } from "./source_graph.ts";

const base = ["domain", "platform"];

/** Which rooms the files of a room may import besides their own; docs/architecture.md draws it. */
const mayImport: Record<string, readonly string[]> = {
  domain: [],
  platform: ["domain"],
  config: base,
  courtlistener: base,
  docketlayer: base,
  extract: base,
  documents: base,
  store: base,
  calendars: base,
  summaries: base,
  web: base,
  standin: base,
  app: [
    ...base,
    "config",
    "courtlistener",
    "docketlayer",
    "extract",
    "documents",
    "store",
    "calendars",
    "summaries",
    "web",
    "standin",
  ],
  cli: [...base, "config", "app"],
};

/** Where each package may be imported: files or folders. Packages that are not listed: nowhere. */
const packagePlaces: Record<string, readonly string[]> = {
  "@logtape/logtape": ["src/platform/log.ts"],
  "@optique/core": ["src/cli/"],
  yaml: ["src/config/"],
  // Every boundary parses what comes in.
  zod: ["src/config/", "src/courtlistener/", "src/docketlayer/", "src/app/"],
};

/** Built-in modules that give a file more than arithmetic: where they may be imported. */
const builtinPlaces: Record<string, readonly string[]> = {
  "node:sqlite": ["src/store/"],
  "node:child_process": [],
  "node:worker_threads": [],
  "node:module": [],
  "node:vm": [],
  "node:http": ["src/platform/"],
  "node:https": ["src/platform/"],
  "node:net": ["src/platform/"],
  "node:tls": ["src/platform/"],
};

const imports = await sourceImports();

function roomOf(path: string): string | null {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? null;
}

function isIn(path: string, places: readonly string[]): boolean {
  return places.some((place) => path === place || (place.endsWith("/") && path.startsWith(place)));
}

/** The imports that break a rule, as lines to read. */
function breaking(rule: (found: Import) => boolean): string[] {
  return imports.filter(rule).map((found) =>
    `${found.from}:${found.line} imports ${found.written}`
  );
}

/** A source file without comments, and without what stands in quotes. */
function code(path: string): string {
  return Deno.readTextFileSync(root + path)
    .replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, "");
}

function filesWith(pattern: RegExp, among: (path: string) => boolean): string[] {
  return sourceFiles().filter((path) => among(path) && pattern.test(code(path)));
}

Deno.test("every folder of src is a known room", () => {
  const rooms = new Set(sourceFiles().map(roomOf).filter((room) => room !== null));
  assert.deepEqual([...rooms].filter((room) => !(room in mayImport)), []);
  assert.deepEqual(sourceFiles().filter((path) => /^src\/[^/]+$/.test(path)), []);
});

Deno.test("rooms import one way, and never each other", () => {
  assert.deepEqual(
    breaking(({ from, to }) => {
      const [here, there] = [roomOf(from), to === null ? null : roomOf(to)];
      if (here === null || there === null || here === there) return false;
      return !mayImport[here]!.includes(there);
    }),
    [],
  );
});

Deno.test("main.ts imports src/cli/run.ts and nothing else", () => {
  const targets = imports.filter(({ from }) => from === "main.ts").map(({ to }) => to);
  assert.deepEqual(targets, ["src/cli/run.ts"]);
});

/** Files outside `src` that the program carries with it, and the one file that imports each. */
const embedded: Record<string, string> = {
  "deno.json": "src/cli/run.ts",
  "config.example.yaml": "src/cli/examples.ts",
  ".env.example": "src/cli/examples.ts",
};

Deno.test("the program imports no file outside src, except its manifest and its examples", () => {
  assert.deepEqual(
    breaking(({ from, to }) =>
      to !== null && from !== "main.ts" && roomOf(to) === null && embedded[to] !== from
    ),
    [],
  );
});

Deno.test("each package is imported in its place only", () => {
  assert.deepEqual(
    breaking(({ from, module }) =>
      module !== null && !module.startsWith("node:") && !isIn(from, packagePlaces[module] ?? [])
    ),
    [],
  );
  assert.deepEqual(breaking(({ written }) => /^(npm|jsr|https?):/.test(written)), []);
});

Deno.test("built-in modules that reach out are imported in their place only", () => {
  assert.deepEqual(
    breaking(({ from, module }) =>
      module !== null && module in builtinPlaces && !isIn(from, builtinPlaces[module]!)
    ),
    [],
  );
});

Deno.test("no file imports itself by a detour", () => {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) {
    if (to !== null) next.set(from, [...next.get(from) ?? [], to]);
  }
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): string[] => {
    if (trail.includes(path)) return [[...trail.slice(trail.indexOf(path)), path].join(" → ")];
    if (done.has(path)) return [];
    const found = (next.get(path) ?? []).flatMap((to) => visit(to, [...trail, path]));
    done.add(path);
    return found;
  };
  assert.deepEqual([...next.keys()].flatMap((path) => visit(path, [])), []);
});

Deno.test("what is loaded while running is named by a plain string", () => {
  // Anything else would need a read permission and would be missing from bundle and binary.
  assert.deepEqual(filesWith(/\bimport\s*\(\s*[^)\s,]/, () => true), []);
});

Deno.test("the domain knows no clock, no chance, no file and no network", () => {
  const outside =
    /\bDeno\.|\bTemporal\.Now\b|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bfetch\(|\bsetTimeout\b|\bconsole\./;
  assert.deepEqual(filesWith(outside, (path) => path.startsWith("src/domain/")), []);
  const allowed = ["node:crypto"];
  assert.deepEqual(
    breaking(({ from, module }) =>
      from.startsWith("src/domain/") && module !== null && !allowed.includes(module)
    ),
    [],
  );
});

Deno.test("only the system clock asks the machine for the time", () => {
  const asks = /\bTemporal\.Now\b|\bDate\.now\b|\bnew Date\(\)/;
  assert.deepEqual(filesWith(asks, (path) => path !== "src/platform/system_clock.ts"), []);
});

Deno.test("only the command line exits the process", () => {
  assert.deepEqual(filesWith(/\bDeno\.exit\b/, (path) => !path.startsWith("src/cli/")), []);
});

Deno.test("files carry names that say what they hold", () => {
  const vague = /(^|\/)(utils?|helpers?|managers?|types|common|misc|shared)(\.ts$|\/)/;
  const all = [...sourceFiles(), ...filesBelow("tests")];
  assert.deepEqual(all.filter((path) => vague.test(path)), []);
  assert.deepEqual(
    sourceFiles().filter((path) => !/^[a-z0-9_./-]+\.(ts|worker\.js)$/.test(path)),
    [],
  );
});
