import assert from "node:assert/strict";
import { type Mail, sendMail, SmtpError, type SmtpServer } from "../../src/platform/smtp_client.ts";
import { type SmtpAnswers, smtpServer } from "./smtp_server.ts";

const mail: Mail = {
  from: "calendar@example.org",
  to: ["clerk@example.org", "judge@example.org"],
  data: "Subject: x\r\n\r\nfirst\r\n.second\r\n..third\r\n",
};
const login = { user: "calendar", password: "s3cret-s3cret" };
const never = () => new AbortController().signal;

/** Sends the mail to a server that answers so; what it heard. */
async function sent(answers: SmtpAnswers = [], change: Partial<SmtpServer> = {}) {
  await using server = smtpServer(answers);
  const { port, heard } = server;
  await sendMail(mail, {
    server: { host: "127.0.0.1", port, security: "none", login: null, ...change },
    signal: never(),
  });
  return heard;
}

Deno.test("a mail is handed over to all recipients, its dots doubled", async () => {
  assert.deepEqual(await sent(), [
    "EHLO case-calendar.invalid",
    "MAIL FROM:<calendar@example.org>",
    "RCPT TO:<clerk@example.org>",
    "RCPT TO:<judge@example.org>",
    "DATA",
    "Subject: x",
    "",
    "first",
    "..second",
    "...third",
    ".",
    "QUIT",
  ]);
});

Deno.test("it logs in as the server offers, PLAIN before LOGIN", async () => {
  const plain = await sent([], { login });
  assert.equal(plain[1], `AUTH PLAIN ${btoa("\0calendar\0s3cret-s3cret")}`);
  const older = await sent([
    ["EHLO", "250-x\r\n250 AUTH=LOGIN"],
    ["AUTH LOGIN", "334 VXNlcm5hbWU6"],
    [btoa("calendar"), "334 UGFzc3dvcmQ6"],
    [btoa("s3cret-s3cret"), "235 ok"],
  ], { login });
  assert.deepEqual(older.slice(1, 4), ["AUTH LOGIN", btoa("calendar"), btoa("s3cret-s3cret")]);
  await assert.rejects(sent([["EHLO", "250 x"]], { login }), /no way to log in/);
});

Deno.test("without STARTTLS nothing is sent to a server that should have it", async () => {
  await using server = smtpServer();
  const { port, heard } = server;
  await assert.rejects(
    sendMail(mail, {
      server: { host: "127.0.0.1", port, security: "starttls", login },
      signal: never(),
    }),
    /does not offer STARTTLS/,
  );
  assert.deepEqual(heard, ["EHLO case-calendar.invalid"]);
});

Deno.test("words before TLS that nobody asked for end it (an injected command)", async () => {
  const answers: SmtpAnswers = [
    ["EHLO", "250-x\r\n250 STARTTLS"],
    ["STARTTLS", "220 go on\r\n250 injected"],
  ];
  await assert.rejects(sent(answers, { security: "starttls" }), /out of turn/);
});

Deno.test("a refusal is told in the server's words, one printable line", async () => {
  const answers: SmtpAnswers = [["RCPT TO:<judge", "550-no\u001b[31m such\r\n550 user"]];
  await assert.rejects(sent(answers), (error) => {
    assert.ok(error instanceof SmtpError);
    assert.equal(error.message, "the server answered 550 no [31m such user");
    return true;
  });
  await assert.rejects(sent([["DATA", ""]]), /closed the connection/);
  await assert.rejects(sent([["MAIL", "hello"]]), /not one of a mail server/);
});

Deno.test("a mail that was taken is taken, whatever is said at the end", async () => {
  assert.equal((await sent([["QUIT", ""]])).at(-1), "QUIT");
});

Deno.test("an address that would end the command is refused before anything is said", async () => {
  await using server = smtpServer();
  const { port, heard } = server;
  const evil = { ...mail, to: ["a@b>\r\nDATA"] };
  await assert.rejects(
    sendMail(evil, {
      server: { host: "127.0.0.1", port, security: "none", login: null },
      signal: never(),
    }),
    /not one of mail/,
  );
  assert.ok(!heard.includes("DATA"));
});

Deno.test("an abort ends it with its reason", async () => {
  await using server = smtpServer([["EHLO", "250-still thinking"]]);
  const stop = new AbortController();
  const sending = sendMail(mail, {
    server: { host: "127.0.0.1", port: server.port, security: "none", login: null },
    signal: stop.signal,
  });
  stop.abort(new DOMException("stopping", "AbortError"));
  await assert.rejects(sending, /stopping/);
});

/** Why the independent server cannot run here; null when it can. */
async function independentMissing(): Promise<string | null> {
  if ((await Deno.permissions.query({ name: "run" })).state !== "granted") {
    return "no right to run programs";
  }
  try {
    const args = ["-c", "import aiosmtpd"];
    const { code } = await new Deno.Command("/usr/bin/python3", { args, stderr: "null" }).output();
    if (code !== 0) return "python3-aiosmtpd is not installed";
    const openssl = await new Deno.Command("openssl", { args: ["version"], stdout: "null" })
      .output();
    return openssl.code === 0 ? null : "openssl is not installed";
  } catch {
    return "python3 or openssl is not installed";
  }
}
const missing = await independentMissing();

/** Debian's aiosmtpd: prints its port, then each mail it took as a line of JSON. */
const independent = `
import asyncio, base64, json, ssl, sys
from aiosmtpd.smtp import SMTP, AuthResult
cert, key, way = sys.argv[1:4]
context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
context.load_cert_chain(cert, key)
def check(server, session, envelope, mechanism, data):
    ok = (data.login, data.password) == (b"calendar", b"s3cret-s3cret")
    return AuthResult(success=ok, handled=ok)
class Handler:
    async def handle_DATA(self, server, session, envelope):
        print(json.dumps([session.ssl is not None or way == "tls", envelope.mail_from,
            envelope.rcpt_tos, envelope.content.decode()]), flush=True)
        return "250 taken"
def make():
    if way == "tls":
        return SMTP(Handler(), authenticator=check, auth_required=True, auth_require_tls=False)
    return SMTP(Handler(), tls_context=context, require_starttls=True, authenticator=check,
        auth_required=True)
async def main():
    tls = context if way == "tls" else None
    server = await asyncio.get_running_loop().create_server(make, "127.0.0.1", 0, ssl=tls)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()
asyncio.run(main())
`;

async function certificate(folder: string): Promise<string> {
  const { code } = await new Deno.Command("openssl", {
    args: [
      ..."req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2".split(" "),
      ..."-subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1".split(" "),
      ..."-addext basicConstraints=critical,CA:FALSE".split(" "),
      ...["-keyout", `${folder}/key.pem`, "-out", `${folder}/cert.pem`],
    ],
    stderr: "null",
  }).output();
  assert.equal(code, 0);
  return Deno.readTextFileSync(`${folder}/cert.pem`);
}

for (const security of ["starttls", "tls"] as const) {
  Deno.test({
    name: missing === null
      ? `an independent server takes a mail over ${security} with a login`
      : `an independent server takes a mail over ${security} (skipped: ${missing})`,
    ignore: missing !== null,
    fn: async () => {
      const folder = await Deno.makeTempDir();
      const cert = await certificate(folder);
      const child = new Deno.Command("/usr/bin/python3", {
        args: ["-c", independent, `${folder}/cert.pem`, `${folder}/key.pem`, security],
        stdout: "piped",
        stderr: "null",
      }).spawn();
      const lines = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
      let rest = "";
      const line = async (): Promise<string> => {
        while (!rest.includes("\n")) rest += (await lines.read()).value ?? "\n";
        const [first = "", ...more] = rest.split("\n");
        rest = more.join("\n");
        return first;
      };
      try {
        const port = await line();
        const server = { host: "localhost", port: Number(port), security, login };
        await assert.rejects(sendMail(mail, { server, signal: never() }), /certificate|issuer/i);
        const trusting = { ...server, host: "localhost", caCerts: [cert] };
        const wrong = { ...trusting, login: { user: "calendar", password: "wrong-wrong" } };
        await assert.rejects(sendMail(mail, { server: wrong, signal: never() }), /answered 535/);
        await sendMail(mail, { server: trusting, signal: never() });
        assert.deepEqual(JSON.parse(await line()), [true, mail.from, mail.to, mail.data]);
      } finally {
        child.kill();
        await child.status;
        await lines.cancel();
        await Deno.remove(folder, { recursive: true });
      }
    },
  });
}
