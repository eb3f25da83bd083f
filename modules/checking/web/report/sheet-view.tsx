import { memo } from "react";
import type { CheckReport } from "../../contract/index.ts";
import { useText } from "../text.ts";
import { findingId, sheetId } from "./ids.ts";
import styles from "./report.module.css";

type Sheet = CheckReport["sheets"][number];

interface SheetViewProps {
  sheet: Sheet;
  index: number;
  findings: CheckReport["findings"];
  chosen: number | undefined;
  onChoose: (index: number) => void;
}

/** Room around a mark, in millimetres, so that it does not lie on what it marks. */
const ROOM = 1;

/** One page as it was read, with the places of what was found. */
export function SheetView({ sheet, index, findings, chosen, onChoose }: SheetViewProps) {
  const text = useText();
  const label = text("sheets.number", { number: index + 1 });
  return (
    <figure id={sheetId(index)} className={styles.sheet}>
      <svg viewBox={`0 0 ${sheet.width} ${sheet.height}`} role="img" aria-label={label}>
        <title>{label}</title>
        <Drawn sheet={sheet} />
        {findings.map(({ place, severity, found }, number) =>
          place?.sheet === index ? (
            <rect
              key={findingId(number)}
              id={`${findingId(number)}-mark`}
              className={styles.mark}
              data-severity={severity}
              data-chosen={number === chosen}
              x={place.x - ROOM}
              y={place.y - ROOM}
              width={place.width + 2 * ROOM}
              height={place.height + 2 * ROOM}
              onPointerDown={() => onChoose(number)}
            >
              <title>{found.zh}</title>
            </rect>
          ) : null,
        )}
      </svg>
      <figcaption>{label}</figcaption>
    </figure>
  );
}

/** The page itself, drawn once: marks over it come and go. */
const Drawn = memo(function Drawn({ sheet: { runs, strokes, images } }: { sheet: Sheet }) {
  return (
    <>
      {images.map(({ kind, x, y, width, height }) => (
        <rect
          key={`${x} ${y} ${width} ${kind}`}
          className={styles.image}
          data-kind={kind}
          {...{ x, y, width, height }}
        />
      ))}
      {strokes.map(({ ink, width, ...ends }) => (
        <line
          key={`${Object.values(ends).join(" ")} ${width}`}
          {...ends}
          className={styles.ink}
          data-ink={ink}
          strokeWidth={width}
        />
      ))}
      {runs.map(({ text, x, y, size, width, face, ink }) => (
        <text
          key={`${x} ${y} ${text}`}
          {...{ x, y }}
          fontSize={size}
          textLength={width > 0 ? width : undefined}
          lengthAdjust="spacingAndGlyphs"
          className={styles.run}
          data-face={face}
          data-ink={ink}
        >
          {text}
        </text>
      ))}
    </>
  );
});
