import assert from "node:assert/strict";
import fc from "fast-check";
import { editFollowedCases, type FollowedEdit } from "../../src/config/edit_followed_cases.ts";
import { loadConfig } from "../../src/config/load_config.ts";
import { runs } from "../support/counts.ts";

const written = `# Cases of the clinic
version: 1

cases:
  # the mill
  - id: quillon # kept
    name: 'Quillon v. Mills'
    calendar: main
    dockets:
      - 101 # the first
      - {court: ca2, number: 26-1234}

  - { id: doe, name: no-one, calendar: main, dockets: [0o12] }
# the end
`;

const added: FollowedEdit = {
  does: "add case",
  id: "roe",
  name: 'Roe: "A" # B',
  calendar: "main",
  tags: ["no", "Antitrust"],
  dockets: [{ named: 77, remark: "1:26-cv-00077 (nysd)" }, {
    named: { court: "nysd", number: "1:26-cv-00101" },
    remark: "",
  }],
};

function casesOf(casesText: string) {
  const config = JSON.stringify({ calendars: { main: { ics_path: "out/m.ics" } }, cases: [] });
  const { config: read, problems } = loadConfig({
    path: "config.yaml",
    text: config,
    env: {},
    casesFile: { path: "data/cases.yaml", text: casesText },
  });
  if (read === null) throw new Error(problems.map(({ message }) => message).join("\n"));
  return read.cases;
}

Deno.test("a case is added behind the others, and every line that was there stays as it was", () => {
  const text = editFollowedCases(written, added);
  const before = written.split("\n");
  const kept = text.split("\n").filter((line) => before.includes(line));
  assert.deepEqual(
    kept.filter((line) => line !== "").length,
    before.filter((l) => l !== "").length,
  );
  assert.match(text, /- id: roe\n {4}name: "Roe: \\"A\\" # B"\n {4}calendar: main\n/);
  assert.match(text, /- 77 # 1:26-cv-00077 \(nysd\)\n/);
  const roe = casesOf(text.replace("0o12", "12")).at(-1)!;
  assert.deepEqual([roe.id, roe.name, roe.tags, roe.dockets.length], [
    "roe",
    'Roe: "A" # B',
    ["no", "Antitrust"],
    2,
  ]);
});

Deno.test("a new file explains itself; one of comments alone keeps them", () => {
  for (const empty of ["", "cases:\n", "cases: []\n", "# mine\n", "{}\n"]) {
    const text = editFollowedCases(empty, added);
    assert.deepEqual(casesOf(text).map(({ id }) => id), ["roe"], text);
    if (empty === "# mine\n") assert.match(text, /^# mine/);
    if (empty === "") assert.match(text, /^# Cases that `case-calendar add` follows/);
  }
});

Deno.test("dockets join a case and leave it, each with its comment", () => {
  const more: FollowedEdit = {
    does: "add dockets",
    id: "quillon",
    dockets: [{ named: 9, remark: "x" }],
  };
  const text = editFollowedCases(written, more);
  assert.match(text, /- 101 # the first\n {6}- \{ ?court: ca2, number: 26-1234 ?\}\n {6}- 9 # x\n/);
  const less = editFollowedCases(text, { does: "remove dockets", id: "quillon", places: [0, 2] });
  assert.doesNotMatch(less, /the first|# x/);
  assert.match(less, /# the mill[^]*# kept[^]*26-1234[^]*# the end/);
});

Deno.test("a removed case takes only its own lines along", () => {
  const text = editFollowedCases(written, { does: "remove case", id: "doe" });
  assert.equal(text.includes("doe"), false);
  assert.match(text, /# Cases of the clinic[^]*# the mill[^]*# the end/);
  assert.deepEqual(casesOf(text).map(({ id }) => id), ["quillon"]);
  const none = editFollowedCases(text, { does: "remove case", id: "quillon" });
  assert.deepEqual(casesOf(none), []);
});

Deno.test("a file on one line, as programs write it, stays one that can be read", () => {
  const json = JSON.stringify({ cases: [{ id: "a", name: "A", calendar: "main", dockets: [1] }] });
  const text = editFollowedCases(json, added);
  assert.deepEqual(casesOf(text).map(({ id }) => id), ["a", "roe"]);
});

Deno.test("what another line refers to is not removed", () => {
  const text = "cases:\n  - &a { id: a, name: A, calendar: main, dockets: [1] }\n" +
    "  - { <<: *a, id: b, dockets: [2] }\n";
  assert.throws(
    () => editFollowedCases(text, { does: "remove case", id: "a" }),
    /other lines refer to/,
  );
});

Deno.test("whatever a case is called, it is read as it was given", () => {
  const word = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 })
    .filter((text) => text.trim() !== "" && !/\p{Cc}|\p{Cs}|\p{Cn}/u.test(text));
  const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4})?$/);
  fc.assert(
    fc.property(id, word, word, (id, name, tag) => {
      const edit: FollowedEdit = { ...added, does: "add case", id, name, tags: [tag], dockets: [] };
      const [read] = casesOf(editFollowedCases("", edit));
      assert.deepEqual([read!.id, read!.name, read!.tags], [id, name, [tag.trim()]]);
    }),
    runs(50, 2000),
  );
});
