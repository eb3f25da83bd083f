import { FaultNote } from "@tz/ui";
import { Form, Segmented, Switch } from "antd";
import type { Language } from "../../../contract/base/index.ts";
import { currentLanguage } from "../../base/index.ts";
import { useText } from "../text.ts";
import { useMySettings } from "../use-my-settings.ts";

/** Language and size of type. */
export default function DisplayPart() {
  const text = useText();
  const { settings, save, error } = useMySettings();
  return (
    <Form layout="vertical">
      <Form.Item label={text("display.language")}>
        <Segmented<Language>
          value={settings.language ?? currentLanguage()}
          options={[
            { value: "zh-CN", label: "中文" },
            { value: "en", label: "English" },
          ]}
          onChange={(language) => save({ language })}
        />
      </Form.Item>
      <Form.Item label={text("display.largeType")} htmlFor="large-type" extra={text("display.largeTypeHint")}>
        <Switch id="large-type" checked={settings.largeType ?? false} onChange={(largeType) => save({ largeType })} />
      </Form.Item>
      <FaultNote error={error} />
    </Form>
  );
}
