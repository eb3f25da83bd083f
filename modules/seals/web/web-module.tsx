import { SafetyCertificateOutlined } from "@ant-design/icons";
import { defineWebModule } from "@tz/kernel/web/base";
import { certificateMethod } from "../contract/method.ts";
import { useSigned } from "./signed/use-signed.tsx";

/** 印章与数字证书: what waits for a seal, the unit's seals, the certificate authority, and the verification for anybody. */
export const sealsWeb = defineWebModule({
  name: "seals",
  messages: { zh: () => import("./messages/zh.ts"), en: () => import("./messages/en.ts") },
  routes: [
    { path: "/seals/uses", permission: "seals.keep", page: () => import("./pages/uses-page.tsx") },
    { path: "/seals/own", permission: "seals.keep", page: () => import("./pages/own-seals-page.tsx") },
    { path: "/seals/authority", permission: "seals.authority", page: () => import("./pages/authority-page.tsx") },
    { path: "/seals/drops", permission: "seals.approveDrop", page: () => import("./pages/drops-page.tsx") },
    { path: "/certificate", layout: "bare", page: () => import("./pages/certificate-due-page.tsx") },
    { path: "/verify", layout: "bare", page: () => import("./pages/verify-page.tsx") },
  ],
  settings: [
    {
      key: "signature",
      label: { zh: "本人电子签名", en: "My electronic signature" },
      order: 30,
      for: "business",
      part: () => import("./settings/signature-part.tsx"),
    },
    {
      key: "certificates",
      label: { zh: "登录证书", en: "Sign-in certificates" },
      order: 65,
      part: () => import("./settings/certificates-part.tsx"),
    },
  ],
  signedOpinions: useSigned,
  signIn: [
    {
      method: certificateMethod,
      label: { zh: "证书登录", en: "Certificate" },
      form: () => import("./sign-in/certificate-form.tsx"),
      enrolment: "/certificate",
    },
  ],
  menu: [
    {
      to: "/seals/uses",
      label: { zh: "用印", en: "Seals" },
      icon: <SafetyCertificateOutlined />,
      group: "documents",
      order: 50,
      permission: "seals.keep",
      for: "business",
      chord: "y",
    },
    {
      to: "/seals/authority",
      label: { zh: "印章与证书", en: "Seals and certificates" },
      icon: <SafetyCertificateOutlined />,
      group: "administration",
      order: 60,
      permission: "seals.authority",
    },
    {
      to: "/seals/drops",
      label: { zh: "根证书停止信任", en: "Roots to be dropped" },
      icon: <SafetyCertificateOutlined />,
      group: "administration",
      order: 61,
      permission: "seals.approveDrop",
    },
  ],
});
