import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { testApp } from "@tz/testing";
import { afterAll, expect, test } from "vitest";
import { accessFloor } from "../../access/index.ts";
import { baseFloor, createRegistry, defineModule, sql } from "../../base/index.ts";
import { calendarFloor } from "../../calendar/index.ts";
import { peopleFloor } from "../../people/index.ts";
import { workflowFloor } from "../floor.ts";
import { end, handlers, processXml, start, user } from "../testing/process.ts";
import { publishFolders } from "./publish-process.ts";

const folder = await mkdtemp(join(tmpdir(), "tz-processes-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
const module = defineModule({ name: "papers", processes: pathToFileURL(`${folder}/`) });
const modules = [baseFloor, peopleFloor, accessFloor, calendarFloor, workflowFloor, module];
const app = await testApp({ modules });

const xml = (name: string, role = "clerk") =>
  processXml({
    id: "papers",
    name,
    nodes: { s: start(), a: user({}, handlers({ find: "role", role })), e: end() },
    flows: ["s a", "a e"],
  });
const startAgain = () => publishFolders({ ...app.services, registry: createRegistry(modules) });
async function versions() {
  const { rows } = await sql<{ number: number; name: string }>`
    select v.number, v.graph ->> 'name' as name from kernel.process_version v order by v.number`.execute(app.db);
  return rows.map(({ number, name }) => `${number} ${name}`);
}

test("publishes a module's files at the start, each text once, also when two servers start together", async () => {
  await writeFile(join(folder, "papers.bpmn"), xml("一"));
  await Promise.all([startAgain(), startAgain(), startAgain()]);
  expect(await versions()).toEqual(["1 一"]);
  await startAgain();
  expect(await versions()).toEqual(["1 一"]);
  await writeFile(join(folder, "papers.bpmn"), xml("二"));
  await startAgain();
  expect(await versions()).toEqual(["1 一", "2 二"]);
});

test("does not start with a file that cannot be published, and says why", async () => {
  await writeFile(join(folder, "papers.bpmn"), xml("三", "porter"));
  await expect(startAgain()).rejects.toThrow("porter");
  expect(await versions()).toEqual(["1 一", "2 二"]);
});
