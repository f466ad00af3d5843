import assert from "node:assert/strict";
import { readDotenv } from "../../src/config/dotenv.ts";
import { environmentNames, secretNames, settingNames } from "../../src/config/environment_names.ts";

const root = new URL("../../", import.meta.url);

Deno.test("the names are those of the permission list, each once", () => {
  const permissions = Deno.readTextFileSync(new URL("permissions.txt", root));
  const allowed = /--allow-env=(\S+)/.exec(permissions)![1]!.split(",");
  const ours = environmentNames.filter(({ use }) => use !== "foreign").map(({ name }) => name);
  assert.deepEqual([...ours].sort(), [...allowed].sort());
  assert.equal(new Set(ours).size, ours.length);
});

Deno.test("every name that sounds secret is treated as a secret", () => {
  for (const { name, secret } of environmentNames) {
    assert.equal(secret, /_(?:TOKEN|SECRET|API_KEY|PASSWORD)$|^GOOGLE_API_KEY$/.test(name), name);
  }
  assert.equal(secretNames.size, 13);
});

Deno.test(".env.example has a line for every setting, and nothing behind a value", () => {
  const text = Deno.readTextFileSync(new URL(".env.example", root));
  const lines = text.split("\n").filter((line) => /^#?[A-Z]\w*=/.test(line));
  const names = lines.map((line) => /^#?(\w+)=/.exec(line)![1]!);
  assert.deepEqual([...names].sort(), [...settingNames].sort());
  for (const line of lines) assert.doesNotMatch(line, /=.*\s/, line);
  const switchedOn = text.replace(/^#(?=[A-Z]\w*=)/gm, "");
  assert.equal(readDotenv(switchedOn, {}).length, settingNames.length);
  for (const { name, value } of readDotenv(switchedOn, {})) {
    if (secretNames.has(name)) assert.equal(value, "", name);
  }
});
