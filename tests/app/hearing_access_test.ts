import assert from "node:assert/strict";
import { docketWith, installation } from "./installation.ts";

const status = "Status Conference set for 6/9/2026 at 10:00 AM before Judge Ada Quill.";
const motion = "Motion Hearing set for 7/14/2026 at 02:00 PM before Judge Ada Quill.";
const allByZoom =
  "ORDER: All hearings in this case will be held by Zoom at https://zoom.us/j/1, passcode 42.";
const fromOrder = (number: number) => [`Zoom, passcode 42 (entry ${number}, for all hearings)`];

/** Day and ways to attend of each event of a docket. */
async function accessOf(entries: readonly (readonly [string, string])[]) {
  await using setting = await installation({ dockets: [docketWith(entries)] });
  await setting.sync();
  return setting.states()[0]!.events.map(({ event, remote }) => [
    event.date,
    remote.map(({ label }) => label),
  ]);
}

Deno.test("a scheduling order that tells one dial-in for all its hearings tells it for each", async () => {
  const dial = "All hearings will be held by telephone. Dial 888-555-0142, access code 4417023.";
  const ways = ["Dial-in 888-555-0142, access code 4417023"];
  assert.deepEqual(
    await accessOf([
      ["2026-03-10", `SCHEDULING ORDER: ${status} ${motion} ${dial}`],
      ["2026-03-11", "Sentencing set for 8/3/2026 at 02:00 PM before Judge Ada Quill."],
    ]),
    [["2026-06-09", ways], ["2026-07-14", ways], ["2026-08-03", []]],
    "it says nothing of what others set",
  );
});

Deno.test("a way that an entry tells for a hearing that was moved since is not used", async () => {
  const both = `ORDER: ${status} ${motion} All hearings are by Zoom: https://zoom.us/j/1.`;
  const moved = "ORDER: The Status Conference set for 6/9/2026 is RESET to 6/16/2026 at 10:00 AM.";
  assert.deepEqual(await accessOf([["2026-03-10", both], ["2026-03-12", moved]]), [
    ["2026-06-16", []],
    ["2026-07-14", ["Zoom"]],
  ]);
});

Deno.test("an order on all hearings in the case is told of each, with its number", async () => {
  assert.deepEqual(
    await accessOf([["2026-03-10", status], ["2026-03-12", allByZoom], ["2026-03-14", motion]]),
    [["2026-06-09", fromOrder(2)], ["2026-07-14", fromOrder(2)]],
  );
});

Deno.test("a hearing's own way, and a place or presence that is named later, go before", async () => {
  const own = motion.replace(" before", " by Zoom at https://zoom.us/j/2 before");
  assert.deepEqual(await accessOf([["2026-03-10", allByZoom], ["2026-03-14", own]]), [
    ["2026-07-14", ["Zoom"]],
  ]);
  const inCourt = motion.replace(" before", " in Courtroom 4 before");
  assert.deepEqual(await accessOf([["2026-03-10", allByZoom], ["2026-03-14", inCourt]]), [
    ["2026-07-14", []],
  ]);
  assert.deepEqual(await accessOf([["2026-03-10", inCourt], ["2026-03-14", allByZoom]]), [
    ["2026-07-14", fromOrder(2)],
  ]);
});

Deno.test("the newest word on all hearings counts, and one that is in person ends the others", async () => {
  const inPerson = "ORDER: All hearings in this case will be held in person.";
  const entries = [["2026-03-10", status], ["2026-03-12", allByZoom]] as const;
  assert.deepEqual(await accessOf([...entries, ["2026-03-14", inPerson]]), [["2026-06-09", []]]);
  assert.deepEqual(
    await accessOf([...entries, ["2026-03-14", inPerson], ["2026-03-16", allByZoom]]),
    [["2026-06-09", fromOrder(4)]],
  );
});

Deno.test("an order that was filed after a hearing says nothing of it", async () => {
  assert.deepEqual(await accessOf([["2026-03-10", status], ["2026-06-20", allByZoom]]), [
    ["2026-06-09", []],
  ]);
});

Deno.test("an order that was taken back says nothing any more", async () => {
  const entries = [["2026-03-10", status], ["2026-03-12", allByZoom]] as const;
  for (const text of ["ORDER vacating 2 Order.", "Entry 2 was entered in error."]) {
    assert.deepEqual(await accessOf([...entries, ["2026-03-14", text]]), [["2026-06-09", []]]);
  }
});
