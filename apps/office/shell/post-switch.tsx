import { CheckOutlined, DownOutlined, SwapOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { useMe, usePost } from "@tz/kernel/web/access";
import { actingPost } from "@tz/kernel/web/base";
import { Dropdown } from "antd";
import { useText } from "../text.ts";
import styles from "./header.module.css";

/** The post in which the person acts; who holds several changes it here, for this tab, without signing in again. */
export function PostSwitch() {
  const text = useText();
  const client = useQueryClient();
  const me = useMe();
  const post = usePost();
  if (!post) return null;
  if (me.posts.length === 1) return <PostName unit={post.unitName} title={post.title} />;
  const change = (postId: string) => {
    actingPost.set(postId);
    void client.resetQueries();
  };
  const items = me.posts.map(({ id, unitName, title }) => ({
    key: id,
    label: `${unitName} · ${title}`,
    icon: id === me.postId ? <CheckOutlined /> : <SwapOutlined />,
  }));
  return (
    <Dropdown trigger={["click"]} menu={{ items, onClick: ({ key }) => change(key), selectedKeys: [me.postId] }}>
      <button type="button" className={styles.post} title={text("post.change")}>
        <PostName unit={post.unitName} title={post.title} />
        <DownOutlined aria-hidden="true" />
      </button>
    </Dropdown>
  );
}

function PostName({ unit, title }: { unit: string; title: string }) {
  return (
    <span className={styles.postName}>
      <span>{unit}</span>
      <span>{title}</span>
    </span>
  );
}
