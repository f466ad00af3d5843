/**
 * Minutes between two looks at a stub, by its age at the first of them: its text comes in minutes, in
 * days, or never (contract d.3). Three in four come within three hours, so that where requests are
 * scarce the first look is then; a text is to be read within three hours of its coming mostly, within
 * a day always. Several stubs of a docket are looked at by one request.
 */
const paces: readonly {
  /** Up to this share (0 to 1) of the day's requests used. */
  used: number;
  pauses: readonly (readonly [youngerThan: number, minutes: number])[];
}[] = [
  {
    used: 0.5,
    pauses: [[10, 10], [60, 50], [180, 120], [360, 180], [720, 360], [1440, 720]],
  },
  { used: 0.65, pauses: [[30, 60], [180, 120], [540, 180], [1440, 480]] },
  { used: 0.9, pauses: [[30, 180], [480, 200], [1440, 600]] },
  { used: Infinity, pauses: [[30, 195], [600, 240], [1440, 660]] },
];
const daily = 1440;
/** Minutes after which the text is left to the turns of the docket. */
const longest = 7 * daily;

/**
 * Minutes from a look at a stub of this age (in minutes) to the next; null when it is too old for
 * one. `used` is the share of the day's requests that is used: the more, the fewer looks.
 */
export function minutesToNextLook(age: number, used: number): number | null {
  if (age >= longest) return null;
  const { pauses } = paces.find((pace) => used < pace.used) ?? paces.at(-1)!;
  const [, minutes] = pauses.find(([youngerThan]) => age < youngerThan) ?? [0, daily];
  return minutes;
}
