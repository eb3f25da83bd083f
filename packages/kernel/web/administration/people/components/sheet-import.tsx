import { UploadOutlined } from "@ant-design/icons";
import { FaultNote } from "@tz/ui";
import { Alert, Button } from "antd";
import { useRef } from "react";
import type { z } from "zod";
import { type PeopleImport, sheetMediaType, type UnitImport } from "../../../../contract/people/index.ts";
import { api, useCommand } from "../../../base/index.ts";
import { Download } from "../../shared/index.ts";
import styles from "../../shared/shared.module.css";
import { directoryKeys } from "../keys.ts";
import { type Text, useText } from "../text.ts";

type Counts = z.output<typeof UnitImport> | z.output<typeof PeopleImport>;

async function importSheet(of: "units" | "people", file: File, key: string) {
  const headers = { "Content-Type": sheetMediaType };
  const answer = await api.raw("POST", `/api/${of}/import`, { bytes: file, headers, key });
  return (await answer.json()) as Counts;
}

/** Template, present data and import of one kind of sheet; what is refused names every faulty cell beside the button. */
export function SheetImport({ of }: { of: "units" | "people" }) {
  const text = useText();
  const picker = useRef<HTMLInputElement>(null);
  const bring = useCommand((file: File, key) => importSheet(of, file, key), { changes: directoryKeys });
  return (
    <div className={styles.stack}>
      <p className={styles.hint}>{text(`sheets.${of}Hint`)}</p>
      <div className={styles.buttons}>
        <Download
          path={`/api/${of}/template`}
          fileName={`${text("sheets.templateFile", { name: text(`sheets.${of}`) })}.xlsx`}
          label={text("sheets.template")}
        />
        <Download path={`/api/${of}/export`} fileName={`${text(`sheets.${of}`)}.xlsx`} label={text("sheets.export")} />
        <Button
          type="primary"
          icon={<UploadOutlined />}
          loading={bring.isPending}
          onClick={() => picker.current?.click()}
        >
          {text("sheets.import")}
        </Button>
        <input
          ref={picker}
          hidden
          type="file"
          accept=".xlsx"
          aria-label={text("sheets.import")}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) bring.mutate(file);
            target.value = "";
          }}
        />
      </div>
      <p className={styles.hint}>{text("sheets.sentence")}</p>
      {bring.data && <Alert type="success" showIcon role="status" title={outcome(text, bring.data)} />}
      <FaultNote error={bring.error} />
    </div>
  );
}

function outcome(text: Text, counts: Counts) {
  return Object.entries(counts)
    .map(([of, { created, changed, unchanged }]) =>
      text("sheets.done", { of: text(`sheets.of.${of as "units"}`), created, changed, unchanged }),
    )
    .join(" ");
}
