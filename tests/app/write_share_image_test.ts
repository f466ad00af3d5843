import assert from "node:assert/strict";
import { writeShareImage } from "../../src/app/write_share_image.ts";
import { shareImage } from "../../src/calendars/page/share_image.ts";
import { withFolder } from "../store/temp_folder.ts";

const nothing = { changed: [], problems: [] };

Deno.test("the picture is written once, and put right when it is damaged", () =>
  withFolder((folder) => {
    const path = `${folder}/site/share.png`;
    const site = `${folder}/site`;
    assert.deepEqual(writeShareImage(site, { wanted: true }), { changed: [path], problems: [] });
    assert.deepEqual(Deno.readFileSync(path), shareImage());
    assert.deepEqual(writeShareImage(site, { wanted: true }), nothing);
    Deno.writeFileSync(path, shareImage().subarray(0, 2000));
    assert.deepEqual(writeShareImage(site, { wanted: true }).changed, [path]);
    assert.deepEqual(Deno.readFileSync(path), shareImage());
  }));

Deno.test("without a public address there is none, and ours is taken away", () =>
  withFolder((folder) => {
    assert.deepEqual(writeShareImage(folder, { wanted: false }), nothing);
    writeShareImage(folder, { wanted: true });
    assert.deepEqual(writeShareImage(folder, { wanted: false }).changed, [`${folder}/share.png`]);
    assert.deepEqual([...Deno.readDirSync(folder)], []);
  }));

Deno.test("a dry run tells what would be done and does nothing", () =>
  withFolder((folder) => {
    const changed = [`${folder}/share.png`];
    assert.deepEqual(writeShareImage(folder, { wanted: true, dryRun: true }).changed, changed);
    assert.deepEqual([...Deno.readDirSync(folder)], []);
    writeShareImage(folder, { wanted: true });
    assert.deepEqual(writeShareImage(folder, { wanted: true, dryRun: true }), nothing);
    assert.deepEqual(writeShareImage(folder, { wanted: false, dryRun: true }).changed, changed);
    assert.deepEqual(Deno.readFileSync(changed[0]!), shareImage());
  }));

Deno.test("a picture of the operator's own is left alone", () =>
  withFolder((folder) => {
    const own = new TextEncoder().encode("\u0089PNG another picture");
    for (const bytes of [own, new Uint8Array()]) {
      Deno.writeFileSync(`${folder}/share.png`, bytes);
      for (const wanted of [true, false]) {
        assert.deepEqual(writeShareImage(folder, { wanted }), nothing);
        assert.deepEqual(Deno.readFileSync(`${folder}/share.png`), bytes);
      }
    }
  }));

Deno.test("a picture that cannot be written is told", () =>
  withFolder((folder) => {
    Deno.mkdirSync(`${folder}/share.png`);
    const { changed, problems } = writeShareImage(folder, { wanted: true });
    assert.deepEqual(changed, []);
    assert.match(problems.join(), /^Cannot read the file ".*share\.png"/);
  }));
