import assert from "node:assert/strict";
import fc from "fast-check";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { replaceFile } from "../../src/platform/atomic_file.ts";
import { runs } from "../support/counts.ts";
import { runChild } from "../store/run_child.ts";
import { unprivileged } from "../support/unprivileged.ts";
import { snapshot, withFolder } from "../store/temp_folder.ts";

const names = (folder: string) => [...Deno.readDirSync(folder)].map((item) => item.name).sort();

Deno.test("a file is written with its folders, and equal content is left alone", async () => {
  await withFolder((folder) => {
    const path = `${folder}/calendars/main.ics`;
    assert.equal(replaceFile(path, "BEGIN:VCALENDAR\r\n"), "written");
    Deno.utimeSync(path, 1000, 1000);
    assert.equal(replaceFile(path, "BEGIN:VCALENDAR\r\n"), "unchanged");
    assert.equal(Deno.statSync(path).mtime?.getTime(), 1_000_000);
    assert.equal(replaceFile(path, "BEGIN:VCALENDAR"), "written");
    assert.equal(Deno.readTextFileSync(path), "BEGIN:VCALENDAR");
    assert.deepEqual(names(`${folder}/calendars`), ["main.ics"]);
  });
});

Deno.test("what comes in pieces, text or bytes, is written, compared and left alone as a whole text is", async () => {
  await withFolder((folder) => {
    const path = `${folder}/index.html`;
    const encoder = new TextEncoder();
    const letters = fc.string({ unit: "binary", maxLength: 40 })
      .map((text) => text.toWellFormed());
    fc.assert(
      fc.property(fc.array(fc.tuple(letters, fc.boolean()), { maxLength: 5 }), fc.nat(3), (
        some,
        times,
      ) => {
        // Larger than a block now and then.
        const repeats = times === 3 ? 3_000 : 1;
        const whole = some.map(([text]) => text.repeat(repeats)).join("");
        const room = new Uint8Array(whole.length * 3);
        const content = {
          *pieces() {
            for (const [letters, isText] of some) {
              const text = letters.repeat(repeats);
              // The same memory each time: a piece is good until the next is asked for.
              const { written } = encoder.encodeInto(text, room);
              yield isText ? text : room.subarray(0, written);
              room.fill(0);
            }
          },
        };
        const size = encoder.encode(whole).length;
        Deno.writeTextFileSync(path, `${whole}?`);
        assert.equal(replaceFile(path, content), "written");
        assert.equal(Deno.readTextFileSync(path), whole);
        assert.equal(replaceFile(path, content), "unchanged");
        assert.equal(replaceFile(path, { ...content, size }), "unchanged");
        assert.equal(replaceFile(path, whole), "unchanged");
      }),
      runs(40, 2_000),
    );
    assert.throws(() =>
      replaceFile(path, {
        *pieces() {
          yield "begun";
          throw new Error("no more");
        },
      })
    );
    assert.deepEqual(names(folder), ["index.html"], "nothing is left of it");
  });
});

Deno.test("any bytes come back, whatever was there before", async () => {
  await withFolder((folder) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        replaceFile(`${folder}/x`, bytes);
        assert.deepEqual(new Uint8Array(Deno.readFileSync(`${folder}/x`)), bytes);
        assert.equal(replaceFile(`${folder}/x`, bytes), "unchanged");
      }),
      runs(30, 500),
    );
    const large = new Uint8Array(3_000_000).map((_, place) => place % 251);
    replaceFile(`${folder}/x`, large);
    assert.deepEqual(new Uint8Array(Deno.readFileSync(`${folder}/x`)), large);
  });
});

Deno.test("the mode of an existing file is kept", async () => {
  await withFolder((folder) => {
    replaceFile(`${folder}/x`, "one");
    Deno.chmodSync(`${folder}/x`, 0o640);
    replaceFile(`${folder}/x`, "two");
    assert.equal(Deno.statSync(`${folder}/x`).mode! & 0o777, 0o640);
  });
});

Deno.test("a reader that has the old file open keeps reading the old bytes", async () => {
  await withFolder((folder) => {
    replaceFile(`${folder}/x`, "old bytes");
    using reader = Deno.openSync(`${folder}/x`);
    replaceFile(`${folder}/x`, "new");
    const bytes = new Uint8Array(20);
    const length = reader.readSync(bytes);
    assert.equal(new TextDecoder().decode(bytes.subarray(0, length ?? 0)), "old bytes");
  });
});

Deno.test("leftovers of a killed run go, and nothing else with them", async () => {
  await withFolder(async (folder) => {
    const others = [".hidden", "x.case-calendar-part", ".x.0123.case-calendar-part", "y"];
    for (const name of others) Deno.writeTextFileSync(`${folder}/${name}`, name);
    Deno.writeTextFileSync(`${folder}/.x.0123456789abcdef.case-calendar-part`, "half");
    Deno.writeTextFileSync(`${folder}/x`, "same");
    assert.deepEqual(await runChild(["replace", `${folder}/x`, "same"]), { did: "unchanged" });
    assert.deepEqual(names(folder), [...others, "x"].sort());
  });
});

Deno.test("what cannot be replaced is named, left as it was, and leaves nothing behind", async () => {
  await withFolder((folder) => {
    Deno.mkdirSync(`${folder}/taken/inside`, { recursive: true });
    Deno.writeTextFileSync(`${folder}/file`, "x");
    const refused: [string, RegExp][] = [
      [`${folder}/taken`, /a folder of that name/],
      [`${folder}/file/x`, /a folder is needed/],
      [`${folder}/${"n".repeat(300)}`, /name is too long/],
    ];
    for (const [path, cause] of refused) {
      assert.throws(() => replaceFile(path, "new"), (error: CaseCalendarError) => {
        assert.equal(error.kind, "failed");
        assert(error.facts.action.includes(path));
        assert.match(error.facts.cause, cause);
        return error.facts.next !== undefined;
      });
    }
    assert.deepEqual(names(folder), ["file", "taken"]);
    assert.equal(Deno.readTextFileSync(`${folder}/file`), "x");
  });
});

Deno.test("without permission the old file stays, in the sandbox and in a read-only folder", async () => {
  await withFolder(async (folder) => {
    Deno.mkdirSync(`${folder}/out`);
    Deno.writeTextFileSync(`${folder}/out/x.ics`, "old");
    const before = snapshot(`${folder}/out`);
    const sandboxed = await runChild(["replace", `${folder}/out/x.ics`, "new"], {
      permissions: [`--allow-read=${folder}`],
    });
    assert.equal(sandboxed["kind"], "failed");
    assert.match(String(sandboxed["cause"]), /only write below data, out and tokens/);

    const wrapper = unprivileged();
    if (wrapper === null) return; // root that cannot give up its rights may write everywhere
    Deno.chmodSync(`${folder}/out`, 0o555);
    const refused = await runChild(["replace", `${folder}/out/x.ics`, "new"], {
      wrapper,
      cwd: folder,
    });
    assert.match(String(refused["cause"]), /the user this program runs as may not/);
    assert.deepEqual(snapshot(`${folder}/out`), before);
    Deno.chmodSync(`${folder}/out`, 0o755);
  });
});
