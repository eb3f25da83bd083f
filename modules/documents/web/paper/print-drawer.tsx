import { Skeleton, usePhone } from "@tz/ui";
import { Button, Drawer, Space } from "antd";
import { lazy, Suspense } from "react";
import type { DocumentView } from "../../contract/index.ts";
import { useText } from "../text.ts";
import { printedOn } from "./paper-parts.ts";

const PagePreview = lazy(() => import("./page-preview.tsx"));

/** Where a document is printed from: the browser shows the PDF and prints it. */
export const pdfAddress = (documentId: string) => `/api/documents/${documentId}/pdf`;

/** The pages of a document, and the files that hold them. */
export function PrintDrawer({ document, onClose }: { document: DocumentView; onClose: () => void }) {
  const text = useText();
  const phone = usePhone();
  const { id, content, documentNumber, unit, making } = document;
  const facts = {
    unitName: unit.name,
    documentNumber,
    signerName: making?.signOff?.personName,
    printedOn: printedOn(document),
  };
  return (
    <Drawer
      open
      onClose={onClose}
      title={text("pages.title")}
      size={phone ? "100%" : 760}
      extra={
        <Space>
          <Button href={pdfAddress(id)} target="_blank" type="primary">
            PDF
          </Button>
          <Button href={`/api/documents/${id}/ofd`}>OFD</Button>
        </Space>
      }
    >
      <Suspense fallback={<Skeleton kind="text" lines={10} />}>
        <PagePreview content={content} facts={facts} />
      </Suspense>
    </Drawer>
  );
}
