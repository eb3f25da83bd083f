import { Checkbox, Form, Input, InputNumber, Radio, Select } from "antd";
import {
  checkPattern,
  DocumentClass,
  numberText,
  patternFaults,
  SeriesKind,
  type SeriesView,
} from "../../../../contract/numbering/index.ts";
import { useBilingual } from "../../../base/index.ts";
import { EditDrawer } from "../../shared/index.ts";
import { numberKeys } from "../keys.ts";
import { useText } from "../text.ts";

interface Entries {
  kind: SeriesKind;
  documentClass?: DocumentClass | null;
  name?: string;
  pattern?: string;
  restarts?: boolean;
  width?: number;
}

const whole = ({ kind = "outgoing", pattern = "", restarts = true, width = 1 }: Partial<Entries>) => ({
  kind,
  pattern,
  restarts,
  width,
});

interface SeriesDrawerProps {
  /** Changed instead of made. */
  series?: SeriesView;
  onClose: () => void;
}

/** Sets up a series, or changes its name and pattern; says what the first number will look like. */
export function SeriesDrawer({ series, onClose }: SeriesDrawerProps) {
  const text = useText();
  return (
    <EditDrawer<Entries>
      title={series ? text("series.changeNamed", { name: series.name }) : text("series.create")}
      submit={series ? text("save") : text("series.create")}
      initial={series ?? { kind: "outgoing", documentClass: "general", restarts: true, width: 1 }}
      sendOf={({ kind, documentClass, name, pattern, restarts, width }) =>
        series
          ? {
              method: "patch",
              path: `/api/number-series/${series.id}`,
              body: { name, pattern, width, version: series.version },
            }
          : {
              method: "post",
              path: "/api/number-series",
              body: {
                kind,
                documentClass: kind === "outgoing" ? documentClass : null,
                name,
                pattern,
                restarts,
                width,
              },
            }
      }
      sentence={(entries) => {
        const pattern = whole({ ...series, ...entries });
        return checkPattern(pattern).length > 0
          ? text("series.patternMissing")
          : text("series.sentence", { number: numberText(pattern, new Date().getFullYear(), 1) });
      }}
      changes={numberKeys}
      onClose={onClose}
    >
      {!series && <KindFields />}
      <SeriesFields {...(series ? { series } : {})} />
    </EditDrawer>
  );
}

function KindFields() {
  const text = useText();
  const kind = Form.useWatch<SeriesKind | undefined>("kind", Form.useFormInstance());
  return (
    <>
      <Form.Item name="kind" label={text("series.kind")}>
        <Radio.Group options={SeriesKind.options.map((value) => ({ value, label: text(`kind.${value}`) }))} />
      </Form.Item>
      {kind === "outgoing" && (
        <Form.Item name="documentClass" label={text("series.class")}>
          <Select options={DocumentClass.options.map((value) => ({ value, label: text(`class.${value}`) }))} />
        </Form.Item>
      )}
      <Form.Item name="restarts" valuePropName="checked">
        <Checkbox>{text("series.restarts")}</Checkbox>
      </Form.Item>
    </>
  );
}

function SeriesFields({ series }: { series?: SeriesView }) {
  const text = useText();
  const bilingual = useBilingual();
  const form = Form.useFormInstance<Entries>();
  const needed = [{ required: true, message: text("needed") }];
  const rightPattern = {
    validator: () => {
      const faults = checkPattern(whole({ ...series, ...form.getFieldsValue() }));
      const words = faults.map((fault) => bilingual(patternFaults[fault])).join(" ");
      return faults.length > 0 ? Promise.reject(new Error(words)) : Promise.resolve();
    },
  };
  return (
    <>
      <Form.Item name="name" label={text("series.name")} rules={needed}>
        <Input maxLength={50} placeholder={text("series.nameHint")} />
      </Form.Item>
      <Form.Item
        name="pattern"
        label={text("series.pattern")}
        extra={text("series.patternHint", { year: "{year}", n: "{n}" })}
        dependencies={["kind", "restarts", "width"]}
        rules={[...needed, rightPattern]}
      >
        <Input maxLength={60} placeholder={text("series.patternExample", { year: "{year}", n: "{n}" })} />
      </Form.Item>
      <Form.Item name="width" label={text("series.width")} extra={text("series.widthHint")} rules={needed}>
        <InputNumber min={1} max={8} precision={0} />
      </Form.Item>
    </>
  );
}
