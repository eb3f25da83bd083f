import { leaveApp, leaveXml } from "./leave-app.ts";

/** The leave app seen by whoever draws its processes. */
export async function designerApp() {
  const world = await leaveApp();
  const administrator = world.app.as(world.city.systemAdministrator);

  /** A draft of a file; answers its id. */
  async function draftOf(bpmn: string): Promise<string> {
    const { status, body } = await administrator.post("/api/process-drafts", { bpmn });
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body.id;
  }

  const read = async (id: string) => (await administrator.get(`/api/process-drafts/${id}`)).body;
  return { ...world, administrator, draftOf, read };
}

/** The leave process under another identifier. */
export const otherLeave = (key: string) => leaveXml.replace('id="leave"', `id="${key}"`);
