/** YAML text as a tree that remembers where everything stands. */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from "yaml";
import { printable } from "../domain/errors.ts";
import { type ConfigProblem, namesSecret, pathText, type Step } from "./problem.ts";
import { readPlainScalar, valueInWords } from "./yaml_scalar.ts";

/** A place in a file, both from 1. */
export interface Place {
  line: number;
  column: number;
}

/** A value with the text it was read from. */
export interface TreeLeaf extends Place {
  kind: "leaf";
  value: string | number | boolean | null;
  /** As written, without quotes. */
  source: string;
}

/** A list. */
export interface TreeList extends Place {
  kind: "list";
  items: Tree[];
}

/** A mapping; keys are text, in file order. */
export interface TreeMap extends Place {
  kind: "map";
  entries: Map<string, { key: Place; value: Tree }>;
}

/** Any node of the tree. */
export type Tree = TreeLeaf | TreeList | TreeMap;

/** The tree, null when the text is empty or cannot be read, and every problem of the text itself. */
export interface YamlReading {
  tree: Tree | null;
  problems: ConfigProblem[];
}

/** Characters; a configuration of ten thousand cases has about two million. */
const longestText = 8_000_000;
/** Values after aliases are followed: a small text can name billions. */
const mostValues = 200_000;
const deepest = 200;
/** One slip can make the parser stumble on every later line. */
const mostSyntaxErrors = 10;

/**
 * Reads YAML 1.1 as the reference's parser does: anchors, aliases and merge keys work, of a repeated
 * key the last counts (and is a problem here). Never throws.
 */
export function readYaml(file: string, text: string): YamlReading {
  const problems: ConfigProblem[] = [];
  const add = (problem: Pick<ConfigProblem, "severity" | "message"> & Partial<ConfigProblem>) => {
    problems.push({ code: "syntax", file, line: 1, column: 1, path: "", value: "", ...problem });
  };
  if (text.length > longestText) {
    add({
      severity: "error",
      message: `the file is too long: ${text.length} characters, at most ${longestText} are read`,
    });
    return { tree: null, problems };
  }
  const plain = text.replace(/^\uFEFF/, "");
  const control = findControl(plain);
  if (control !== null) {
    add({
      severity: "error",
      ...control.place,
      value: control.shown,
      message: "is a control character, which YAML does not allow",
    });
    return { tree: null, problems };
  }
  try {
    const lines = new LineCounter();
    const document = parseDocument(plain, {
      version: "1.1",
      schema: "failsafe",
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: "error",
      lineCounter: lines,
    });
    for (const error of document.errors.slice(0, mostSyntaxErrors)) {
      if (/call stack/.test(error.message)) throw new RangeError(error.message);
      const { line, col } = lines.linePos(error.pos[0]);
      add({ severity: "error", line, column: col, message: syntaxMessage(error) });
    }
    if (problems.length > 0) return { tree: null, problems };
    const builder = new TreeBuilder({ document, lines, add });
    return { tree: builder.build(), problems };
  } catch (error) {
    // The parser and the walk recurse; a RangeError is the stack's end.
    const deep = error instanceof RangeError;
    problems.length = 0;
    add({
      severity: "error",
      message: deep
        ? "the file is nested too deeply to be read"
        : `the file cannot be read as YAML: ${printable(String(error))}`,
    });
    return { tree: null, problems };
  }
}

/** The deepest node on the way along `steps`, and how many steps it took. */
export function locate(tree: Tree, steps: readonly Step[]): { node: Tree; reached: number } {
  let node = tree;
  let reached = 0;
  for (const step of steps) {
    let next: Tree | undefined;
    if (node.kind === "map") next = node.entries.get(String(step))?.value;
    else if (node.kind === "list" && typeof step === "number") next = node.items[step];
    if (next === undefined) break;
    node = next;
    reached++;
  }
  return { node, reached };
}

/** The value under a key of a mapping; undefined when absent, empty, or the tree is no mapping. */
export function child(tree: Tree | undefined, key: string): Tree | undefined {
  if (tree?.kind !== "map") return undefined;
  const value = tree.entries.get(key)?.value;
  return value?.kind === "leaf" && value.value === null ? undefined : value;
}

/** The items of a list; none when the tree is no list. */
export function items(tree: Tree | undefined): readonly Tree[] {
  return tree?.kind === "list" ? tree.items : [];
}

/** Text as an id or name may be written: text or a number; undefined for anything else. */
export function labelOf(tree: Tree | undefined): string | undefined {
  if (tree?.kind !== "leaf") return undefined;
  if (typeof tree.value === "number") return String(tree.value);
  return typeof tree.value === "string" ? tree.value : undefined;
}

/** The text of a leaf; undefined for anything that is no text. */
export function textOf(tree: Tree | undefined): string | undefined {
  return tree?.kind === "leaf" && typeof tree.value === "string" ? tree.value : undefined;
}

/** Plain data for the schema; keys whose value is empty are left out, as if they were not there. */
export function plainData(tree: Tree): unknown {
  if (tree.kind === "leaf") return tree.value;
  if (tree.kind === "list") return tree.items.map(plainData);
  const entries: [string, unknown][] = [];
  for (const [key, { value }] of tree.entries) {
    if (value.kind === "leaf" && value.value === null) continue;
    entries.push([key, plainData(value)]);
  }
  return Object.fromEntries(entries);
}

/** A value as written, fit for a message. */
export function shownValue(tree: Tree): string {
  if (tree.kind === "list") return tree.items.length === 0 ? "[]" : "the list";
  if (tree.kind === "map") return tree.entries.size === 0 ? "{}" : "the mapping";
  if (tree.value === null) return "";
  return typeof tree.value === "string"
    ? `"${printable(tree.value, 80)}"`
    : printable(tree.source, 80);
}

function findControl(text: string): { place: Place; shown: string } | null {
  // deno-lint-ignore no-control-regex
  const at = text.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/);
  if (at < 0) return null;
  const before = text.slice(0, at).split("\n");
  return {
    place: { line: before.length, column: before.at(-1)!.length + 1 },
    shown: printable(text[at]!),
  };
}

function syntaxMessage(error: { code: string; message: string }): string {
  if (error.code === "TAB_AS_INDENT") {
    return "a tab stands where the line is indented; YAML wants blanks";
  }
  if (error.code === "MULTIPLE_DOCS") {
    return "a second document begins here; one file, one document";
  }
  const first = error.message.split("\n")[0]!.replace(/[.:]?\s*$/, "");
  return `this is not valid YAML: ${printable(first)}`;
}

interface Building {
  document: Document.Parsed;
  lines: LineCounter;
  add: (problem: Pick<ConfigProblem, "severity" | "message"> & Partial<ConfigProblem>) => void;
}

const tagPrefix = "tag:yaml.org,2002:";

/** Turns the parser's nodes into a {@link Tree}; reports what it cannot keep. */
class TreeBuilder {
  readonly #building: Building;
  readonly #open = new Set<Node>();
  /** Anchors met so far in file order; a later one of the same name replaces an earlier one. */
  readonly #anchors = new Map<string, Node>();
  /** Above zero while an alias is followed: its target's anchors are known already. */
  #following = 0;
  #values = 0;
  #stopped = false;
  /** A node used by several aliases is noted once. */
  readonly #noted = new Set<Node>();

  constructor(building: Building) {
    this.#building = building;
  }

  build(): Tree | null {
    const contents = this.#building.document.contents as Node | null;
    if (contents === null) return null;
    if (isScalar(contents) && contents.value === null) return null;
    const tree = this.#node(contents, []);
    if (this.#stopped) return null;
    return tree.kind === "leaf" && tree.value === null ? null : tree;
  }

  #place(node: Node | null | undefined): Place {
    const { line, col } = this.#building.lines.linePos(node?.range?.[0] ?? 0);
    return { line, column: col };
  }

  #node(node: Node | null, steps: readonly Step[]): Tree {
    const nothing: TreeLeaf = { kind: "leaf", ...this.#place(node), value: null, source: "" };
    if (node === null || this.#stopped) return nothing;
    if (++this.#values > mostValues || steps.length > deepest) return this.#stop(node, steps);
    if (isAlias(node)) return this.#alias(node, steps);
    const { anchor } = node as { anchor?: string };
    if (anchor !== undefined && this.#following === 0) this.#anchors.set(anchor, node);
    if (isScalar(node)) return this.#leaf(node, steps);
    if (!isMap(node) && !isSeq(node)) return nothing;
    if (this.#open.has(node)) {
      this.#building.add({
        severity: "error",
        ...this.#place(node),
        path: pathText(steps),
        message: "the anchor holds itself",
      });
      return nothing;
    }
    this.#open.add(node);
    this.#checkTag(node, { steps, fits: isMap(node) ? "map" : "seq" });
    const tree: Tree = isMap(node) ? this.#map(node as YAMLMap<Node, Node | null>, steps) : {
      kind: "list",
      ...this.#place(node),
      items: node.items.map((item, index) => this.#node(item as Node | null, [...steps, index])),
    };
    this.#open.delete(node);
    return tree;
  }

  #stop(node: Node, steps: readonly Step[]): TreeLeaf {
    this.#stopped = true;
    this.#building.add({
      severity: "error",
      ...this.#place(node),
      message: steps.length > deepest
        ? "the file is nested too deeply to be read"
        : `the file holds more than ${mostValues} values once its aliases are followed`,
    });
    return { kind: "leaf", ...this.#place(node), value: null, source: "" };
  }

  #alias(node: Node, steps: readonly Step[]): Tree {
    const target = isAlias(node) ? this.#anchors.get(node.source) : undefined;
    if (target !== undefined) {
      this.#following++;
      const tree = this.#node(target, steps);
      this.#following--;
      return tree;
    }
    this.#building.add({
      severity: "error",
      ...this.#place(node),
      path: pathText(steps),
      message: "the alias names no anchor above it",
    });
    return { kind: "leaf", ...this.#place(node), value: null, source: "" };
  }

  #leaf(node: Scalar, steps: readonly Step[]): TreeLeaf {
    const source = typeof node.value === "string" ? node.value : node.source ?? "";
    const leaf = { kind: "leaf" as const, ...this.#place(node), source };
    const tag = this.#checkTag(node, { steps, fits: "scalar" });
    if (tag === "str" || (node.type !== "PLAIN" && tag === null)) return { ...leaf, value: source };
    const read = readPlainScalar(source);
    const path = pathText(steps);
    const quiet = steps.some((step) =>
      typeof step === "string" && (step.startsWith("x-") || namesSecret(step))
    );
    if (!this.#noted.has(node) && tag === null && !quiet) {
      this.#noted.add(node);
      if (read.inYaml12 !== null) {
        this.#building.add({
          severity: "note",
          ...this.#place(node),
          path,
          value: printable(source, 80),
          message: `is read as ${valueInWords(read.value)} (YAML 1.1); YAML 1.2 would read ${
            printable(read.inYaml12, 100)
          }`,
        });
      }
    }
    return { ...leaf, value: read.value };
  }

  /** The short name of an explicit tag, null when there is none; reports tags that do not fit. */
  #checkTag(node: Node, { steps, fits }: { steps: readonly Step[]; fits: string }): string | null {
    const tag = node.tag;
    if (tag === undefined || tag === "") return null;
    if (tag === "!") return fits === "scalar" ? "str" : null;
    const short = tag.startsWith(tagPrefix) ? tag.slice(tagPrefix.length) : tag;
    const scalars = ["str", "int", "float", "bool", "null"];
    const known = fits === "scalar" ? scalars.includes(short) : short === fits;
    if (!known) {
      this.#building.add({
        severity: "error",
        ...this.#place(node),
        path: pathText(steps),
        value: printable(tag, 80),
        message: "is a tag that is not read here",
      });
    }
    return short;
  }

  #map(node: YAMLMap<Node, Node | null>, steps: readonly Step[]): TreeMap {
    const entries: TreeMap["entries"] = new Map();
    const merged: TreeMap["entries"] = new Map();
    for (const pair of node.items as Pair<Node, Node | null>[]) {
      if (isScalar(pair.key) && pair.key.type === "PLAIN" && pair.key.value === "<<") {
        this.#merge(pair, { steps, into: merged });
        continue;
      }
      const key = this.#key(pair.key, steps);
      if (key === null) continue;
      const place = this.#place(pair.key);
      const earlier = entries.get(key);
      if (earlier !== undefined) {
        this.#building.add({
          severity: "error",
          ...place,
          path: pathText([...steps, key]),
          message:
            `is written twice, first in line ${earlier.key.line}; only one of them would count`,
        });
      }
      const value = this.#node(pair.value, [...steps, key]);
      const empty = value.kind === "leaf" && value.value === null && value.source === "";
      entries.set(key, { key: place, value: empty ? { ...value, ...place } : value });
    }
    for (const [key, entry] of merged) if (!entries.has(key)) entries.set(key, entry);
    return { kind: "map", ...this.#place(node), entries };
  }

  /** Merge keys (YAML 1.1): earlier mappings of a list win, the mapping's own keys win over all. */
  #merge(
    pair: Pair<Node, Node | null>,
    { steps, into }: { steps: readonly Step[]; into: TreeMap["entries"] },
  ): void {
    const value = this.#node(pair.value, steps);
    const sources = value.kind === "list" ? value.items : [value];
    for (const source of sources) {
      if (source.kind !== "map") {
        this.#building.add({
          severity: "error",
          ...this.#place(pair.key),
          path: pathText(steps),
          value: "<<",
          message: "merges something that is not a mapping",
        });
        continue;
      }
      for (const [key, entry] of source.entries) if (!into.has(key)) into.set(key, entry);
    }
  }

  #key(node: Node | null, steps: readonly Step[]): string | null {
    const target = node !== null && isAlias(node) ? this.#anchors.get(node.source) : node;
    if (target === null || target === undefined || !isScalar(target)) {
      this.#building.add({
        severity: "error",
        ...this.#place(node),
        path: pathText(steps),
        message: "a key must be a word, not a list or a mapping",
      });
      return null;
    }
    const source = typeof target.value === "string" ? target.value : "";
    if (target.type !== "PLAIN") return source;
    const { value } = readPlainScalar(source);
    return typeof value === "number" ? String(value) : source;
  }
}
