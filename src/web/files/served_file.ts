/** Ways to pack a body, as `Content-Encoding` names them. */
export const packings = ["br", "gzip"] as const;
/** One of {@link packings}. */
export type Packing = typeof packings[number];

/** The bytes of one file, ready to be answered. */
export interface FileBytes {
  /** Names the content, such as a SHA-256 in hex. */
  hash: string;
  /** Length of the plain bytes. */
  size: number;
  /** Null for large files, which are unpacked on their way. */
  plain: Uint8Array<ArrayBuffer> | null;
  packed: Readonly<Record<Packing, Uint8Array<ArrayBuffer>>>;
}

/** One version of a file. */
export interface ServedFile extends FileBytes {
  /** When the bytes last changed, milliseconds since 1970. */
  changedAt: number;
}

/** What kinds of files there are, by their ending. */
export const contentTypes = {
  ics: "text/calendar; charset=utf-8",
  html: "text/html; charset=utf-8",
  atom: "application/atom+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  png: "image/png",
} as const;

/** The ending of a file that is served. */
export type FileKind = keyof typeof contentTypes;
