import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { root } from './project';
import { openBrowser } from './vscode/browser';
import { startHost } from './vscode/host';
import { installHost } from './vscode/install';
import { openPage } from './vscode/page';
import { hoverOver, quickFixes, squiggleOn } from './vscode/person';
import type { Settings } from './vscode/settings';

// Takes the pictures of the documentation, docs/images/*.png, from the real thing:
//   npm run screenshots [-- --extension FOLDER --images FOLDER]

const file = join(root, 'examples', 'flask-predict', 'Dockerfile');

/** The line whose finding the pictures show. */
const line = 'RUN pip install';

const appearance: Settings = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.statusBar.visible': true,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.fontSize': 15,
  'editor.lineHeight': 24,
  'editor.padding.top': 8,
  'editor.cursorBlinking': 'solid',
  'editor.occurrencesHighlight': 'off',
  'editor.lightbulb.enabled': 'off',
  'editor.hover.above': false,
  'editor.scrollBeyondLastLine': false,
};

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { extension: { type: 'string' }, images: { type: 'string' } } });
  const images = resolve(values.images ?? join(root, 'docs', 'images'));
  mkdirSync(images, { recursive: true });
  const host = await startHost(await installHost(), {
    workspace: join(root, 'examples'),
    extension: resolve(values.extension ?? root),
    settings: appearance,
  });
  const browser = await openBrowser();
  try {
    const page = await openPage(browser, host.address, {
      payload: { openFile: `vscode-remote://${host.authority}${file}` },
      size: { width: 1200, height: 620 },
      scale: 2,
    });
    await tidy(page);
    await takePictures(page, (name) => join(images, `${name}.png`));
  } finally {
    await browser.close();
    host.stop();
  }
}

async function takePictures(page: Page, path: (name: string) => string): Promise<void> {
  const hover = await hoverOver(page, await squiggleOn(page, line));
  await hover.getByText('Drydock').first().waitFor();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: path('finding'), animations: 'disabled' });
  await page.mouse.move(5, 5);
  await page.keyboard.press('Escape');
  await hover.waitFor({ state: 'hidden' });
  await quickFixes(page, await squiggleOn(page, line));
  await page.screenshot({ path: path('quick-fixes'), animations: 'disabled' });
  console.log(`Pictures are in ${path('*')}.`);
}

/** Leaves only the editor in the window. */
async function tidy(page: Page): Promise<void> {
  await squiggleOn(page, line);
  if (await page.locator('.part.sidebar').isVisible()) await page.keyboard.press('Control+b');
  await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
  const notifications = page.locator('.notifications-toasts .codicon-notifications-clear');
  while ((await notifications.count()) > 0) await notifications.first().click();
}
