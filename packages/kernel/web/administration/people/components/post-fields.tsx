import { useQuery } from "@tanstack/react-query";
import { Checkbox, Form, Input, Select } from "antd";
import { UnitField } from "../../../people/index.ts";
import { useText } from "../text.ts";
import { departmentsQuery } from "./departments.tsx";

/** What is entered of a post. */
export interface PostEntries {
  unit?: string[];
  departmentId?: string | null;
  title?: string;
  isLeader?: boolean;
  isMain?: boolean;
}

/** What the server takes of what was entered. */
export const postBody = ({ unit, departmentId, title, isLeader = false, isMain = false }: PostEntries) => ({
  unitId: unit?.[0],
  departmentId: departmentId ?? null,
  title,
  isLeader,
  isMain,
});

interface PostFieldsProps {
  /** The form field under which they stand, where the form has others. */
  under?: string;
  /** Whether one may say that it becomes the main post. */
  main?: boolean;
}

/** The fields of a new post: unit, department, title. */
export function PostFields({ under, main = false }: PostFieldsProps) {
  const text = useText();
  const at = (name: string) => (under ? [under, name] : name);
  const form = Form.useFormInstance();
  const unit = Form.useWatch<string[] | undefined>(at("unit"), form);
  const unitId = unit?.[0];
  const departments = useQuery({ ...departmentsQuery(unitId ?? ""), enabled: unitId !== undefined });
  const needed = [{ required: true, message: text("needed") }];
  return (
    <>
      <Form.Item name={at("unit")} label={text("post.unit")} rules={needed}>
        <UnitField single />
      </Form.Item>
      <Form.Item name={at("departmentId")} label={text("post.department")}>
        <Select
          allowClear
          disabled={!unitId}
          options={(departments.data?.items ?? [])
            .filter(({ state }) => state === "active")
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name={at("title")} label={text("post.title")} rules={needed}>
        <Input placeholder={text("post.titleHint")} />
      </Form.Item>
      <Form.Item name={at("isLeader")} valuePropName="checked">
        <Checkbox>{text("post.isLeader")}</Checkbox>
      </Form.Item>
      {main && (
        <Form.Item name={at("isMain")} valuePropName="checked">
          <Checkbox>{text("post.makeMain")}</Checkbox>
        </Form.Item>
      )}
    </>
  );
}
