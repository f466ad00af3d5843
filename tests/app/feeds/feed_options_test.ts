import assert from "node:assert/strict";
import fc from "fast-check";
import {
  noOptions,
  optionNames,
  readFeedOptions,
  writeFeedOptions,
} from "../../../src/app/feeds/feed_options.ts";
import { runs } from "../../support/counts.ts";

Deno.test("options are read whatever their spelling, and the last of two counts", () => {
  assert.deepEqual(
    readFeedOptions(
      "kind=Hearing&tag=Trade%20Secrets,DPRK&tag=dprk&court=NYSD&case=us-v-doe&alarm=60",
    ),
    {
      ...noOptions,
      kind: "hearings",
      tags: ["dprk", "trade-secrets"],
      courts: ["nysd"],
      cases: ["us-v-doe"],
      alarm: 60,
    },
  );
  assert.equal(readFeedOptions("kind=hearings&kind=deadlines").kind, "deadlines");
  for (const none of ["alarm=none", "alarm=0"]) assert.equal(readFeedOptions(none).alarm, "none");
  assert.deepEqual(readFeedOptions("kind=&tag=&x=1&fbclid=abc"), noOptions);
});

Deno.test("a value that means nothing is left out and its name told, never the value", () => {
  const query = "kind=trials&alarm=40321&cancelled=maybe&profile=netscape";
  assert.deepEqual(readFeedOptions(query), {
    ...noOptions,
    unclear: ["alarm", "cancelled", "kind", "profile"],
  });
  for (const alarm of ["-5", "1.5", "1e3", "60m", "99999999999"]) {
    assert.deepEqual(readFeedOptions(`alarm=${alarm}`).unclear, ["alarm"], alarm);
  }
});

Deno.test("what is written is read back the same, from whatever query", () => {
  const part = fc.tuple(
    fc.constantFrom(...optionNames, "other"),
    fc.oneof(
      fc.constantFrom("hearings", "deadlines", "keep", "hide", "google", "60", "none", "a,b"),
      fc.string({ maxLength: 12 }),
    ),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const asked = readFeedOptions(new URLSearchParams(parts).toString());
      const again = readFeedOptions(writeFeedOptions(asked));
      assert.deepEqual(again, { ...asked, unclear: [] });
      assert.equal(writeFeedOptions(again), writeFeedOptions(asked));
    }),
    runs(200, 20_000),
  );
});

Deno.test("no query is too long or too odd", () => {
  assert.equal(readFeedOptions(`tag=${"a,".repeat(100_000)}b`).tags.length <= 20, true);
  assert.equal(
    readFeedOptions(Array.from({ length: 500 }, (_, i) => `case=c${i}`).join("&")).cases.length,
    20,
  );
  assert.deepEqual(readFeedOptions("%ff%&&==&kind=%zz").unclear, ["kind"]);
});
