export default {
  "error.unreachable.title": "连不上服务器",
  "error.unreachable.detail": "没有收到服务器的答复，请检查网络后重试。重试不会造成重复办理。",
  "error.unexpected.title": "服务器没有正常答复",
  "error.unexpected.detail": "服务器可能正在维护，请稍后重试；仍不成功时请告知系统管理员。",
};
