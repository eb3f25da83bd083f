import { Account, Email, line, PersonName, Phone, UnitCode } from "../../../contract/people/index.ts";
import { type Columns, optional, type RowOf, rankColumn, required, yesOrNo } from "./columns.ts";

/** The sheet of people: a row for each post. The account tells whom a row is about; without one it is a new person. */
export const personSheet = {
  name: { zh: "人员", en: "People" },
  columns: {
    account: optional({
      header: { zh: "账号", en: "Account" },
      width: 18,
      hint: {
        zh: "以字母开头的 2 至 32 位小写字母、数字、点、下划线或连字符；新增人员可留空，由系统按姓名拼音生成；兼职人员一职一行，账号相同",
        en: "2 to 32 small letters, digits, dots, underscores or hyphens, a letter first; empty for a new person, whose account is made from the name; one row a post, with the same account",
      },
      schema: Account,
    }),
    name: required({
      header: { zh: "姓名", en: "Name" },
      width: 14,
      hint: { zh: "不超过 50 字的姓名", en: "a name of at most 50 characters" },
      schema: PersonName,
    }),
    phone: optional({
      header: { zh: "联系电话", en: "Phone" },
      width: 16,
      hint: { zh: "手机号、带区号的座机号或内线短号；留空即无", en: "a mobile, fixed or short number; empty for none" },
      schema: Phone,
    }),
    email: optional({
      header: { zh: "电子邮箱", en: "E-mail" },
      width: 24,
      hint: { zh: "邮箱地址；留空即无", en: "an address; empty for none" },
      schema: Email,
    }),
    unitCode: optional({
      header: { zh: "单位代码", en: "Unit code" },
      width: 16,
      hint: { zh: "任职单位的代码，与职务同时填写", en: "the code of the post's unit, given together with the title" },
      schema: UnitCode,
    }),
    department: optional({
      header: { zh: "内设机构", en: "Department" },
      width: 20,
      hint: { zh: "该单位内设机构的名称", en: "the name of a department of the unit" },
      schema: line(50),
    }),
    title: optional({
      header: { zh: "职务", en: "Title" },
      width: 24,
      hint: { zh: "不超过 50 字的职务名称", en: "a title of at most 50 characters" },
      schema: line(50),
    }),
    isLeader: optional(yesOrNo({ zh: "单位领导", en: "Leader" })),
    isMain: optional(yesOrNo({ zh: "主要职务", en: "Main post" })),
    rank: rankColumn,
  },
} satisfies { name: object; columns: Columns };
export type PersonSheetRow = RowOf<typeof personSheet.columns>;
