import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { crc32, inflateSync } from "node:zlib";
import { drawShareImage, encodePng } from "../../../.ci/share_image.ts";
import {
  shareImage,
  shareImageMark,
  shareImageSize,
} from "../../../src/calendars/page/share_image.ts";
import style from "../../../src/calendars/page/page.css" with { type: "text" };

/** The chunks of a PNG by name, each checked. */
function chunks(png: Uint8Array): Map<string, Uint8Array> {
  assert.deepEqual([...png.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const found = new Map<string, Uint8Array>();
  for (let at = 8; at < png.length;) {
    const length = view.getUint32(at);
    const body = png.subarray(at + 4, at + 8 + length);
    assert.equal(view.getUint32(at + 8 + length), crc32(body));
    found.set(new TextDecoder().decode(body.subarray(0, 4)), body.subarray(4));
    at += 12 + length;
  }
  return found;
}

Deno.test("the picture is what .ci/share_image.ts draws in the colours of the style sheet", () => {
  const kept = chunks(shareImage());
  const drawn = chunks(encodePng(drawShareImage(style)));
  const again = "run: deno run -A .ci/share_image.ts";
  assert.deepEqual([...kept.keys()], ["IHDR", "tEXt", "PLTE", "IDAT", "IEND"]);
  for (const name of ["IHDR", "tEXt", "PLTE"]) {
    assert.ok(Buffer.compare(kept.get(name)!, drawn.get(name)!) === 0, again);
  }
  // How it is packed is the library's affair.
  const [rows, anew] = [kept, drawn].map((of) => inflateSync(of.get("IDAT")!));
  assert.ok(rows!.equals(anew!), again);
});

Deno.test("the picture has the size that the pages tell, and is small", () => {
  const head = chunks(shareImage()).get("IHDR")!;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  assert.deepEqual([view.getUint32(0), view.getUint32(4)], Object.values(shareImageSize));
  assert.ok(shareImage().length < 10_000);
});

Deno.test("the picture says near its beginning whose it is", () => {
  const start = new TextDecoder("latin1").decode(shareImage().subarray(0, 100));
  assert.ok(start.includes(shareImageMark));
});

Deno.test("a colour that the style sheet does not have is told", () => {
  assert.throws(() => drawShareImage(style.replace("--hearing:", "--other:")), /--hearing/);
});
