import { keepReferences, withPrefixesAsGiven, withPrefixesToKeep } from "../../../../contract/workflow/index.ts";
import { withDrawing } from "../../picture/with-drawing.ts";
import type { ProcessModeler } from "./modeler.ts";

/** Opens a file in the drawing tool, laid out where it holds no drawing, so that nothing of it is lost on saving. */
export async function openFile(modeler: ProcessModeler, bpmn: string): Promise<void> {
  const drawn = await withDrawing(withPrefixesToKeep(bpmn));
  keepReferences((await modeler.importXML(drawn)).warnings);
}

/** The file as it is drawn now. */
export async function fileOf(modeler: ProcessModeler): Promise<string> {
  const { xml = "" } = await modeler.saveXML({ format: true });
  return withPrefixesAsGiven(xml);
}
