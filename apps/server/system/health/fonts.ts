import type { HealthPart } from "@tz/kernel/server/base";
import { findFonts } from "../fonts.ts";

export const fontsHealth: HealthPart = {
  name: "system.fonts",
  words: { zh: "公文字体", en: "Typefaces" },
  remedy: {
    zh: "请在服务器的程序目录执行 npm run fonts 取免费字体，或安装缺少的字体，然后重新启动，否则正式公文的字体与国家标准不符。",
    en: "Run npm run fonts in the program's folder on the server, or install the missing typefaces, and start it again, or formal documents miss the standard.",
  },
  async check({ services: { config } }) {
    const fonts = await findFonts(config);
    return {
      level: fonts.every(({ found }) => found) ? "good" : "look",
      facts: fonts.map(({ kind, found, family }) => ({
        words: found
          ? { zh: "{kind}：已安装（{family}）", en: "{kind}: installed ({family})" }
          : { zh: "{kind}：未安装，暂以 {family} 代替", en: "{kind}: missing, {family} stands in" },
        parameters: { kind, family: family ?? "–" },
      })),
    };
  },
};
