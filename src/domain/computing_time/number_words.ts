const small = [
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

const smallValues = new Map(small.map((word, index) => [word, index + 1]));
const tensValues = new Map(tens.map((word, index) => [word, (index + 2) * 10]));
tensValues.set("fourty", 40);
tensValues.set("ninty", 90);

/** Every word a number can be made of, in lower case, without `and`. */
export const numberWords: ReadonlySet<string> = new Set([
  ...smallValues.keys(),
  ...tensValues.keys(),
  "hundred",
]);

/**
 * The number from 1 to 999 that lower-case words spell: `fourteen`, `twenty-one`, `twenty one`,
 * `one hundred and twenty`, `hundred twenty`. Null for anything else, such as `five twenty`.
 */
export function readNumberWords(text: string): number | null {
  const words = text.split(/[\s-]+/).filter((word) => word !== "");
  let hundreds = 0;
  if (words[0] === "hundred") {
    hundreds = 100;
    words.shift();
  } else if (words[1] === "hundred") {
    const count = smallValues.get(words[0]!) ?? 0;
    if (count < 1 || count > 9) return null;
    hundreds = count * 100;
    words.splice(0, 2);
  }
  if (hundreds > 0 && words[0] === "and" && words.length > 1) words.shift();
  if (words.length === 0) return hundreds === 0 ? null : hundreds;
  const rest = belowHundred(words);
  return rest === null ? null : hundreds + rest;
}

function belowHundred([first = "", second, ...more]: string[]): number | null {
  if (more.length > 0) return null;
  const ten = tensValues.get(first);
  if (second === undefined) return ten ?? smallValues.get(first) ?? null;
  const unit = smallValues.get(second) ?? 0;
  return ten === undefined || unit < 1 || unit > 9 ? null : ten + unit;
}
