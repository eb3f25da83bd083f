/** The fictional places; the codes follow GB/T 2260 and GB/T 10114 and begin with a province number that is not in use. */
export const province = { code: "990000", name: "云麓省" };
export const city = { code: "990100", name: "清晏市", mark: "清" };

export interface County {
  key: string;
  code: string;
  name: string;
  /** First character of its document codes. */
  mark: string;
  /** 区, 县 or 市: the word in the names of its offices. */
  word: "区" | "县" | "市";
  towns: readonly Town[];
}

export interface Town {
  code: string;
  name: string;
  mark: string;
  kind: "subdistrict" | "town" | "township";
}

export const counties: readonly County[] = [
  county("wangxiu", "990102", "望岫区", "望", ["听雨街道", "衔月街道", "竹坞镇"]),
  county("lantai", "990103", "澜台区", "澜", ["听澜街道", "浣柳街道", "桐渚镇"]),
  county("huaipu", "990121", "怀璞县", "怀", ["琢玉镇", "砚溪镇", "松云乡"]),
  county("yunting", "990122", "云汀县", "云", ["鹭汀镇", "荻洲镇", "芦花乡"]),
  county("shushi", "990123", "漱石县", "漱", ["枕流镇", "碧涧镇", "石榴坪乡"]),
  county("qingya", "990124", "青崖县", "崖", ["白羽镇", "鹿饮镇", "杉木坪乡"]),
  county("heting", "990181", "鹤汀市", "鹤", ["栖鹤街道", "芷汀镇", "稻花镇"]),
];

function county(key: string, code: string, name: string, mark: string, towns: readonly string[]): County {
  return { key, code, name, mark, word: name.slice(-1) as County["word"], towns: towns.map(town(code)) };
}

/** Serial numbers of GB/T 10114: subdistricts from 001, towns from 100, townships from 200. */
function town(countyCode: string) {
  return (name: string, index: number): Town => {
    const kind = name.endsWith("街道") ? "subdistrict" : name.endsWith("镇") ? "town" : "township";
    const serial = { subdistrict: 1, town: 100, township: 200 }[kind] + index;
    return { code: countyCode + String(serial).padStart(3, "0"), name, mark: name.slice(0, 1), kind };
  };
}
