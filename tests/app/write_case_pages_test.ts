import assert from "node:assert/strict";
import { keptFiles } from "../../src/app/kept_files.ts";
import { Overtaken } from "../../src/app/overtaken.ts";
import { type CasePage, writeCasePages as write } from "../../src/app/write_case_pages.ts";
import { pageMark } from "../../src/calendars/page/page_shell.ts";
import { memoryCache } from "../../src/store/render_cache.ts";
import { withFolder } from "../store/temp_folder.ts";

const pagesOf = (...ids: string[]) =>
  ids.map((id): CasePage => ({
    path: `cases/${id}.html`,
    inputs: [id],
    content: () => `<!DOCTYPE html>${pageMark.text}<p>${id}</p>`,
  }));
const none = () => keptFiles({ cache: memoryCache() });
const writeCasePages = (folder: string, pages: CasePage[], files = none()) =>
  write(folder, pages, { files });
const names = (folder: string) =>
  [...Deno.readDirSync(`${folder}/cases`)].map(({ name }) => name).sort();

Deno.test("each case gets its page; equal bytes are left alone", () =>
  withFolder((folder) => {
    assert.deepEqual(writeCasePages(folder, pagesOf("a", "b")), {
      changed: [`${folder}/cases/a.html`, `${folder}/cases/b.html`],
      problems: [],
    });
    assert.deepEqual(names(folder), ["a.html", "b.html"]);
    assert.deepEqual(writeCasePages(folder, pagesOf("a", "b")), { changed: [], problems: [] });
  }));

Deno.test("the page of a case that is not followed any more goes, other files stay", () =>
  withFolder((folder) => {
    writeCasePages(folder, pagesOf("a", "b"));
    Deno.writeTextFileSync(`${folder}/cases/notes.html`, "<!DOCTYPE html><p>Mine</p>");
    Deno.writeTextFileSync(`${folder}/cases/a.ics`, "BEGIN:VCALENDAR");
    const gone = { changed: [`${folder}/cases/a.html`], problems: [] };
    assert.deepEqual(write(folder, pagesOf("b"), { files: none(), dryRun: true }), gone);
    assert.deepEqual(names(folder), ["a.html", "a.ics", "b.html", "notes.html"]);
    assert.deepEqual(writeCasePages(folder, pagesOf("b")), gone);
    assert.deepEqual(names(folder), ["a.ics", "b.html", "notes.html"]);
  }));

Deno.test("a page that could not be rendered stays as it was", () =>
  withFolder((folder) => {
    writeCasePages(folder, pagesOf("a"));
    const before = Deno.readTextFileSync(`${folder}/cases/a.html`);
    const content = () => {
      throw new RangeError("no such day");
    };
    const [page] = pagesOf("a");
    assert.deepEqual(writeCasePages(folder, [{ ...page!, content }]), {
      changed: [],
      problems: ["cases/a.html: RangeError: no such day"],
    });
    assert.equal(Deno.readTextFileSync(`${folder}/cases/a.html`), before);
  }));

Deno.test("what another process has overtaken is thrown, so that all is published again", () =>
  withFolder((folder) => {
    const content = () => {
      throw new Overtaken('case "a"');
    };
    const [page, other] = pagesOf("a", "b");
    assert.throws(() => writeCasePages(folder, [{ ...page!, content }, other!]), Overtaken);
  }));

Deno.test("a page that cannot be written is told and stops no other", () =>
  withFolder((folder) => {
    Deno.mkdirSync(`${folder}/cases/a.html/x`, { recursive: true });
    const { changed, problems } = writeCasePages(folder, pagesOf("a", "b"));
    assert.deepEqual(changed, [`${folder}/cases/b.html`]);
    assert.equal(problems.length, 1);
    assert.match(problems[0]!, /cases\/a\.html/);
    assert.ok(names(folder).includes("b.html"));
  }));

Deno.test("a page known to be as it would be is not rendered, until somebody touches its file", () =>
  withFolder((folder) => {
    const files = none();
    let rendered = 0;
    const page = { ...pagesOf("a")[0]!, content: () => `page ${rendered += 1}` };
    const write = (changes: Partial<CasePage> = {}) =>
      writeCasePages(folder, [{ ...page, ...changes }], files).changed.length > 0;
    assert.deepEqual([write(), write(), rendered], [true, false, 1]);
    assert.equal(write({ inputs: [...page.inputs, "more"] }), true);
    assert.equal(rendered, 2);
    for (
      const touch of [
        () => Deno.removeSync(`${folder}/cases/a.html`),
        () => Deno.writeTextFileSync(`${folder}/cases/a.html`, "another page"),
      ]
    ) {
      write();
      touch();
      assert.equal(write(), true);
    }
  }));
