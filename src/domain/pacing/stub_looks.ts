/** What the time of the next look at a stub depends on. */
export interface LookQuestion {
  /** Share (0 to 1) of the day's requests that is used: the more, the fewer looks. */
  used: number;
  /** Is it looked at by a request that serves stubs of all dockets? Else by one of its docket. */
  shared: boolean;
  /**
   * Stubs that need a request of their docket, as a share of the day's requests (0 to 1): where there
   * are few of them, each can be looked at more often.
   */
  crowd: number;
}

/**
 * Minutes between two looks, by the age of the stub at the first of them. Of several the first that
 * fits holds.
 */
interface Pace {
  /** Up to this share (0 to 1) of the day's requests used, and up to this crowd. */
  used: number;
  crowd?: number;
  pauses: readonly (readonly [youngerThan: number, minutes: number])[];
}

/**
 * Where a crowd counts: not before this share (0 to 1) of the day's requests is used, and above this
 * one no more is worse.
 */
export const crowds = { countFrom: 0.5, largest: 0.1 };

/**
 * The text of a stub comes in minutes, in days, or never (contract d.3). It is to be read within
 * three hours of its coming mostly, within a day always.
 */
const paces: Record<"shared" | "alone", readonly Pace[]> = {
  // One request for all stubs: an old one costs nothing beside a young one.
  shared: [
    {
      used: 0.5,
      pauses: [[10, 10], [60, 25], [360, 50], [1440, 90], [5760, 170], [Infinity, 350]],
    },
    { used: 0.9, pauses: [[30, 30], [720, 60], [1440, 120], [5760, 170], [Infinity, 350]] },
    { used: Infinity, pauses: [[1440, 120], [5760, 170], [Infinity, 350]] },
  ],
  // Three in four texts come within three hours, so that where requests are scarce the first look is
  // then.
  alone: [
    {
      used: crowds.countFrom,
      pauses: [[10, 10], [60, 50], [180, 120], [360, 180], [720, 360], [1440, 720]],
    },
    { used: 0.82, crowd: crowds.largest, pauses: [[30, 100], [600, 170], [5760, 480]] },
    { used: 0.9, crowd: crowds.largest, pauses: [[30, 180], [480, 200], [1440, 480], [5760, 660]] },
    { used: 0.65, pauses: [[30, 60], [180, 120], [540, 180], [1440, 480]] },
    { used: 0.9, pauses: [[30, 180], [480, 200], [1440, 600]] },
    { used: Infinity, pauses: [[30, 195], [600, 240], [1440, 660]] },
  ],
};
const daily = 1440;
/** Minutes after which the text is left to the turns of the docket. */
const longest = 7 * daily;

/**
 * Minutes from a look at a stub of this age (in minutes) to the next; null when it is too old for
 * one.
 */
export function minutesToNextLook(
  age: number,
  { used, shared, crowd }: LookQuestion,
): number | null {
  if (age >= longest) return null;
  const kind = paces[shared ? "shared" : "alone"];
  const fits = (pace: Pace) => used < pace.used && crowd <= (pace.crowd ?? Infinity);
  const { pauses } = kind.find(fits) ?? kind.at(-1)!;
  const [, minutes] = pauses.find(([youngerThan]) => age < youngerThan) ?? [0, daily];
  return minutes;
}
