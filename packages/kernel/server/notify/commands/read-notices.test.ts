import { kernelFloors } from "@tz/kernel/server/floors";
import { testApp } from "@tz/testing";
import { expect, test } from "vitest";

const app = await testApp({ modules: kernelFloors });
const { staff, clerk } = (await app.city()).unit("财政局");

/** Tells both persons of one more delegation. */
async function tell(days: number) {
  const [startsAt, endsAt] = [days, days + 1].map((day) =>
    new Date(app.clock.now().getTime() + day * 86_400_000).toISOString(),
  );
  await app.as(staff).post("/api/delegations", { toPersonId: clerk.id, startsAt, endsAt, reason: "外出" });
  await app.drainJobs();
}
const unread = async (person: typeof staff): Promise<string[]> =>
  (await app.as(person).get("/api/notices")).body.items
    .filter(({ readAt }: { readAt: string | null }) => readAt === null)
    .map(({ id }: { id: string }) => id);
const read = async (person: typeof staff, noticeIds?: string[]) =>
  (await app.as(person).post("/api/notices/read", { noticeIds })).body.read;

test("marks the named ones of one's own notices, or all, each once", async () => {
  for (const days of [0, 2, 4]) await tell(days);
  const [newest, ...others] = (await unread(staff)) as [string, ...string[]];
  expect(await read(clerk, [newest])).toBe(0);
  expect(await read(staff, [newest])).toBe(1);
  expect(await unread(staff)).toEqual(others);
  expect(await read(staff)).toBe(others.length);
  expect(await read(staff)).toBe(0);
  expect(await unread(clerk)).toHaveLength(3);
  expect((await app.anonymous.post("/api/notices/read", {})).status).toBe(401);
});
