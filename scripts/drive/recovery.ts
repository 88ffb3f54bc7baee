import type { Page } from '@playwright/test';
import { plain } from './page.ts';

/** Without a printer each recovery code is shown once: copied by hand, then out of sight. Answers the codes by role. */
export async function copyRecovery(console: Page): Promise<Record<string, string>> {
  const codes: Record<string, string> = {};
  const sheet = console.getByTestId('recovery');
  await sheet.waitFor({ timeout: 60_000 });
  while ((await sheet.count()) > 0) {
    const cover = console.getByTestId('recovery-look');
    if ((await cover.count()) > 0) await cover.click();
    for (const shown of await console.locator('[data-testid^="recovery-shown-"]').all())
      codes[(await shown.getAttribute('data-testid'))?.replace('recovery-shown-', '') ?? ''] = plain(
        await shown.innerText(),
      );
    await console.getByTestId('recovery-next').click();
  }
  return codes;
}
