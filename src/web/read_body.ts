/** A body, or the status that says why it was not read. */
export type BodyReading =
  | { ok: true; bytes: Uint8Array }
  | { ok: false; status: 400 | 408 | 413 | 503; reason: string };

/** What a body may take: bytes, time, and a share of memory. */
export interface BodyLimits {
  /** More bytes than this are refused: at once where announced, else as soon as they are passed. */
  mostBytes: number;
  /** Milliseconds from now until the last byte. */
  withinMs: number;
  /** Bytes that all requests together may hold. */
  budget: ByteBudget;
}

/** Bytes held by requests under way. */
export interface ByteBudget {
  held: number;
  readonly most: number;
}

/** Up to this size a body is read in one piece, which is faster; the HTTP layer holds it anyway. */
const onePiece = 64 * 1024;

/**
 * Reads the body of a request, counting as it comes in. The bytes stay on the budget until the
 * caller gives them back (`budget.held -= bytes.length`); of a body that is refused nothing stays.
 */
export async function readBody(request: Request, limits: BodyLimits): Promise<BodyReading> {
  const { mostBytes, budget } = limits;
  const length = request.headers.get("content-length");
  if (length !== null && !/^\d{1,15}$/.test(length)) {
    return { ok: false, status: 400, reason: "Content-Length is not a number" };
  }
  if (length !== null && Number(length) > mostBytes) return tooLarge(mostBytes);
  if (request.body === null) return { ok: true, bytes: new Uint8Array() };
  const small = length !== null && Number(length) <= Math.min(onePiece, mostBytes);
  const late = deadline(limits.withinMs);
  try {
    return small
      ? await readWhole(request, { late: late.passed, budget })
      : await readParts(request.body, { late: late.passed, budget, mostBytes });
  } catch {
    return { ok: false, status: 400, reason: "the body ended early or was malformed" };
  } finally {
    late.cancel();
  }
}

async function readWhole(
  request: Request,
  { late, budget }: { late: Promise<"late">; budget: ByteBudget },
): Promise<BodyReading> {
  const reading = request.bytes();
  // When it is given up, its failure comes later and is nobody's concern.
  reading.catch(() => {});
  const bytes = await Promise.race([reading, late]);
  if (bytes === "late") return tooSlow;
  if (budget.held + bytes.length > budget.most) return tooMuch;
  budget.held += bytes.length;
  return { ok: true, bytes };
}

async function readParts(
  body: ReadableStream<Uint8Array>,
  options: { late: Promise<"late">; budget: ByteBudget; mostBytes: number },
): Promise<BodyReading> {
  const { late, budget, mostBytes } = options;
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  let outcome: BodyReading | undefined;
  try {
    while (outcome === undefined) {
      const read = await Promise.race([reader.read(), late]);
      if (read === "late") outcome = tooSlow;
      else if (read.done) outcome = { ok: true, bytes: joined(parts, length) };
      else {
        parts.push(read.value);
        length += read.value.length;
        budget.held += read.value.length;
        if (length > mostBytes) outcome = tooLarge(mostBytes);
        else if (budget.held > budget.most) outcome = tooMuch;
      }
    }
    return outcome;
  } finally {
    if (outcome?.ok !== true) {
      budget.held -= length;
      reader.cancel().catch(() => {});
    }
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

function deadline(milliseconds: number): { passed: Promise<"late">; cancel(): void } {
  const { promise, resolve } = Promise.withResolvers<"late">();
  const timer = setTimeout(() => resolve("late"), milliseconds);
  return { passed: promise, cancel: () => clearTimeout(timer) };
}

const tooSlow: BodyReading = { ok: false, status: 408, reason: "the body took too long" };
const tooMuch: BodyReading = {
  ok: false,
  status: 503,
  reason: "too many bytes are under way; try again soon",
};

function tooLarge(mostBytes: number): BodyReading {
  return { ok: false, status: 413, reason: `the body is larger than ${mostBytes} bytes` };
}
