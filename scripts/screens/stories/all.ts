import type { Story } from '../story.ts';
import { day } from './day.ts';
import { groups } from './groups.ts';
import { crowd, hard } from './hard.ts';
import { office } from './office.ts';
import { tickets } from './tickets.ts';

/** Every ceremony that is played for the pictures. */
export const STORIES: readonly Story[] = [office, day, groups, tickets, hard, crowd];
