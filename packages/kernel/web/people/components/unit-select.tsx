import { lazy, Suspense } from "react";

const UnitOptions = lazy(() => import("./unit-options.tsx"));

interface UnitSelectProps {
  label: string;
  value: string | undefined;
  onChange: (unitId: string | undefined) => void;
}

/** Chooses one unit by name or pinyin, on one line; what it needs is fetched when the page is there. */
export function UnitSelect(props: UnitSelectProps) {
  return (
    <Suspense>
      <UnitOptions {...props} />
    </Suspense>
  );
}
