import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { err, type Result } from '../../shared/kernel/result.ts';
import { CHANNELS, type Method, methods, type WindowRole } from '../../shared/ipc/contract.ts';
import { ORIGIN } from './protocol.ts';

export interface IpcListener {
  /** The role of the window that these contents belong to, or null if it is none of ours. */
  roleOf(contents: WebContents): WindowRole | null;
  call(method: Method, input: unknown): Promise<Result<unknown>>;
  ready(role: WindowRole, contents: WebContents): void;
  /** Every refusal at the door is logged. */
  refused(role: WindowRole | null, method: string, refusal: string): void;
  /** A handler threw: that is a bug, and the app stops on a clear screen. */
  broke(method: Method, error: unknown): void;
}

/** The only two doors into the main process. */
export function listenToWindows(listener: IpcListener): void {
  ipcMain.handle(CHANNELS.call, (event, method: unknown, input: unknown) =>
    answer(listener, event, method, input),
  );
  ipcMain.on(CHANNELS.ready, (event) => {
    const role = isOurs(event) ? listener.roleOf(event.sender) : null;
    if (role) listener.ready(role, event.sender);
    else listener.refused(null, 'ready', 'NOT_ALLOWED');
  });
}

/** In order: a main frame at our origin; its window's role; the method exists; the role may call it; the input parses. */
async function answer(
  listener: IpcListener,
  event: IpcMainInvokeEvent,
  name: unknown,
  input: unknown,
): Promise<Result<unknown>> {
  const role = isOurs(event) ? listener.roleOf(event.sender) : null;
  const refuse = (refusal: string): Result<unknown> => {
    listener.refused(role, typeof name === 'string' ? name.slice(0, 60) : typeof name, refusal);
    return err(refusal);
  };
  if (!role) return refuse('NOT_ALLOWED');
  if (typeof name !== 'string' || !Object.hasOwn(methods, name)) return refuse('NO_SUCH_METHOD');
  const method = name as Method;
  const roles: readonly WindowRole[] = methods[method].roles;
  if (!roles.includes(role)) return refuse('NOT_ALLOWED');
  const parsed = methods[method].input.safeParse(input);
  if (!parsed.success) return refuse('BAD_INPUT');
  try {
    const result = await listener.call(method, parsed.data);
    if (!result.ok) listener.refused(role, method, result.refusal);
    return result;
  } catch (error) {
    listener.broke(method, error);
    return err('BUG');
  }
}

function isOurs({ senderFrame, sender }: IpcMainEvent | IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.url.startsWith(`${ORIGIN}/`);
}
