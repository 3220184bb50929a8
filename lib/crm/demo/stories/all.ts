import { appStories } from './app.ts';
import { billingStories } from './billing.ts';
import { installationStories } from './installation.ts';
import { outageStories } from './outage.ts';
import { powerwallStories } from './powerwall.ts';
import { roofAndInverterStories } from './roof-and-inverter.ts';
import { solarStories } from './solar.ts';
import type { Story } from './story.ts';

export const stories: Story[] = [
  ...powerwallStories,
  ...solarStories,
  ...roofAndInverterStories,
  ...appStories,
  ...billingStories,
  ...installationStories,
  ...outageStories,
];
