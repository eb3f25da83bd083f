import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, lazy, type RefObject, Suspense, useId, useState } from "react";
import { useSuggestions } from "./use-suggestions.ts";

const Suggestions = lazy(() => import("./suggestions.tsx"));

interface SearchFieldProps {
  box: RefObject<HTMLInputElement | null>;
  /** What stands in it at first. */
  words: string;
  label: string;
  placeholder: string;
}

/** The words to search for, with the best hits offered while one types: arrows and Enter lead there, Enter alone to all results. */
export function SearchField({ box, words, label, placeholder }: SearchFieldProps) {
  const navigate = useNavigate();
  const id = useId();
  const [typed, setTyped] = useState(words);
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const question = typed.trim();
  const hits = useSuggestions(open ? question : "");
  const shown = open && hits.length > 0;
  const optionId = (place: number) => `${id}-${place}`;
  const go = (place: number) => {
    setOpen(false);
    setChosen(-1);
    const hit = hits[place];
    if (hit) {
      setTyped("");
      void navigate({ href: hit.link });
    } else if (question) {
      void navigate({ to: "/search", search: { q: question } });
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") return setOpen(false);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (shown && step) {
      event.preventDefault();
      const lines = hits.length + 1;
      setChosen((now) => (now < 0 && step < 0 ? lines - 1 : (now + step + lines) % lines));
    } else if (event.key === "Enter") {
      event.preventDefault();
      go(shown ? chosen : -1);
    }
  };
  return (
    <>
      <input
        ref={box}
        type="search"
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && chosen >= 0 ? optionId(chosen) : undefined}
        autoComplete="off"
        placeholder={placeholder}
        maxLength={100}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setChosen(-1);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      {shown && (
        <Suspense>
          <Suggestions id={`${id}-list`} words={question} hits={hits} chosen={chosen} optionId={optionId} onGo={go} />
        </Suspense>
      )}
    </>
  );
}
