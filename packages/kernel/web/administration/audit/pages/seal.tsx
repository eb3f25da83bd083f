import { Page, PageHeader, Sheet } from "@tz/ui";
import { Download } from "../../shared/index.ts";
import styles from "../../shared/shared.module.css";
import { TrailCheck } from "../components/trail-check.tsx";
import { useText } from "../text.ts";

/** Whether the trail is whole, the newest seal as a file, and how to show with it that nothing was rewritten. */
export default function SealPage() {
  const text = useText();
  return (
    <Page width="narrow">
      <PageHeader title={text("seal.title")} facts={text("seal.what")} />
      <TrailCheck />
      <Sheet title={text("seal.newest")}>
        <div className={styles.stack}>
          <p>{text("seal.newestHint")}</p>
          <div className={styles.buttons}>
            <Download path="/api/audit/seal" fileName="audit-seal.json" label={text("seal.download")} />
          </div>
        </div>
      </Sheet>
      <Sheet title={text("seal.verify")}>
        <div className={styles.stack}>
          <p>{text("seal.verifyWhere")}</p>
          <pre className={styles.pre}>npm run audit:verify</pre>
          <p>{text("seal.verifyWith")}</p>
          <pre className={styles.pre}>npm run audit:verify -- --seal audit-seal.json</pre>
          <p className={styles.hint}>{text("seal.broken")}</p>
        </div>
      </Sheet>
    </Page>
  );
}
