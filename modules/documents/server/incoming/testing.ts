import { asSystem, newId, sql } from "@tz/kernel/server/base";
import { dispatch } from "@tz/kernel/server/delivery";
import type { Answer, CityPerson, CityUnit } from "@tz/testing";
import type { DocumentsApp } from "../testing.ts";

/** A unit's copy of something that was sent to it. */
export interface Copy {
  subjectId: string;
  dispatchId: string;
  deliveryId: string;
}

/** What the sender says; an ordinary circular without a date where nothing is said. */
export interface Arriving {
  title?: string;
  urgency?: "normal" | "urgent";
  dueAt?: Date;
}

/** The desk of a unit's clerk, to which papers come from the general office. */
export interface IncomingDesk {
  /** Something arrives at the unit. */
  arrive(paper?: Arriving): Promise<Copy>;
  /** The clerk accepts a copy. @returns the id of the paper */
  accept(deliveryId: string): Promise<string>;
  /** A paper that the clerk has just accepted. @returns its id */
  accepted(paper?: Arriving): Promise<string>;
  /** Enters an accepted paper in the register. */
  register(paperId: string, details?: object): Promise<Answer>;
  /** A paper that stands in the register. @returns its id */
  registered(details?: object, paper?: Arriving): Promise<string>;
  /** What somebody, usually the clerk, sees of a paper. */
  read(paperId: string, person?: CityPerson): Promise<Answer["body"]>;
}

/** Where the papers of a unit come in, as its clerk works there. */
export function incomingDesk(app: DocumentsApp, unit: CityUnit): IncomingDesk {
  const clerk = app.as(unit.clerk);

  async function arrive({ title = "关于报送年度预算的通知", urgency = "normal", dueAt }: Arriving = {}): Promise<Copy> {
    const { office, clerk: sentBy } = app.people;
    const subjectId = newId();
    const { dispatchId } = await asSystem(app.services, "test.dispatch", (context) =>
      dispatch(context, {
        subject: { type: "test.paper", id: subjectId },
        title,
        number: "府发〔2026〕7号",
        urgency,
        senderUnitId: office.id,
        senderName: "清安市人民政府",
        sentBy,
        unitIds: [unit.id],
        ...(dueAt && { dueAt }),
      }),
    );
    await app.drainJobs();
    const { rows } = await sql<{ id: string }>`
      select id from kernel.delivery where dispatch_id = ${dispatchId}`.execute(app.db);
    return { subjectId, dispatchId, deliveryId: rows[0]?.id ?? "" };
  }

  async function accept(deliveryId: string): Promise<string> {
    const answer = await clerk.post("/api/incoming/accept", { deliveryIds: [deliveryId] });
    return expectDone(answer).items[0].incomingId;
  }

  const accepted = async (paper?: Arriving) => accept((await arrive(paper)).deliveryId);
  const register = (id: string, details: object = {}) => clerk.post(`/api/incoming/${id}/register`, details);

  return {
    arrive,
    accept,
    accepted,
    register,
    async registered(details, paper) {
      const id = await accepted(paper);
      expectDone(await register(id, details));
      return id;
    },
    read: async (id, person = unit.clerk) => (await app.as(person).get(`/api/incoming/${id}`)).body,
  };
}

function expectDone({ status, body }: Answer): Answer["body"] {
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
}
