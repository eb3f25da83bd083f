import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";

// Below 32768, where Linux begins to take ports for outgoing connections: one that is free there would often be
// taken by a connection of another test before its server listens.
const [lowest, beyond] = [20_000, 32_000];

/** A port of the loopback address on which nobody listens, for a server of another process. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(lowest, beyond);
    if (await isFree(port)) return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer().listen(port, "127.0.0.1");
  try {
    await once(probe, "listening");
    return true;
  } catch {
    return false;
  } finally {
    probe.close();
  }
}
