// deno-lint-ignore-file no-console
/**
 * The fortnight of a free account with 60 dockets, a row for each seed: how soon texts are read and
 * what it costs. Run with `deno task bench:fortnight [--minute-share=0.2] [DAYS] [SEED…]`; the share
 * is that of minute entries, of which several dockets cannot be asked for together.
 */
import { fortnight } from "../../tests/support/fortnight.ts";

const option = /^--minute-share=(0|1|0?\.\d+)$/;
const share = Deno.args.flatMap((arg) => option.exec(arg)?.[1] ?? []).map(Number)[0];
const [days = 14, ...seeds] = Deno.args.filter((arg) => !option.test(arg)).map(Number);
const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8);
console.log(
  "seed texts    in 3 h   in 12 h   in 26 h  middle  longest | gap h | a day  left at close  ever | 429",
);
for (const seed of seeds.length === 0 ? [1, 2, 3, 4, 5] : seeds) {
  const one = await fortnight({
    seed,
    days,
    ...(share === undefined ? {} : { minuteShare: share }),
  });
  const number = (value: number, width: number, digits = 0) =>
    value.toFixed(digits).padStart(width);
  console.log(
    [
      number(seed, 4),
      number(one.filled, 5),
      percent(one.within3),
      percent(one.within12),
      percent(one.within26),
      number(one.medianHours, 6, 1),
      number(one.longestHours, 7, 1),
      "|",
      number(one.longestGapHours, 5, 1),
      "|",
      number(one.requestsPerDay, 5, 1),
      number(one.leastLeftAtClose, 14),
      number(one.leastLeft, 5),
      "|",
      number(one.refused, 3),
    ].join(" "),
  );
  const kinds = Object.entries(one.byKind).map(([kind, count]) =>
    `${kind} ${(count / days).toFixed(1)}`
  );
  console.log(`     a day: ${kinds.join(", ")}`);
}
