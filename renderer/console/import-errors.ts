import type { ImportPreview } from '../../shared/ipc/answers.ts';

export function hasErrors(preview: ImportPreview): boolean {
  return preview.problems.some(({ severity }) => severity === 'error');
}
