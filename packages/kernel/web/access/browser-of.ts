const browsers: [pattern: RegExp, name: string][] = [
  [/MicroMessenger/, "微信"],
  [/360SE|QIHU/i, "360"],
  [/QQBrowser/, "QQ"],
  [/UOS|Uniontech/i, "UOS"],
  [/Edg\//, "Edge"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: [pattern: RegExp, name: string][] = [
  [/HarmonyOS/, "HarmonyOS"],
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

/** Browser and system out of what a browser says of itself, or nothing where neither is known. */
export function browserOf(userAgent: string) {
  const find = (list: typeof browsers) => list.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [find(browsers), find(systems)].filter(Boolean).join(" · ") || undefined;
}
