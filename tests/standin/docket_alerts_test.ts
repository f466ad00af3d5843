import assert from "node:assert/strict";
import { sharedTest } from "../support/corpus.ts";
import { readFixture, sameShape } from "./fixture_shapes.ts";
import { allRows, call, smallDocket, standInFor, token } from "./small_docket.ts";

const rest = "fixtures/courtlistener/rest";
const dockets = [smallDocket(1), smallDocket(1, { id: 70_000_002 })];
const post = (body: unknown) => ({ method: "POST", body });

sharedTest(rest, "alerts have the shape of the fixtures", async () => {
  const { standIn } = standInFor(dockets);
  const created = await call(standIn, "docket-alerts/", post({ docket: 70_000_001 }));
  assert.equal(created.status, 201);
  sameShape(created.body, readFixture(`${rest}/docket-alert.created.json`), "created");
  assert.equal(created.body.secret_key.length, 40);
  const list = await call(standIn, "docket-alerts/");
  sameShape(list.body, readFixture(`${rest}/docket-alerts.list.json`), "list");
  const one = await call(standIn, "docket-alerts/?docket=70000001");
  sameShape(one.body, readFixture(`${rest}/docket-alerts.for-docket.json`), "for docket");
  const duplicate = await call(standIn, "docket-alerts/", post({ docket: 70_000_001 }));
  assert.deepEqual(duplicate.body, readFixture(`${rest}/docket-alert.duplicate-error.json`));
  const unknown = await call(standIn, "docket-alerts/", post({ docket: 999_999_999 }));
  assert.equal(unknown.status, 400);
  assert.deepEqual(unknown.body, readFixture(`${rest}/docket-alert.unknown-docket-error.json`));
});

Deno.test("a second alert for a docket is refused even when the first is switched off", async () => {
  const { standIn, clock } = standInFor(dockets);
  const { body } = await call(standIn, "docket-alerts/", post({ docket: 70_000_001 }));
  assert.equal(body.alert_type, 1);
  clock.advance(1000);
  const off = await call(standIn, `docket-alerts/${body.id}/`, {
    method: "PATCH",
    body: { alert_type: 0 },
  });
  assert.deepEqual([off.status, off.body.alert_type], [200, 0]);
  assert.notEqual(off.body.date_modified, body.date_modified);
  assert.equal((await call(standIn, "docket-alerts/", post({ docket: 70_000_001 }))).status, 400);
  assert.equal((await allRows(standIn, "docket-alerts/?alert_type=0")).length, 1);
  const again = await call(standIn, `docket-alerts/${body.id}/`, {
    method: "PATCH",
    body: { alert_type: 1 },
  });
  assert.equal(again.body.alert_type, 1);
});

Deno.test("a deleted alert is gone and can be made again", async () => {
  const { standIn } = standInFor(dockets);
  const { body } = await call(standIn, "docket-alerts/", post({ docket: 70_000_001 }));
  const path = `docket-alerts/${body.id}/`;
  assert.equal((await call(standIn, path, { method: "DELETE" })).status, 204);
  assert.equal((await call(standIn, path)).status, 404);
  assert.equal((await call(standIn, "docket-alerts/", post({ docket: "70000001" }))).status, 201);
});

Deno.test("alerts of another user are 404 and not listed", async () => {
  const { standIn } = standInFor(dockets, { token: [token, "second"] });
  const { body } = await call(standIn, "docket-alerts/", post({ docket: 70_000_001 }));
  const headers = { Authorization: "Token second" };
  assert.equal((await call(standIn, `docket-alerts/${body.id}/`, { headers })).status, 404);
  assert.deepEqual((await call(standIn, "docket-alerts/", { headers })).body.results, []);
  const own = await call(standIn, "docket-alerts/", { ...post({ docket: 70_000_001 }), headers });
  assert.equal(own.status, 201);
});

Deno.test("bad bodies are told by field", async () => {
  const { standIn } = standInFor(dockets);
  const refused = async (body: unknown) => {
    const answer = await call(standIn, "docket-alerts/", post(body));
    assert.equal(answer.status, 400);
    return answer.body;
  };
  assert.deepEqual(await refused({}), { docket: ["This field is required."] });
  assert.deepEqual(await refused({ docket: "abc" }), {
    docket: ["Incorrect type. Expected pk value, received str."],
  });
  assert.deepEqual(await refused({ docket: 70_000_001, alert_type: 7 }), {
    alert_type: ['"7" is not a valid choice.'],
  });
  const request = new Request("http://s.test/api/rest/v4/docket-alerts/", {
    method: "POST",
    body: "{not json",
    headers: { Authorization: `Token ${token}` },
  });
  const answer = await standIn.handle(request);
  assert.equal(answer.status, 400);
  assert.match((await answer.json()).detail, /^JSON parse error/);
});
