import { FileTextOutlined, SnippetsOutlined } from "@ant-design/icons";
import { defineWebModule } from "@tz/kernel/web/base";

const read = "documents.read";
const draft = "documents.draft";

/** 发文: drafting, the way of a document to its readers, templates. */
export const outgoingWeb = defineWebModule({
  name: "documents",
  messages: { zh: () => import("./messages/zh.ts"), en: () => import("./messages/en.ts") },
  routes: [
    { path: "/documents/outgoing", permission: read, page: () => import("./outgoing/page.tsx") },
    { path: "/documents/new", permission: draft, page: () => import("./draft/new-page.tsx") },
    { path: "/documents/templates", permission: draft, page: () => import("./templates/page.tsx") },
    {
      path: "/documents/templates/$templateId",
      permission: draft,
      page: () => import("./templates/template-page.tsx"),
    },
    { path: "/documents/$documentId", permission: read, page: () => import("./document/page.tsx") },
    { path: "/documents/$documentId/edit", permission: read, page: () => import("./draft/edit-page.tsx") },
  ],
  menu: [
    {
      to: "/documents/outgoing",
      label: { zh: "发文", en: "Outgoing documents" },
      icon: <FileTextOutlined />,
      group: "documents",
      order: 10,
      permission: read,
      for: "business",
      chord: "f",
    },
    {
      to: "/documents/templates",
      label: { zh: "公文模板", en: "Templates" },
      icon: <SnippetsOutlined />,
      group: "documents",
      order: 40,
      permission: draft,
      for: "business",
      chord: "m",
    },
  ],
});
