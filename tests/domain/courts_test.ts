import assert from "node:assert/strict";
import { court, courtIdOf, courts, courtZone } from "../../src/domain/courts.ts";
import { splitDistricts } from "../../src/domain/courts/split_districts.ts";
import { isZone } from "../../src/domain/court_time.ts";
import { shared, sharedTest } from "../support/corpus.ts";

Deno.test("the table holds each court once, with a zone the runtime knows", () => {
  assert.equal(new Set(courts.map(({ id }) => id)).size, courts.length);
  assert.equal(courts.length, 270);
  for (const one of courts) {
    assert.match(one.id, /^[a-z0-9]+$/);
    assert.ok(isZone(one.zone), one.id);
    assert.ok(one.fullName.trim() === one.fullName && one.fullName !== "", one.id);
    assert.ok(one.shortName !== "" && one.citation !== "", one.id);
  }
});

Deno.test("every current district and bankruptcy court has a citation of its own", () => {
  for (const one of courts) {
    if (one.current) assert.notEqual(one.citation, one.id);
  }
  assert.equal(court("nysd")?.citation, "S.D.N.Y.");
  assert.equal(court("miwd")?.citation, "W.D. Mich.");
  assert.equal(court("nynd")?.citation, "N.D.N.Y.");
});

Deno.test("names are made for trial courts and written for the others", () => {
  assert.equal(court("nysd")?.fullName, "District Court, S.D. New York");
  assert.equal(court("flsb")?.fullName, "United States Bankruptcy Court, S.D. Florida");
  assert.equal(court("txwb")?.fullName, "United States Bankruptcy Court, W.D. Texas");
  assert.equal(court("ca9")?.fullName, "Court of Appeals for the Ninth Circuit");
  assert.equal(court("scotus")?.jurisdiction, "appellate");
  assert.equal(court("bap9")?.jurisdiction, "panel");
  assert.equal(court("jpml")?.jurisdiction, "special");
});

Deno.test("PACER's codes lead to CourtListener's ids", () => {
  assert.equal(courtIdOf("azb"), "arb");
  assert.equal(courtIdOf("cofc"), "uscfc");
  assert.equal(courtIdOf("neb"), "nebraskab");
  assert.equal(courtIdOf("nysb-mega"), "nysb");
  assert.equal(courtIdOf(" NYSD "), "nysd");
  assert.equal(courtIdOf("elsewhere"), "elsewhere");
  assert.equal(court("azb")?.id, "arb");
  assert.equal(court("__proto__"), undefined);
});

Deno.test("a district in one zone needs no office", () => {
  assert.deepEqual(courtZone({ courtId: "nysd", docketNumber: "" }), {
    zone: "America/New_York",
    confirmed: true,
  });
  assert.deepEqual(courtZone({ courtId: "azd", docketNumber: "2:17-cr-00378" }), {
    zone: "America/Phoenix",
    confirmed: true,
  });
  assert.deepEqual(courtZone({ courtId: "ksd", docketNumber: "" }), {
    zone: "America/Chicago",
    confirmed: true,
  });
});

Deno.test("in a split district the office names the zone", () => {
  const zones: [string, string, string, boolean][] = [
    ["flnd", "3:19-md-02885", "America/Chicago", true],
    ["flnd", "4:15-cv-00001", "America/New_York", true],
    ["flnd", "15-cv-00001", "America/New_York", false],
    ["flnb", "18-30123", "America/Chicago", true],
    ["flnb", "18-40123-KKS", "America/New_York", true],
    ["flnb", "02-30123", "America/New_York", false],
    ["flnb", "99-30123", "America/New_York", false],
    ["txwd", "3:20-cr-00389-DCG", "America/Denver", true],
    ["txwd", "5:11-cv-00360", "America/Chicago", true],
    ["txwd", "9:11-cv-00360", "America/Chicago", false],
    ["txwb", "09-31807", "America/Denver", true],
    ["txwb", "09-05012", "America/Chicago", false],
    ["sdd", "5:13-cv-05020", "America/Denver", true],
    ["insb", "14-70555", "America/Chicago", true],
    ["insb", "14-80555", "America/Indiana/Indianapolis", true],
    ["insb", "14-ap-70555", "America/New_York", false],
    ["idb", "18-20123", "America/Los_Angeles", true],
    ["idb", "18-06012", "America/Boise", false],
    ["tneb", "4:10-bk-40123", "America/Chicago", true],
    ["tneb", "10-40123", "America/New_York", false],
    ["kywd", "5:11-cv-00001", "America/Chicago", true],
    ["innd", "2:16-cv-00098", "America/Chicago", true],
    ["idd", "2:22-cv-00329", "America/Los_Angeles", true],
    ["idd", "no number at all", "America/Boise", false],
  ];
  for (const [courtId, docketNumber, zone, confirmed] of zones) {
    assert.deepEqual(courtZone({ courtId, docketNumber }), { zone, confirmed }, docketNumber);
  }
});

Deno.test("an unknown court gets Eastern time, to be confirmed", () => {
  const zone = { zone: "America/New_York", confirmed: false };
  assert.deepEqual(courtZone({ courtId: "calctapp", docketNumber: "A123" }), zone);
  assert.deepEqual(courtZone({ courtId: "", docketNumber: "" }), zone);
  assert.deepEqual(courtZone({ courtId: "tax", docketNumber: "12345-18" }), zone);
});

Deno.test("split districts are known courts, and their offices differ in zone", () => {
  for (const [id, { divisions }] of Object.entries(splitDistricts)) {
    assert.ok(court(id)?.current, id);
    assert.ok(divisions.every(({ zone }) => isZone(zone)), id);
    assert.ok(new Set(divisions.map(({ zone }) => zone)).size > 1, id);
    assert.equal(new Set(divisions.map(({ digits }) => digits)).size, divisions.length, id);
  }
});

function readCsv(path: string): Record<string, string>[] {
  const rows = Deno.readTextFileSync(shared(path)).trim().split("\n").map((line) =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) =>
      cell!.replace(/^"|"$/g, "").replaceAll('""', '"')
    )
  );
  const [head = [], ...body] = rows;
  return body.map((row) =>
    Object.fromEntries(head.map((name, column) => [name, row[column] ?? ""]))
  );
}

sharedTest(
  "spec/court-timezones.csv",
  "every court of the list of zones has that zone here",
  () => {
    const rows = readCsv("spec/court-timezones.csv");
    assert.ok(rows.length > 200);
    for (const row of rows) assert.equal(court(row.court_id!)?.zone, row.timezone, row.court_id);
  },
);

sharedTest("spec/court-divisions.csv", "every office of known zone is placed by its number", () => {
  for (const row of readCsv("spec/court-divisions.csv")) {
    const { court_id: courtId = "", office_digit: digit = "", iana_zone: zone = "" } = row;
    if (digit === "") continue;
    const split = splitDistricts[courtId];
    const docketNumber = row.digit_kind === "prefix"
      ? `${digit}:24-cv-00123`
      : `24-${digit}${courtId === "idb" ? "0" : "1"}123`;
    const placed = courtZone({ courtId, docketNumber });
    assert.equal(placed.confirmed, true, `${courtId} ${docketNumber}`);
    const now = Temporal.Instant.from("2026-07-01T12:00:00Z");
    assert.equal(
      now.toZonedDateTimeISO(placed.zone).offset,
      now.toZonedDateTimeISO(zone).offset,
      `${courtId} ${docketNumber}`,
    );
    if (split !== undefined) assert.equal(placed.zone, zone);
  }
});

sharedTest("fixtures/courtlistener/courts.json", "every listed court is known by both ids", () => {
  const text = Deno.readTextFileSync(shared("fixtures/courtlistener/courts.json"));
  const listed = JSON.parse(text) as { courts: { id: string; pacer_id: string }[] };
  for (const { id, pacer_id: pacerId } of listed.courts) {
    assert.equal(court(id)?.pacerId, pacerId);
    assert.equal(courtIdOf(pacerId), id);
  }
});
