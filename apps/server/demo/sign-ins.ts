import type { Bilingual } from "@tz/kernel/contract/base";
import type { DemoCity } from "./city.ts";
import { known } from "./ids.ts";

/** Somebody whom the sign-in page of the demo offers by one click. */
export interface DemoSignIn {
  key: string;
  personId: string;
  postId: string;
  name: string;
  account: string;
  /** Where they sit. */
  post: Bilingual;
  /** What to try as this person. */
  hint: Bilingual;
}

interface Offer {
  key: string;
  /** Key of the post in the city's plan. */
  post: string;
  title: Bilingual;
  hint: Bilingual;
}

const offers: readonly Offer[] = [
  offer("drafter", "governmentOffice.staff1", "市政府办公室秘书一科科员", "Staff, city government office", {
    zh: "起草一份通知，送科长审核",
    en: "Draft a circular and send it for review",
  }),
  offer(
    "sectionChief",
    "governmentOffice.section1",
    "市政府办公室秘书一科科长",
    "Section chief, city government office",
    {
      zh: "审核科里送来的文稿，退回或送会签",
      en: "Review drafts of the section; send back or on to countersigning",
    },
  ),
  offer("officeClerk", "governmentOffice.clerk", "市政府办公室文书", "Clerk, city government office", {
    zh: "给公文编号、用印，分发到各单位并跟踪签收",
    en: "Number and seal documents, dispatch them and see who has accepted",
  }),
  offer(
    "archivist",
    "governmentOffice.documents",
    "市政府办公室文电科科长、档案员",
    "Archivist, city government office",
    {
      zh: "整理归档文件，装盒、检测、鉴定，向档案馆移交",
      en: "Put archived papers into boxes, check and appraise them, hand them over to the archive house",
    },
  ),
  offer("archiveHouse", "archives.section1", "市档案馆收集整理科科长", "Head of acquisition, city archive house", {
    zh: "接收各单位移交的档案，检测后入库",
    en: "Check and take in the archives that units hand over",
  }),
  offer(
    "secretaryGeneral",
    "government.secretaryGeneral",
    "市政府秘书长、办公室主任",
    "Secretary-general of the city government",
    {
      zh: "审核、签发文稿，提出拟办意见，可切换两个岗位",
      en: "Review drafts and propose handling; holds two posts to switch between",
    },
  ),
  offer("viceMayor", "government.deputy1", "常务副市长", "Executive vice mayor", {
    zh: "签批分管的公文",
    en: "Instruct on documents of the field in charge",
  }),
  offer("mayor", "government.head", "市长", "Mayor", {
    zh: "签发公文，批示来文",
    en: "Sign documents off, give instructions on incoming ones",
  }),
  offer("bureauClerk", "finance.clerk", "市财政局收文员", "Receiving clerk, finance bureau", {
    zh: "签收市政府来文，登记并送拟办",
    en: "Accept what the city government sends, register it and pass it on",
  }),
  offer("bureauOfficeDirector", "finance.officeDirector", "市财政局办公室主任", "Office director, finance bureau", {
    zh: "提出拟办意见，催办承办科室",
    en: "Propose the handling and urge the sections",
  }),
  offer("bureauDirector", "finance.head", "市财政局局长", "Director of the finance bureau", {
    zh: "批示来文，签发本局公文",
    en: "Give instructions and sign off the bureau's own documents",
  }),
  offer("bureauSection", "finance.section1", "市财政局预算科科长", "Chief of the budget section", {
    zh: "承办局长批示的来文",
    en: "Handle what the director has instructed",
  }),
  offer("bureauStaff", "finance.staff1", "市财政局预算科科员", "Staff of the budget section", {
    zh: "起草复函，办结来文",
    en: "Draft an answering letter and finish the incoming document",
  }),
  offer(
    "countyClerk",
    "huaipu.governmentOffice.clerk",
    "怀璞县政府办公室文书",
    "Clerk, Huaipu county government office",
    {
      zh: "代县政府签收来文，向市政府上报请示",
      en: "Accept for the county government and send requests up to the city",
    },
  ),
  offer("systemAdministrator", "systemAdministrator", "系统管理员", "System administrator", {
    zh: "管理单位、人员和系统参数，看不到公文",
    en: "Keeps units, people and settings; reads no documents",
  }),
  offer("securityAdministrator", "securityAdministrator", "安全管理员", "Security administrator", {
    zh: "授予角色和权限，看不到公文",
    en: "Grants roles and permissions; reads no documents",
  }),
  offer("auditAdministrator", "auditAdministrator", "审计管理员", "Audit administrator", {
    zh: "查看审计记录，看不到公文",
    en: "Reads the audit trail; reads no documents",
  }),
];

function offer(key: string, post: string, zh: string, en: string, hint: Bilingual): Offer {
  return { key, post, title: { zh, en }, hint };
}

/** Whom the sign-in page offers, in the order of a document's journey. */
export function demoSignIns({ holders, organisation }: DemoCity): DemoSignIn[] {
  const persons = new Map(organisation.persons.map((person) => [person.id, person]));
  return offers.map(({ key, post, title, hint }) => {
    const holder = known(holders, post);
    const { name, account } = known(persons, holder.personId);
    return { key, ...holder, name, account, post: title, hint };
  });
}
