import { standIn, standInFor, testApp } from "@tz/testing";
import { expect, test } from "vitest";
import { baseFloor, defineModule, fileOf, rawRoute } from "../index.ts";

let release: (() => void)[] = [];
const slow = defineModule({
  name: "slow",
  routes: [
    rawRoute({
      method: "GET",
      path: "/api/slow",
      name: "slow.sheet",
      summary: { zh: "慢", en: "slow" },
      access: "signedIn",
      heavy: true,
      answers: fileOf("text/plain"),
      async handler({ reply }) {
        await new Promise<void>((resolve) => release.push(resolve));
        return reply.send("done");
      },
    }),
  ],
});
const app = await testApp({ modules: [baseFloor, slow], authenticate: () => standIn });

type Answers = ReturnType<ReturnType<typeof standInFor>["get"]>[];

/** Lets everything that runs go to its end. */
async function finish(answers: Answers) {
  for (const letGo of release) letGo();
  release = [];
  return (await Promise.all(answers)).map(({ status }) => status);
}

test("of one person two heavy requests run at once, and a third after they are done", async () => {
  const person = standInFor(app.origin);
  const running = [person.get("/api/slow")];
  await expect.poll(() => release.length).toBe(1);
  running.push(person.get("/api/slow"));
  await expect.poll(() => release.length).toBe(2);
  const { status, body } = await person.get("/api/slow");
  expect([status, body.code]).toEqual([429, "kernel.too_many"]);
  expect(await finish(running)).toEqual([200, 200]);
  const again = person.get("/api/slow");
  await expect.poll(() => release.length).toBe(1);
  expect(await finish([again])).toEqual([200]);
});

test("of all people eight run at once in a process", async () => {
  const running: Answers = [];
  for (let one = 0; one < 8; one += 1) {
    running.push(standInFor(app.origin).get("/api/slow"));
    await expect.poll(() => release.length).toBe(one + 1);
  }
  const { status, body } = await standInFor(app.origin).get("/api/slow");
  expect([status, body.code]).toEqual([503, "kernel.busy"]);
  expect(await finish(running)).toEqual(Array(8).fill(200));
});
