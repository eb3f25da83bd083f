/** A working unit of the city: its names, the mark in its document code, its head's title, who leads it, its own departments. */
export interface DepartmentRow {
  key: string;
  name: string;
  shortName: string;
  mark: string;
  head: string;
  parent: string;
  internals: readonly string[];
}

/** Departments of the city party committee. */
export const partyDepartments: readonly DepartmentRow[] = [
  row("organisation", "中共清晏市委组织部", "市委组织部", "组", "部长", "party", "干部科 组织科 公务员科"),
  row("publicity", "中共清晏市委宣传部", "市委宣传部", "宣", "部长", "party", "新闻科 文艺科 理论科"),
  row("unitedFront", "中共清晏市委统一战线工作部", "市委统战部", "统战", "部长", "party", "党派科 经济联络科"),
  row("politicsLaw", "中共清晏市委政法委员会", "市委政法委", "政法", "书记", "party", "综治督导科 执法监督科"),
  row(
    "staffing",
    "中共清晏市委机构编制委员会办公室",
    "市委编办",
    "编",
    "主任",
    "party",
    "机关机构编制科 事业单位登记科",
  ),
  row(
    "partyWork",
    "中共清晏市委市直属机关工作委员会",
    "市直机关工委",
    "工委",
    "书记",
    "party",
    "组织宣传科 纪律检查科",
  ),
];

/** Working departments of the city government, in the order of its directory. */
export const governmentDepartments: readonly DepartmentRow[] = [
  row(
    "reform",
    "清晏市发展和改革委员会",
    "市发展改革委",
    "发改",
    "主任",
    "government",
    "国民经济综合科 固定资产投资科 价格管理科",
  ),
  row("education", "清晏市教育局", "市教育局", "教", "局长", "government", "基础教育科 职业教育科 发展规划科"),
  row("science", "清晏市科学技术局", "市科技局", "科", "局长", "government", "高新技术科 科技成果转化科"),
  row(
    "industry",
    "清晏市工业和信息化局",
    "市工信局",
    "工信",
    "局长",
    "government",
    "经济运行科 信息化推进科 中小企业科",
  ),
  row("ethnic", "清晏市民族宗教事务局", "市民宗局", "民宗", "局长", "government", "民族工作科 宗教工作科"),
  row("police", "清晏市公安局", "市公安局", "公", "局长", "government", "指挥中心 治安支队 交通管理支队 法制支队"),
  row("civil", "清晏市民政局", "市民政局", "民", "局长", "government", "社会救助科 养老服务科 区划地名科"),
  row("justice", "清晏市司法局", "市司法局", "司", "局长", "government", "立法科 行政复议科 公共法律服务科"),
  row("finance", "清晏市财政局", "市财政局", "财", "局长", "government", "预算科 国库科 行政政法科 资产管理科"),
  row(
    "labour",
    "清晏市人力资源和社会保障局",
    "市人社局",
    "人社",
    "局长",
    "government",
    "就业促进科 社会保险科 劳动关系科",
  ),
  row(
    "land",
    "清晏市自然资源和规划局",
    "市自然资源和规划局",
    "自然资规",
    "局长",
    "government",
    "国土空间规划科 耕地保护科 确权登记科",
  ),
  row(
    "environment",
    "清晏市生态环境局",
    "市生态环境局",
    "环",
    "局长",
    "government",
    "大气环境科 水生态环境科 环境影响评价科",
  ),
  row(
    "housing",
    "清晏市住房和城乡建设局",
    "市住建局",
    "建",
    "局长",
    "government",
    "房地产市场监管科 建筑市场监管科 村镇建设科",
  ),
  row("cityManagement", "清晏市城市管理局", "市城管局", "城管", "局长", "government", "市容管理科 环境卫生科"),
  row("transport", "清晏市交通运输局", "市交通运输局", "交", "局长", "government", "公路建设科 运输管理科 安全监督科"),
  row("water", "清晏市水利局", "市水利局", "水", "局长", "government", "水资源管理科 水旱灾害防御科"),
  row(
    "agriculture",
    "清晏市农业农村局",
    "市农业农村局",
    "农",
    "局长",
    "government",
    "种植业管理科 畜牧兽医科 乡村建设科",
  ),
  row("commerce", "清晏市商务局", "市商务局", "商", "局长", "government", "市场体系建设科 对外贸易科"),
  row("culture", "清晏市文化广电和旅游局", "市文旅局", "文旅", "局长", "government", "公共服务科 文物科 产业发展科"),
  row("health", "清晏市卫生健康委员会", "市卫生健康委", "卫", "主任", "government", "医政科 疾病预防控制科 基层卫生科"),
  row("veterans", "清晏市退役军人事务局", "市退役军人局", "退役", "局长", "government", "移交安置科 拥军优抚科"),
  row(
    "emergency",
    "清晏市应急管理局",
    "市应急局",
    "应急",
    "局长",
    "government",
    "应急指挥中心 安全生产基础科 火灾防治科",
  ),
  row("auditOffice", "清晏市审计局", "市审计局", "审", "局长", "government", "财政审计科 经济责任审计科"),
  row(
    "stateAssets",
    "清晏市人民政府国有资产监督管理委员会",
    "市国资委",
    "国资",
    "主任",
    "government",
    "产权管理科 考核分配科",
  ),
  row("forestry", "清晏市林业和草原局", "市林草局", "林草", "局长", "government", "森林资源管理科 防火科"),
  row(
    "market",
    "清晏市市场监督管理局",
    "市市场监管局",
    "市监",
    "局长",
    "government",
    "登记注册科 食品安全监管科 质量发展科",
  ),
  row("sports", "清晏市体育局", "市体育局", "体", "局长", "government", "群众体育科 竞技体育科"),
  row("statistics", "清晏市统计局", "市统计局", "统", "局长", "government", "综合核算科 农村统计科"),
  row("insurance", "清晏市医疗保障局", "市医保局", "医保", "局长", "government", "待遇保障科 基金监管科"),
  row("petitions", "清晏市信访局", "市信访局", "信", "局长", "government", "来访接待科 督查督办科"),
  row(
    "data",
    "清晏市政务服务和数据管理局",
    "市政务和数据局",
    "数",
    "局长",
    "government",
    "政务服务科 数据资源科 数字基础设施科",
  ),
  row("logistics", "清晏市机关事务管理局", "市机关事务局", "机管", "局长", "government", "公务用车管理科 资产管理科"),
  row("civilDefence", "清晏市国防动员办公室", "市国动办", "防", "主任", "government", "指挥通信科 工程管理科"),
];

/** Mass organisations. */
export const associations: readonly DepartmentRow[] = [
  row("union", "清晏市总工会", "市总工会", "工", "主席", "party", "权益保障部 基层工作部"),
  row("youth", "共青团清晏市委员会", "团市委", "团", "书记", "party", "组织部 青年发展部"),
  row("women", "清晏市妇女联合会", "市妇联", "妇", "主席", "party", "家庭和儿童工作部 权益部"),
  row("scienceAssociation", "清晏市科学技术协会", "市科协", "科协", "主席", "party", "科普部 学会部"),
  row("industryCommerce", "清晏市工商业联合会", "市工商联", "工商联", "主席", "party", "会员部 经济服务部"),
  row("disabled", "清晏市残疾人联合会", "市残联", "残", "理事长", "party", "康复部 教育就业部"),
];

/** Institutions of the city. */
export const institutions: readonly DepartmentRow[] = [
  row("dataCentre", "清晏市大数据中心", "市大数据中心", "数中", "主任", "data", "系统运行科 数据治理科 安全保障科"),
  row("fund", "清晏市住房公积金管理中心", "市公积金中心", "公积金", "主任", "government", "归集科 信贷科"),
  row("cooperative", "清晏市供销合作社联合社", "市供销社", "供", "主任", "government", "合作指导科"),
  row("archives", "清晏市档案馆", "市档案馆", "档", "馆长", "party", "收集整理科 保管利用科"),
  row("broadcast", "清晏市广播电视台", "市广播电视台", "广", "台长", "publicity", "总编室 新闻中心"),
  row("trading", "清晏市公共资源交易中心", "市公共资源交易中心", "交易", "主任", "data", "工程建设科 政府采购科"),
  row("hospital", "清晏市第一人民医院", "市第一人民医院", "医", "院长", "health", "医务科 护理科 财务科"),
];

/** Enterprises that belong to the city. */
export const enterprises: readonly DepartmentRow[] = [
  row(
    "investment",
    "清晏市城市建设投资集团有限公司",
    "市城投集团",
    "城投",
    "总经理",
    "stateAssets",
    "工程管理部 投资发展部",
  ),
  row("waterworks", "清晏市水务集团有限公司", "市水务集团", "水务", "总经理", "stateAssets", "生产运行部 客户服务部"),
  row("bus", "清晏市公共交通集团有限公司", "市公交集团", "公交", "总经理", "stateAssets", "营运部 安全技术部"),
];

function row(
  key: string,
  name: string,
  shortName: string,
  mark: string,
  head: string,
  parent: string,
  internals: string,
): DepartmentRow {
  return { key, name, shortName, mark, head, parent, internals: internals.split(" ") };
}
