import { z } from "zod";
import {
  departmentKindWords,
  line,
  RegionCode,
  regionLevelWords,
  UnitCode,
  unitKindWords,
} from "../../../contract/people/index.ts";
import { type Columns, choice, optional, type RowOf, rankColumn, required } from "./columns.ts";

const codeHint = { zh: "2 至 32 位字母、数字或连字符", en: "2 to 32 letters, digits or hyphens" };
const unitCode = { width: 16, hint: codeHint, schema: UnitCode };
const short = (zh: string, en: string) => ({ zh: `不超过${zh}字的文字`, en: `text of at most ${en} characters` });

/** Codes separated by any usual mark. */
const unitCodes = z
  .string()
  .transform((cell) => cell.split(/[、,，;；\s]+/).filter(Boolean))
  .pipe(z.array(UnitCode).max(5));

/** The sheet of units; the code tells which unit a row is about. */
export const unitSheet = {
  name: { zh: "单位", en: "Units" },
  columns: {
    code: required({ header: { zh: "单位代码", en: "Unit code" }, ...unitCode }),
    name: required({
      header: { zh: "单位全称", en: "Full name" },
      width: 36,
      hint: short("100", "100"),
      schema: line(100),
    }),
    shortName: required({
      header: { zh: "单位简称", en: "Short name" },
      width: 20,
      hint: short("50", "50"),
      schema: line(50),
    }),
    documentCode: optional({
      header: { zh: "发文机关代字", en: "Document code" },
      width: 14,
      hint: short("20", "20"),
      schema: line(20),
    }),
    kind: required(choice({ zh: "单位类别", en: "Kind" }, unitKindWords)),
    level: required(choice({ zh: "级别", en: "Level" }, regionLevelWords)),
    parentCode: optional({ header: { zh: "上级单位代码", en: "Superior's code" }, ...unitCode }),
    dualLeaderCodes: optional({
      header: { zh: "双重领导单位代码", en: "Further superiors' codes" },
      width: 20,
      hint: { zh: "至多 5 个单位代码，以顿号分隔", en: "at most 5 unit codes with commas between" },
      schema: unitCodes,
    }),
    regionCode: required({
      header: { zh: "行政区划代码", en: "Region code" },
      width: 14,
      hint: { zh: "6 位或 9 位数字", en: "6 or 9 digits" },
      schema: RegionCode,
    }),
    rank: rankColumn,
  },
} satisfies { name: object; columns: Columns };
export type UnitSheetRow = RowOf<typeof unitSheet.columns>;

/** The sheet of departments; unit and name tell which one a row is about. */
export const departmentSheet = {
  name: { zh: "内设机构", en: "Departments" },
  columns: {
    unitCode: required({ header: { zh: "单位代码", en: "Unit code" }, ...unitCode }),
    name: required({
      header: { zh: "机构名称", en: "Name" },
      width: 24,
      hint: short("50", "50"),
      schema: line(50),
    }),
    kind: required(choice({ zh: "机构类别", en: "Kind" }, departmentKindWords)),
    parentName: optional({
      header: { zh: "上级机构名称", en: "Part of" },
      width: 24,
      hint: { zh: "同一单位内的机构名称", en: "the name of a department of the same unit" },
      schema: line(50),
    }),
    rank: rankColumn,
  },
} satisfies { name: object; columns: Columns };
export type DepartmentSheetRow = RowOf<typeof departmentSheet.columns>;
