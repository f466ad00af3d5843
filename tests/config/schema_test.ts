import assert from "node:assert/strict";
import { loadConfig } from "../../src/config/load_config.ts";
import { problemLine } from "../../src/config/problem.ts";
import { configSchema } from "../../src/config/schema.ts";
import { schemaKeys } from "../../src/config/schema_walk.ts";
import { locate, readYaml, type Tree } from "../../src/config/yaml_tree.ts";

const example = Deno.readTextFileSync(new URL("../../config.example.yaml", import.meta.url));
/** Settings that are switched off begin with `#` and a word right behind it. */
const switchedOn = example.replace(/^( *)#(?=[a-z0-9_]+:)/gm, "$1");

function problemsOf(text: string): string[] {
  return loadConfig({ path: "config.example.yaml", text, env: {} }).problems.map(problemLine);
}

Deno.test("the example has no problem, not even a note", () => {
  assert.deepEqual(problemsOf(example), []);
  assert.ok(loadConfig({ path: "config.example.yaml", text: example, env: {} }).config);
});

Deno.test("the example with every setting switched on is valid, too, but for what is not done yet", () => {
  assert.notEqual(switchedOn, example);
  const others = problemsOf(switchedOn).filter((line) => !/: has no effect yet: /.test(line));
  assert.deepEqual(others, []);
});

Deno.test("every key of the schema is in the example", () => {
  const { tree } = readYaml("config.example.yaml", switchedOn);
  assert.ok(tree);
  const missing = schemaKeys(configSchema).map(({ path }) => path).filter((path) =>
    !someNode(tree, path.replace(/\.<id>/g, ".*").replaceAll("[]", ".*").split("."))
  );
  assert.deepEqual(missing, []);
});

/** Is there any node along the steps, `*` meaning every child? */
function someNode(tree: Tree, steps: readonly string[]): boolean {
  const [step, ...rest] = steps;
  if (step === undefined) return true;
  if (step !== "*") {
    const { node, reached } = locate(tree, [step]);
    return reached === 1 && someNode(node, rest);
  }
  if (tree.kind === "list") return tree.items.some((item) => someNode(item, rest));
  return tree.kind === "map" &&
    [...tree.entries.values()].some(({ value }) => someNode(value, rest));
}

Deno.test("switched-off settings of the example show their usual values", () => {
  const shown = loadConfig({ path: "e", text: switchedOn, env: {} }).file!;
  const usual = loadConfig({ path: "e", text: "calendars: {}\ncases: []\n", env: {} }).file!;
  assert.equal(shown.store_path, usual.store_path);
  assert.equal(shown.google_token_path, usual.google_token_path);
  assert.equal(shown.m365_token_path, usual.m365_token_path);
  assert.deepEqual(shown.courtlistener, usual.courtlistener);
  assert.equal(shown.ensure_docket_alerts, usual.ensure_docket_alerts);
  assert.equal(shown.case_summaries.allow_ocr, usual.case_summaries.allow_ocr);
  assert.equal(shown.case_summaries.debounce_seconds, usual.case_summaries.debounce_seconds);
  assert.deepEqual(shown.daemon, usual.daemon);
  // These have no usual value, or an empty one, which would show nobody how it is written.
  const { admin_listen: _listen, allowed_sources: _sources, ...server } = shown.server;
  assert.deepEqual({ ...server, allowed_sources: [] }, usual.server);
  const { keys: _keys, court_codes: _codes, ...docketlayer } = shown.docketlayer;
  assert.deepEqual({ ...docketlayer, keys: [], court_codes: {} }, usual.docketlayer);
});

Deno.test("what the example says of all feeds is what they are without a word", () => {
  const feedOf = (text: string) => {
    const { config } = loadConfig({ path: "e", text, env: {} });
    const { description: _description, color: _color, ...feed } = config!.calendars[0]!.feed;
    return feed;
  };
  const bare = 'calendars: { main: { ics_path: "out/main.ics" } }\ncases: []\n';
  assert.deepEqual(feedOf(example), feedOf(bare));
});
