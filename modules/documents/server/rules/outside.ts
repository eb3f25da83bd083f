import type { OrganFacts } from "./facts.ts";
import type { Standing } from "./organs.ts";

const personal =
  /(同志|书记|省长|市长|州长|县长|区长|旗长|盟长|镇长|乡长|主席|部长|厅长|局长|主任|秘书长|先生|女士|（收）)$/;

/** Whether a recipient in words is a person rather than an organ. */
export const isPersonName = (name: string): boolean => personal.test(name.trim());

const nation = /^(国务院|中共中央|党中央|全国|国家|中华人民共和国)/;
const province = /(省|自治区)|^(北京|天津|上海|重庆)市/;
const government = /人民政府$|国务院$/;

/**
 * How an organ outside the directory stands to the issuer, told by its name: provinces and the State Council are seldom
 * in a city's directory, yet reports go to them. Anything else counts as not related.
 */
export function outsideStanding(name: string, issuer: OrganFacts): Standing {
  if (nation.test(name)) return issuer.level === "province" ? aboveProvince(name, issuer) : "higher";
  if (!province.test(name) || issuer.level === "province") return "unrelated";
  if (issuer.level !== "city") return "higher";
  return samePost(name, issuer) ? "superior" : "higher";
}

function aboveProvince(name: string, issuer: OrganFacts): Standing {
  return samePost(name, issuer) ? "superior" : "higher";
}

/** A government answers to a government, a department to the department above it in its line. */
function samePost(name: string, issuer: OrganFacts): boolean {
  return government.test(name) === (issuer.kind === "government");
}
