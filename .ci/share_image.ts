import { Buffer } from "node:buffer";
import { crc32, deflateSync } from "node:zlib";
import { root } from "./run_deno.ts";

/**
 * Draws the picture that stands for the site where a link to it is shown (`og:image`): a leaf of a
 * calendar and three lines of an agenda, hearings and deadlines told apart as on the pages, in the
 * colours of their style sheet. No words, since the link brings title and description along.
 * `deno run -A .ci/share_image.ts` writes it beside the pages; a test draws it again and compares.
 */

/** The picture as the program carries it: a PNG in base64. */
export const shareImagePath = "src/calendars/page/share_image.txt";

const width = 1200;
const height = 630;

/** Steps between one colour and the next at an edge; few keep the picture within 256 colours. */
const shades = 8;

type Point = readonly [x: number, y: number];
type Colour = readonly [red: number, green: number, blue: number];
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Of its corners. */
  radius: number;
}

/** Red, green and blue of every pixel, row by row. */
export function drawShareImage(styleSheet: string): Uint8Array<ArrayBuffer> {
  const pixels = new Uint8Array(width * height * 3);
  const colour = (name: string): Colour => {
    const hex = new RegExp(`--${name}: light-dark\\(#([0-9a-f]{6})`).exec(styleSheet)?.[1];
    if (hex === undefined) throw new Error(`the style sheet has no light colour --${name}`);
    const value = parseInt(hex, 16);
    return [value >> 16, value >> 8 & 255, value & 255];
  };
  const [paper, card, soft, line] = ["paper", "card", "soft", "line"].map(colour) as Colour[];
  const [hearing, deadline, wash] = ["hearing", "deadline", "deadline-wash"].map(
    colour,
  ) as Colour[];

  /** Paints what is nearer than nothing to a shape; distances are in pixels. */
  function paint(
    color: Colour,
    within: { left: number; top: number; right: number; bottom: number },
    distance: (x: number, y: number) => number,
  ): void {
    const bottom = Math.min(height, Math.ceil(within.bottom) + 1);
    const right = Math.min(width, Math.ceil(within.right) + 1);
    for (let y = Math.max(0, Math.floor(within.top) - 1); y < bottom; y++) {
      for (let x = Math.max(0, Math.floor(within.left) - 1); x < right; x++) {
        const cover = Math.min(1, Math.max(0, 0.5 - distance(x + 0.5, y + 0.5)));
        const part = Math.round(cover * shades) / shades;
        if (part === 0) continue;
        for (let channel = 0; channel < 3; channel++) {
          const at = (y * width + x) * 3 + channel;
          pixels[at] = Math.round(pixels[at]! + (color[channel]! - pixels[at]!) * part);
        }
      }
    }
  }

  function fill(color: Colour, box: Box): void {
    const { x, y, width, height } = box;
    const edges = { left: x, top: y, right: x + width, bottom: y + height };
    paint(color, edges, (px, py) => boxDistance(box, [px, py]));
  }

  function stroke(color: Colour, points: readonly Point[], thickness: number): void {
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const half = thickness / 2;
    paint(color, {
      left: Math.min(...xs) - half,
      top: Math.min(...ys) - half,
      right: Math.max(...xs) + half,
      bottom: Math.max(...ys) + half,
    }, (x, y) => {
      let nearest = Infinity;
      for (let index = 1; index < points.length; index++) {
        const span = [points[index - 1]!, points[index]!] as const;
        nearest = Math.min(nearest, spanDistance(span, [x, y]));
      }
      return nearest - half;
    });
  }

  function dashes(color: Colour, box: Box, options: { dash: number; thickness: number }): void {
    for (const points of dashesAround(box, options.dash)) stroke(color, points, options.thickness);
  }

  fill(paper!, { x: -2, y: -2, width: width + 4, height: height + 4, radius: 0 });

  // The leaf: a month, in which one day has a hearing and another a deadline.
  const leaf = { x: 150, y: 105, width: 400, height: 420, radius: 40 };
  fill(hearing!, leaf);
  fill(card!, { x: 158, y: 215, width: 384, height: 302, radius: 32 });
  fill(card!, { x: 158, y: 215, width: 384, height: 60, radius: 0 });
  for (const x of [240, 436]) fill(paper!, { x, y: 80, width: 24, height: 76, radius: 12 });
  for (const x of [244, 440]) fill(hearing!, { x, y: 84, width: 16, height: 68, radius: 8 });
  for (let week = 0; week < 4; week++) {
    for (let day = 0; day < 5; day++) {
      const cell = { x: 190 + day * 67, y: 246 + week * 64, width: 52, height: 46, radius: 10 };
      if (week === 1 && day === 3) fill(hearing!, cell);
      else if (week === 2 && day === 1) {
        fill(wash!, cell);
        dashes(deadline!, cell, { dash: 11, thickness: 5 });
      } else if (week + day > 0 && week + day < 7) fill(line!, cell);
    }
  }

  // Three lines of an agenda.
  for (const [index, isDeadline] of [false, true, false].entries()) {
    const y = 125 + index * 140;
    const bar = { x: 622, y, width: 10, height: 100, radius: 0 };
    if (!isDeadline) fill(hearing!, bar);
    else {
      for (let dot = 0; dot < 6; dot++) {
        fill(deadline!, { x: 622, y: y + dot * 18, width: 10, height: 10, radius: 5 });
      }
    }
    const pill = { x: 662, y: y + 2, width: 128, height: 42, radius: 21 };
    if (isDeadline) dashes(deadline!, pill, { dash: 12, thickness: 4 });
    else fill(hearing!, pill);
    const word = isDeadline ? deadline! : card!;
    fill(word, { x: 688, y: y + 17, width: 76, height: 12, radius: 6 });
    const title = [230, 170, 200][index]!;
    fill(soft!, { x: 810, y: y + 14, width: title, height: 18, radius: 9 });
    fill(line!, { x: 662, y: y + 66, width: [300, 340, 260][index]!, height: 14, radius: 7 });
  }
  return pixels;
}

/** Below nought inside. */
function boxDistance({ x, y, width, height, radius }: Box, [px, py]: Point): number {
  const dx = Math.abs(px - x - width / 2) - width / 2 + radius;
  const dy = Math.abs(py - y - height / 2) - height / 2 + radius;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
}

function spanDistance([[ax, ay], [bx, by]]: readonly [Point, Point], [x, y]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** Dashes and gaps of about this length, evenly around the box. */
function dashesAround({ x, y, width, height, radius }: Box, dash: number): Point[][] {
  const corners = [
    [x + width - radius, y + radius, -90],
    [x + width - radius, y + height - radius, 0],
    [x + radius, y + height - radius, 90],
    [x + radius, y + radius, 180],
  ] as const;
  const path: Point[] = corners.flatMap(([cx, cy, from]) =>
    Array.from({ length: 31 }, (_, step): Point => {
      const angle = (from + step * 3) * Math.PI / 180;
      return [cx + Math.cos(angle) * radius, cy + Math.sin(angle) * radius];
    })
  );
  path.push(path[0]!);
  const lengths = path.slice(1).map(([bx, by], index) => {
    const [ax, ay] = path[index]!;
    return Math.hypot(bx - ax, by - ay);
  });
  const around = lengths.reduce((sum, one) => sum + one, 0);
  const count = Math.round(around / (2 * dash));
  const pointAt = (distance: number): Point => {
    let rest = distance % around;
    let index = 0;
    while (rest > lengths[index]!) rest -= lengths[index++]!;
    const [[ax, ay], [bx, by]] = [path[index]!, path[index + 1]!];
    const part = lengths[index] === 0 ? 0 : rest / lengths[index]!;
    return [ax + (bx - ax) * part, ay + (by - ay) * part];
  };
  return Array.from({ length: count }, (_, dashed) =>
    Array.from(
      { length: 9 },
      (_, step) => pointAt((dashed + step / 16) * around / count),
    ));
}

/** The picture as a file: PNG (ISO/IEC 15948) with a palette, which says whose it is. */
export function encodePng(pixels: Uint8Array): Uint8Array<ArrayBuffer> {
  const palette = new Map<number, number>();
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      const colour = pixels[at]! << 16 | pixels[at + 1]! << 8 | pixels[at + 2]!;
      if (!palette.has(colour)) palette.set(colour, palette.size);
      rows[y * (width + 1) + 1 + x] = palette.get(colour)!;
    }
  }
  if (palette.size > 256) throw new Error(`${palette.size} colours are too many for a palette`);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return new Uint8Array(Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("tEXt", Buffer.from("Software\0Case Calendar", "latin1")),
    chunk(
      "PLTE",
      Buffer.from([...palette.keys()].flatMap((c) => [c >> 16, c >> 8 & 255, c & 255])),
    ),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]));
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

if (import.meta.main) {
  const style = Deno.readTextFileSync(`${root}src/calendars/page/page.css`);
  const png = encodePng(drawShareImage(style));
  const lines = Buffer.from(png).toString("base64").replaceAll(/.{1,100}/g, "$&\n");
  Deno.writeTextFileSync(root + shareImagePath, lines);
  // deno-lint-ignore no-console
  console.log(`Drawn: ${shareImagePath}, ${png.length} bytes`);
}
