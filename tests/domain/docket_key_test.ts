import assert from "node:assert/strict";
import fc from "fast-check";
import { docketKey, keyParts, matchDocketKey } from "../../src/domain/docket_key.ts";
import { runs } from "../support/counts.ts";

function keyOf(courtId: string, printed: string): string {
  const read = docketKey(courtId, printed);
  return read.ok ? read.key : `refused: ${read.reason}`;
}

const same: [court: string, printed: string, key: string][] = [
  ["nysd", "1:26-cr-00123-ABC-2", "nysd/1:26-cr-00123"],
  ["nysd", "1:26-cr-00123", "nysd/1:26-cr-00123"],
  ["nysd", "1:26-CR-123 (02) JLK-MEH", "nysd/1:26-cr-00123"],
  ["nysd", "1:18-cr-00224-1", "nysd/1:18-cr-00224"],
  ["nysd", "1:2018cv00123", "nysd/1:18-cv-00123"],
  ["nysd", "26-cv-1234", "nysd/26-cv-01234"],
  ["nysd", "18 Civ. 1234 (PAC)(JLC)", "nysd/18-cv-01234"],
  ["nysd", "Case No. 1:26-cv-00123-ABC", "nysd/1:26-cv-00123"],
  ["nysd", "1:26\u2011cv\u201300123", "nysd/1:26-cv-00123"],
  ["NYSD", "1:26-cv-00123", "nysd/1:26-cv-00123"],
  ["cand", "C 11-01234 LHK", "cand/11-cv-01234"],
  ["cacd", "CV 11-1234-GHK", "cacd/11-cv-01234"],
  ["dcd", "1:21-mj-00123-UNA", "dcd/1:21-mj-00123"],
  ["flnd", "3:19-md-2885", "flnd/3:19-md-02885"],
  ["xyzd", "1:26-cv-1", "xyzd/1:26-cv-00001"],
  ["nysb", "16-10992-smb", "nysb/16-10992"],
  ["nysb", "Adv. Proc. No. 18-01234 (SMB)", "nysb/18-01234"],
  ["njb", "1:18-bk-12345", "njb/1:18-bk-12345"],
  ["nyeb", "8-09-78585", "nyeb/8:09-78585"],
  ["wiwb", "1-12-10572", "wiwb/1:12-10572"],
  ["azb", "2:08-bk-15042", "arb/2:08-bk-15042"],
  ["neb", "18-40001", "nebraskab/18-40001"],
  ["nysb-mega", "18-01020", "nysb/18-01020"],
  ["cofc", "1:20-vv-00389-UNJ", "uscfc/1:20-vv-00389"],
  ["cit", "1:14-cv-00123", "cit/1:14-cv-00123"],
  ["ca6", "22-05459", "ca6/22-5459"],
  ["ca9", "No. 22-5459", "ca9/22-5459"],
  ["ca2", "21-1975(L)", "ca2/21-1975"],
  ["ca2", "21-1975-cv", "ca2/21-1975"],
  ["ca11", "22-11299-DD", "ca11/22-11299"],
  ["cafc", "2022-1234", "cafc/22-1234"],
  ["bap9", "CC-15-1074", "bap9/15-1074"],
  ["scotus", "22A123", "scotus/22a123"],
  ["jpml", "MDL No. 2168", "jpml/mdl-2168"],
  ["jpml", "MDL-2168", "jpml/mdl-2168"],
  ["tax", "12345-18L", "tax/12345-18l"],
  ["tax", "2001-18", "tax/2001-18"],
];

Deno.test("docket numbers of every kind of court are normalised to one key", () => {
  for (const [court, printed, key] of same) assert.equal(keyOf(court, printed), key, printed);
});

Deno.test("a key's own number reads as the same key again", () => {
  for (const [court, printed] of same) {
    const read = docketKey(court, printed);
    assert.ok(read.ok);
    assert.equal(keyOf(read.courtId, read.number), read.key);
  }
});

Deno.test("text that is not exactly one docket number is refused with a reason", () => {
  const wrong: [string, string, RegExp][] = [
    ["nysd", "", /empty/],
    ["nysd", "  ", /empty/],
    ["nysd", "foo", /looks like 1:26-cv-00123/],
    ["nysd", "1:26-cv-00000", /looks like/],
    ["nysd", "1:26-cv-00123, 1:26-cv-00124", /looks like/],
    ["nysd", "1:26-cv-00123 and 00124", /looks like/],
    ["nysd", "1:2618-cv-00123", /looks like/],
    ["njb", "chapter 11", /looks like 18-12345/],
    ["ca3", "08-1234 & 08-1235", /looks like 22-5459/],
    ["nysd", "1:26-cv-00123-" + "A-".repeat(80), /too long/],
    ["not a court", "1:26-cv-00123", /court id/],
    ["", "1:26-cv-00123", /court id/],
  ];
  for (const [court, printed, reason] of wrong) {
    const read = docketKey(court, printed);
    assert.ok(!read.ok, printed);
    assert.match(read.reason, reason);
  }
});

Deno.test("a bankruptcy number is complete without office and type, a district number is not", () => {
  const complete = (court: string, printed: string) => {
    const read = docketKey(court, printed);
    return read.ok && read.complete;
  };
  assert.equal(complete("njb", "18-12345"), true);
  assert.equal(complete("nysd", "1:18-cv-12345"), true);
  assert.equal(complete("nysd", "18-cv-12345"), false);
  assert.equal(complete("nysd", "1:18-12345"), false);
});

Deno.test("a number without office or type matches when exactly one known docket fits", () => {
  const known = [
    "nysd/1:18-cv-00123",
    "nysd/7:18-cv-00123",
    "nysd/1:18-cr-00124",
    "njd/1:18-cr-00124",
  ];
  assert.deepEqual(matchDocketKey("nysd/18-cr-00124", known), {
    found: "one",
    key: "nysd/1:18-cr-00124",
  });
  assert.deepEqual(matchDocketKey("nysd/18-00124", known), {
    found: "one",
    key: "nysd/1:18-cr-00124",
  });
  assert.deepEqual(matchDocketKey("nysd/18-cv-00123", known), {
    found: "several",
    candidates: ["nysd/1:18-cv-00123", "nysd/7:18-cv-00123"],
  });
  assert.deepEqual(matchDocketKey("nysd/7:18-cv-00123", known), {
    found: "one",
    key: "nysd/7:18-cv-00123",
  });
  assert.deepEqual(matchDocketKey("nysd/18-mj-00124", known), { found: "none" });
  assert.deepEqual(matchDocketKey("nyed/18-cr-00124", known), { found: "none" });
});

Deno.test("the short and the long form of a bankruptcy number find each other", () => {
  assert.deepEqual(matchDocketKey("njb/18-12345", ["njb/1:18-bk-12345"]), {
    found: "one",
    key: "njb/1:18-bk-12345",
  });
  assert.deepEqual(matchDocketKey("njb/1:18-bk-12345", ["njb/18-12345"]), {
    found: "one",
    key: "njb/18-12345",
  });
  assert.deepEqual(matchDocketKey("arb/08-00123", ["arb/2:08-bk-00123", "arb/2:08-ap-00123"]), {
    found: "several",
    candidates: ["arb/2:08-bk-00123", "arb/2:08-ap-00123"],
  });
});

Deno.test("an appellate number matches only itself", () => {
  assert.deepEqual(matchDocketKey("ca2/21-1975", ["ca2/21-19750", "ca9/21-1975"]), {
    found: "none",
  });
  assert.deepEqual(matchDocketKey("ca2/21-1975", ["ca2/21-1975"]), {
    found: "one",
    key: "ca2/21-1975",
  });
});

Deno.test("whatever a clerk appends, the key stays the same", () => {
  const initials = fc.stringMatching(/^[A-Z]{2,4}$/);
  const tail = fc.array(
    fc.oneof(
      initials.map((word) => `-${word}`),
      initials.map((word) => ` (${word})`),
      fc.integer({ min: 1, max: 99 }).map((number) => `-${number}`),
    ),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 0, max: 99 }),
      fc.constantFrom("cv", "cr", "mj", "mc", "md"),
      fc.integer({ min: 1, max: 99_999 }),
      tail,
      (office, year, type, serial, ends) => {
        const plain = `${office}:${String(year).padStart(2, "0")}-${type}-${
          String(serial).padStart(5, "0")
        }`;
        assert.equal(keyOf("nysd", plain + ends.join("")), `nysd/${plain}`);
        assert.equal(keyOf("nysd", plain.toUpperCase() + ends.join("")), `nysd/${plain}`);
      },
    ),
    runs(200, 5_000),
  );
});

Deno.test("a number has one key, whether blanks or dashes part it, at a court nobody knows too", () => {
  assert.equal(keyOf("nowhere", "26 1234"), "nowhere/26-01234");
  assert.equal(keyOf("nowhere", "26-01234"), "nowhere/26-01234");
  assert.equal(keyOf("cit", "26 1234"), keyOf("cit", "26-01234"));
});

Deno.test("no text makes the reading of a number throw or hang", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^[0-9:a-z() -]{0,60}$/)),
      fc.constantFrom("nysd", "njb", "ca9", "tax", "jpml", "nowhere"),
      (printed, court) => {
        const read = docketKey(court, printed);
        if (read.ok) assert.equal(keyOf(court, read.number), read.key);
      },
    ),
    runs(500, 20_000),
  );
  for (const evil of ["1:26-cv-00123" + "a".repeat(100), "1-".repeat(59), "(".repeat(110)]) {
    docketKey("nysd", evil + "!");
    docketKey("ca9", evil + "!");
  }
});

Deno.test("a key comes apart into court and number, whatever the number holds", () => {
  assert.deepEqual(keyParts("nysd/1:26-cr-00123"), {
    courtId: "nysd",
    docketNumber: "1:26-cr-00123",
  });
  assert.deepEqual(keyParts("tax/12345/18l"), { courtId: "tax", docketNumber: "12345/18l" });
});
