// The floor of a start: the pinned Node, the embedded PostgreSQL on the same data, and a server that answers.
import { createServer } from "node:http";
import { createLog } from "../../packages/kernel/server/base/log.ts";
import { openEmbedded } from "../../packages/kernel/server/base/postgres/embedded.ts";

const database = await openEmbedded(process.env.TONGZHENG_DATA!, createLog("error"), { beside: false });
const server = createServer((_request, response) => response.end("{}"));
server.listen(Number(process.env.PORT), "127.0.0.1");
process.once("SIGTERM", async () => {
  server.close();
  await database.stop();
  process.exit(0);
});
