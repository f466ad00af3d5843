/** What CONTRIBUTING.md shows of the reading is so. */
import assert from "node:assert/strict";
import { explainText } from "../../src/app/explain_text.ts";

const root = new URL("../../", import.meta.url);
const file = (path: string) => Deno.readTextFileSync(new URL(path, root));
const page = file("CONTRIBUTING.md");

/** The fenced blocks of the page that name the file they are taken from. */
const blocks = [...page.matchAll(/^( *)```(?:ts|text) (\S+)\n([\s\S]*?)^ *```$/gm)].map(
  ([, indent = "", path = "", body = ""]) => ({
    path,
    text: body.split("\n").map((line) => line.startsWith(indent) ? line.slice(indent.length) : line)
      .join("\n"),
  }),
);

Deno.test("the sample and the construction of CONTRIBUTING.md are those of their files", () => {
  assert.deepEqual(blocks.map(({ path }) => path), [
    "tests/extract/samples/deadline-is.txt",
    "src/extract/rules/constructions/deadline_is.ts",
  ]);
  for (const { path, text } of blocks) {
    assert.ok(file(path).includes(text), `${path} no longer holds what CONTRIBUTING.md shows`);
  }
});

Deno.test("the line, the files and the rule that CONTRIBUTING.md names are there", () => {
  assert.match(file("src/extract/rules/dated.ts"), /^ {2}is: deadlineIs,$/m);
  assert.match(file("src/extract/rules/constructions/loose_date.ts"), /\/loose_hearing\.ts"/);
  const section = page.slice(page.indexOf("## Adding a construction"));
  for (const [, path] of section.matchAll(/`(src\/extract\/[\w/]+\.ts)`/g)) file(path!);
  file("tests/extract/samples/deadline-is-by-a-party.txt");
  const text = /echo "(ORDER: [^"]+)" \|/.exec(section)![1]!;
  const { actions } = explainText({ text, filed: "2026-03-10", courtId: "ksd" });
  assert.deepEqual(actions.map(({ rule }) => rule), ["deadline-is"]);
});
