import assert from "node:assert/strict";
import fc from "fast-check";
import { merge, or } from "@optique/core/constructs";
import { map } from "@optique/core/modifiers";
import { parseSync } from "@optique/core/parser";
import { command } from "@optique/core/primitives";
import { type ListenChoice, listenOptions } from "../../src/cli/listen_options.ts";
import { globalOptions } from "../../src/cli/parse_command_line.ts";
import { type PlainStart, plainStart } from "../../src/cli/plain_start.ts";
import { runs } from "../support/counts.ts";

const service = <Name extends PlainStart["service"]>(name: Name) =>
  command(name, map(listenOptions, (choice: ListenChoice) => ({ service: name, choice })));
const parser = merge(globalOptions, or(service("serve"), service("daemon")));

/** As every other command line is read. */
function parsed(args: readonly string[]): PlainStart | null {
  const result = parseSync(parser, args);
  return result.success ? { ...result.value } : null;
}

Deno.test("a service is started plainly with all of its options, and with none", () => {
  const none = { host: undefined, port: undefined };
  assert.deepEqual(plainStart(["serve"]), {
    service: "serve",
    configPath: "config.yaml",
    choice: none,
  });
  assert.deepEqual(
    plainStart(["-c", "/etc/case-calendar/a.yaml", "daemon", "--port", "0", "--host", "::1"]),
    {
      service: "daemon",
      configPath: "/etc/case-calendar/a.yaml",
      choice: { host: "::1", port: 0 },
    },
  );
});

Deno.test("other commands, help, slips and odd values are left to the parser", () => {
  for (
    const line of [
      "",
      "sync",
      "help serve",
      "serve --help",
      "serve serve",
      "serve --prot 80",
      "serve --port",
      "serve --port 65536",
      "serve --port=80",
      "serve --port 1 --port 2",
      "--port 80 serve",
      "serve -- daemon",
      "-c - serve",
    ]
  ) assert.equal(plainStart(line.split(" ").filter((word) => word !== "")), null, line);
});

Deno.test("what is read plainly is read the same by the parser", () => {
  const word = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom("serve", "daemon") },
    {
      weight: 4,
      arbitrary: fc.tuple(
        fc.constantFrom("-c", "--config", "--host", "--port"),
        fc.constantFrom("80", "0", "65535", "65536", "007", "1e3", "a.yaml", "::1", "serve", "-c"),
      ).map((pair) => pair.join(" ")),
    },
    { weight: 1, arbitrary: fc.constantFrom("sync", "--", "-", "--help", "--port=1", "x y") },
  );
  let taken = 0;
  fc.assert(
    fc.property(fc.array(word, { maxLength: 5 }), (words) => {
      const args = words.flatMap((one) => one.split(" "));
      const plain = plainStart(args);
      if (plain === null) return;
      taken++;
      assert.deepEqual(plain, parsed(args), args.join(" "));
    }),
    runs(2000, 20_000),
  );
  assert.ok(taken > 100, `${taken}`);
});
