import { sql } from "@tz/kernel/server/base";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { OutgoingAction } from "../contract/index.ts";
import { documentsApp } from "./testing.ts";

const app = await documentsApp();
const { finance } = app;
const education = app.people.unit("教育局");
const people = [
  finance.staff,
  finance.sectionChief,
  finance.officeDirector,
  finance.leader,
  finance.clerk,
  education.officeDirector,
  education.clerk,
];

/** The request of each command; what is not here is a request of another kind. */
const requests: Partial<Record<OutgoingAction, [path: string, body: object]>> = {
  submit: ["submit", { unitIds: [education.id] }],
  departmentReview: ["department-review", {}],
  countersign: ["countersign", { outcome: "agree" }],
  officeReview: ["office-review", {}],
  signOff: ["sign-off", {}],
  recheck: ["recheck", { outcome: "pass" }],
  register: ["register", {}],
  dispatch: ["dispatch", {}],
  supplement: ["supplement", { groupIds: [app.people.groups.counties] }],
  file: ["file", {}],
  void: ["void", { reason: "不宜发文" }],
  comment: ["comments", { text: "请核。" }],
};
const actions = Object.keys(requests) as OutgoingAction[];

interface Play {
  kind: "forward" | "act" | "save" | "sendBack" | "disagree" | "withdraw";
  person: number;
  action: number;
}

const play: fc.Arbitrary<Play> = fc.record({
  kind: fc.oneof(
    { weight: 8, arbitrary: fc.constant("forward" as const) },
    { weight: 4, arbitrary: fc.constant("act" as const) },
    { weight: 1, arbitrary: fc.constantFrom("save" as const, "sendBack" as const, "disagree" as const) },
    { weight: 1, arbitrary: fc.constant("withdraw" as const) },
  ),
  person: fc.nat(people.length - 1),
  action: fc.nat(actions.length - 1),
});

/** Codes that mean "not for you, or not now": what `may` did not offer answers with one of them. */
const refusals = /^(documents\.(not_|already_|no_)|kernel\.(not_found|forbidden))/;

async function act(id: string, person: (typeof people)[number], action: OutgoingAction): Promise<void> {
  const [path, body] = requests[action]!;
  const { may = [] } = await app.read(person, id);
  const answer = await app.act(person, id, path, body);
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500);
  if (!may.includes(action)) expect(answer.body.code, action).toMatch(refusals);
  else if (answer.status !== 200) expect(answer.body.code, action).toMatch(/no_new_units|kernel\.forbidden/);
}

/** Whoever has a usual command offered does it. */
async function forward(id: string): Promise<void> {
  const usual: OutgoingAction[] = actions.slice(0, actions.indexOf("supplement")).concat("file");
  for (const person of people) {
    const { may = [] } = await app.read(person, id);
    const action = usual.find((one) => may.includes(one));
    if (action) return act(id, person, action);
  }
}

async function onTask(id: string, person: (typeof people)[number], kind: "sendBack" | "withdraw"): Promise<void> {
  const state = kind === "sendBack" ? "open" : "done";
  const { rows } = await sql<{ id: string }>`
    select id from kernel.task where case_id = ${id} and person_id = ${person.id} and state = ${state}
    order by id desc limit 1`.execute(app.db);
  if (!rows[0]) return;
  const [path, body] =
    kind === "sendBack"
      ? ["send-back", { to: "drafter", resume: "direct", reason: "请再核。" }]
      : ["withdraw", { reason: "再看看。" }];
  const answer = await app.as(person).post(`/api/tasks/${rows[0].id}/${path}`, body);
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500);
}

async function perform(id: string, { kind, person: index, action }: Play): Promise<void> {
  const person = people[index]!;
  if (kind === "forward") return forward(id);
  if (kind === "act") return act(id, person, actions[action]!);
  if (kind === "sendBack" || kind === "withdraw") return onTask(id, person, kind);
  if (kind === "disagree") {
    await app.act(education.officeDirector, id, "countersign", { outcome: "disagree", opinion: "不同意。" });
    return;
  }
  const { version, content, may } = await app.read(person, id);
  if (content === undefined) return;
  const saved = await app.as(person).put(`/api/documents/${id}`, { version, content });
  expect(saved.status).toBe(may.includes("save") ? 200 : 409);
}

interface Facts {
  state: string;
  open: number;
  running: number;
  numbers: number;
  has_number: boolean;
  deliveries: number;
  versions: number[];
  version_number: number;
}

async function checkInvariants(id: string): Promise<void> {
  const { rows } = await sql<Facts>`
    select d.state, d.document_number is not null as has_number, d.version_number,
      (select count(*)::int from kernel.task t where t.case_id = d.id and t.state = 'open') as open,
      (select count(*)::int from kernel.process_instance i where i.case_id = d.id and i.status = 'running') as running,
      (select count(*)::int from kernel.number_entry n where n.subject_id = d.id::text and n.state = 'used') as numbers,
      (select count(*)::int from kernel.delivery c where c.subject_id = d.id::text) as deliveries,
      array(select number from documents.document_version where document_id = d.id order by number) as versions
    from documents.document d where d.id = ${id}`.execute(app.db);
  const facts = rows[0]!;
  const underWay = facts.state === "running" || facts.state === "dispatched";
  expect([facts.open > 0, facts.running], facts.state).toEqual([underWay, underWay ? 1 : 0]);
  expect(facts.numbers).toBe(facts.has_number ? 1 : 0);
  expect(facts.deliveries > 0).toBe(facts.state === "dispatched" || facts.state === "filed");
  expect(facts.versions).toEqual(Array.from({ length: facts.versions.length }, (_, index) => index + 1));
  expect(facts.version_number).toBe(facts.versions.length);
}

it("keeps a document, its process, its number and its copies in step whatever people try in whatever order", async () => {
  const game = fc.asyncProperty(fc.array(play, { minLength: 5, maxLength: 30 }), async (plays) => {
    const id = await app.draft(finance.staff);
    for (const one of plays) {
      await perform(id, one);
      await checkInvariants(id);
    }
  });
  await fc.assert(game, { numRuns: 5 });
}, 180_000);
