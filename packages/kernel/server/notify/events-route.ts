import { AppError, fileOf, rawRoute } from "../base/index.ts";
import type { LiveEvents } from "./live.ts";

const MAX_STREAMS = 12;
const HEARTBEAT = 25_000;
/** The stream ends and the browser opens it anew, so that an ended session does not go on listening. */
const LIFETIME = 10 * 60_000;

/** Server-sent events: `event: notice`, `tasks`, `cases`, `deliveries` or `session` with no data but "look again". */
export function eventsRoute(live: LiveEvents) {
  return rawRoute({
    method: "GET",
    path: "/api/events",
    name: "notify.events",
    summary: { zh: "实时提醒", en: "Live events" },
    access: "signedIn",
    answers: fileOf("text/event-stream"),
    refuses: ["notify.too_many_streams"],
    handler({ request, reply, actor }) {
      if (request.method === "HEAD") return reply.type("text/event-stream; charset=utf-8").send();
      if (live.count(actor.personId) >= MAX_STREAMS) throw new AppError("notify.too_many_streams");
      reply.hijack();
      const { raw } = reply;
      raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store",
        "x-accel-buffering": "no",
      });
      raw.write("retry: 3000\n\n");
      const end = live.subscribe(actor, (event) => raw.write(`event: ${event}\ndata: {}\n\n`));
      const heartbeat = setInterval(() => raw.write(": still here\n\n"), HEARTBEAT);
      const lifetime = setTimeout(() => raw.end(), LIFETIME);
      request.raw.on("close", () => {
        end();
        clearInterval(heartbeat);
        clearTimeout(lifetime);
      });
    },
  });
}
