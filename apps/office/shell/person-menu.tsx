import { UserOutlined } from "@ant-design/icons";
import { useNavigate } from "@tanstack/react-router";
import { useMe, useMySettings, useSignOut } from "@tz/kernel/web/access";
import { useRunShortcut } from "@tz/ui";
import { Dropdown, type MenuProps } from "antd";
import { useText } from "../text.ts";
import styles from "./header.module.css";

/** What concerns the person alone: settings, size of type, language, signing out. */
export function PersonMenu() {
  const text = useText();
  const navigate = useNavigate();
  const me = useMe();
  const signOut = useSignOut();
  const { settings, save } = useMySettings();
  const runShortcut = useRunShortcut();
  const language = settings.language === "en" ? "zh-CN" : "en";
  const items: MenuProps["items"] = [
    { key: "settings", label: text("person.settings"), onClick: () => void navigate({ to: "/settings" }) },
    {
      key: "type",
      label: text(settings.largeType ? "person.ordinaryType" : "person.largeType"),
      onClick: () => save({ largeType: !settings.largeType }),
    },
    { key: "language", label: language === "en" ? "English" : "中文", onClick: () => save({ language }) },
    { key: "keys", label: text("person.keys"), onClick: () => runShortcut("?") },
    { type: "divider" },
    { key: "out", label: text("person.signOut"), onClick: signOut.ask },
  ];
  return (
    <>
      <Dropdown trigger={["click"]} menu={{ items }} placement="bottomRight">
        <button type="button" className={styles.person} title={text("person.menu")}>
          <UserOutlined aria-hidden="true" />
          <span>{me.name}</span>
        </button>
      </Dropdown>
      {signOut.question}
    </>
  );
}
