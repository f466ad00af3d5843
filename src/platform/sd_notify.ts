/** Tells the service manager what state this process is in; every method is silent without one. */
export interface ServiceNotifier {
  /** Milliseconds between two signs of life, half of what is waited for; null when none is. */
  readonly watchdogEvery: number | null;
  /** Start-up is done. */
  ready(status?: string): Promise<void>;
  /** Settings are being read again; {@link ServiceNotifier.ready} ends that. */
  reloading(): Promise<void>;
  /** A line for `systemctl status`. */
  status(status: string): Promise<void>;
  /** A sign of life, for units with `WatchdogSec=`. */
  watchdog(): Promise<void>;
  /** The process is about to end. */
  stopping(): Promise<void>;
  /** Closing twice is harmless. */
  close(): void;
}

/** What {@link sdNotify} is told of systemd. */
export interface NotifierOptions {
  /** `NOTIFY_SOCKET` as systemd sets it: a path, or `@name` for an abstract address. */
  socket: string | undefined;
  /** `WATCHDOG_USEC` as systemd sets it: microseconds without a sign of life until it kills. */
  watchdogUsec?: string | undefined;
  /** Hears of the first message that could not be sent; the others are silent. */
  onFailure?: (error: unknown) => void;
}

/**
 * Speaks the protocol of sd_notify(3). A message that cannot be sent is no reason to stop: the
 * service manager draws its own conclusions. Needs `--unstable-net` and `--allow-net`, and write
 * permission on the socket's path.
 */
export function sdNotify(options: NotifierOptions): ServiceNotifier {
  const { socket = "", onFailure = () => {} } = options;
  let connection: Deno.DatagramConn | undefined;
  let failed = false;
  let closed = false;

  async function send(lines: readonly string[]): Promise<void> {
    if (!/^[/@]/.test(socket) || closed) return;
    try {
      connection ??= Deno.listenDatagram({
        transport: "unixpacket",
        // Abstract, so that no file is left behind; sending needs an address of one's own.
        path: `\0case-calendar-${crypto.randomUUID()}`,
      });
      await connection.send(new TextEncoder().encode(lines.join("\n")), {
        transport: "unixpacket",
        path: socket.replace(/^@/, "\0"),
      });
    } catch (error) {
      if (!failed) onFailure(error);
      failed = true;
    }
  }

  return {
    watchdogEvery: half(options.watchdogUsec),
    ready: (status) => send(["READY=1", ...statusLine(status)]),
    reloading: () => send(["RELOADING=1"]),
    status: (status) => send(statusLine(status)),
    watchdog: () => send(["WATCHDOG=1"]),
    stopping: () => send(["STOPPING=1"]),
    close: () => {
      closed = true;
      connection?.close();
      connection = undefined;
    },
  };
}

/** As sd_watchdog_enabled(3) advises; at least a tenth of a second, at most what a timer can wait. */
function half(microseconds = ""): number | null {
  if (!/^0*[1-9]\d*$/.test(microseconds)) return null;
  return Math.min(2 ** 31 - 1, Math.max(100, Math.floor(Number(microseconds) / 2000)));
}

/** A line break would begin another assignment. */
function statusLine(status: string | undefined): string[] {
  return status === undefined ? [] : [`STATUS=${status.replaceAll(/\s+/g, " ").slice(0, 500)}`];
}
