// deno-lint-ignore-file no-console
let missed = 0;

/** Begins a table of measurements, each with its bar. */
export function table(title: string): void {
  console.log(`\n${title}\n\n| what | measured | bar | |\n| --- | --- | --- | --- |`);
}

/** A measurement that must not be above its bar. */
export function bar(
  what: string,
  value: number,
  { most, unit, digits = 0 }: { most: number; unit: string; digits?: number },
): void {
  const held = value <= most;
  if (!held) missed += 1;
  console.log(
    `| ${what} | ${value.toFixed(digits)} ${unit} | ≤ ${most} ${unit} | ${held ? "" : "missed"} |`,
  );
}

/** Something to know beside the measurements. */
export function note(what: string, value: string | number): void {
  console.log(`| ${what} | ${value} | | |`);
}

/** Says at the end how many bars were missed. */
export function verdict(): void {
  console.log(missed === 0 ? "\nEvery bar is held." : `\n${missed} missed.`);
}
