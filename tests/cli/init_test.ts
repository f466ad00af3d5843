import assert from "node:assert/strict";
import { exampleConfig, exampleEnvironment } from "../../src/cli/examples.ts";
import { runCommandLine } from "../../src/cli/run.ts";
import { secretProblem } from "../../src/web/webhook_secret.ts";
import { testIo } from "../support/test_io.ts";

async function init(args: string[], given: Parameters<typeof testIo>[0] = {}) {
  const io = testIo(given);
  const code = await runCommandLine(["init", ...args], io);
  return { code, stdout: io.stdout(), stderr: io.stderr() };
}

async function settingsOf(stdin: string) {
  const io = testIo({ stdin });
  assert.equal(await runCommandLine(["-c", "-", "config", "show", "--json"], io), 0, io.stderr());
  return JSON.parse(io.stdout());
}

Deno.test("init prints the example settings where nobody can be asked, and nothing else", async () => {
  assert.deepEqual(await init([]), { code: 0, stdout: exampleConfig, stderr: "" });
  const terminal = await init(["--example"], { inIsTerminal: true });
  assert.deepEqual(terminal, { code: 0, stdout: exampleConfig, stderr: "" });
});

Deno.test("the printed settings are sound as they are", async () => {
  const io = testIo({ stdin: exampleConfig });
  assert.equal(await runCommandLine(["-c", "-", "config", "check"], io), 0);
});

Deno.test("variables come with a secret of their own that the receiver accepts", async () => {
  const [first, second] = [await init(["--env"]), await init(["--env"])];
  assert.notEqual(first.stdout, second.stdout);
  const secret = /^CASE_CALENDAR_WEBHOOK_SECRET=(.*)$/m.exec(first.stdout)![1]!;
  assert.equal(secretProblem(secret), null);
  assert.equal(first.stdout.replace(`CASE_C`, "#CASE_C").replace(secret, ""), exampleEnvironment);
});

Deno.test("answers given as options stand in the settings, explanations kept", async () => {
  const { code, stdout } = await init([
    "--case-name",
    'Étoile "Nord" LLC v. Quill: appeal',
    "--docket",
    "https://www.courtlistener.com/docket/4214664/etoile-nord-llc-v-quill/",
    "--tier",
    "tier-2",
    "--url",
    "https://court.example.org",
  ]);
  assert.equal(code, 0);
  assert.match(stdout, /^ {2}- id: etoile-nord-llc-v-quill-appeal$/m);
  assert.match(stdout, /^ {6}- 4214664$/m);
  assert.ok(stdout.split("\n").length > exampleConfig.split("\n").length - 5);
  const text = JSON.stringify(await settingsOf(stdout));
  assert.ok(text.includes(JSON.stringify('Étoile "Nord" LLC v. Quill: appeal')));
  assert.ok(text.includes("https://court.example.org") && text.includes("tier-2"));
});

Deno.test("a terminal is asked five questions, again where an answer is impossible", async () => {
  const { code, stdout, stderr } = await init([], {
    inIsTerminal: true,
    stdin: ["United States v. Orlov", "nowhere 12", "nysd 1:24-cr-00101-ABC", "", "gold", "free"]
      .join("\n"),
  });
  assert.equal(code, 0);
  assert.equal(stderr.match(/^\d\. |(?<=: )\d\. /gm)?.length, 7);
  assert.match(stderr, /"nowhere 12" names no docket: its first word is not a federal court/);
  assert.match(stderr, /"gold" is no membership; there are free, /);
  assert.match(stdout, /- id: united-states-v-orlov\n/);
  assert.match(stdout, /- court: "nysd"\n {8}number: "1:24-cr-00101-ABC"/);
  await settingsOf(stdout);
});

Deno.test("an impossible option is named and nothing is printed", async () => {
  const refused = await init(["--docket", "https://example.org/docket/1"]);
  assert.equal(refused.code, 2);
  assert.equal(refused.stdout, "");
  assert.match(refused.stderr, /"https:\/\/example\.org\/docket\/1" names no docket/);
});
