import type { RecorderView } from '../../shared/ipc/views.ts';
import { bridge } from '../lib/bridge.ts';
import '../ui/fonts.css';
import { openCapture } from './capture.ts';
import { Recorder } from './recorder.ts';

// The window is hidden: it draws nothing, follows the view and reports by calls.
const recorder = new Recorder({ bridge, openCapture });
bridge.onView((view) => recorder.follow((view as RecorderView).recording));
bridge.ready();
