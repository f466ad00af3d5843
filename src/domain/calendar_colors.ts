/**
 * The colours a calendar can be given: names of CSS (RFC 7986 section 5.9 takes no other form) with
 * their value, dark enough for white text.
 */
export const calendarColors = {
  black: "#000000",
  brown: "#a52a2a",
  crimson: "#dc143c",
  darkblue: "#00008b",
  darkcyan: "#008b8b",
  darkgreen: "#006400",
  darkmagenta: "#8b008b",
  darkred: "#8b0000",
  dimgray: "#696969",
  firebrick: "#b22222",
  forestgreen: "#228b22",
  green: "#008000",
  indigo: "#4b0082",
  maroon: "#800000",
  mediumblue: "#0000cd",
  navy: "#000080",
  purple: "#800080",
  royalblue: "#4169e1",
  saddlebrown: "#8b4513",
  slateblue: "#6a5acd",
  steelblue: "#4682b4",
  teal: "#008080",
} as const;

/** One of {@link calendarColors}. */
export type CalendarColor = keyof typeof calendarColors;
