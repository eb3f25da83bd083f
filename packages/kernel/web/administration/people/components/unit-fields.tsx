import { Form, Input, Select } from "antd";
import { RegionLevel, regionLevelWords, UnitKind, unitKindWords } from "../../../../contract/people/index.ts";
import { useBilingual } from "../../../base/index.ts";
import { UnitField } from "../../../people/index.ts";
import { useText } from "../text.ts";
import { RegionSelect } from "./region-fields.tsx";

/** What is entered of a unit; the units of the pickers come as lists. */
export interface UnitEntries {
  name: string;
  shortName: string;
  code: string;
  documentCode?: string | null;
  kind: UnitKind;
  level: RegionLevel;
  regionCode: string;
  parent?: string[];
  dualLeaderUnitIds?: string[];
}

/** What the server takes of what was entered. */
export function unitBody({ parent, documentCode, ...entries }: UnitEntries) {
  return { ...entries, documentCode: documentCode?.trim() || null, parentId: parent?.[0] ?? null };
}

/** The fields of a unit. */
export function UnitFields() {
  const text = useText();
  const bilingual = useBilingual();
  const needed = [{ required: true, message: text("needed") }];
  return (
    <>
      <Form.Item name="name" label={text("unit.name")} rules={needed}>
        <Input autoFocus placeholder={text("unit.nameHint")} />
      </Form.Item>
      <Form.Item name="shortName" label={text("unit.shortName")} rules={needed}>
        <Input placeholder={text("unit.shortNameHint")} />
      </Form.Item>
      <Form.Item name="code" label={text("unit.code")} extra={text("unit.codeHint")} rules={needed}>
        <Input autoCapitalize="none" />
      </Form.Item>
      <Form.Item name="documentCode" label={text("unit.documentCode")} extra={text("unit.documentCodeHint")}>
        <Input />
      </Form.Item>
      <Form.Item name="kind" label={text("unit.kind")} rules={needed}>
        <Select options={UnitKind.options.map((value) => ({ value, label: bilingual(unitKindWords[value]) }))} />
      </Form.Item>
      <Form.Item name="level" label={text("unit.level")} rules={needed}>
        <Select options={RegionLevel.options.map((value) => ({ value, label: bilingual(regionLevelWords[value]) }))} />
      </Form.Item>
      <Form.Item name="regionCode" label={text("unit.region")} rules={needed}>
        <RegionSelect />
      </Form.Item>
      <Form.Item name="parent" label={text("unit.parent")}>
        <UnitField single />
      </Form.Item>
      <Form.Item name="dualLeaderUnitIds" label={text("unit.dual")} extra={text("unit.dualHint")}>
        <UnitField />
      </Form.Item>
    </>
  );
}
