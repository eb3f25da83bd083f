import { useQuery } from "@tanstack/react-query";
import { Checkbox, Form, Input, Select } from "antd";
import type { PostView } from "../../../../contract/people/index.ts";
import { EditDrawer } from "../../shared/index.ts";
import { directoryKeys } from "../keys.ts";
import { useText } from "../text.ts";
import { departmentsQuery } from "./departments.tsx";

type Entries = Pick<PostView, "title" | "isLeader"> & { departmentId?: string | null };

/** Changes a post within its unit; going to another unit is a new post. */
export function PostChange({ post, onClose }: { post: PostView; onClose: () => void }) {
  const text = useText();
  const departments = useQuery(departmentsQuery(post.unitId));
  return (
    <EditDrawer<Entries>
      title={text("post.changeTitle", { name: post.personName, unit: post.unitName })}
      submit={text("save")}
      initial={post}
      sendOf={({ title, isLeader, departmentId }) => ({
        method: "patch",
        path: `/api/posts/${post.id}`,
        body: { title, isLeader, departmentId: departmentId ?? null, version: post.version },
      })}
      changes={directoryKeys}
      onClose={onClose}
    >
      <Form.Item name="departmentId" label={text("post.department")}>
        <Select
          allowClear
          options={(departments.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="title" label={text("post.title")} rules={[{ required: true, message: text("needed") }]}>
        <Input />
      </Form.Item>
      <Form.Item name="isLeader" valuePropName="checked">
        <Checkbox>{text("post.isLeader")}</Checkbox>
      </Form.Item>
    </EditDrawer>
  );
}
