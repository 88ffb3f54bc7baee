/**
 * Shows a dialog above the page; answers how to leave it. The focus goes back to where it was, also where the dialog is taken
 * out of the page without being closed, which alone would lose it.
 */
export function openAbove(
  dialog: HTMLDialogElement | null,
  opened: (dialog: HTMLDialogElement) => void = () => undefined,
): () => void {
  const before = document.activeElement;
  dialog?.showModal();
  // Not its first button: a stray Enter must not press it.
  if (dialog) opened(dialog);
  return () => {
    dialog?.close();
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  };
}
