import { next, perform, playTo, to } from '../app/deeds.ts';
import { PlayedApp } from '../app/played-app.ts';
import { type Opened, type Scene, stay, type Story } from '../story.ts';
import { behind, filled, key } from './opened.ts';

const LISTS_OF_TABS = [
  'overview',
  'households',
  'dwellings',
  'groups',
  'notices',
  'checkIn',
  'settings',
] as const;

const lists: readonly Opened[] = LISTS_OF_TABS.map((tab) =>
  behind(`lists-${tab}`, 'open-lists', `lists-tab-${tab}`),
);

/** From the first start to the first batch, with the lists of the sample project. */
const scenes: readonly Scene[] = [
  {
    deed: stay,
    console: [
      'set-passphrase',
      filled('set-passphrase-refused', { 'setPassphrase-passphrase': '短' }, 'step-setPassphrase'),
    ],
  },
  {
    deed: async (app) => [await perform(app), await app.restart()],
    console: [
      'unlock',
      behind('unlock-forgot', 'unlock-forgot'),
      filled('unlock-refused', { 'unlock-passphrase': '记不清了' }, 'step-unlock'),
    ],
  },
  {
    deed: next,
    console: ['import-households', behind('import-households-preview', 'previewSample-households')],
  },
  {
    deed: next,
    console: ['import-dwellings', behind('import-dwellings-preview', 'previewSample-dwellings')],
  },
  {
    deed: next,
    console: [
      'publish-notice',
      ...lists,
      behind('lists-household', 'open-lists', 'lists-tab-households', 'lists-row'),
      behind('lists-dwelling', 'open-lists', 'lists-tab-dwellings', 'lists-row'),
    ],
  },
  {
    deed: next,
    console: ['open-ceremony', behind('lists-notices-published', 'open-lists', 'lists-tab-notices')],
  },
  {
    deed: async (app) => {
      app.hall.obstacles = ['FOLDER_UNWRITABLE', 'DISK_NEARLY_FULL'];
      await app.lookAtMachine();
    },
    console: 'open-ceremony-obstacles',
  },
  {
    deed: async (app) => {
      app.hall.obstacles = [];
      await app.lookAtMachine();
      await playTo(app, 'freezeRegister');
    },
    console: 'freeze-register',
  },
  { deed: next, console: 'publish-plan' },
  {
    deed: next,
    console: [
      'freeze-batch',
      behind('more-plan', 'more', 'more-plan'),
      behind('more-groups', 'more', 'more-groups'),
      key('keys-before', 'F1'),
    ],
  },
  { deed: to('callHousehold'), console: 'call-group' },
  { deed: next, console: 'check-papers-group' },
];

export const office: Story = { begin: () => new PlayedApp().start(), scenes };
