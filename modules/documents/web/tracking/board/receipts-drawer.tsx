import { useQuery } from "@tanstack/react-query";
import type { BoardRow, ReceiptView } from "@tz/kernel/contract/delivery";
import { DateText, EmptyState, ErrorState, Skeleton, StatusTag } from "@tz/ui";
import { Drawer } from "antd";
import { useText } from "../text.ts";
import styles from "../tracking.module.css";
import { receiptsQuery } from "../tracking.ts";

interface ReceiptsDrawerProps {
  row: BoardRow;
  onClose: () => void;
}

/** The receipts of one unit's copy: who, when, from where, and what anyone needs to check the signatures elsewhere. */
export default function ReceiptsDrawer({ row, onClose }: ReceiptsDrawerProps) {
  const text = useText();
  const receipts = useQuery(receiptsQuery(row.deliveryId));
  return (
    <Drawer open size={620} title={text("receipts.of", { unit: row.unitName })} onClose={onClose}>
      {receipts.isPending && <Skeleton kind="text" />}
      {receipts.isError && <ErrorState error={receipts.error} onRetry={() => void receipts.refetch()} />}
      {receipts.data?.length === 0 && <EmptyState title={text("receipts.none")} hint={text("receipts.noneHint")} />}
      <ol className={styles.receipts}>
        {receipts.data?.map((receipt) => (
          <Receipt key={receipt.id} receipt={receipt} />
        ))}
      </ol>
    </Drawer>
  );
}

function Receipt({ receipt }: { receipt: ReceiptView }) {
  const text = useText();
  const { type, personName, unitName, at, ip, reason, path, signature, publicKey } = receipt;
  const isBad = type === "sentBack" || type === "refused" || type === "recalled";
  return (
    <li>
      <p className={styles.receiptLine}>
        <StatusTag tone={isBad ? "bad" : "good"}>{text(`receipt.${type}`)}</StatusTag>
        <span>{personName ?? text("receipts.system")}</span>
        <span>{unitName}</span>
        <DateText value={at} form="minute" />
        {ip && <span className={styles.faint}>{ip}</span>}
      </p>
      {reason && <p>{reason}</p>}
      <details>
        <summary>{text(signature ? "receipts.signed" : "receipts.unsigned")}</summary>
        <p className={styles.faint}>{text(path ? "receipts.checkList" : "receipts.check")}</p>
        <Code label={text("receipts.text")} value={receipt.text} />
        {path && (
          <Code label={text("receipts.path")} value={path.map(({ side, hash }) => `${side} ${hash}`).join("\n")} />
        )}
        {signature && <Code label={text("receipts.signature")} value={signature} />}
        {publicKey && <Code label={text("receipts.key")} value={publicKey} />}
      </details>
    </li>
  );
}

function Code({ label, value }: { label: string; value: string }) {
  return (
    <>
      <p className={styles.codeLabel}>{label}</p>
      <pre className={styles.code}>{value}</pre>
    </>
  );
}
