import assert from "node:assert/strict";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { systemClock } from "../../src/platform/system_clock.ts";
import { listen } from "../../src/web/serve.ts";
import { withFolder } from "../store/temp_folder.ts";
import { virtualClock } from "../support/virtual_clock.ts";
import { deliver } from "./support/deliver.ts";
import { rawHttp } from "./support/raw_http.ts";
import { startReceiver } from "./support/start_receiver.ts";

const hostname = "127.0.0.1";
const get = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
const yes = () => new Response("yes");

Deno.test("the address that is listened on is told once, and answers", async () => {
  const told: unknown[] = [];
  const listening = listen({
    handler: yes,
    hostname,
    port: 0,
    clock: systemClock,
    onListen: (address) => told.push(address),
  });
  assert.deepEqual(told, [listening.address]);
  assert.equal((await rawHttp(listening.address.port, { bytes: get })).status, 200);
  assert.equal(await listening.stop(10_000), "drained");
  await listening.finished;
  assert.equal(listening.listensAgain, 0);
});

Deno.test("a port in use is a failure that names it", async () => {
  const first = listen({ handler: yes, hostname, port: 0, clock: systemClock });
  const { port } = first.address;
  assert.throws(
    () => listen({ handler: yes, hostname, port, clock: systemClock }),
    (error) =>
      error instanceof CaseCalendarError && error.kind === "failed" && error.exitCode === 1 &&
      error.message.includes(`127.0.0.1:${port}`) && /in use/.test(error.facts.cause),
  );
  await first.stop(10_000);
});

Deno.test("an address of another machine is a failure that names it", () => {
  assert.throws(
    () => listen({ handler: yes, hostname: "192.0.2.1", port: 0, clock: systemClock }),
    (error) => error instanceof CaseCalendarError && error.message.includes("192.0.2.1"),
  );
});

Deno.test("stopping waits for the answer under way and takes no new connection", async () => {
  const begun = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<Response>();
  const listening = listen({
    handler: () => {
      begun.resolve();
      return answer.promise;
    },
    hostname,
    port: 0,
    clock: systemClock,
  });
  const { port } = listening.address;
  const underWay = rawHttp(port, { bytes: get });
  await begun.promise;
  const stopped = listening.stop(60_000);
  assert.equal(listening.stop(60_000), stopped);
  await assert.rejects(rawHttp(port, { bytes: get }));
  answer.resolve(new Response("late but whole"));
  assert.match((await underWay).text, /late but whole$/);
  assert.equal(await stopped, "drained");
});

Deno.test("a client that never ends does not hold the stop beyond its limit", async () => {
  const begun = Promise.withResolvers<void>();
  const clock = virtualClock("2026-03-02T00:00:00Z");
  const listening = listen({
    handler: async (request) => {
      begun.resolve();
      await request.bytes().catch(() => {});
      return yes();
    },
    hostname,
    port: 0,
    clock,
  });
  const stalled = await Deno.connect({ hostname, port: listening.address.port });
  await stalled.write(new TextEncoder().encode(
    get.replace("GET", "POST").replace(
      "\r\n\r\n",
      "\r\nContent-Length: 9\r\n\r\n",
    ),
  ));
  await begun.promise;
  assert.equal(await listening.stop(3000), "late");
  assert.deepEqual(clock.slept, [3000]);
  stalled.close();
  await listening.finished;
});

Deno.test("a handler that throws is answered 500 without a word", async () => {
  const listening = listen({
    handler: () => {
      throw new Error("inner words");
    },
    hostname,
    port: 0,
    clock: systemClock,
  });
  const answer = await rawHttp(listening.address.port, { bytes: get });
  assert.equal(answer.status, 500);
  assert(!answer.text.includes("inner words"));
  await listening.stop(10_000);
});

Deno.test("a port that was lost for want of descriptors is opened again", async () => {
  await withFolder(async (folder) => {
    const receiver = await startReceiver(`${folder}/inbox.sqlite`, { descriptors: 60 });
    const crowd: Deno.TcpConn[] = [];
    // More connections than the process can have; those in its backlog make it fail to accept.
    for (let n = 0; n < 80; n++) {
      try {
        crowd.push(await Deno.connect({ hostname, port: receiver.port }));
      } catch {
        break;
      }
    }
    assert.deepEqual(await receiver.nextLine(), { lost: true });
    for (const one of crowd) one.close();
    assert.deepEqual(await receiver.nextLine(), { again: true });
    assert.equal(await deliver(receiver.port, "after"), 200);
    await receiver.end("SIGTERM");
  });
});
