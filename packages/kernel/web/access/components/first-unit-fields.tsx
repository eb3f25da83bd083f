import { Form, Input, Select } from "antd";
import { RegionLevel, regionLevelWords, UnitKind, unitKindWords } from "../../../contract/people/index.ts";
import { useBilingual } from "../../base/index.ts";
import { useText } from "../text.ts";
import styles from "./set-up.module.css";

/** The region and the first unit of a new system. */
export function FirstUnitFields() {
  const text = useText();
  const bilingual = useBilingual();
  const levelOptions = RegionLevel.options.map((value) => ({ value, label: bilingual(regionLevelWords[value]) }));
  const kindOptions = UnitKind.options.map((value) => ({ value, label: bilingual(unitKindWords[value]) }));
  const rules = [{ required: true, message: text("setUp.missing") }];
  return (
    <fieldset className={styles.group}>
      <legend>{text("setUp.unit")}</legend>
      <div className={styles.fields}>
        <Form.Item name={["region", "name"]} label={text("setUp.regionName")} rules={rules}>
          <Input placeholder={text("setUp.regionNameHint")} />
        </Form.Item>
        <Form.Item name={["region", "code"]} label={text("setUp.regionCode")} rules={rules}>
          <Input inputMode="numeric" placeholder={text("setUp.regionCodeHint")} />
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
          <Input placeholder={text("setUp.unitCodeHint")} />
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
