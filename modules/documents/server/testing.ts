import { sql } from "@tz/kernel/server/base";
import { kernelFloors } from "@tz/kernel/server/floors";
import { type Answer, type City, type CityPerson, type CityUnit, type TestApp, testApp } from "@tz/testing";
import type { DocumentContentInput, OutgoingState } from "../contract/index.ts";
import { documentsModule } from "./index.ts";

/** One step of a document on its usual way: by whom, which command, with what. */
interface Move {
  by: CityPerson;
  path: string;
  body?: object;
}

export interface DocumentsApp extends TestApp {
  people: City;
  /** The finance bureau, whose documents the tests follow. */
  finance: CityUnit;
  /** A new draft by somebody. @returns its id */
  draft(person: CityPerson, content?: Partial<DocumentContentInput>): Promise<string>;
  /** What somebody sees of a document. */
  read(person: CityPerson, documentId: string): Promise<Answer["body"]>;
  /** Sends a command about a document with the version as it stands, which its drafter sees. */
  act(person: CityPerson, documentId: string, path: string, body?: object): Promise<Answer>;
  /** Takes a draft of the finance bureau along its usual way until it stands at this step. */
  walk(documentId: string, to: OutgoingState): Promise<void>;
  /** A draft of the finance bureau that has come to this step. @returns its id */
  at(state: OutgoingState, content?: Partial<DocumentContentInput>): Promise<string>;
  /** The actor's open task on a document. */
  taskOf(person: CityPerson, documentId: string): Promise<string>;
  /** The copies of a dispatched document, those for information last. */
  copies(documentId: string): Promise<{ unit_id: string; copy: boolean; urgency: string }[]>;
  /** What the audit trail says of a command that was done, in all or about one subject. */
  audited(command: string, subjectId?: string): Promise<AuditRow[]>;
}

/** Who did something, and what was noted of it. */
export interface AuditRow {
  person_id: string;
  note: object;
}

/** The server with all floors and this module, in the test city. */
export async function documentsApp(): Promise<DocumentsApp> {
  const app = await testApp({ modules: [...kernelFloors, documentsModule()] });
  const people = await app.city();
  const finance = people.unit("财政局");
  const moves = usualWay(finance);

  async function draft(person: CityPerson, content: Partial<DocumentContentInput> = {}): Promise<string> {
    const answer = await app.as(person).post("/api/documents", { content: { ...circular(people), ...content } });
    if (answer.status !== 200) throw new Error(`no draft: ${JSON.stringify(answer.body)}`);
    return answer.body.id;
  }

  const read = async (person: CityPerson, id: string) => (await app.as(person).get(`/api/documents/${id}`)).body;

  async function act(person: CityPerson, id: string, path: string, body: object = {}): Promise<Answer> {
    const { version } = await read(finance.staff, id);
    return app.as(person).post(`/api/documents/${id}/${path}`, { version, ...body });
  }

  async function walk(id: string, to: OutgoingState): Promise<void> {
    for (let { state } = await read(finance.staff, id); state !== to; ) {
      const move = moves[state as OutgoingState];
      if (!move) throw new Error(`no way on from ${state}`);
      const answer = await act(move.by, id, move.path, move.body);
      if (answer.status !== 200) throw new Error(`${move.path}: ${JSON.stringify(answer.body)}`);
      state = answer.body.state;
    }
  }

  return {
    ...app,
    people,
    finance,
    draft,
    read,
    act,
    walk,
    async at(state, content) {
      const id = await draft(finance.staff, content);
      await walk(id, state);
      return id;
    },
    async taskOf(person, id) {
      const { rows } = await sql<{ id: string }>`
        select id from kernel.task where case_id = ${id} and person_id = ${person.id} and state = 'open'`.execute(
        app.db,
      );
      return rows[0]?.id ?? "";
    },
    async copies(id) {
      const { rows } = await sql<{ unit_id: string; copy: boolean; urgency: string }>`
        select unit_id, copy, urgency from kernel.delivery where subject_id = ${id} order by copy, id`.execute(app.db);
      return rows;
    },
    async audited(command, subjectId) {
      const about = subjectId === undefined ? sql`` : sql`and subject_id = ${subjectId}`;
      const { rows } = await sql<AuditRow>`
        select person_id, note from kernel.audit where command = ${command} and ok ${about} order by at, id`.execute(
        app.db,
      );
      return rows;
    },
  };
}

/** Who does what at each step when nobody is asked to countersign. */
function usualWay(unit: CityUnit): Partial<Record<OutgoingState, Move>> {
  return {
    draft: { by: unit.staff, path: "submit" },
    departmentReview: { by: unit.sectionChief, path: "department-review" },
    officeReview: { by: unit.officeDirector, path: "office-review" },
    signOff: { by: unit.leader, path: "sign-off", body: { opinion: "同意印发" } },
    recheck: { by: unit.clerk, path: "recheck", body: { outcome: "pass" } },
    registration: { by: unit.clerk, path: "register" },
    dispatch: { by: unit.clerk, path: "dispatch" },
    dispatched: { by: unit.clerk, path: "file" },
  };
}

/** A circular of the finance bureau to the education bureau that no rule finds fault with. */
export function circular(people: City): DocumentContentInput {
  const { id: unitId, name } = people.unit("教育局");
  return {
    documentType: "circular",
    title: "清安市财政局关于做好预算编制工作的通知",
    recipients: [{ kind: "unit", unitId, name }],
    body: [
      { type: "paragraph", text: "现将有关事项通知如下。" },
      { type: "heading", level: 1, text: "总体要求" },
      { type: "paragraph", text: "各单位要高度重视，按时报送。" },
    ],
    signer: { personId: people.unit("财政局").leader.id, name: people.unit("财政局").leader.name },
  };
}
