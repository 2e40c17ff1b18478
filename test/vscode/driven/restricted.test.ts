import { problems } from '../../../scripts/vscode/person';
import { useWindow } from './window';

describe('A folder that is not trusted', function () {
  this.timeout(60_000);
  const settings = { 'security.workspace.trust.startupPrompt': 'never' };
  const window = useWindow('restricted', { open: 'flask-predict/Dockerfile', trusted: false, settings });

  it('is checked like any other', async () => {
    await window.page.getByText('Restricted Mode').first().waitFor();
    const lines = await problems(window.page);
    await lines.filter({ hasText: 'Drydock' }).first().waitFor();
  });
});
