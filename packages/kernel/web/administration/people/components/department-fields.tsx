import { Form, Input, Radio, Select } from "antd";
import { DepartmentKind, type DepartmentView, departmentKindWords } from "../../../../contract/people/index.ts";
import { useBilingual } from "../../../base/index.ts";
import { useText } from "../text.ts";

export interface DepartmentEntries {
  name: string;
  kind: DepartmentKind;
  parentId?: string | null;
}

/** What the server takes of what was entered. */
export const departmentBody = ({ parentId, ...entries }: DepartmentEntries) => ({
  ...entries,
  parentId: parentId ?? null,
});

/** The fields of a department; `others` may stand above it. */
export function DepartmentFields({ others }: { others: readonly DepartmentView[] }) {
  const text = useText();
  const bilingual = useBilingual();
  return (
    <>
      <Form.Item name="name" label={text("department.name")} rules={[{ required: true, message: text("needed") }]}>
        <Input autoFocus placeholder={text("department.nameHint")} />
      </Form.Item>
      <Form.Item name="kind" label={text("department.kind")} extra={text("department.kindHint")}>
        <Radio.Group
          options={DepartmentKind.options.map((value) => ({ value, label: bilingual(departmentKindWords[value]) }))}
        />
      </Form.Item>
      <Form.Item name="parentId" label={text("department.parent")}>
        <Select allowClear options={others.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
    </>
  );
}
