import { openAsBlob } from "node:fs";
import { Readable } from "node:stream";
import { AwsClient } from "aws4fetch";
import type { ContentStore } from "./content-store.ts";

/** Where an S3 service is, and as whom to speak to it. */
interface Bucket {
  /** `https://host/bucket/`, with the slash. */
  base: string;
  client: AwsClient;
}

/**
 * Keeps contents in a bucket of any S3 service (path style, signature version 4). An object appears when it is whole.
 * @param address `https://KEY:SECRET@host/bucket?region=cn-north-1`; key and secret are percent-encoded
 */
export function s3Store(address: string): ContentStore {
  const bucket = openBucket(address);
  return {
    async put(key, path) {
      const body = await openAsBlob(path);
      await send(bucket, key, { method: "PUT", body });
    },
    async has(key, size) {
      const answer = await send(bucket, key, { method: "HEAD" }, [404]);
      return answer.ok && Number(answer.headers.get("content-length")) === size;
    },
    async read(key, range) {
      const headers: Record<string, string> = range ? { range: `bytes=${range.start}-${range.end}` } : {};
      const answer = await send(bucket, key, { method: "GET", headers });
      return answer.body ? Readable.from(answer.body) : Readable.from([]);
    },
    async remove(key) {
      await send(bucket, key, { method: "DELETE" }, [404]);
    },
  };
}

function openBucket(address: string): Bucket {
  const url = new URL(address);
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    service: "s3",
    region: url.searchParams.get("region") ?? "us-east-1",
    retries: 3,
  });
  return { base: `${url.origin}${url.pathname.replace(/\/*$/, "/")}`, client };
}

async function send({ base, client }: Bucket, key: string, init: RequestInit, alsoFine: readonly number[] = []) {
  const answer = await client.fetch(base + key, init);
  if (answer.ok || alsoFine.includes(answer.status)) return answer;
  await answer.body?.cancel();
  throw new Error(`the S3 service answered ${answer.status} to ${init.method} ${key}`);
}
