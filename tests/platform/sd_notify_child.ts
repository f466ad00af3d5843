/** `receive PATH COUNT` prints so many datagrams; `send SOCKET` tells them its whole life. */
import { sdNotify } from "../../src/platform/sd_notify.ts";

const [job, path, count] = Deno.args as [string, string, string | undefined];
const say = (text: string) => {
  Deno.stdout.writeSync(new TextEncoder().encode(`${text}\n`));
};

if (job === "receive") {
  const socket = Deno.listenDatagram({ transport: "unixpacket", path: path.replace(/^@/, "\0") });
  say("receiving");
  for (let n = 0; n < Number(count); n++) {
    const [bytes] = await socket.receive();
    say(JSON.stringify(new TextDecoder().decode(bytes)));
  }
  socket.close();
} else {
  const failures: string[] = [];
  const notifier = sdNotify({
    socket: path === "" ? undefined : path,
    onFailure: (error) => failures.push((error as Error).name),
  });
  await notifier.ready("listening on 127.0.0.1:8000");
  await notifier.status("two\nlines MAINPID=1");
  await notifier.watchdog();
  await notifier.reloading();
  await notifier.stopping();
  notifier.close();
  notifier.close();
  await notifier.watchdog();
  say(JSON.stringify(failures));
}
