import assert from "node:assert/strict";
import fc from "fast-check";
import { readDotenv } from "../../src/config/dotenv.ts";
import { runs } from "../support/counts.ts";

function values(text: string, env: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(readDotenv(text, env).map(({ name, value }) => [name, value]));
}

Deno.test("quotes, blanks, export and comments are understood", () => {
  const text = `# comment
A=plain
export B=exported
C = spaced  
D="quoted # not a comment" # a comment
E='single'
F=value # comment
G=
H="two\\nlines"
I="over
two lines"
`;
  assert.deepEqual(values(text), {
    A: "plain",
    B: "exported",
    C: "spaced",
    D: "quoted # not a comment",
    E: "single",
    F: "value",
    G: "",
    H: "two\nlines",
    I: "over\ntwo lines",
  });
});

Deno.test("a # inside a word belongs to the word", () => {
  assert.deepEqual(values("A=abc#def\nB=#start\nC=a##b # c\nD=x #y#z\n"), {
    A: "abc#def",
    B: "#start",
    C: "a##b",
    D: "x",
  });
});

Deno.test("${NAME} is filled from the environment, then from the file, then by its default", () => {
  const text = "BASE=file\nA=${BASE}/x\nB=${OUTSIDE}\nC=${NONE}\nD=${NONE:-kept}\nE=$BASE\n";
  assert.deepEqual(values(text, { OUTSIDE: "real" }), {
    BASE: "file",
    A: "file/x",
    B: "real",
    C: "",
    D: "kept",
    E: "$BASE",
  });
  assert.equal(values(text, { BASE: "real" }).A, "real/x");
});

Deno.test("the last assignment counts, and lines are those of the file", () => {
  const read = readDotenv("\uFEFF# one\r\nA=1\r\nB=2\r\nA=3\r\n", {});
  assert.deepEqual(read, [
    { name: "A", value: "3", line: 4 },
    { name: "B", value: "2", line: 3 },
  ]);
});

Deno.test("no text makes the reader throw", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^[A-Z="'`#$\{\}\n \\-]{0,60}$/)),
      (text) => {
        for (const { value, line } of readDotenv(text, {})) {
          assert.equal(typeof value, "string");
          assert.ok(line >= 0);
        }
      },
    ),
    runs(500, 20_000),
  );
});
