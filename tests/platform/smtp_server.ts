/** A mail server for tests: one connection after the other, each mail kept. */
export interface SmtpServerForTests extends AsyncDisposable {
  port: number;
  /** What was said to it, one line each, the text of mails included. */
  heard: string[];
}

/** How it answers, by the beginning of what it hears; the first that fits. */
export type SmtpAnswers = readonly (readonly [begins: string, answer: string])[];

const usual: SmtpAnswers = [
  ["EHLO", "250-mail.example\r\n250-SIZE 1000\r\n250 AUTH PLAIN LOGIN"],
  ["AUTH PLAIN", "235 welcome"],
  ["MAIL", "250 ok"],
  ["RCPT", "250 ok"],
  ["DATA", "354 go on"],
  ["QUIT", "221 bye"],
];

/** Listens on loopback. `answers` come before the usual ones; an answer `""` closes the connection. */
export function smtpServer(answers: SmtpAnswers = []): SmtpServerForTests {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const heard: string[] = [];
  const serving = (async () => {
    for await (const connection of listener) await talk(connection).catch(() => {});
  })();

  async function talk(connection: Deno.Conn): Promise<void> {
    using _connection = connection;
    const write = (text: string) => connection.write(new TextEncoder().encode(`${text}\r\n`));
    await write("220 mail.example ready");
    let rest = "";
    let isText = false;
    const decoder = new TextDecoder();
    for await (const chunk of connection.readable) {
      rest += decoder.decode(chunk, { stream: true });
      for (let end = rest.indexOf("\r\n"); end >= 0; end = rest.indexOf("\r\n")) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        heard.push(line);
        if (isText && line !== ".") continue;
        const known = [...answers, ...usual].find(([begins]) => line.startsWith(begins));
        const answer: string = isText ? "250 taken" : known?.[1] ?? "500 what?";
        isText = answer.startsWith("354");
        if (answer === "") return;
        await write(answer);
        if (answer.startsWith("221")) return;
      }
    }
  }

  return {
    port: listener.addr.port,
    heard,
    [Symbol.asyncDispose]: async () => {
      listener.close();
      await serving;
    },
  };
}
