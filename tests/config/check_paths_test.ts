import assert from "node:assert/strict";
import fc from "fast-check";
import { baseName, isOwnPath, normalPath } from "../../src/config/check_paths.ts";
import { runs } from "../support/counts.ts";
import { configText, linesOf } from "./lines_of.ts";

const rest = "leaves the folders data, out and tokens below the working folder, and nothing else";

Deno.test("only files below data, out and tokens are ours", () => {
  for (
    const path of ["data/x.sqlite", "./out/a/b.ics", "out//a.ics", "out/a/../b.ics", "tokens/t"]
  ) {
    assert.ok(isOwnPath(path), path);
  }
  for (
    const path of [
      "x.sqlite",
      "data",
      "out/",
      "data/../etc/x",
      "../data/x",
      "/data/x",
      "/opt/case-calendar/data/x",
      "~/data/x",
      "~",
      "database/x",
      "",
      "/etc/case-calendar/x",
    ]
  ) assert.ok(!isOwnPath(path), path);
  assert.ok(isOwnPath("/etc/case-calendar/google.json", { readOnly: true }));
  assert.ok(!isOwnPath("/etc/case-calendar/../passwd", { readOnly: true }));
});

Deno.test("every path that leaves the folders is listed with the line to change", () => {
  const text = configText({
    top: `store_path: /opt/case-calendar/data/cal.sqlite
google_credentials_path: /run/credentials/google.json
google_token_path: ~/google-token.json
m365_token_path: tokens/m365.json
index_path: ../www/index.html`,
    calendars: `calendars:
  main: { ics_path: /var/www/html/main.ics }
  other: { ics_path: out/ }`,
  });
  assert.deepEqual(linesOf(text).filter((line) => line.includes("error")), [
    `config.yaml:1:13: error: store_path: "/opt/case-calendar/data/cal.sqlite" ${rest} is ever written; did you mean data/cal.sqlite?`,
    `config.yaml:3:20: error: google_token_path: "~/google-token.json" ${rest} is ever written; did you mean tokens/google-token.json?`,
    `config.yaml:5:13: error: index_path: "../www/index.html" ${rest} is ever written; did you mean out/index.html?`,
    `config.yaml:7:21: error: calendars.main.ics_path: "/var/www/html/main.ics" ${rest} is ever written; did you mean out/main.ics?`,
    `config.yaml:8:22: error: calendars.other.ics_path: "out/" names a folder, not a file`,
  ]);
});

Deno.test("the normal form of a path never climbs out again", () => {
  const part = fc.constantFrom("..", ".", "data", "out", "x", "");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const path = parts.join("/");
      if (!isOwnPath(path)) return;
      assert.ok(!normalPath(path).includes(".."));
      assert.match(normalPath(path), /^(?:data|out|tokens)\/./);
    }),
    runs(300, 10_000),
  );
  assert.equal(baseName("out/a/b.ics"), "b.ics");
  assert.equal(baseName("b.ics"), "b.ics");
});
