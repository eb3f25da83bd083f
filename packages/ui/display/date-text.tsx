import { useLanguage } from "../text/use-language.ts";
import { useUiText } from "../text/use-ui-text.ts";
import styles from "./display.module.css";
import { type DateForm, dueTone, lateness, writeMoment } from "./moment.ts";
import { useNow } from "./use-now.ts";

/** A moment in Beijing time; pointing at it shows it in full, and so does print, where today is soon past. Nothing for no value. */
export function DateText({ value, form = "short" }: { value: string | null | undefined; form?: DateForm }) {
  const language = useLanguage();
  const now = useNow();
  if (!value) return null;
  const moment = new Date(value);
  const isCut = form === "short" || form === "brief";
  return (
    <time
      dateTime={value}
      title={writeMoment(moment, "minute", language, now)}
      className={styles.moment}
      data-cut={isCut || undefined}
    >
      <span>{writeMoment(moment, form, language, now)}</span>
    </time>
  );
}

/** A deadline: cinnabar and how late when it has passed, ochre on its last days, plain before; its date in print. */
export function DueText({ value }: { value: string | null | undefined }) {
  const text = useUiText();
  const language = useLanguage();
  const now = useNow();
  if (!value) return null;
  const due = new Date(value);
  const tone = dueTone(due, now);
  const late = lateness(due, now);
  const written = writeMoment(due, "short", language, now);
  return (
    <time
      dateTime={value}
      title={writeMoment(due, "minute", language, now)}
      className={styles.due}
      data-tone={tone}
      data-cut
    >
      <span>
        {tone === "late" && text(late.unit === "days" ? "due.lateDays" : "due.lateHours", { count: late.count })}
        {tone === "today" && text("due.today", { time: written })}
        {(tone === "soon" || tone === "later") && written}
      </span>
    </time>
  );
}
