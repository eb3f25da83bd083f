import { kernelFloors } from "@tz/kernel/server/floors";
import { testApp } from "@tz/testing";
import { beforeEach, expect, test } from "vitest";
import { claiming, newId, sql } from "../../base/index.ts";
import type { OutgoingMessage } from "../channels/channel.ts";
import { composeLetter, composeText, type LeavingNotice } from "../compose.ts";
import { sendMessages } from "./send-messages.ts";

const app = await testApp({ modules: kernelFloors });
const city = await app.city();
const { services, db } = app;

const sent: OutgoingMessage[] = [];
const channel = { compose: composeText, send: async (message: OutgoingMessage) => void sent.push(message) };
const letters = {
  ...channel,
  compose: (notices: readonly LeavingNotice[]) => composeLetter(notices, "https://oa.example"),
};
const channels = { sms: channel, email: letters };
const run = () => sendMessages({ services, db, now: app.clock.now(), log: services.log }, channels);

/** A message to the clerk that somebody has taken to send, or nobody. */
async function message(
  state: "waiting" | "sending",
  claimedBy: number | null,
  by: "sms" | "email" = "sms",
): Promise<string> {
  const [id, noticeId, now] = [newId(), newId(), app.clock.now()];
  await sql`insert into kernel.notice (id, person_id, event, subject_type, subject_id, parameters, link, urgent, created_at, dedupe_key)
    values (${noticeId}, ${city.clerk.id}, 'delivery.delivered', 'test', ${id}, '{"title": "通知", "unit": "市府办"}', '/', false, ${now}, ${id})`.execute(
    db,
  );
  await sql`insert into kernel.message (id, notice_id, person_id, channel, address, state, claimed_by, not_before, created_at)
    values (${id}, ${noticeId}, ${city.clerk.id}, ${by}, '138', ${state}, ${claimedBy}, ${now}, ${now})`.execute(db);
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

test("what waits for one person on one channel leaves as one, with a subject and where each notice leads", async () => {
  const ids = [await message("waiting", null, "email"), await message("waiting", null, "email")];
  await message("waiting", null);
  await run();
  const letter = sent.find(({ subject }) => subject !== "");
  expect([letter?.id, letter?.subject]).toEqual([ids[0], "通政：2条提醒（新到文件2条）"]);
  expect(letter?.text).toContain("2. 市府办来文《通知》，请签收。\nhttps://oa.example/");
  expect(await Promise.all(ids.map(stateOf))).toEqual(["sent", "sent"]);
  expect(sent).toHaveLength(2);
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
