import type { Random } from "./random.ts";

/** Surnames about as often as one meets them: the first lines many times, the last once. */
const surnames = [
  ...repeat("王李张刘陈", 9),
  ...repeat("杨赵黄周吴徐孙朱马", 5),
  ...repeat("胡郭林何高罗郑梁谢宋唐许韩冯邓", 3),
  ...repeat("彭曾肖田董潘袁于蒋蔡余杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪范金石廖", 2),
  ..."韦夏付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎顾毛郝龚邵万钱严覃武戴莫孔向汤温单仇区解",
  "欧阳",
  "上官",
];

const maleFirst = [..."建国志文德永俊晓海振明宏维学家世景元绍光嘉承子宇浩泽"];
const maleLast = [..."华平辉峰斌东林伟杰鹏飞波宁亮军辰阳睿良远川松坤昌和轩"];
const femaleFirst = [..."丽秀玉晓海雅慧美雪静佳思梦诗淑惠婉若紫欣"];
const femaleLast = [..."芳娟敏燕玲萍霞红梅琴莉婷颖洁茹倩蓉妍瑶琳怡彤"];
const single = [..."磊浩鑫凯璐楠岩帆畅蕾菲岚珊萌楷骁睿航"];

/** Given names with characters that old fonts and old sorting tables lack; a city always has some. */
const rare = ["喆", "堃", "玥", "翀", "祎珺", "玥彤", "堃鹏", "昉", "垚", "瑀", "淼喆", "翊翀", "雨玥", "璟堃"];

/** Given names that beside a common surname would make a public figure's name. */
const avoided = new Set([
  "建明",
  "建华",
  "国华",
  "国平",
  "志军",
  "志华",
  "晓伟",
  "文华",
  "振华",
  "明华",
  "永军",
  "海军",
]);

function repeat(characters: string, times: number): string[] {
  return Array.from({ length: times }, () => [...characters]).flat();
}

function givenName(random: Random): string {
  if (random.chance(0.14)) return random.pick(single);
  const male = random.chance(0.56);
  const first = random.pick(male ? maleFirst : femaleFirst);
  const last = random.pick(male ? maleLast : femaleLast);
  return first === last || avoided.has(first + last) ? givenName(random) : first + last;
}

/** Names one after the other: every sixtieth or so with a rare character, and here and there one that occurred before. */
export function createNames(random: Random): () => string {
  const given = new Set<string>();
  let rareLeft = [...rare];
  let serial = 0;
  return function next(): string {
    serial += 1;
    if (serial % 61 === 0 && rareLeft.length > 0) {
      const [first, ...others] = rareLeft;
      rareLeft = others;
      return random.pick(surnames) + first;
    }
    const name = random.pick(surnames) + givenName(random);
    // About one in eight repetitions stays: two persons of one name are what a directory must bear.
    if (given.has(name) && !random.chance(0.12)) return next();
    given.add(name);
    return name;
  };
}
