import { kernelFloors } from "@tz/kernel/server/floors";
import { type City, type CityPerson, type Client, type TestApp, testApp } from "@tz/testing";
import type { DocumentContentInput } from "../contract/index.ts";
import { documentsModule } from "./index.ts";

export interface DocumentsApp extends TestApp {
  people: City;
  /** A new draft by somebody. @returns its id */
  draft(person: CityPerson | Client, content?: Partial<DocumentContentInput>): Promise<string>;
}

/** The server with all floors and this module, in the test city. */
export async function documentsApp(): Promise<DocumentsApp> {
  const app = await testApp({ modules: [...kernelFloors, documentsModule] });
  const people = await app.city();
  const clientOf = (person: CityPerson | Client) => ("get" in person ? person : app.as(person));
  return {
    ...app,
    people,
    async draft(person, content = {}) {
      const answer = await clientOf(person).post("/api/documents", { content: { ...circular(people), ...content } });
      if (answer.status !== 200) throw new Error(`no draft: ${JSON.stringify(answer.body)}`);
      return answer.body.id;
    },
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
