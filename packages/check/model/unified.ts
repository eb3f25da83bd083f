/**
 * Radicals that have no decomposition of their own in Unicode, each before the character that it looks like: programs that write
 * PDFs name glyphs by them (⺠ for 民).
 */
const radicals =
  "⺠民⺟母⺬示⺮竹⺸羊⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⻑長⻒镸⻟飠⻊足⻎辶⻏阝⻖阝⺌小⺍小⺗心⺙攵⺝月⺼肉⺾艹⻂衣⻈讠⻐钅⻠饣⺰纟⺘扌⺡氵⺣灬⺨犭⺩王⺅亻⺈刀⺊卜⺄乙⺁厂⺆冂⺇几⺔彐⺕彐⺖忄⺜日⺞歺⺤爪⺥爪⺦丬⺫目⺭礻⺱网⺲罒⺳网⺴网⺵网⺺聿⺻聿⻀艹⻃西⻇角⻌辶⻍辶⻗雨⻞食⻭齒⻯竜";

const known = new Map(
  Array.from({ length: radicals.length / 2 }, (_, index) => [radicals[index * 2]!, radicals[index * 2 + 1]!]),
);

/** Text with radicals written as the characters that they stand for. */
export const unified = (text: string): string =>
  text.replaceAll(/[\u2e80-\u2fdf]/gu, (radical) => known.get(radical) ?? radical.normalize("NFKC"));
