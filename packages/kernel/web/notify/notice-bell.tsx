import { BellOutlined } from "@ant-design/icons";
import { lazy, Suspense, useState } from "react";
import styles from "./notices.module.css";
import { useUnread } from "./notices.ts";
import { useText } from "./text.ts";

const NoticeDrawer = lazy(() => import("./notice-drawer.tsx"));

/** The bell with the number of unread notices; opens the drawer that holds them. `label` stands below it on a phone. */
export function NoticeBell({ className, label }: { className: string; label?: string }) {
  const text = useText();
  const unread = useUnread();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={unread ? text("bell.unread", { count: unread }) : text("bell.none")}
        onClick={() => setOpen(true)}
      >
        <span className={styles.bell}>
          <BellOutlined aria-hidden="true" />
          {unread ? <span className={styles.dot}>{unread > 99 ? "99+" : unread}</span> : null}
        </span>
        {label}
      </button>
      {open && (
        <Suspense>
          <NoticeDrawer onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
