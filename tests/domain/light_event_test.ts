import assert from "node:assert/strict";
import { lightEvent, partEvent, retimed } from "../../src/domain/light_event.ts";
import { published, support } from "../calendars/support/published.ts";

const whole = published({ event: { support: [support({ location: "Courtroom 2103" })] } });

function light() {
  const { face, evidence } = partEvent(whole);
  let asked = 0;
  const made = lightEvent(JSON.parse(JSON.stringify(face)), () => {
    asked += 1;
    return structuredClone(evidence);
  });
  return { made, asked: () => asked };
}

Deno.test("a light event is the event in everything", () => {
  const { made } = light();
  assert.deepEqual(made, whole);
  assert.deepEqual(JSON.parse(JSON.stringify(made)), whole);
  assert.deepEqual({ ...made }, whole);
  assert.deepEqual(structuredClone({ ...made, event: { ...made.event } }), whole);
});

Deno.test("what it rests on is asked for when it is looked at, and only then", () => {
  const { made, asked } = light();
  assert.equal(made.event.title, whole.event.title);
  assert.equal(made.caseName, whole.caseName);
  assert.equal(asked(), 0);
  assert.equal(made.event.support[0]!.location, "Courtroom 2103");
  assert.deepEqual(made.sources, whole.sources);
  assert.equal(asked(), 2);
});

Deno.test("with other times it stays light, and any other event is copied", () => {
  const times = { sequence: 7, createdAt: "2026-01-01T00:00:00Z", modifiedAt: whole.modifiedAt };
  const { made, asked } = light();
  const later = retimed(made, times);
  assert.equal(asked(), 0);
  assert.deepEqual(later, { ...whole, ...times });
  assert.equal(JSON.stringify(later), JSON.stringify({ ...made, ...times }));
  assert.deepEqual(retimed(whole, times), { ...whole, ...times });
  assert.equal(made.sequence, whole.sequence);
});
