import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { startPinned } from "./pinned-node.mjs";

const program = "apps/server/main.ts";
/** Milliseconds before the server is started again: doubled with each end that follows soon upon a start. */
const shortest = 100;
/** One that came to serve may be wanted at once; what keeps one from serving, such as a full disk, takes people some time. */
const longest = { served: 2000, neverServed: 30_000 };
const settled = 60_000;
/** The server's exit code where the same start can succeed when it is tried again. */
const mayPass = 75;

/**
 * Serves until somebody asks to stop. A server that ends without having been asked is started again. One that never came to serve is
 * not, for what stands in its way somebody must put right first, unless it was killed or lost its database on the way. Ends the program
 * with the server's exit code.
 */
export async function keepServing() {
  const stop = stopAsked();
  for (let pause = shortest, hasServed = false; ; ) {
    const run = await serve(stop);
    hasServed ||= run.served;
    if (stop.asked || run.code === 0 || !(hasServed || run.killed || run.code === mayPass)) return leave(run);
    if (run.milliseconds > settled) pause = shortest;
    say(run, pause);
    await sleep(pause, undefined, { signal: stop.signal }).catch(() => undefined);
    if (stop.asked) return leave({ code: 0, killed: true });
    pause = Math.min(pause * 2, run.served ? longest.served : longest.neverServed);
  }
}

/** One run of the server, from its start to its end. */
async function serve(stop) {
  const begun = performance.now();
  const server = startPinned(program, ["serve"]);
  const run = { pid: server.pid, served: false };
  server.on("message", (message) => {
    run.served ||= message === "serving";
  });
  stop.pass = (signal) => server.kill(signal);
  const [code, signal] = await once(server, "exit");
  stop.pass = () => undefined;
  // What it still said is read only once the channel has closed.
  if (server.connected) await once(server, "disconnect");
  return { ...run, code, signal, killed: signal !== null, milliseconds: performance.now() - begun };
}

/** Keeps the wish to stop, whenever it comes; a server that runs then is told. */
function stopAsked() {
  const wish = new AbortController();
  const stop = { asked: false, signal: wish.signal, pass: () => undefined };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => {
      stop.asked = true;
      wish.abort();
      stop.pass(signal);
    });
  return stop;
}

/** A server that was killed could not stop its database; nothing of ours shall go on without us. */
async function leave({ code, killed }) {
  if (killed) await once(startPinned(program, ["database:stop"]), "exit");
  process.exit(code ?? 1);
}

function say({ pid, code, signal }, pause) {
  const how = signal ?? `exit code ${code}`;
  console.error(
    `服务进程 ${pid} 意外结束（${how}），${pause / 1000} 秒后自动重新启动。\n` +
      `The server (process ${pid}) ended unexpectedly (${how}); it is started again in ${pause / 1000} s.`,
  );
}
