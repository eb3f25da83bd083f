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
  "failures.acts": "操作",
  "failures.retry": "重新执行",
  "failures.retryNamed": "重新执行{{job}}",
  "failures.retryAll": "全部重新执行",
  "failures.retrySentence":
    "后台任务“{{job}}”将立即重新执行；如仍失败，系统按原定次数自动再试，之后重新列入本表。请先排除错误原因。",
  "failures.retryAllSentence":
    "全部失败的后台任务（包括本表未列出的）将立即重新执行；仍失败的，系统按原定次数自动再试，之后重新列入本表。请先排除错误原因。",
  "failures.retried": "已安排重新执行",
};
