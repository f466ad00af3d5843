import assert from "node:assert/strict";
import { newPrivatePath, privateDigest } from "../../../src/app/feeds/private_address.ts";

Deno.test("an address holds 256 random bits and is known by its digest alone", () => {
  const { path, digest } = newPrivatePath();
  const [, token] = /^\/f\/([A-Za-z0-9_-]{43})\.ics$/.exec(path)!;
  assert.equal(Uint8Array.fromBase64(token!, { alphabet: "base64url" }).length, 32);
  assert.equal(privateDigest(["f", `${token}.ics`]), digest);
  assert.ok(!digest.includes(token!));
  assert.notEqual(newPrivatePath().path, path);
  for (const file of [token!, `${token}.html`, `${token!.slice(1)}.ics`, `${token}x.ics`, ".ics"]) {
    assert.equal(privateDigest(["f", file]), null, file);
  }
  assert.equal(privateDigest(["f"]), null);
  assert.equal(privateDigest(["g", `${token}.ics`]), null);
  assert.equal(privateDigest(["f", "x", `${token}.ics`]), null);
});
