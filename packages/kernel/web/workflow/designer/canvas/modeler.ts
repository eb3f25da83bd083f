import Modeler from "bpmn-js/lib/Modeler";
import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import "bpmn-js/dist/assets/bpmn-font/css/bpmn.css";
import type { Language } from "../../../../contract/base/index.ts";
import { tzModdle } from "../../../../contract/workflow/index.ts";
import { painting } from "../../picture/painting.ts";
import { ContextPadProvider } from "./context-pad.ts";
import { PaletteProvider } from "./palette.ts";
import type { Services } from "./services.ts";
import { translateInto } from "./words.ts";

export type ProcessModeler = Modeler<Services>;

/** The drawing tool in a box. Its mark at the corner must stay visible: the licence of bpmn.io asks for it. */
export function createModeler(container: HTMLElement, language: Language): ProcessModeler {
  return new Modeler<Services>({
    container,
    moddleExtensions: { tz: tzModdle },
    ...painting,
    additionalModules: [
      {
        translate: ["value", translateInto(language)],
        paletteProvider: ["type", PaletteProvider],
        contextPadProvider: ["type", ContextPadProvider],
        // Kinds are changed in the properties, where only those are offered that run.
        replaceMenuProvider: ["value", {}],
      },
    ],
  });
}
