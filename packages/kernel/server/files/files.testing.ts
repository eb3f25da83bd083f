import { createHash, randomUUID } from "node:crypto";
import { type Client, standIn, standInFor, type TestApp, testApp } from "@tz/testing";
import { z } from "zod";
import { asSystem, baseFloor, command, defineModule, del, get, newId, post, query } from "../base/index.ts";
import { insertOrganisation, peopleFloor } from "../people/index.ts";
import { attachFiles, detachFile, filesFloor, filesOf } from "./index.ts";

/** Who may read which paper of the pretended module: `paperId` to ids of persons. */
export const readersOfPapers = new Map<string, Set<string>>();

const onPaper = z.object({ paperId: z.uuid(), fileIds: z.array(z.uuid()).max(50) });
const done = z.object({});

const attach = command({
  name: "papers.attach",
  summary: { zh: "添加附件", en: "Attach files" },
  input: onPaper,
  output: done,
  access: "signedIn",
  async run(context) {
    const { paperId, fileIds } = context.input;
    await attachFiles(context, fileIds, { type: "papers.paper", id: paperId });
    return {};
  },
});

const detach = command({
  name: "papers.detach",
  summary: { zh: "移除附件", en: "Remove a file" },
  input: z.object({ paperId: z.uuid(), fileId: z.uuid() }),
  output: done,
  access: "signedIn",
  async run(context) {
    const { paperId, fileId } = context.input;
    await detachFile(context, fileId, { type: "papers.paper", id: paperId });
    return {};
  },
});

const list = query({
  name: "papers.files",
  summary: { zh: "附件", en: "Files" },
  input: z.object({ paperId: z.uuid() }),
  output: z.any(),
  access: "signedIn",
  run: ({ db, input }) => filesOf(db, { type: "papers.paper", id: input.paperId }),
});

/** A module with one kind of record that has files and readers, and nothing else. */
const papers = defineModule({
  name: "papers",
  routes: [
    post("/api/papers/:paperId/files", attach),
    del("/api/papers/:paperId/files/:fileId", detach),
    get("/api/papers/:paperId/files", list),
  ],
  fileOwners: [
    {
      type: "papers.paper",
      mayRead: async (_db, actor, paperId) => readersOfPapers.get(paperId)?.has(actor.personId) ?? false,
    },
  ],
});

export const filesTestModules = [baseFloor, peopleFloor, filesFloor, papers];

type Person = Client & { personId: string; header: Record<string, string> };

export interface FilesTestApp extends TestApp {
  /** Another person of one unit. */
  person(): Promise<Person>;
}

/** The files floor with a pretended module on top, and people who can sign in. */
export async function filesTestApp(env: Record<string, string> = {}): Promise<FilesTestApp> {
  const app = await testApp({ modules: filesTestModules, env, authenticate: () => standIn });
  const unitId = newId();
  const empty = { units: [], departments: [], posts: [], groups: [], members: [], regions: [], persons: [] };
  await asSystem(app.services, "test.unit", ({ tx }) =>
    insertOrganisation(tx, {
      ...empty,
      regions: [{ code: "150000", name: "北原省", parent_code: null, level: "province", valid_to: null }],
      units: [
        {
          id: unitId,
          code: "U001",
          name: "市政府办公室",
          short_name: "市府办",
          document_code: "府办发",
          kind: "office",
          level: "province",
          parent_id: null,
          region_code: "150000",
          rank: 1,
        },
      ],
    }),
  );
  const person = async (): Promise<Person> => {
    const personId = newId();
    const account = `p${personId.replaceAll("-", "").slice(0, 30)}`;
    await asSystem(app.services, "test.person", ({ tx }) =>
      insertOrganisation(tx, {
        ...empty,
        persons: [{ id: personId, name: "王明", account, phone: null, email: null }],
      }),
    );
    const actor = { personId, unitId };
    return { ...standInFor(app.origin, actor), header: headerOf(actor) };
  };
  return { ...app, person };
}

/** The header by which the test server knows somebody, for clients other than ours. */
function headerOf(actor: object): Record<string, string> {
  const whole = {
    name: "王明",
    postId: newId(),
    postTitle: "科员",
    departmentId: null,
    roles: ["staff"],
    language: "zh-CN",
  };
  const header = { ...whole, permissions: [], sessionId: newId(), ...actor };
  return { "x-test-actor": encodeURIComponent(JSON.stringify(header)) };
}

/** Sends a file in one request. */
export function upload(client: Client, name: string, bytes: Uint8Array, idempotencyKey: string = randomUUID()) {
  const headers = { "content-type": "application/octet-stream" };
  return client.post(`/api/files?name=${encodeURIComponent(name)}`, bytes, { headers, idempotencyKey });
}

export const sm3 = (bytes: Uint8Array) => createHash("sm3").update(bytes).digest("hex");
