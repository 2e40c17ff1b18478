import assert from 'node:assert/strict';
import { hoverOver, problems, quickFixes, squiggles } from '../../../scripts/vscode/person';
import { useWindow } from './window';

describe('Editing a Dockerfile in VS Code', function () {
  this.timeout(60_000);
  const window = useWindow('editing', { open: 'flask-predict/Dockerfile' });

  it('underlines what is wrong as soon as the file is open', async () => {
    await squiggles(window.page).first().waitFor();
    const lines = await problems(window.page);
    await lines.filter({ hasText: 'Drydock' }).first().waitFor();
  });

  it('explains a finding when the pointer rests on it, with a link to its page', async () => {
    const hover = await hoverOver(window.page, squiggles(window.page).first());
    await hover.getByText('Drydock').first().waitFor();
    assert.ok((await hover.locator('a').count()) > 0);
  });

  it('offers fixes by keyboard', async () => {
    const fixes = await quickFixes(window.page, squiggles(window.page).first());
    assert.ok((await fixes.count()) > 0);
    await window.page.keyboard.press('Escape');
  });
});
