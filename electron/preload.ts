import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../shared/ipc/contract.ts';

// Written out here, not imported: a sandboxed preload is one file, and it only forwards.
const bridge: Bridge = {
  call: (method, input) => ipcRenderer.invoke('sunlot:call', method, input),
  onView: (listener) => {
    const forward = (_event: unknown, view: unknown): void => listener(view);
    ipcRenderer.on('sunlot:view', forward);
    return () => ipcRenderer.off('sunlot:view', forward);
  },
  ready: () => ipcRenderer.send('sunlot:ready'),
};

contextBridge.exposeInMainWorld('sunlot', bridge);
