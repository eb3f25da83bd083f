import { inPassing, newId, type Services } from "@tz/kernel/server/base";
import { kernelFloors } from "@tz/kernel/server/floors";
import {
  type Answer,
  type City,
  type CityPerson,
  type CityUnit,
  type Client,
  type TestApp,
  testApp,
} from "@tz/testing";
import { emptyPaper, typeset } from "@tz/typeset";
import type { SealablePaper } from "../contract/index.ts";
import { sealsModule } from "./index.ts";
import type { Papers } from "./sealing/papers.ts";

/** The type of the papers that tests approve. */
export const paperType = "test.paper";

export interface SealsApp extends TestApp {
  people: City;
  finance: CityUnit;
  education: CityUnit;
  /** The papers that the module under test may ask for, by id. */
  papers: Map<string, SealablePaper & { readers: string[] }>;
  /** Founds the authority, once. */
  found(): Promise<void>;
  /** The office director asks for the seal of their unit. */
  ask(unit: CityUnit, more?: object): Promise<Answer>;
  /** The security administrator decides about a seal, by the version that one saw. */
  decide(seal: { id: string; version: number }, action: string, more?: object): Promise<Answer>;
  /** Asks for a unit's seal and approves it. @returns the seal as its keeper sees it */
  giveSeal(unit: CityUnit): Promise<{ id: string; version: number }>;
  /** Approves a paper and runs the jobs. @returns the paper's id */
  approve(signers: readonly (CityUnit | CityPerson)[], more?: Partial<SealablePaper>): Promise<string>;
  /** The same paper once more. */
  approveAgain(id: string): Promise<void>;
  /** Tells that a paper is void. */
  voided(id: string): Promise<void>;
  /** What waits for somebody's seal, of one paper. */
  waitingFor(
    person: CityPerson,
    paperId: string,
  ): Promise<{ id: string; maySeal: boolean; sealState: string | null; state: string }>;
}

/** Founds the certificate authority, once. */
export function founder(security: Client): () => Promise<void> {
  let founded: Promise<unknown> | undefined;
  return async () => {
    founded ??= security.post("/api/seals/authorities", { name: "清安市电子印章认证中心" });
    await founded;
  };
}

/** The server with this module and papers that tests fill, in the test city. */
export async function sealsApp(): Promise<SealsApp> {
  const papers: SealsApp["papers"] = new Map();
  const app = await testApp({ modules: [...kernelFloors, sealsModule({ papers: [papersFrom(papers)] })] });
  const people = await app.city();
  const security = app.as(people.securityAdministrator);
  const found = founder(security);
  const ask = (unit: CityUnit, more: object = {}) =>
    app.as(unit.officeDirector).post("/api/seals", { keeperId: unit.clerk.id, reason: "公文用印", ...more });
  const decide = (seal: { id: string; version: number }, action: string, more: object = {}) =>
    security.post(`/api/seals/${seal.id}/${action}`, { version: seal.version, ...more });
  const tell = (name: string, id: string) =>
    inPassing(app.services, async (context) => context.emit(name, { id })).then(() => app.drainJobs());
  return {
    ...app,
    people,
    finance: people.unit("财政局"),
    education: people.unit("教育局"),
    papers,
    found,
    ask,
    decide,
    async giveSeal(unit) {
      await found();
      const asked = await ask(unit);
      if (asked.status !== 200) throw new Error(JSON.stringify(asked.body));
      const { status, body } = await decide(asked.body, "approve");
      if (status !== 200) throw new Error(JSON.stringify(body));
      return body;
    },
    async approve(signers, more = {}) {
      const id = newId();
      papers.set(id, { ...paperSignedBy(signers), readers: [], ...more });
      await tell("test.approved", id);
      return id;
    },
    approveAgain: (id) => tell("test.approved", id),
    voided: (id) => tell("test.voided", id),
    async waitingFor(person, paperId) {
      const { body } = await app.as(person).get(`/api/seals/papers/${paperType}/${paperId}`);
      return body.uses?.find(({ maySeal }: { maySeal: boolean }) => maySeal) ?? body.uses?.[0];
    },
  };
}

function paperSignedBy(signers: readonly (CityUnit | CityPerson)[]): SealablePaper {
  return {
    title: "关于做好预算编制工作的通知",
    number: "清财〔2026〕1号",
    unitId: idOf(signers[0]!),
    isApproved: true,
    signers: signers.map((one, signature) => ({
      signature,
      unitId: idOf(one),
      personId: "account" in one ? one.id : null,
      name: one.name,
    })),
  };
}

const idOf = (one: CityUnit | CityPerson) => ("unitId" in one ? one.unitId : one.id);

function papersFrom(papers: SealsApp["papers"]): Papers {
  return {
    type: paperType,
    approved: "test.approved",
    withdrawn: "test.voided",
    idOf: ({ id }: { id: string }) => id,
    load: async (_: Services, id) => papers.get(id),
    async print(_, id) {
      const { title, signers } = papers.get(id)!;
      const names = signers.map(({ name }) => name);
      const sealing = signers.some(({ personId }) => personId) ? "stamp" : "seal";
      const body = Array.from(
        { length: 9 },
        () => ({ type: "paragraph", text: "各单位要高度重视，按时报送。".repeat(9) }) as const,
      );
      const paper = { ...emptyPaper, title, body, signatures: names, sealing, date: "2026年3月15日" } as const;
      return { title, author: names[0] ?? "", pages: (metrics) => typeset(paper, { metrics }) };
    },
    mayRead: async (_, { actor }, id) => papers.get(id)?.readers.includes(actor.personId) ?? false,
  };
}
