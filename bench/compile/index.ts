import { asSystem, type Services } from "@tz/kernel/server/base";
import { compileProcess, publishProcess, publishProcesses } from "@tz/kernel/server/workflow";
import { BpmnModdle } from "bpmn-moddle";
import { inParallel } from "../clients.ts";
import { openStage, round } from "../stage.ts";
import { modules } from "../workflow/ours.ts";
import { shapes } from "../workflow/processes.ts";
import { withLayout } from "./with-layout.ts";

const FILES = 1000;
const WIDTH = 8;
/** Files of one request, and how many requests at once. */
const TOGETHER = 50;
const REQUESTS = 2;

/** A thousand process files with drawings compiled, and published as new versions, against bare reading by bpmn-moddle. */
export async function run(): Promise<object> {
  const stage = await openStage(modules);
  try {
    const files = await corpus();
    const bytes = files.reduce((sum, { length }) => sum + length, 0) / files.length;
    await publish(stage.services, files.slice(0, 100));
    const published = await timed(() => publish(stage.services, files.slice(100)));
    const others = files.map((file) => file.replace('<bpmn:process id="bench', '<bpmn:process id="other'));
    await publishTogether(stage.services, others.slice(0, 100));
    const together = await timed(() => publishTogether(stage.services, others.slice(100)));
    const reader = new BpmnModdle();
    const read = await timed(async () => {
      for (const file of files) await reader.fromXML(file);
    });
    const compiled = await timed(async () => {
      for (const file of files) await compileProcess(file);
    });
    const rate = (count: number, time: number) => round((count / time) * 1000, 0);
    return {
      compile: {
        characters_per_file: round(bytes, 0),
        compiled_per_second: rate(files.length, compiled),
        moddle_per_second: rate(files.length, read),
        ratio: round(read / compiled),
        published_per_second: rate(FILES, published),
        published_together_per_second: rate(FILES, together),
      },
    };
  } finally {
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

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
