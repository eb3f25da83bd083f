import { createSession } from "@tz/kernel/server/access";
import { expect } from "vitest";
import { type Client, clientFor } from "./client.ts";
import type { TestApp } from "./test-app.ts";

/** An open page of somebody: who asks from it, and what it was told to look at again. */
export interface OpenPage {
  client: Client;
  heard: { text: string };
  close(): void;
}

/** Signs somebody in and opens a page that listens to live events. */
export async function openPage(app: TestApp, person: { id: string }): Promise<OpenPage> {
  const how = { method: "password", ip: "", userAgent: "", hours: 12 } as const;
  const { token } = await app.services.db
    .transaction()
    .execute((tx) => createSession(tx, person.id, app.clock.now(), how));
  const cookie = `tz_session=${token}`;
  const stop = new AbortController();
  const { body } = await fetch(`${app.origin}/api/events`, { headers: { cookie }, signal: stop.signal });
  const heard = { text: "" };
  void (async () => {
    for await (const chunk of body!.pipeThrough(new TextDecoderStream())) heard.text += chunk;
  })().catch(() => {});
  await expect.poll(() => heard.text).toContain("retry");
  return { client: clientFor(app.origin, { cookie }), heard, close: () => stop.abort() };
}
