/** What became of the further feeds, together. */
export interface ViewsResult {
  /** The folder they lie in. */
  path: string;
  /** How many there are. */
  files: number;
  /** Written, or in a dry run to be written. */
  written: number;
  /** These. */
  paths: string[];
  /** Left as they were, since a calendar they show was held back or failed. */
  heldBack: number;
  /** Files of feeds that are gone, which are empty feeds now. */
  emptied: string[];
  problems: string[];
  /** Some of it failed because another process published meanwhile: fold and publish again. */
  overtaken?: true;
}

/** Nothing was done. */
export const noViews: Readonly<ViewsResult> = {
  path: "",
  files: 0,
  written: 0,
  paths: [],
  heldBack: 0,
  emptied: [],
  problems: [],
};
