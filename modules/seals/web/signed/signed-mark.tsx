import { useBilingual } from "@tz/kernel/web/base";
import { StatusTag } from "@tz/ui";
import { lazy, Suspense, useState } from "react";
import type { SignedOpinionView } from "../../contract/index.ts";
import styles from "./signed.module.css";
import { signedWords } from "./signed-words.ts";

const SignedReport = lazy(() => import("./signed-report.tsx"));

/** 已签名, beside an opinion; a click verifies it. Nothing for one that bears no signature. */
export function SignedMark({ opinion }: { opinion: SignedOpinionView | undefined }) {
  const text = useBilingual();
  const [open, setOpen] = useState(false);
  if (!opinion) return null;
  const isChanged = opinion.changed.length > 0;
  return (
    <>
      <button type="button" className={styles.mark} data-print="hide" onClick={() => setOpen(true)}>
        <StatusTag tone={isChanged ? "bad" : "good"}>
          {text(isChanged ? signedWords.markChanged : signedWords.mark)}
        </StatusTag>
      </button>
      {open && (
        <Suspense>
          <SignedReport opinionId={opinion.id} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** The signature as it was written, under its opinion. */
export function SignedPicture({ opinion }: { opinion: SignedOpinionView | undefined }) {
  const text = useBilingual();
  if (!opinion) return null;
  return (
    <img
      className={styles.picture}
      src={`/api/signed-opinions/${opinion.id}/picture`}
      alt={text(signedWords.picture, { name: opinion.person })}
    />
  );
}
