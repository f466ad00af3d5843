import { root, runDeno } from "../../.ci/run_deno.ts";

/** One import of one source file, as Deno itself resolves it. */
export interface Import {
  /** The importing file, relative to the project: `src/store/store.ts`. */
  from: string;
  /** As written. */
  written: string;
  /** The imported file, relative to the project; null for packages and built-in modules. */
  to: string | null;
  /** `zod`, `@optique/core`, `node:sqlite`; null for files. */
  module: string | null;
  line: number;
}

interface Resolved {
  specifier?: string;
  error?: string;
  span: { start: { line: number } };
}

interface GraphModule {
  specifier: string;
  error?: string;
  dependencies?: { specifier: string; code?: Resolved; type?: Resolved }[];
}

/** Every TypeScript file of the program, relative to the project, sorted. */
export function sourceFiles(): string[] {
  return ["main.ts", ...filesBelow("src").filter((path) => path.endsWith(".ts"))].sort();
}

/** Every file below a folder of the project, relative to the project. */
export function filesBelow(folder: string): string[] {
  return [...Deno.readDirSync(root + folder)].flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory ? filesBelow(path) : [path];
  });
}

/** Every static, dynamic and type import of every source file that can be parsed. */
export async function sourceImports(): Promise<Import[]> {
  const folder = await Deno.makeTempDir({ prefix: "case-calendar-graph-" });
  try {
    const all = sourceFiles().map((path) => `import ${JSON.stringify(`file://${root}${path}`)};`);
    Deno.writeTextFileSync(`${folder}/all.ts`, all.join("\n"));
    const args = ["info", "--json", "--config", `${root}deno.json`, `${folder}/all.ts`];
    const { stdout, stderr, code } = await runDeno(args, { output: "piped" });
    if (code !== 0) throw new Error(stderr);
    const graph: { modules: GraphModule[] } = JSON.parse(stdout);
    return graph.modules.flatMap(importsOf);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

function importsOf(module: GraphModule): Import[] {
  const from = relative(module.specifier);
  if (from === null || module.error) return []; // the type check names a broken file
  return (module.dependencies ?? []).map((dependency) => {
    const resolved = dependency.code ?? dependency.type;
    const target = resolved?.specifier ?? dependency.specifier;
    const line = (resolved?.span.start.line ?? 0) + 1;
    if (!target) throw new Error(`${from}:${line}: ${dependency.specifier}: ${resolved?.error}`);
    const to = relative(target);
    return {
      from,
      written: dependency.specifier,
      to,
      module: to ? null : moduleName(target),
      line,
    };
  });
}

function relative(specifier: string): string | null {
  const start = `file://${root}`;
  return specifier.startsWith(start) ? specifier.slice(start.length) : null;
}

/** `npm:/@optique/core@1.3.6/facade` is `@optique/core`; `node:sqlite` stays. */
function moduleName(specifier: string): string {
  const npm = /^npm:\/?((?:@[^/]+\/)?[^@/]+)/.exec(specifier);
  return npm?.[1] ?? specifier;
}
