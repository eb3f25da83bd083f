import { asSystem, type Services } from "@tz/kernel/server/base";
import { compileProcess, publishProcess, publishProcesses } from "@tz/kernel/server/workflow";
import { BpmnModdle } from "bpmn-moddle";
import pg from "pg";
import { inParallel } from "../clients.ts";
import { databaseTimer } from "../database-time.ts";
import { openStage, round } from "../stage.ts";
import { modules } from "../workflow/ours.ts";
import { shapes } from "../workflow/processes.ts";
import { withLayout } from "./with-layout.ts";

const FILES = 1000;
const WIDTH = 8;
/** Files of one request, and how many requests at once. */
const TOGETHER = 50;
const REQUESTS = 2;

/** Milliseconds; of processor time: of this process, and of the database. */
interface Cost {
  time: number;
  server: number;
  database: number;
}

/** A thousand process files with drawings compiled, and published as new versions, against bare reading by bpmn-moddle. */
export async function run(): Promise<object> {
  const stage = await openStage(modules);
  const owner = new pg.Client(stage.owner);
  try {
    await owner.connect();
    const timer = await databaseTimer(owner);
    const timed = async (work: () => Promise<unknown>): Promise<Cost> => {
      const before = { begun: performance.now(), server: process.cpuUsage(), database: timer() };
      await work();
      const { user, system } = process.cpuUsage(before.server);
      const time = performance.now() - before.begun;
      return { time, server: (user + system) / 1000, database: timer() - before.database };
    };
    const files = await corpus();
    const bytes = files.reduce((sum, { length }) => sum + length, 0) / files.length;
    await publish(stage.services, files.slice(0, 100));
    const published = await timed(() => publish(stage.services, files.slice(100)));
    const others = files.map((file) => file.replace('<bpmn:process id="bench', '<bpmn:process id="other'));
    await publishTogether(stage.services, others.slice(0, 100));
    const together = await timed(() => publishTogether(stage.services, others.slice(100)));
    const reader = new BpmnModdle();
    const read = await timed(async () => {
      for (const file of files.slice(100)) await reader.fromXML(file);
    });
    const compiled = await timed(async () => {
      for (const file of files.slice(100)) await compileProcess(file);
    });
    const rate = ({ time }: Cost) => round((FILES / time) * 1000, 0);
    const each = ({ server, database }: Cost) => [round(server / FILES), round(database / FILES)];
    return {
      compile: {
        characters_per_file: round(bytes, 0),
        compiled_per_second: rate(compiled),
        moddle_per_second: rate(read),
        ratio: round(read.time / compiled.time),
        published_per_second: rate(published),
        published_together_per_second: rate(together),
        cpu_ms_per_file_server_database: {
          moddle: each(read),
          compiled: each(compiled),
          published: each(published),
          published_together: each(together),
        },
      },
    };
  } finally {
    await owner.end();
    await stage.close();
  }
}

/** Processes of one to four steps with their drawings, no two alike. */
async function corpus(): Promise<string[]> {
  const drawn = await Promise.all(shapes.map(({ xml }) => withLayout(xml)));
  return Array.from({ length: FILES + 100 }, (_, place) => {
    const xml = drawn[place % drawn.length]!;
    return xml.replace(/(<bpmn:process id=")\w+/, `$1bench${place}`);
  });
}

const publish = (services: Services, files: readonly string[]) =>
  inParallel(files, WIDTH, (file) => asSystem(services, "bench.publish", (context) => publishProcess(context, file)));

const publishTogether = (services: Services, files: readonly string[]) =>
  inParallel(
    Array.from({ length: files.length / TOGETHER }, (_, place) =>
      files.slice(place * TOGETHER, (place + 1) * TOGETHER),
    ),
    REQUESTS,
    (group) => asSystem(services, "bench.publish", (context) => publishProcesses(context, group)),
  );
