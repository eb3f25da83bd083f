import { DocumentContent, type DocumentContentInput, type Recipient } from "../../contract/index.ts";
import { ruleContext } from "./context.ts";
import type { DraftFacts, OrganFacts } from "./facts.ts";
import type { Rule } from "./rule.ts";

type Kind = OrganFacts["kind"];
type Level = OrganFacts["level"];

function organ(
  id: string,
  name: string,
  kind: Kind,
  level: Level,
  parentId: string | null,
  more: Partial<OrganFacts> = {},
) {
  return { id, name, shortName: name, documentCode: null, kind, level, parentId, dualLeaderIds: [], ...more };
}

/** A small fictional tree of organs: province, city and county, each department under two leaders. */
export const organs: ReadonlyMap<string, OrganFacts> = new Map(
  [
    organ("province", "北原省人民政府", "government", "province", null),
    organ("provinceFinance", "北原省财政厅", "department", "province", "province"),
    organ("party", "中共沙原市委员会", "party", "city", null, { shortName: "沙原市委" }),
    organ("partyOffice", "中共沙原市委办公室", "office", "city", "party", { shortName: "沙原市委办公室" }),
    organ("city", "沙原市人民政府", "government", "city", "province", {
      shortName: "沙原市政府",
      documentCode: "沙政",
    }),
    organ("cityOffice", "沙原市人民政府办公室", "office", "city", "city", { shortName: "沙原市政府办公室" }),
    organ("finance", "沙原市财政局", "department", "city", "city", {
      shortName: "市财政局",
      documentCode: "沙财",
      dualLeaderIds: ["provinceFinance"],
    }),
    organ("education", "沙原市教育局", "department", "city", "city", { shortName: "市教育局" }),
    organ("congress", "沙原市人民代表大会常务委员会", "congress", "city", null, { shortName: "沙原市人大常委会" }),
    organ("county", "青河县人民政府", "government", "county", "city", { shortName: "青河县政府" }),
    organ("county2", "白岭县人民政府", "government", "county", "city"),
    organ("countyCongress", "青河县人民代表大会常务委员会", "congress", "county", null),
    organ("countyFinance", "青河县财政局", "department", "county", "county", { dualLeaderIds: ["finance"] }),
    organ("town", "青河县柳湾镇人民政府", "government", "town", "county"),
  ].map((entry) => [entry.id, entry]),
);

/** Facts of a draft by `issuer`, everything else empty unless given. */
export function facts(issuer: string, more: Partial<DraftFacts> = {}): DraftFacts {
  return {
    issuer: organs.get(issuer)!,
    organs,
    groups: new Map([["counties", ["county", "county2"]]]),
    departments: [],
    principal: null,
    countersigns: [],
    related: new Map(),
    documentNumber: null,
    signedOn: [],
    today: "2026-05-20",
    signing: false,
    ...more,
  };
}

/** Recipients by the names above; `@counties` is the group, anything unknown is taken in words. */
export function to(...ids: string[]): Recipient[] {
  return ids.map((id) => {
    if (id.startsWith("@")) return { kind: "group", groupId: id.slice(1), name: "各县区人民政府" };
    const known = organs.get(id);
    return known ? { kind: "unit", unitId: id, name: known.name } : { kind: "text", name: id };
  });
}

export interface Draft extends Omit<DocumentContentInput, "recipients" | "copyRecipients" | "documentType" | "body"> {
  type: DocumentContentInput["documentType"];
  to?: string[];
  copies?: string[];
  /** Paragraphs, or blocks. */
  body?: (string | DocumentContent["body"][number])[];
}

/** A draft as the schema would give it; the ids above are no UUIDs, so lists of organs are put in afterwards. */
export function draft({ type, to: recipients = [], copies = [], body = [], ...rest }: Draft): DocumentContent {
  const { jointIssuers = [], matter, relations = [], signer = null, ...plain } = rest;
  const blocks = body.map((block) =>
    typeof block === "string" ? ({ type: "paragraph", text: block } as const) : block,
  );
  const content = DocumentContent.parse({ ...plain, documentType: type, body: blocks });
  return {
    ...content,
    jointIssuers,
    signer,
    relations: relations.map((relation) => ({ documentId: null, title: "", documentNumber: "", ...relation })),
    matter: { ...content.matter, ...matter } as DocumentContent["matter"],
    recipients: to(...recipients),
    copyRecipients: to(...copies),
  };
}

/** What one rule finds, each as `severity element index`. */
export function found(rule: Rule, content: DocumentContent, known: DraftFacts): string[] {
  return rule
    .check(ruleContext(content, known))
    .map(({ severity, place }) =>
      [severity, place.element, place.index].filter((part) => part !== undefined).join(" "),
    );
}

/** One row of a rule's table: what it says, who issues, the draft, what is found. */
export type Case = [name: string, issuer: string, content: Draft, expected: string[], more?: Partial<DraftFacts>];
