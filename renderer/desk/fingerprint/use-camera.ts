import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

export type CameraState = 'starting' | 'live' | 'CAMERA_MISSING' | 'CAMERA_BUSY';

interface Camera {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly state: CameraState;
  /** How many there are. */
  readonly count: number;
  /** The next one, where there are several: the first may be the hall's. */
  other(): void;
  /** The picture of this moment; null while there is none. */
  shoot(): Promise<ImageBitmap | null>;
}

/** Opens a camera for as long as it is looked at, and no longer. */
export function useCamera(): Camera {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<CameraState>('starting');
  const [cameras, setCameras] = useState<readonly string[]>([]);
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    let stream: MediaStream | null = null;
    const stop = (): void => stream?.getTracks().forEach((track) => track.stop());
    void openCamera(wanted).then(async (opened) => {
      if (typeof opened === 'string') return isWanted && setState(opened);
      stream = opened;
      if (!isWanted) return stop();
      if (video.current) video.current.srcObject = opened;
      setState('live');
      setCameras(await listCameras());
    });
    return () => {
      isWanted = false;
      stop();
    };
  }, [wanted]);
  const other = useCallback(() => {
    setState('starting');
    setWanted((now) => cameras[(cameras.indexOf(now ?? cameras[0] ?? '') + 1) % cameras.length] ?? null);
  }, [cameras]);
  const shoot = useCallback(async () => {
    const { current } = video;
    return current && current.videoWidth > 0 ? createImageBitmap(current) : null;
  }, []);
  return { video, state, count: cameras.length, other, shoot };
}

async function openCamera(deviceId: string | null): Promise<MediaStream | 'CAMERA_MISSING' | 'CAMERA_BUSY'> {
  const which =
    deviceId === null ? { facingMode: { ideal: 'environment' } } : { deviceId: { exact: deviceId } };
  try {
    const size = { width: { ideal: 1920 }, height: { ideal: 1080 } };
    return await navigator.mediaDevices.getUserMedia({ audio: false, video: { ...which, ...size } });
  } catch (error) {
    const isMissing = error instanceof DOMException && error.name === 'NotFoundError';
    return isMissing ? 'CAMERA_MISSING' : 'CAMERA_BUSY';
  }
}

async function listCameras(): Promise<string[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.filter(({ kind }) => kind === 'videoinput').map(({ deviceId }) => deviceId);
}
