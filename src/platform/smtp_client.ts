/** A mail server and how it is reached. */
export interface SmtpServer {
  host: string;
  port: number;
  /**
   * `tls`: from the first byte (465). `starttls`: switched to after the greeting, or nothing is sent
   * (587). `none`: in the clear, for this machine alone.
   */
  security: "tls" | "starttls" | "none";
  /** Null: the server takes mail without. */
  login: { user: string; password: string } | null;
  /** Certificates (PEM) that are trusted beside the usual ones. */
  caCerts?: string[];
}

/** A mail as SMTP sees it. */
export interface Mail {
  from: string;
  to: readonly string[];
  /** Headers and text, ASCII, lines ended by CR LF, none longer than 998 octets. */
  data: string;
}

/** The server refused, or broke off. The message holds its words, one line, printable. */
export class SmtpError extends Error {
  override name = "SmtpError";
}

type Connection = Deno.TcpConn | Deno.TlsConn;

/** Longest answer that is read, in octets. */
const longestAnswer = 64 * 1024;

/**
 * Hands one mail to a server (RFC 5321, 3207, 4954) and resolves when it has taken it for every
 * recipient. Rejects with {@link SmtpError}, with an error of the network, or with the signal's
 * reason. The password is never sent in the clear, save with `none`.
 */
export async function sendMail(
  mail: Mail,
  { server, signal }: { server: SmtpServer; signal: AbortSignal },
): Promise<void> {
  signal.throwIfAborted();
  const { host: hostname, port, security, login } = server;
  const trusted = server.caCerts === undefined ? {} : { caCerts: server.caCerts };
  let connection: Connection = await unlessAborted(
    security === "tls"
      ? Deno.connectTls({ hostname, port, ...trusted })
      : Deno.connect({ hostname, port }),
    signal,
  );
  const close = () => {
    try {
      connection.close();
    } catch { /* closed already */ }
  };
  signal.addEventListener("abort", close, { once: true });
  try {
    let talk = talkOver(connection);
    await talk.expect(220);
    let offers = await greet(talk);
    if (security === "starttls") {
      if (!offers.has("STARTTLS")) {
        throw new SmtpError("the server does not offer STARTTLS, so nothing was sent");
      }
      await talk.say("STARTTLS", 220);
      talk.requireSilence();
      connection = await Deno.startTls(connection as Deno.TcpConn, { hostname, ...trusted });
      talk = talkOver(connection);
      offers = await greet(talk);
    }
    if (login !== null) await authenticate(talk, { login, offers });
    await talk.say(`MAIL FROM:<${address(mail.from)}>`, 250);
    for (const one of mail.to) await talk.say(`RCPT TO:<${address(one)}>`, 250, 251);
    await talk.say("DATA", 354);
    await talk.say(`${mail.data.replaceAll(/^\./gm, "..").replace(/(?:\r\n)*$/, "")}\r\n.`, 250);
    // It is taken; what happens while saying goodbye does not matter.
    await talk.say("QUIT", 221).catch(() => {});
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener("abort", close);
    close();
  }
}

/** A connection that comes after the abort is closed. */
async function unlessAborted(
  connecting: Promise<Connection>,
  signal: AbortSignal,
): Promise<Connection> {
  const aborted = Promise.withResolvers<never>();
  const onAbort = () => aborted.reject(signal.reason);
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    return await Promise.race([connecting, aborted.promise]);
  } catch (error) {
    connecting.then((connection) => connection.close(), () => {});
    throw error;
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}

/** Nothing that ends a command or begins another. */
function address(text: string): string {
  if (!/^[^\s<>@\p{C}]+@[^\s<>@\p{C}]+$/u.test(text)) {
    throw new SmtpError("an address is not one of mail");
  }
  return text;
}

/** The extensions the server offers, in capitals, each with its words. */
async function greet(talk: Talk): Promise<Map<string, string>> {
  const [, ...lines] = await talk.say("EHLO case-calendar.invalid", 250);
  return new Map(
    lines.map((line) => {
      const [name = "", ...words] = line.toUpperCase().split(/[ =]/);
      return [name, words.join(" ")];
    }),
  );
}

async function authenticate(
  talk: Talk,
  { login: { user, password }, offers }: {
    login: NonNullable<SmtpServer["login"]>;
    offers: ReadonlyMap<string, string>;
  },
): Promise<void> {
  const ways = (offers.get("AUTH") ?? "").split(" ");
  const base64 = (text: string) => new TextEncoder().encode(text).toBase64();
  if (ways.includes("PLAIN")) {
    await talk.say(`AUTH PLAIN ${base64(`\0${user}\0${password}`)}`, 235);
  } else if (ways.includes("LOGIN")) {
    await talk.say("AUTH LOGIN", 334);
    await talk.say(base64(user), 334);
    await talk.say(base64(password), 235);
  } else {
    throw new SmtpError("the server offers no way to log in that is known here (PLAIN, LOGIN)");
  }
}

interface Talk {
  /** Sends a line and answers the lines of the reply, without their codes. */
  say(line: string, ...codes: number[]): Promise<string[]>;
  expect(...codes: number[]): Promise<string[]>;
  /** Throws when the server has said more than it was asked (an injection before TLS). */
  requireSilence(): void;
}

function talkOver(connection: Connection): Talk {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  let rest = "";

  async function line(): Promise<string> {
    for (;;) {
      const end = rest.indexOf("\n");
      if (end >= 0) {
        const found = rest.slice(0, end).replace(/\r$/, "");
        rest = rest.slice(end + 1);
        return found;
      }
      if (rest.length > longestAnswer) throw new SmtpError("the answer of the server has no end");
      const chunk = new Uint8Array(4096);
      const count = await connection.read(chunk);
      if (count === null) throw new SmtpError("the server closed the connection");
      rest += decoder.decode(chunk.subarray(0, count), { stream: true });
    }
  }

  async function expect(...codes: number[]): Promise<string[]> {
    const lines: string[] = [];
    for (;;) {
      const text = await line();
      const match = /^(\d{3})(?:([ -])(.*))?$/.exec(text);
      if (match === null) throw new SmtpError("the answer is not one of a mail server");
      lines.push(match[3] ?? "");
      if (match[2] === "-") {
        if (lines.length > 200) throw new SmtpError("the answer of the server has no end");
        continue;
      }
      if (codes.includes(Number(match[1]))) return lines;
      const words = `${match[1]} ${lines.join(" ")}`.replaceAll(/\p{C}+/gu, " ").slice(0, 300);
      throw new SmtpError(`the server answered ${words}`);
    }
  }

  async function write(text: string): Promise<void> {
    let bytes = encoder.encode(text);
    while (bytes.length > 0) bytes = bytes.subarray(await connection.write(bytes));
  }

  return {
    expect,
    say: async (text, ...codes) => {
      await write(`${text}\r\n`);
      return await expect(...codes);
    },
    requireSilence: () => {
      if (rest !== "") throw new SmtpError("the server spoke out of turn before TLS");
    },
  };
}
