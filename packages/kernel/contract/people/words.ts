import type { Bilingual } from "../base/index.ts";
import type { DepartmentKind, RegionLevel, UnitKind } from "./kinds.ts";

/** What people call the kinds; forms, lists and sheets show these. */
export const unitKindWords: Record<UnitKind, Bilingual> = {
  party: { zh: "党委", en: "Party committee" },
  government: { zh: "政府", en: "Government" },
  congress: { zh: "人大", en: "People's congress" },
  cppcc: { zh: "政协", en: "CPPCC" },
  supervision: { zh: "纪委监委", en: "Supervision commission" },
  court: { zh: "法院", en: "Court" },
  procuratorate: { zh: "检察院", en: "Procuratorate" },
  office: { zh: "办公室", en: "General office" },
  department: { zh: "工作部门", en: "Working department" },
  association: { zh: "群团组织", en: "Mass organisation" },
  administration: { zh: "派出机构", en: "Administration of a zone or subdistrict" },
  institution: { zh: "事业单位", en: "Institution" },
  enterprise: { zh: "国有企业", en: "State-owned enterprise" },
};

export const regionLevelWords: Record<RegionLevel, Bilingual> = {
  province: { zh: "省级", en: "Province" },
  city: { zh: "市级", en: "City" },
  county: { zh: "县级", en: "County" },
  town: { zh: "乡级", en: "Town" },
};

export const departmentKindWords: Record<DepartmentKind, Bilingual> = {
  internal: { zh: "内设机构", en: "Department" },
  office: { zh: "办公室", en: "Office" },
};
