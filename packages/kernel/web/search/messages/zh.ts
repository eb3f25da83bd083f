export default {
  "search.title": "全文检索",
};
