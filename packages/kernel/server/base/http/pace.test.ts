import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import Fastify from "fastify";
import { afterAll, expect, test } from "vitest";
import { watchPace } from "./pace.ts";

const http = Fastify();
http.addHook("preParsing", async (request, reply) => {
  const tooSlow = () => void reply.header("connection", "close").code(408).send();
  watchPace(request, { every: 50, least: 5000 }, tooSlow);
});
http.addContentTypeParser("application/octet-stream", (_request, payload, done) => done(null, payload));
http.post("/slowly", async ({ body }) => {
  await sleep(400);
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) size += chunk.length;
  return { size };
});
http.post("/", async () => "read");
await http.listen({ host: "127.0.0.1", port: 0 });
afterAll(() => http.close());

/** Sends the head of a request, and then what `send` sends; gives the answer. */
async function posted(path: string, type: string, send: (write: (bytes: string) => void) => Promise<void>) {
  const address = http.server.address();
  const socket = connect(typeof address === "object" && address ? address.port : 0, "127.0.0.1");
  let answer = "";
  socket.on("data", (chunk) => {
    answer += chunk;
  });
  socket.on("error", () => undefined);
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: ${type}\r\nContent-Length: 1000\r\n\r\n`,
  );
  const closed = once(socket, "close");
  await send((bytes) => socket.writable && socket.write(bytes));
  await closed;
  return answer;
}

test("a body that comes byte by byte is refused, and its connection closed", async () => {
  const answer = await posted("/", "application/json", async (write) => {
    for (let sent = 0; sent < 20; sent += 1) {
      write("[");
      await sleep(20);
    }
  });
  expect(answer).toContain("HTTP/1.1 408");
});

test("a body that waits for us is not", async () => {
  const answer = await posted("/slowly", "application/octet-stream", async (write) => write("x".repeat(1000)));
  expect(answer).toContain('{"size":1000}');
});
