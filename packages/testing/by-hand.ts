import type { Client } from "./client.ts";

/** A picture of one pixel. */
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);

/** Uploads what somebody wrote by hand (手写签批). @returns its file */
export async function byHand(writer: Client): Promise<string> {
  const headers = { "content-type": "application/octet-stream" };
  const name = encodeURIComponent("手写签批.png");
  const { status, body } = await writer.post(`/api/files?name=${name}`, picture, { headers });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.id;
}
