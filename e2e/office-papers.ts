import { randomUUID } from "node:crypto";
import { act, type Seats, type Status } from "./desk.ts";

interface Named {
  id: string;
  name: string;
}

interface Paper {
  title: string;
  /** Names of the units that get it. */
  units: readonly string[];
  /** By when they must be done. */
  dueAt?: Date;
}

/** Those of the city's office who bring a document on its way. */
const way = [
  ["weiyongkun", "submit"],
  ["yangruorong", "department-review"],
  ["liuziqian", "office-review"],
  ["liuziqian", "sign-off", { opinion: "同意印发" }],
  ["mahongfeng", "recheck", { outcome: "pass" }],
  ["mahongfeng", "register"],
] as const;

/** A paper of the city's office arrives at units. @returns the document's id */
export async function sendPaper(at: Seats, { title, units, dueAt }: Paper): Promise<string> {
  const drafter = await at("weiyongkun");
  const { items: all } = await drafter.get<{ items: Named[] }>("/api/units?limit=200");
  const { items: signers } = await drafter.get<{ items: Named[] }>(`/api/people?q=${encodeURIComponent("刘紫倩")}`);
  const signer = signers[0]!;
  const recipients = units.map((name) => ({ kind: "unit", unitId: all.find((one) => one.name === name)!.id, name }));
  const { id } = await drafter.post<Status>("/api/documents", {
    content: {
      documentType: "circular",
      title,
      recipients,
      body: [
        { type: "paragraph", text: "为做好有关工作，现将有关事项通知如下。" },
        { type: "paragraph", text: `请于月底前报送有关情况（${randomUUID().slice(0, 8)}）。` },
      ],
      signer: { personId: signer.id, name: signer.name },
    },
  });
  for (const [account, verb, body] of way) await act(await at(account), id, verb, body);
  await act(await at("mahongfeng"), id, "dispatch", dueAt ? { dueAt: dueAt.toISOString() } : {});
  return id;
}
