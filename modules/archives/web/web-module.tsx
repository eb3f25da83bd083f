import { ContainerOutlined } from "@ant-design/icons";
import { defineWebModule } from "@tz/kernel/web/base";
import { useApprovalCount, useAskedCount, useFailedCount, useSentCount } from "./queries.ts";

const permission = "archives.read";
const keep = "archives.keep";
const approve = "archives.approve";

/** 档案: the catalogue, items, boxes, borrowing, transfer, appraisal, settings and figures. */
export const archivesWeb = defineWebModule({
  name: "archives",
  messages: { zh: () => import("./messages/zh.ts"), en: () => import("./messages/en.ts") },
  routes: [
    { path: "/archives", permission, page: () => import("./pages/catalogue.tsx") },
    { path: "/archives/pending", permission: keep, page: () => import("./pages/pending.tsx") },
    { path: "/archives/boxes", permission: keep, page: () => import("./pages/boxes.tsx") },
    { path: "/archives/boxes/$boxId", permission: keep, page: () => import("./pages/box.tsx") },
    { path: "/archives/borrowings", permission, page: () => import("./pages/borrowings.tsx") },
    { path: "/archives/transfers", permission: keep, page: () => import("./pages/transfers.tsx") },
    { path: "/archives/transfers/$transferId", permission: keep, page: () => import("./pages/transfer.tsx") },
    { path: "/archives/appraisals", permission, page: () => import("./pages/appraisals.tsx") },
    { path: "/archives/appraisals/$appraisalId", permission, page: () => import("./pages/appraisal.tsx") },
    { path: "/archives/settings", permission: keep, page: () => import("./pages/settings.tsx") },
    { path: "/archives/statistics", permission: keep, page: () => import("./pages/statistics.tsx") },
    { path: "/archives/$itemId", permission, page: () => import("./pages/item.tsx") },
  ],
  menu: [
    {
      to: "/archives",
      label: { zh: "档案", en: "Archives" },
      icon: <ContainerOutlined />,
      group: "documents",
      order: 60,
      permission,
      for: "business",
      chord: "d",
    },
  ],
  duties: [
    {
      to: "/archives/pending?state=failed",
      label: { zh: "件办结文件归档未成", en: "finished papers that failed to be archived" },
      permission: keep,
      tone: "bad",
      useCount: useFailedCount,
    },
    {
      to: "/archives/borrowings?scope=unit&state=asked",
      label: { zh: "件借阅申请待审批", en: "requests to borrow" },
      permission: keep,
      useCount: useAskedCount,
    },
    {
      to: "/archives/transfers?scope=in&state=sent",
      label: { zh: "批移交档案待接收", en: "transfers of archives to receive" },
      permission: keep,
      useCount: useSentCount,
    },
    {
      to: "/archives/appraisals?state=asked",
      label: { zh: "项档案销毁待审批", en: "destructions of archives to approve" },
      permission: approve,
      useCount: useApprovalCount,
    },
  ],
});
