import { Buffer } from "node:buffer";
import picture from "./share_image.txt" with { type: "text" };

/**
 * File name of the picture beside the index. Sites that show a link load it from there (`og:image`),
 * the pages never do.
 */
export const shareImageName = "share.png";

/** Its absolute address below that of the folder of the index; `""` without one. */
export function shareImageAddress(base: string): string {
  return base === "" ? "" : `${base}/${shareImageName}`;
}

/** In pixels. */
export const shareImageSize = { width: 1200, height: 630 } as const;

/** A picture of ours says so within its first bytes. */
export const shareImageMark = "Software\0Case Calendar";

/** The picture, a PNG that `.ci/share_image.ts` has drawn: a leaf and an agenda, without words. */
export function shareImage(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(picture, "base64"));
}
