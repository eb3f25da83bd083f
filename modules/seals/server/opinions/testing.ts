import { createHash } from "node:crypto";
import { asSystem, command, defineModule, newId, post, sql } from "@tz/kernel/server/base";
import { kernelFloors } from "@tz/kernel/server/floors";
import { publishProcess, startProcess } from "@tz/kernel/server/workflow";
import { type Answer, type City, type CityPerson, type CityUnit, type TestApp, testApp } from "@tz/testing";
import { z } from "zod";
import { sealsModule } from "../index.ts";
import { founder } from "../testing.ts";
import type { Matter } from "./matters.ts";

/** The type of the cases about which tests write opinions. */
export const opinionCase = "opinion.case";

const process = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:tz="http://tongzheng.org/schema/bpmn"
  id="definitions" targetNamespace="http://tongzheng.org/schema/bpmn">
<bpmn:process id="opinion-test" name="审批" isExecutable="true">
<bpmn:startEvent id="start"/>
<bpmn:userTask id="decide" name="审批"><bpmn:extensionElements>
  <tz:handlers find="drafter"/></bpmn:extensionElements></bpmn:userTask>
<bpmn:endEvent id="end"/>
<bpmn:sequenceFlow id="a" sourceRef="start" targetRef="decide"/>
<bpmn:sequenceFlow id="b" sourceRef="decide" targetRef="end"/>
</bpmn:process></bpmn:definitions>`;

const startCommand = command({
  name: "opinion.start",
  summary: { zh: "发起", en: "Start" },
  input: z.object({ id: z.uuid() }),
  output: z.object({ task: z.string() }),
  access: "signedIn",
  async run({ input: { id }, ...context }) {
    const { opened } = await startProcess(context, {
      process: "opinion-test",
      case: { type: opinionCase, id },
      title: "请示",
      kind: opinionCase,
      urgency: "normal",
      fields: {},
      chosen: {},
    });
    return { task: opened[0]?.taskId ?? "" };
  },
});

export interface OpinionsApp extends TestApp {
  people: City;
  finance: CityUnit;
  education: CityUnit;
  /** What lies before those who write opinions, by case. */
  texts: Map<string, string>;
  /** Founds the authority. */
  found(): Promise<void>;
  /** Asks for somebody's signature and approves it. */
  giveSignature(person: CityPerson): Promise<void>;
  /** Revokes the certificate of somebody's signature. */
  revokeSignature(person: CityPerson): Promise<void>;
  /** A case whose only step is with this person, who began it. */
  begin(person: CityPerson): Promise<{ caseId: string; task: string }>;
  complete(person: CityPerson, task: string, opinion: string): Promise<Answer>;
  /** The signed opinions of a case as somebody sees them. */
  signed(person: CityPerson, caseId: string): Promise<Answer["body"]>;
}

const sm3 = (text: string) => createHash("sm3").update(text, "utf8").digest("hex");

/** The server with this module and cases about which people write opinions, in the test city. */
export async function opinionsApp(): Promise<OpinionsApp> {
  const texts: OpinionsApp["texts"] = new Map();
  const app = await testApp({
    modules: [...kernelFloors, sealsModule({ papers: [], matters: [matterOf(texts)] }), caseModule],
  });
  const people = await app.city();
  const security = app.as(people.securityAdministrator);
  await asSystem(app.services, "test.publish", (context) => publishProcess(context, process));
  return {
    ...app,
    people,
    finance: people.unit("财政局"),
    education: people.unit("教育局"),
    texts,
    found: founder(security),
    async giveSignature(person) {
      const asked = (await app.as(person).post("/api/seals/stamp", { reason: "签批公文" })).body;
      const { status, body } = await security.post(`/api/seals/${asked.id}/approve`, { version: asked.version });
      if (status !== 200) throw new Error(JSON.stringify(body));
    },
    async revokeSignature(person) {
      const { rows } = await sql<{ id: string }>`
        select certificate_id as id from seals.seal where person_id = ${person.id}`.execute(app.db);
      await security.post(`/api/seals/certificates/${rows[0]?.id}/revoke`, { reason: "keyCompromise" });
    },
    async begin(person) {
      const caseId = newId();
      texts.set(caseId, "正文。");
      const { body } = await app.as(person).post("/api/opinion/start", { id: caseId });
      return { caseId, task: body.task };
    },
    complete: (person, task, opinion) => app.as(person).post(`/api/tasks/${task}/complete`, { opinion }),
    signed: async (person, caseId) =>
      (await app.as(person).get(`/api/signed-opinions/of/${opinionCase}/${caseId}`)).body,
  };
}

const matterOf = (texts: OpinionsApp["texts"]): Matter => {
  const part = (id: string) => ({ key: `text ${id}`, name: "文稿", sm3: sm3(texts.get(id) ?? "") });
  return {
    type: opinionCase,
    decides: ({ stepId }) => stepId === "decide",
    partsOf: async (_, id) => [part(id)],
    partsAgain: async (_, id) => [part(id)],
    mayRead: async (_, { actor }) => actor.roles.includes("leader"),
  };
};

const caseModule = defineModule({
  name: "opinion",
  routes: [post("/api/opinion/start", startCommand)],
  caseTypes: [
    {
      type: opinionCase,
      kinds: { [opinionCase]: { zh: "审批", en: "Approval" } },
      mayRead: async (_, { actor }) => actor.roles.includes("leader"),
      link: (id) => `/opinion/${id}`,
    },
  ],
});
