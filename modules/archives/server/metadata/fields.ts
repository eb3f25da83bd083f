/** One element of DA/T 46-2009. */
export interface MetadataField {
  id: string;
  name: string;
  /** The container that it stands in. */
  within?: string;
  /** It holds others and has no value. */
  holds?: true;
  /** Must be filled when an item is archived. */
  required?: true;
  /** Most characters. */
  max?: number;
  form?: RegExp;
  domain?: readonly string[];
}

const DAY = /^\d{8}$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const WHOLE = /^\d+$/;

/** 文件实体 M1 to M76: what is said of the record itself; M46 to M56 are said of each file. */
export const recordFields: readonly MetadataField[] = [
  { id: "M1", name: "聚合层次", required: true, domain: ["案卷", "文件", "文档"] },
  { id: "M2", name: "来源", holds: true },
  { id: "M3", name: "档案馆名称", within: "M2", max: 100 },
  { id: "M4", name: "档案馆代码", within: "M2", max: 20 },
  { id: "M5", name: "全宗名称", within: "M2", max: 100 },
  { id: "M6", name: "立档单位名称", within: "M2", required: true, max: 100 },
  { id: "M7", name: "电子文件号", required: true, max: 64 },
  { id: "M8", name: "档号", required: true, holds: true },
  { id: "M9", name: "全宗号", within: "M8", max: 4, form: /^[A-Z0-9]{4}$/ },
  { id: "M10", name: "目录号", within: "M8", max: 20 },
  { id: "M11", name: "年度", within: "M8", required: true, form: /^(19|20)\d\d$/ },
  { id: "M12", name: "保管期限", within: "M8", required: true, domain: ["永久", "30年", "10年"] },
  { id: "M13", name: "机构或问题", within: "M8", max: 50 },
  { id: "M14", name: "类别号", within: "M8", max: 20 },
  { id: "M15", name: "室编案卷号", within: "M8", max: 20 },
  { id: "M16", name: "馆编案卷号", within: "M8", max: 20 },
  { id: "M17", name: "室编件号", within: "M8", form: /^\d{4}$/ },
  { id: "M18", name: "馆编件号", within: "M8", max: 20 },
  { id: "M19", name: "文档序号", within: "M8", max: 20 },
  { id: "M20", name: "页号", within: "M8", max: 20 },
  { id: "M21", name: "内容描述", holds: true },
  { id: "M22", name: "题名", within: "M21", required: true, max: 500 },
  { id: "M23", name: "并列题名", within: "M21", max: 500 },
  { id: "M24", name: "副题名", within: "M21", max: 500 },
  { id: "M25", name: "说明题名文字", within: "M21", max: 500 },
  { id: "M26", name: "主题词", within: "M21", max: 500 },
  { id: "M27", name: "关键词", within: "M21", max: 500 },
  { id: "M28", name: "人名", within: "M21", max: 500 },
  { id: "M29", name: "摘要", within: "M21", max: 2000 },
  { id: "M30", name: "分类号", within: "M21", max: 50 },
  { id: "M31", name: "文件编号", within: "M21", max: 100 },
  { id: "M32", name: "责任者", within: "M21", required: true, max: 2500 },
  { id: "M33", name: "日期", within: "M21", required: true, form: DAY },
  { id: "M34", name: "文种", within: "M21", max: 50 },
  { id: "M35", name: "紧急程度", within: "M21", domain: ["加急", "特急", "平急", "特提"] },
  { id: "M36", name: "主送", within: "M21", max: 50_000 },
  { id: "M37", name: "抄送", within: "M21", max: 50_000 },
  { id: "M38", name: "密级", within: "M21", domain: ["内部"] },
  { id: "M39", name: "保密期限", within: "M21", max: 50 },
  { id: "M40", name: "形式特征", holds: true },
  { id: "M41", name: "文件组合类型", within: "M40", domain: ["单件", "组合文件"] },
  { id: "M42", name: "件数", within: "M40", form: WHOLE },
  { id: "M43", name: "页数", within: "M40", form: WHOLE },
  { id: "M44", name: "语种", within: "M40", max: 50 },
  { id: "M45", name: "稿本", within: "M40", max: 50 },
  { id: "M65", name: "存储位置", holds: true },
  { id: "M66", name: "当前位置", within: "M65", max: 500 },
  { id: "M67", name: "脱机载体编号", within: "M65", max: 50 },
  { id: "M68", name: "脱机载体存址", within: "M65", max: 500 },
  { id: "M69", name: "缩微号", within: "M65", max: 50 },
  { id: "M70", name: "权限管理", holds: true },
  { id: "M71", name: "知识产权说明", within: "M70", max: 500 },
  { id: "M75", name: "控制标识", within: "M70", max: 50 },
  { id: "M76", name: "附注", max: 1000 },
];

/** 电子属性, of each file. */
export const fileFields: readonly MetadataField[] = [
  { id: "M47", name: "格式信息", required: true, max: 100 },
  { id: "M48", name: "计算机文件名", required: true, max: 300 },
  { id: "M49", name: "计算机文件大小", required: true, form: WHOLE },
  { id: "M50", name: "文档创建程序", max: 100 },
  { id: "M51", name: "信息系统描述", max: 500 },
];

/** 机构人员实体. */
export const agentFields: readonly MetadataField[] = [
  { id: "M77", name: "机构人员类型", domain: ["单位", "内设机构", "个人"] },
  { id: "M78", name: "机构人员名称", required: true, max: 100 },
  { id: "M79", name: "组织机构代码", max: 50 },
  { id: "M80", name: "个人职位", max: 100 },
];

/** 业务实体. */
export const actFields: readonly MetadataField[] = [
  { id: "M81", name: "业务状态", domain: ["历史行为", "计划任务"] },
  { id: "M82", name: "业务行为", required: true, max: 100 },
  { id: "M83", name: "行为时间", required: true, form: MOMENT },
  { id: "M84", name: "行为依据", max: 500 },
  { id: "M85", name: "行为描述", max: 5000 },
];

/** 实体关系. */
export const relationFields: readonly MetadataField[] = [
  { id: "M86", name: "实体标识符", max: 100 },
  { id: "M87", name: "关系类型", domain: ["文件实体关系", "机构人员实体关系", "业务实体关系", "文件与业务关系"] },
  { id: "M88", name: "关系", max: 100 },
];
