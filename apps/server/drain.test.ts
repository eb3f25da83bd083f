import { once } from "node:events";
import { get } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import Fastify from "fastify";
import { expect, test } from "vitest";
import { drainable } from "./drain.ts";

test("a request under way is answered, an event stream ended, a later request refused", async () => {
  const http = Fastify();
  const drain = drainable(http);
  http.get("/slow", async () => {
    await sleep(300);
    return "answered";
  });
  http.get("/events", (_request, reply) => {
    reply.hijack();
    reply.raw.writeHead(200, { "content-type": "text/event-stream" });
    reply.raw.write(": here\n\n");
  });
  const origin = await http.listen({ host: "127.0.0.1", port: 0 });
  const { port } = http.server.address() as AddressInfo;
  const stream = get({ port, path: "/events", headers: { accept: "text/event-stream" } });
  const [events] = await once(stream, "response");
  const ended = new Promise((resolve) => events.once("close", resolve).once("error", resolve).resume());
  const slow = fetch(`${origin}/slow`).then((answer) => answer.text());
  await sleep(50);
  const begun = performance.now();
  await drain();
  expect(await slow).toBe("answered");
  await ended;
  expect(performance.now() - begun).toBeLessThan(5000);
  await expect(fetch(`${origin}/slow`)).rejects.toThrow();
});
