import assert from "node:assert/strict";
import fc from "fast-check";
import { child, items, labelOf, locate, plainData, readYaml } from "../../src/config/yaml_tree.ts";
import { runs } from "../support/counts.ts";

function data(text: string): unknown {
  const { tree } = readYaml("config.yaml", text);
  return tree === null ? null : plainData(tree);
}

function faults(text: string): string[] {
  return readYaml("config.yaml", text).problems
    .map(({ line, column, severity, message }) => `${line}:${column} ${severity}: ${message}`);
}

Deno.test("anchors, aliases and merge keys work as in YAML 1.1", () => {
  const text = `
base: &base { a: 1, b: 2 }
more: &more { b: 3, c: 4 }
one: { <<: *base, b: 9 }
two: { <<: [*base, *more], d: 5 }
list: &list [x, y]
same: *list
`;
  assert.deepEqual(data(text), {
    base: { a: 1, b: 2 },
    more: { b: 3, c: 4 },
    one: { b: 9, a: 1 },
    two: { d: 5, a: 1, b: 2, c: 4 },
    list: ["x", "y"],
    same: ["x", "y"],
  });
  assert.deepEqual(faults(text), []);
});

Deno.test("an anchor that is set again means the later value from there on", () => {
  assert.deepEqual(data("a: &x 1\nb: *x\nc: &x 2\nd: *x\n"), { a: 1, b: 1, c: 2, d: 2 });
});

Deno.test("quoted words and tagged words are text", () => {
  assert.deepEqual(data(`a: "no"\nb: '0123'\nc: !!str 12\nd: !!int "12"\ne: |\n  no\n`), {
    a: "no",
    b: "0123",
    c: "12",
    d: 12,
    e: "no\n",
  });
});

Deno.test("a value that YAML 1.2 reads otherwise is noted once, where it stands", () => {
  assert.deepEqual(faults("a: &x no\nb: *x\nc: 0123\n"), [
    '1:7 note: is read as false (YAML 1.1); YAML 1.2 would read the text "no"',
    "3:4 note: is read as the number 83 (YAML 1.1); YAML 1.2 would read the number 123",
  ]);
  assert.deepEqual(faults("x-mine: { a: no }\ntoken: 0123\n"), []);
});

Deno.test("an empty file, and one with comments only, has no tree and no fault", () => {
  for (const text of ["", "\n\n", "# nothing\n", "---\n", "~\n"]) {
    assert.equal(readYaml("config.yaml", text).tree, null);
    assert.deepEqual(faults(text), []);
  }
});

Deno.test("a byte order mark and Windows line ends change nothing", () => {
  assert.deepEqual(data("\uFEFFa: 1\r\nb: two\r\n"), { a: 1, b: "two" });
});

Deno.test("places are those of the value, from one", () => {
  const { tree } = readYaml("config.yaml", "a: 1\nb:\n  - x\n  - y: z\nc:\n");
  assert.ok(tree);
  const at = (...steps: (string | number)[]) => {
    const { node, reached } = locate(tree, steps);
    return [reached, node.line, node.column];
  };
  assert.deepEqual(at("a"), [1, 1, 4]);
  assert.deepEqual(at("b", 0), [2, 3, 5]);
  assert.deepEqual(at("b", 1, "y"), [3, 4, 8]);
  assert.deepEqual(at("b", 7, "y"), [1, 3, 3]);
  assert.deepEqual(at("c"), [1, 5, 1]);
});

Deno.test("faults of the text are reported where they stand", () => {
  const cases: [string, string[]][] = [
    ["a: 1\na: 2\n", [
      "2:1 error: is written twice, first in line 1; only one of them would count",
    ]],
    ["\ta: 1\n", ["1:1 error: a tab stands where the line is indented; YAML wants blanks"]],
    ["a: *x\n", ["1:4 error: the alias names no anchor above it"]],
    ["a: &x [*x]\n", ["1:7 error: the anchor holds itself"]],
    ["---\na: 1\n---\nb: 2\n", [
      "3:1 error: a second document begins here; one file, one document",
    ]],
    ["? [a]\n: 1\n", ["1:3 error: a key must be a word, not a list or a mapping"]],
    ["a: 1\nb: c\u0007\n", ["2:5 error: is a control character, which YAML does not allow"]],
    ["a: { <<: 3 }\n", ["1:6 error: merges something that is not a mapping"]],
    ["a: !!python/object:os.system x\n", ["1:32 error: is a tag that is not read here"]],
    ["[".repeat(5_000), ["1:1 error: the file is nested too deeply to be read"]],
  ];
  for (const [text, expected] of cases) {
    const found = faults(text);
    if (text.includes("!!python")) {
      assert.match(found[0]!, /error: is a tag that is not read here$/);
      assert.equal(found.length, 1);
    } else assert.deepEqual(found, expected, text.slice(0, 40));
  }
});

Deno.test("invalid YAML is one short list, not a flood", () => {
  for (const text of ["a: b: c\n", "a: 'x\n", "a: [1\nb: 2\n", "- a\nb: c\n", "{".repeat(300)]) {
    const found = faults(text);
    assert.ok(found.length >= 1 && found.length <= 10, text.slice(0, 20));
    assert.ok(found.every((line) => line.includes("error: ")), found.join("\n"));
    assert.equal(readYaml("config.yaml", text).tree, null);
  }
});

Deno.test("a small text that means billions of values is refused", () => {
  const rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"];
  for (let row = 1; row < 15; row++) {
    rows.push(`a${row}: &a${row} [${Array(9).fill(`*a${row - 1}`).join(", ")}]`);
  }
  const reading = readYaml("config.yaml", rows.join("\n"));
  assert.equal(reading.tree, null);
  assert.match(reading.problems[0]!.message, /more than 200000 values/);
});

Deno.test("a file without end is refused by its length", () => {
  const reading = readYaml("config.yaml", "# ".repeat(4_500_000));
  assert.equal(reading.tree, null);
  assert.match(reading.problems[0]!.message, /too long/);
});

Deno.test("children, items and labels of anything can be asked for", () => {
  const { tree } = readYaml("config.yaml", "a: [1]\nb:\nc: x\nd: true\n");
  assert.ok(tree);
  assert.equal(items(child(tree, "a")).length, 1);
  assert.equal(labelOf(items(child(tree, "a"))[0]), "1");
  assert.equal(child(tree, "b"), undefined);
  assert.equal(labelOf(child(tree, "c")), "x");
  assert.equal(labelOf(child(tree, "d")), undefined);
  assert.deepEqual(items(child(child(tree, "c"), "z")), []);
});

Deno.test("a key called __proto__ is only a key", () => {
  const read = data("__proto__: { polluted: true }\nconstructor: 1\n") as Record<string, unknown>;
  assert.equal(({} as Record<string, unknown>).polluted, undefined);
  assert.deepEqual(Object.keys(read), ["__proto__", "constructor"]);
});

Deno.test("no text makes the reader throw", () => {
  const piece = fc.constantFrom(
    "a: ",
    "- ",
    "\n",
    "  ",
    "\t",
    "&x ",
    "*x",
    "<<: ",
    "[",
    "]",
    "{",
    "}",
    ", ",
    '"',
    "'",
    "|\n",
    ">\n",
    "!!int ",
    "!x ",
    "? ",
    ": ",
    "#",
    "no",
    "0123",
    "---\n",
    "...\n",
    "%YAML 1.2\n",
    "é",
    "\u0000",
  ); // deno-fmt-ignore
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.array(piece, { maxLength: 25 }).map((all) => all.join(""))),
      (text) => {
        const { tree, problems } = readYaml("config.yaml", text);
        if (tree !== null) plainData(tree);
        for (const { line, column } of problems) assert.ok(line >= 1 && column >= 1);
      },
    ),
    runs(500, 20_000),
  );
});
