import assert from "node:assert/strict";
import { fileSource, isOwnFolder, treeFile } from "../../../src/app/feeds/tree_files.ts";
import { treeFolder } from "../../../src/app/feeds/tree_folder.ts";
import { settingsOf } from "../installation.ts";

const config = settingsOf({ folder: "x", cases: [], calendars: ["main", "second"] });

Deno.test("the tree lies beside the index, else beside the first feed, else nowhere", () => {
  const [main, second] = config.calendars;
  assert.equal(treeFolder({ ...config, indexPath: "out/site/index.html" }), "out/site");
  const feeds = [{ ...main!, icsPath: null }, { ...second!, icsPath: "out/feeds/b.ics" }];
  assert.equal(treeFolder({ ...config, indexPath: null, calendars: feeds }), "out/feeds");
  const none = { ...config, indexPath: null, calendars: [] };
  assert.equal(treeFolder(none), null);
  assert.equal(treeFile(["all.ics"], none), null);
});

Deno.test("the address a calendar always had wins over a view of the same name", () => {
  const [main, second] = config.calendars;
  const named = { ...config, calendars: [{ ...main!, icsPath: "x/feeds/all.ics" }, second!] };
  assert.deepEqual(treeFile(["all.ics"], named), {
    path: "x/feeds/all.ics",
    kind: "ics",
    folder: "x/feeds",
    view: { sort: "calendars", id: "main" },
  });
  assert.equal(treeFile(["all.atom"], named)?.path, "x/feeds/all.atom");
  assert.deepEqual(treeFile(["all.ics"], config)?.view, { sort: "all", id: "" });
});

Deno.test("of pictures only the one beside the index belongs to the tree", () => {
  const site = { ...config, indexPath: "x/index.html" };
  const picture = { path: "x/share.png", kind: "png", folder: "x", view: null };
  assert.deepEqual(treeFile(["share.png"], site), picture);
  assert.equal(treeFile(["share.png"], { ...site, indexPath: null }), null);
  for (const path of [["all.png"], ["other.png"], ["cases", "share.png"], ["cases", "a.png"]]) {
    assert.equal(treeFile(path, site), null, path.join("/"));
  }
});

Deno.test("a calendar without a file has no address of its own", () => {
  const calendars = config.calendars.map((one) => ({ ...one, icsPath: null }));
  assert.equal(treeFile(["main.ics"], { ...config, calendars }), null);
});

Deno.test("a link is no file and no folder, nor is a folder a file", async () => {
  const folder = await Deno.makeTempDir();
  try {
    Deno.writeTextFileSync(`${folder}/file.ics`, "x");
    Deno.symlinkSync(`${folder}/file.ics`, `${folder}/link.ics`);
    Deno.symlinkSync(folder, `${folder}/self`);
    assert.ok(await fileSource(`${folder}/file.ics`) !== null);
    for (const name of ["link.ics", "none.ics", "file.ics/x", "."]) {
      assert.equal(await fileSource(`${folder}/${name}`), null, name);
    }
    assert.equal(await isOwnFolder(folder), true);
    assert.equal(await isOwnFolder(`${folder}/self`), false);
    assert.equal(await isOwnFolder(`${folder}/file.ics`), false);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
