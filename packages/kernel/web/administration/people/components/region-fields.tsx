import { useQuery } from "@tanstack/react-query";
import { Form, Input, Select } from "antd";
import { RegionLevel, regionLevelWords } from "../../../../contract/people/index.ts";
import { useBilingual } from "../../../base/index.ts";
import { regionsQuery } from "../regions.ts";
import { useText } from "../text.ts";

/** What is entered of a new region. */
export interface RegionEntries {
  code: string;
  name: string;
  parentCode?: string | null;
  level: RegionLevel;
}

/** The fields of a new region. */
export function RegionFields() {
  const text = useText();
  const bilingual = useBilingual();
  const needed = [{ required: true, message: text("needed") }];
  return (
    <>
      <Form.Item name="parentCode" label={text("region.parent")}>
        <RegionSelect allowClear />
      </Form.Item>
      <Form.Item name="level" label={text("unit.level")} rules={needed}>
        <Select options={RegionLevel.options.map((value) => ({ value, label: bilingual(regionLevelWords[value]) }))} />
      </Form.Item>
      <Form.Item name="code" label={text("region.code")} extra={text("region.codeHint")} rules={needed}>
        <Input inputMode="numeric" maxLength={9} />
      </Form.Item>
      <Form.Item name="name" label={text("region.name")} rules={needed}>
        <Input placeholder={text("region.nameHint")} />
      </Form.Item>
    </>
  );
}

interface RegionSelectProps {
  id?: string;
  value?: string | null;
  onChange?: (code: string | null) => void;
  allowClear?: boolean;
}

/** Chooses one of the regions that exist today, by name or code. */
export function RegionSelect({ id, value, onChange, allowClear = false }: RegionSelectProps) {
  const regions = useQuery(regionsQuery);
  return (
    <Select
      {...(id ? { id } : {})}
      showSearch={{ optionFilterProp: "label" }}
      allowClear={allowClear}
      loading={regions.isPending}
      value={value ?? null}
      onChange={(code: string | undefined | null) => onChange?.(code ?? null)}
      options={(regions.data ?? [])
        .filter(({ validTo }) => validTo === null)
        .map(({ code, name }) => ({ value: code, label: `${name}（${code}）` }))}
    />
  );
}
