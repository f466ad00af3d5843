/** Calls `fire` once after `milliseconds`; the returned function prevents that. */
export type StartTimer = (milliseconds: number, fire: () => void) => () => void;

/** The machine's timer. */
export const startTimer: StartTimer = (milliseconds, fire) => {
  const id = setTimeout(fire, milliseconds);
  return () => clearTimeout(id);
};
