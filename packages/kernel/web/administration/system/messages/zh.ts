export default {
  "health.title": "系统运行状况",
  "health.at": "检查时间",
  "health.again": "重新检查",
  "level.good": "正常",
  "level.look": "注意",
  "level.bad": "异常",
  "failures.title": "失败的后台任务",
  "failures.job": "任务",
  "failures.at": "时间",
  "failures.error": "错误信息",
};
