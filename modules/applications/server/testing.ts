import { sql } from "@tz/kernel/server/base";
import { kernelFloors } from "@tz/kernel/server/floors";
import { type Answer, type City, type CityPerson, type CityUnit, type TestApp, testApp } from "@tz/testing";
import type { z } from "zod";
import type { Field, Form, Step } from "../contract/index.ts";
import { applicationsModule } from "./index.ts";

/** A field as a test draws it: what it leaves out is as usual. */
export type DrawnField = z.input<typeof Field>;
export type DrawnForm = z.input<typeof Form>;

/** A field for applications of which only that they were made matters. */
export const reason = { kind: "text", name: "事由", title: "事由", required: true } satisfies DrawnField;

export interface ApplicationsApp extends TestApp {
  people: City;
  /** The finance bureau, whose applications the tests follow. */
  finance: CityUnit;
  /** A form of the finance bureau, published. @returns its id */
  publish(form: DrawnForm): Promise<string>;
  /** A ready form of the finance bureau, published as it is. @returns its id */
  publishReady(key: string): Promise<string>;
  /** Begins a form, draws it and tries to publish it. */
  tryPublish(form: object): Promise<{ formId: string; answer: Answer }>;
  /** A draft of somebody. @returns its id */
  draft(person: CityPerson, formId: string, values?: object): Promise<string>;
  /** What somebody sees of an application. */
  read(person: CityPerson, id: string): Promise<Answer["body"]>;
  /** Submits somebody's own application with these values. */
  submit(person: CityPerson, id: string, values: object): Promise<Answer>;
  /** Drafts and submits. @returns the id of the application */
  apply(person: CityPerson, formId: string, values: object): Promise<string>;
  /** Does something with somebody's open task, and lets everything follow. */
  act(person: CityPerson, id: string, what: string, body?: object): Promise<Answer>;
}

/** The head of the applicant's department agrees or refuses. */
export const step: Step = {
  name: "审批",
  handler: { find: "departmentLeader" },
  finish: "one",
  when: null,
  days: null,
  opinion: "optional",
  refuses: true,
  fills: [],
};
export const oneStep: Form["process"] = { kind: "steps", steps: [step] };

/** The server with all floors and this module, in the test city. */
export async function applicationsApp(): Promise<ApplicationsApp> {
  const app = await testApp({ modules: [...kernelFloors, applicationsModule()] });
  const people = await app.city();
  const finance = people.unit("财政局");
  const manager = app.as(finance.officeDirector);

  async function publishDrawn(formId: string, version: number): Promise<Answer> {
    return manager.post(`/api/application-forms/${formId}/publish`, { version });
  }

  async function tryPublish(form: object): Promise<{ formId: string; answer: Answer }> {
    const { body } = await manager.post("/api/application-forms", { title: "新事项" });
    const saved = await manager.put(`/api/application-forms/${body.id}`, { version: 1, form });
    const answer = saved.status === 200 ? await publishDrawn(body.id, saved.body.version) : saved;
    return { formId: body.id, answer };
  }

  async function publish(form: DrawnForm): Promise<string> {
    const { formId, answer } = await tryPublish(form);
    return answer.status === 200 ? formId : fail(answer);
  }

  async function publishReady(from: string): Promise<string> {
    const { body } = await manager.post("/api/application-forms", { title: "现成事项", from });
    const answer = await publishDrawn(body.id, 1);
    return answer.status === 200 ? body.id : fail(answer);
  }

  async function draft(person: CityPerson, formId: string, values: object = {}): Promise<string> {
    const answer = await app.as(person).post("/api/applications", { formId, values });
    return answer.status === 200 ? answer.body.id : fail(answer);
  }

  const read = async (person: CityPerson, id: string) => (await app.as(person).get(`/api/applications/${id}`)).body;

  async function submit(person: CityPerson, id: string, values: object): Promise<Answer> {
    const { version, versionId } = await read(person, id);
    return app.as(person).post(`/api/applications/${id}/submit`, { version, versionId, values });
  }

  return {
    ...app,
    people,
    finance,
    publish,
    publishReady,
    tryPublish,
    draft,
    read,
    submit,
    async apply(person, formId, values) {
      const id = await draft(person, formId);
      const answer = await submit(person, id, values);
      await app.drainJobs();
      return answer.status === 200 ? id : fail(answer);
    },
    async act(person, id, what, body = {}) {
      const { rows } = await sql<{ id: string }>`
        select id from kernel.task where case_id = ${id} and person_id = ${person.id} and state = 'open'`.execute(
        app.db,
      );
      const answer = await app.as(person).post(`/api/tasks/${rows[0]?.id}/${what}`, body);
      await app.drainJobs();
      return answer;
    },
  };
}

function fail({ status, body }: Answer): never {
  throw new Error(`${status}: ${JSON.stringify(body)}`);
}
