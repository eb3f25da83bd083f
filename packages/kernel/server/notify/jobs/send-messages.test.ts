import { kernelFloors } from "@tz/kernel/server/floors";
import { testApp } from "@tz/testing";
import { beforeEach, expect, test } from "vitest";
import { claiming, newId, sql } from "../../base/index.ts";
import type { OutgoingMessage } from "../channels/channel.ts";
import { sendMessages } from "./send-messages.ts";

const app = await testApp({ modules: kernelFloors });
const city = await app.city();
const { services, db } = app;

const sent: OutgoingMessage[] = [];
const channels = { sms: { send: async (message: OutgoingMessage) => void sent.push(message) } };
const run = () => sendMessages({ services, db, now: app.clock.now(), log: services.log }, channels);

/** A message to the clerk that somebody has taken to send, or nobody. */
async function message(state: "waiting" | "sending", claimedBy: number | null): Promise<string> {
  const [id, noticeId, now] = [newId(), newId(), app.clock.now()];
  await sql`insert into kernel.notice (id, person_id, event, subject_type, subject_id, parameters, link, urgent, created_at, dedupe_key)
    values (${noticeId}, ${city.clerk.id}, 'delivery.delivered', 'test', ${id}, '{"title": "通知", "unit": "市府办"}', '/', false, ${now}, ${id})`.execute(
    db,
  );
  await sql`insert into kernel.message (id, notice_id, person_id, channel, address, state, claimed_by, not_before, created_at)
    values (${id}, ${noticeId}, ${city.clerk.id}, 'sms', '138', ${state}, ${claimedBy}, ${now}, ${now})`.execute(db);
  return id;
}

const stateOf = async (id: string) =>
  (await sql<{ state: string }>`select state from kernel.message where id = ${id}`.execute(db)).rows[0]?.state;

beforeEach(() => {
  sent.length = 0;
});

test("sends what waits, once", async () => {
  const id = await message("waiting", null);
  await run();
  await run();
  expect(sent.map(({ id }) => id)).toEqual([id]);
  expect(await stateOf(id)).toBe("sent");
});

test("leaves to a living process what it is sending, and takes over from a dead one at once", async () => {
  const id = await claiming(services, async (claim) => {
    const taken = await message("sending", claim.id);
    await run();
    expect(sent).toEqual([]);
    return taken;
  });
  await run();
  expect(sent.map(({ id }) => id)).toEqual([id]);
  expect(await stateOf(id)).toBe("sent");
});
