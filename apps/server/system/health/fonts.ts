import type { HealthPart } from "@tz/kernel/server/base";
import { findFonts } from "../fonts.ts";

export const fontsHealth: HealthPart = {
  name: "system.fonts",
  words: { zh: "公文字体", en: "Typefaces" },
  remedy: {
    zh: "请在服务器上安装缺少的字体并重新启动，否则正式公文的字体与国家标准不符。",
    en: "Install the missing typefaces on the server and start it again, or formal documents miss the standard.",
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
