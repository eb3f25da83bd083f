import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useBilingual } from "@tz/kernel/web/base";
import { ErrorState, Facts, Page, PageHeader, Sheet, Skeleton } from "@tz/ui";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { type BoxView, type CatalogueRow, retentionEntries } from "../../contract/index.ts";
import styles from "../archives.module.css";
import { CoverAndSpine } from "../boxes/cover-and-spine.tsx";
import { PrintedBox } from "../boxes/printed-box.tsx";
import { CatalogueTable } from "../catalogue/printed-catalogue.tsx";
import { ActDrawer } from "../components/act-drawer.tsx";
import { boxQuery } from "../queries.ts";
import { useText } from "../text.ts";

/** One box: its cover and spine, its list and its remark sheet, to be printed. */
export default function BoxPage() {
  const { boxId } = useParams({ strict: false }) as { boxId: string };
  const box = useQuery(boxQuery(boxId));
  if (box.isPending) return <Skeleton lines={8} />;
  if (box.isError) return <ErrorState error={box.error} onRetry={() => void box.refetch()} />;
  return <Box {...box.data} />;
}

function Box({ box, rows }: { box: BoxView; rows: readonly CatalogueRow[] }) {
  const text = useText();
  const say = useBilingual();
  const [drawn, setDrawn] = useState<"keep" | "empty">();
  const name = text("box.name", {
    year: box.year,
    retention: say(retentionEntries[box.retention]),
    number: box.number,
  });
  return (
    <Page>
      <PageHeader
        title={name}
        back="/archives/boxes"
        actions={
          <>
            <Button type="primary" onClick={() => window.print()}>
              {text("box.print")}
            </Button>
            <Button onClick={() => setDrawn("keep")}>{text("box.keep")}</Button>
            <Button danger onClick={() => setDrawn("empty")}>
              {text("box.empty")}
            </Button>
          </>
        }
      />
      <Sheet title={text("box.coverAndSpine")}>
        <CoverAndSpine box={box} />
      </Sheet>
      <Sheet title={text("box.list")}>
        <div className={styles.scroll}>
          <CatalogueTable rows={rows} />
        </div>
      </Sheet>
      <Sheet title={text("box.remarkSheet")}>
        <Facts
          facts={[
            { label: text("box.note"), value: box.note || text("box.noNote"), wide: true },
            { label: text("box.arrangedBy"), value: `${box.arrangedBy} ${box.arrangedOn}` },
            { label: text("box.checkedBy"), value: box.checkedOn && `${box.checkedBy} ${box.checkedOn}` },
          ]}
        />
      </Sheet>
      <PrintedBox box={box} name={name} rows={rows} />
      {drawn === "keep" && <KeepDrawer box={box} onClose={() => setDrawn(undefined)} />}
      {drawn === "empty" && <EmptyDrawer box={box} name={name} onClose={() => setDrawn(undefined)} />}
    </Page>
  );
}

function KeepDrawer({ box, onClose }: { box: BoxView; onClose: () => void }) {
  const text = useText();
  return (
    <ActDrawer<{ note: string; checkedBy: string }>
      title={text("box.remarkSheet")}
      path={`/api/archives/boxes/${box.id}/keep`}
      body={{ version: box.version }}
      initial={{ note: box.note, checkedBy: box.checkedBy }}
      sentence={() => text("box.keepSentence")}
      confirm={text("save")}
      onClose={onClose}
    >
      <Form.Item name="note" label={text("box.note")}>
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={500} />
      </Form.Item>
      <Form.Item name="checkedBy" label={text("box.checkedBy")}>
        <Input maxLength={50} />
      </Form.Item>
    </ActDrawer>
  );
}

function EmptyDrawer({ box, name, onClose }: { box: BoxView; name: string; onClose: () => void }) {
  const text = useText();
  const navigate = useNavigate();
  return (
    <ActDrawer
      title={text("box.empty")}
      path={`/api/archives/boxes/${box.id}/empty`}
      body={{ version: box.version }}
      sentence={() => text("box.emptySentence", { name, items: box.items })}
      confirm={text("box.empty")}
      danger
      onClose={onClose}
      onDone={() => void navigate({ to: "/archives/boxes" })}
    />
  );
}
