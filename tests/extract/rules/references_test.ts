import assert from "node:assert/strict";
import { openPage } from "../../../src/extract/rules/page.ts";
import { entryNumbers, relatedDocuments } from "../../../src/extract/rules/references.ts";

const numbers = (text: string) => {
  const page = openPage({ text, filed: "2024-03-01", courtId: "nysd" });
  return entryNumbers(page, 0, page.words.length - 1);
};

const forms: readonly (readonly [string, number[]])[] = [
  ["RESPONSE re 45 MOTION to Dismiss", [45]],
  ["motion [7] is granted", [7]],
  ["ORDER granting 12 Joint Motion", [12]],
  ["see Dkt. No. 34 and ECF No. 35", [34, 35]],
  ["(Filing No. 50 ) is granted", [50]],
  ["within 14 days of Rule 26 disclosures", []],
  ["the Court's December 24, 2023 Order", []],
  ["on 12/2/2024 Motion", []],
];
for (const [text, expected] of forms) {
  Deno.test(`entry numbers of "${text}"`, () => assert.deepEqual(numbers(text), expected));
}

Deno.test("related documents come with their names", () => {
  const page = openPage({
    text:
      "Hearing Held (RE: related document(s) 20 Motion to Sell filed by Trustee) (Related Doc # 9)",
    filed: null,
    courtId: "nvb",
  });
  assert.deepEqual(relatedDocuments(page), [{ number: 20, name: "Motion to Sell" }, {
    number: 9,
    name: "",
  }]);
});
