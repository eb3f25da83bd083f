import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

/**
 * What keeps people from using a page, as axe finds it: rule and element. Looks when nothing moves any more, for while a drawer
 * comes its words are paler than they will be.
 */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(
    "Promise.allSettled(document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime < Infinity).map(({ finished }) => finished))",
  );
  const { violations } = await new AxeBuilder({ page: page as never }).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
