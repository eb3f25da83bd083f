/** A deterministic body of office papers for the search benchmark: the same seed gives the same 50,000 papers. */

export interface Paper {
  title: string;
  number: string;
  body: string;
  at: Date;
  unit: number;
  /** Numbers of the units whose people may read the paper. */
  readers: number[];
}

export const UNITS = 123;

const WORDS =
  `工作 通知 关于 市政府 单位 部门 建设 管理 项目 实施 办公室 有关 情况 意见 会议 各县区 落实 要求 加强 推进 服务 发展
  安全 组织 领导 责任 检查 报告 请示 批复 方案 资金 财政局 人民政府 监督 规定 办法 制度 改革 经济 社会 群众 信息 系统 平台 数据
  共享 公开 政务 审批 整改 督查 考核 绩效 预算 采购 招标 验收 工程 施工 质量 环境 保护 污染 治理 水利 农业 农村 乡镇 社区 街道
  教育 医疗 卫生 养老 就业 培训 扶贫 救助 低保 应急 防汛 消防 交通 道路 运输 公务用车 住房 土地 规划 城市 网格化 信用 企业 投资
  招商 园区 产业 科技 创新 人才 文化 旅游 体育 档案 保密 信访 法治 执法 司法 统计 审计 税务 市场 价格 食品药品 知识产权 印发
  转发 报送 贯彻 认真 研究 讨论 决定 同意 原则 目标 任务 措施 步骤 阶段 年度 季度 月份 之前 截止 附件 联系人 电话 抄送 主送 签发
  协调 配合 牵头 分管 负责 主任 局长 科长 秘书长 副市长 县长 代表 委员 建议 提案 答复 办理 反馈 满意 指标 标准 规范 流程 材料
  按照 根据 为了 进一步 结合 实际 现将 如下 请 特此 妥否 希 遵照 执行 高度重视 统筹 确保 完成 不得 严格 依法 及时 全面 重点`.split(
    /\s+/,
  );

/** A generator of numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The characters of GB 2312 in rows from..to: level 1 (frequent) is rows 16-55, level 2 (rare) rows 56-87. */
function gb2312(from: number, to: number): string[] {
  const bytes: number[] = [];
  for (let row = from; row <= to; row++) {
    for (let cell = 1; cell <= (row === 55 ? 89 : 94); cell++) bytes.push(row + 160, cell + 160);
  }
  return [...new TextDecoder("gbk").decode(Uint8Array.from(bytes))];
}

/** Picks by Zipf's law with exponent 1: rank r as often as 1/r. */
function zipf<T>(random: () => number, items: readonly T[]): () => T {
  let total = 0;
  const sums = items.map((_, rank) => (total += 1 / (rank + 1)));
  return () => {
    const wanted = random() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return items[low]!;
  };
}

function inventedWords(random: () => number, count: number): string[] {
  const characters = gb2312(16, 55);
  const character = () => characters[Math.floor(random() * characters.length)]!;
  return Array.from({ length: count }, () => character() + character() + (random() < 0.15 ? character() : ""));
}

/** Papers of about `length` characters in the body; dates fall over five years up to July 2026. */
export function* papers(count: number, length = 500, seed = 2026): Generator<Paper> {
  const random = randomFrom(seed);
  const whole = (below: number) => Math.floor(random() * below);
  const officeWord = zipf(random, WORDS);
  const inventedWord = zipf(random, inventedWords(random, 20_000));
  const rare = gb2312(56, 87);
  const piece = () => {
    const kind = random();
    if (kind < 0.6) return officeWord();
    if (kind < 0.93) return inventedWord();
    if (kind < 0.95) return `${2015 + whole(12)}年${1 + whole(12)}月${1 + whole(28)}日`;
    if (kind < 0.97) return `${whole(100_000) / 100}万元`;
    if (kind < 0.98) return ["OA", "VPN", "IPv6", "GB/T 9704-2012", "PDF", "App", "CA"][whole(7)]!;
    if (kind < 0.985) return `府发〔${2015 + whole(12)}〕${1 + whole(300)}号`;
    if (kind < 0.99) return `NO.${whole(10_000_000)}`;
    return officeWord().slice(0, 1) + rare[whole(rare.length)]!;
  };
  const text = (size: number) => {
    let made = "";
    while (made.length < size) made += piece() + (random() < 0.12 ? "，" : random() < 0.05 ? "。\n" : "");
    return made;
  };
  for (let at = 0; at < count; at++) {
    const unit = whole(UNITS);
    const width = random() < 0.2 ? UNITS : random() ** 3 * UNITS;
    const readers = new Set([unit]);
    for (let reader = 0; reader < UNITS; reader++) if (random() * UNITS < width) readers.add(reader);
    yield {
      title: `关于${text(14)}的${["通知", "请示", "报告", "函", "意见", "批复"][whole(6)]}`,
      number: `${["府发", "府办发", "财发", "教函"][whole(4)]}〔${2021 + (at % 6)}〕${1 + whole(900)}号`,
      body: text(length),
      at: new Date(Date.UTC(2021, 6, 1) + Math.floor(((at + random()) / count) * 5 * 365 * 86_400_000)),
      unit,
      readers: [...readers],
    };
  }
}
