import { FormOutlined, ProfileOutlined } from "@ant-design/icons";
import { defineWebModule } from "@tz/kernel/web/base";

const use = "applications.use";
const manage = "applications.manageForms";

/** 申请: to make, to follow and to count applications; to draw their kinds. */
export const applicationsWeb = defineWebModule({
  name: "applications",
  messages: { zh: () => import("./messages/zh.ts"), en: () => import("./messages/en.ts") },
  routes: [
    { path: "/applications", permission: use, page: () => import("./pages/applications.tsx") },
    { path: "/applications/new/$formId", permission: use, page: () => import("./pages/new-application.tsx") },
    { path: "/applications/statistics", permission: use, page: () => import("./pages/statistics.tsx") },
    { path: "/application-forms", permission: manage, page: () => import("./pages/forms.tsx") },
    { path: "/application-forms/$formId", permission: manage, page: () => import("./pages/form.tsx") },
    { path: "/applications/$applicationId", permission: use, page: () => import("./pages/application.tsx") },
    { path: "/applications/$applicationId/edit", permission: use, page: () => import("./pages/edit-application.tsx") },
  ],
  menu: [
    {
      to: "/applications",
      label: { zh: "申请", en: "Applications" },
      icon: <FormOutlined />,
      group: "office",
      order: 10,
      permission: use,
      for: "business",
      chord: "a",
    },
    {
      to: "/application-forms",
      label: { zh: "申请事项", en: "Kinds of application" },
      icon: <ProfileOutlined />,
      group: "office",
      order: 20,
      permission: manage,
      for: "business",
    },
  ],
});
