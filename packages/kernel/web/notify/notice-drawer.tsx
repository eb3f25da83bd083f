import { DateText, EmptyState, ErrorState, Skeleton, StatusTag } from "@tz/ui";
import { Button, Drawer } from "antd";
import type { NoticeView } from "../../contract/notify/index.ts";
import { useKeyset } from "../base/index.ts";
import styles from "./notices.module.css";
import { noticesKey, useReadNotices } from "./notices.ts";
import { useText } from "./text.ts";

/** One's notices, newest first; going to what one tells of marks it as read. */
export default function NoticeDrawer({ onClose }: { onClose: () => void }) {
  const text = useText();
  const read = useReadNotices();
  return (
    <Drawer
      open
      size={440}
      title={text("drawer.title")}
      onClose={onClose}
      styles={{ body: { padding: 0 } }}
      extra={
        <Button type="link" loading={read.isPending} onClick={() => read.mutate(undefined)}>
          {text("drawer.readAll")}
        </Button>
      }
    >
      <Notices
        onGo={({ id, readAt }) => {
          if (!readAt) read.mutate([id]);
          onClose();
        }}
      />
    </Drawer>
  );
}

function Notices({ onGo }: { onGo: (notice: NoticeView) => void }) {
  const text = useText();
  const list = useKeyset<NoticeView>({ key: noticesKey, path: "/api/notices" });
  if (list.status === "pending") return <Skeleton lines={6} />;
  if (list.status === "error") return <ErrorState error={list.error} onRetry={list.retry} />;
  if (list.rows.length === 0) return <EmptyState title={text("drawer.none")} hint={text("drawer.noneHint")} />;
  return (
    <>
      <ul className={styles.notices}>
        {list.rows.map((notice) => (
          <li key={notice.id} data-unread={!notice.readAt}>
            <a href={notice.link} onClick={() => onGo(notice)}>
              <span className={styles.head}>
                {notice.urgent && <StatusTag tone="bad">{text("drawer.urgent")}</StatusTag>}
                <strong>{notice.title}</strong>
                <DateText value={notice.at} />
              </span>
              <span>{notice.body}</span>
            </a>
          </li>
        ))}
      </ul>
      {list.hasMore && (
        <div className={styles.more}>
          <Button loading={list.loadingMore} onClick={list.loadMore}>
            {text("drawer.more")}
          </Button>
        </div>
      )}
    </>
  );
}
