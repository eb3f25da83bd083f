import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

const dist = fileURLToPath(new URL("../office/dist/", import.meta.url));

/**
 * Serves the built office app. Files with a hash in their name never change; every other address that is not the
 * API's is a page of the app, which finds its way by itself.
 */
export async function serveOfficePages(http: FastifyInstance, folder: string = dist): Promise<void> {
  const files = await filesBelow(folder);
  if (!files.has("index.html")) return;
  // Nobody goes on with half a page: whoever asks for a part of one gets the whole.
  const asWhole = { acceptRanges: false, cacheControl: false };
  await http.register(fastifyStatic, { root: folder, serve: false, preCompressed: true, ...asWhole });
  http.get("/*", (request, reply) => {
    const path = (request.params as { "*": string })["*"];
    if (path === "api" || path.startsWith("api/")) return reply.callNotFound();
    if (path.startsWith("assets/")) {
      // A page from before an update may ask for what is no more; another page's text would not help it.
      if (!files.has(path)) return reply.callNotFound();
      return reply.header("cache-control", "public, max-age=31536000, immutable").sendFile(path);
    }
    reply.header("cache-control", "no-cache");
    return reply.sendFile(files.has(path) ? path : "index.html");
  });
}

async function filesBelow(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith("."));
  return new Set(files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/")));
}
