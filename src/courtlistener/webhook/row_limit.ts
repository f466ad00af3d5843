/**
 * Most rows of one event that are read. A whole docket report brings hundreds; 8 MB, the largest
 * body that is accepted, hold no more real rows than this.
 */
export const rowLimit = 20_000;
