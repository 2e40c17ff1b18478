import type { Locator, Page } from 'playwright-core';

// What a person does in VS Code's window, by keyboard and mouse.

/** Runs a command from the command palette by its title, such as `View: Toggle Panel`. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await choose(page, title);
}

/** Types into the open quick pick and takes the entry of exactly that name. */
export async function choose(page: Page, name: string): Promise<void> {
  await page.locator('.quick-input-widget input[type=text]').waitFor();
  await page.keyboard.type(name);
  await page.locator('.quick-input-list .label-name').getByText(name, { exact: true }).first().click();
}

export async function newDockerfile(page: Page, text: string): Promise<void> {
  await runCommand(page, 'File: New Untitled Text File');
  await page.locator('.monaco-editor .view-lines').first().waitFor();
  await runCommand(page, 'Change Language Mode');
  await choose(page, 'Docker');
  await page.locator('.statusbar-item', { hasText: 'Docker' }).waitFor();
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.insertText(text);
}

/** The underlines of findings, in the order in which they were drawn. */
export function squiggles(page: Page): Locator {
  return page.locator('.squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint');
}

/** The underline of a finding on the line of the open file that has this text. */
export async function squiggleOn(page: Page, text: string): Promise<Locator> {
  const line = await middle(page.locator('.monaco-editor .view-line').filter({ hasText: text }).first());
  const all = squiggles(page);
  await all.first().waitFor();
  for (let index = 0; index < (await all.count()); index++) {
    const { y } = await middle(all.nth(index));
    if (Math.abs(y - line.y) < 5) return all.nth(index);
  }
  throw new Error(`Nothing is underlined in the line with ${text}.`);
}

/** Rests the pointer on what this element covers and returns the hover that appears. */
export async function hoverOver(page: Page, element: Locator): Promise<Locator> {
  const { x, y } = await middle(element);
  await page.mouse.move(x + 200, y + 200);
  await page.mouse.move(x, y);
  const hover = page.locator('.monaco-resizable-hover .monaco-hover-content');
  await hover.waitFor();
  return hover;
}

/** Puts the cursor on what this element covers and opens the menu of quick fixes by keyboard. */
export async function quickFixes(page: Page, element: Locator): Promise<Locator> {
  const { x, y } = await middle(element);
  await page.keyboard.press('Escape');
  await page.mouse.click(x, y);
  // A hover in the way would take the keys.
  await page.mouse.move(x + 200, y + 200);
  await page.locator('.monaco-resizable-hover .monaco-hover-content').waitFor({ state: 'hidden' });
  const fixes = page.locator('.action-widget .monaco-list-row.action');
  for (let attempt = 0; attempt < 5; attempt++) {
    await page.keyboard.press('Control+.');
    if (await appears(fixes.first(), 3000)) return fixes;
    await page.keyboard.press('Escape');
  }
  throw new Error('The menu of quick fixes does not open.');
}

async function appears(element: Locator, timeout: number): Promise<boolean> {
  try {
    await element.waitFor({ timeout });
    return true;
  } catch {
    return false;
  }
}

async function middle(element: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    // Without a box while the editor draws the element anew.
    const box = await element.boundingBox();
    if (box !== null && box.height > 0) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await element.page().waitForTimeout(50);
  }
  throw new Error('It does not come into view.');
}

/** Opens the Problems panel and returns its lines. */
export async function problems(page: Page): Promise<Locator> {
  await runCommand(page, 'Problems: Focus on Problems View');
  return page.locator('.markers-panel .monaco-list-row');
}
