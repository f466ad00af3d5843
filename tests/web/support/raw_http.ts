/** What came back over a connection. */
export interface RawAnswer {
  /** 0 when the connection was closed without an answer. */
  status: number;
  /** Head and body as they came. */
  text: string;
}

/**
 * Sends bytes as they are over a connection of their own and reads one answer to its last byte, or
 * to the end of the connection. With `end`, the sending half is closed after the bytes.
 */
export async function rawHttp(
  port: number,
  request: { bytes: Uint8Array | string; end?: boolean },
): Promise<RawAnswer> {
  const { bytes, end = false } = request;
  const connection = await Deno.connect({ hostname: "127.0.0.1", port });
  try {
    const sent = send(connection, typeof bytes === "string" ? latin1(bytes) : bytes, end);
    const text = await readAnswer(connection);
    await sent;
    return { status: Number(/^HTTP\/1\.[01] (\d{3})/.exec(final(text))?.[1] ?? 0), text };
  } finally {
    connection.close();
  }
}

/** The bytes of text, one for each character. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

async function send(connection: Deno.TcpConn, bytes: Uint8Array, end: boolean): Promise<void> {
  try {
    for (let sent = 0; sent < bytes.length;) sent += await connection.write(bytes.subarray(sent));
    if (end) await connection.closeWrite();
  } catch {
    // It was answered before all of it was read.
  }
}

async function readAnswer(connection: Deno.TcpConn): Promise<string> {
  const decoder = new TextDecoder("latin1");
  const buffer = new Uint8Array(16 * 1024);
  let text = "";
  while (!isWhole(text)) {
    let read: number | null;
    try {
      read = await connection.read(buffer);
    } catch {
      break;
    }
    if (read === null) break;
    text += decoder.decode(buffer.subarray(0, read));
  }
  return text;
}

/** An interim answer (100 Continue) is followed by the real one. */
function final(text: string): string {
  return text.replace(/^HTTP\/1\.1 100[\s\S]*?\r\n\r\n/, "");
}

/** Our answers all say their length. */
function isWhole(text: string): boolean {
  const answer = final(text);
  const end = answer.indexOf("\r\n\r\n");
  if (end < 0) return false;
  const length = /^content-length: (\d+)\r?$/mi.exec(answer.slice(0, end))?.[1];
  return length !== undefined && answer.length >= end + 4 + Number(length);
}
