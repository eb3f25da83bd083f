import { Form, Input, Select } from "antd";
import type { RegionLevel, UnitKind } from "../../../contract/people/index.ts";
import { usePeopleText } from "../../people/index.ts";
import { useText } from "../text.ts";
import styles from "./set-up.module.css";

const levels = ["province", "city", "county", "town"] as const satisfies readonly RegionLevel[];
const kinds = [
  "office",
  "government",
  "party",
  "congress",
  "cppcc",
  "supervision",
  "court",
  "procuratorate",
  "department",
  "association",
  "administration",
  "institution",
  "enterprise",
] as const satisfies readonly UnitKind[];

/** The region and the first unit of a new system. */
export function FirstUnitFields() {
  const text = useText();
  const words = usePeopleText();
  const levelOptions = levels.map((value) => ({ value, label: words(`level.${value}`) }));
  const kindOptions = kinds.map((value) => ({ value, label: words(`kind.${value}`) }));
  const rules = [{ required: true, message: text("setUp.missing") }];
  return (
    <fieldset className={styles.group}>
      <legend>{text("setUp.unit")}</legend>
      <div className={styles.fields}>
        <Form.Item name={["region", "name"]} label={text("setUp.regionName")} rules={rules}>
          <Input placeholder={text("setUp.regionNameHint")} />
        </Form.Item>
        <Form.Item name={["region", "code"]} label={text("setUp.regionCode")} rules={rules}>
          <Input inputMode="numeric" />
        </Form.Item>
        <Form.Item name={["region", "level"]} label={text("setUp.regionLevel")} rules={rules}>
          <Select options={levelOptions} />
        </Form.Item>
        <Form.Item name={["unit", "name"]} label={text("setUp.unitName")} rules={rules}>
          <Input placeholder={text("setUp.unitNameHint")} />
        </Form.Item>
        <Form.Item name={["unit", "shortName"]} label={text("setUp.unitShortName")} rules={rules}>
          <Input placeholder={text("setUp.unitShortNameHint")} />
        </Form.Item>
        <Form.Item name={["unit", "code"]} label={text("setUp.unitCode")} rules={rules}>
          <Input />
        </Form.Item>
        <Form.Item name={["unit", "kind"]} label={text("setUp.unitKind")} rules={rules}>
          <Select options={kindOptions} />
        </Form.Item>
        <Form.Item name={["unit", "level"]} label={text("setUp.unitLevel")} rules={rules}>
          <Select options={levelOptions} />
        </Form.Item>
      </div>
    </fieldset>
  );
}
