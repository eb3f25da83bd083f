export default {
  "error.unreachable.title": "连不上服务器",
  "error.unreachable.detail": "没有收到服务器的答复，请检查网络后重试。重试不会造成重复办理。",
  "error.unexpected.title": "服务器没有正常答复",
  "error.unexpected.detail": "服务器可能正在维护，请稍后重试；仍不成功时请告知系统管理员。",
  "error.tooLongToPrint.title": "一次打印不下",
  "error.tooLongToPrint.detail":
    "符合条件的超过{{rows}}条，没有打印。请按年度、时间等缩小范围后分次打印，或导出为Excel。",
  "leave.title": "修改尚未保存",
  "leave.sentence": "离开后，未保存的修改将丢失。",
  "leave.leave": "不保存，离开",
  "leave.stay": "留在本页",
};
