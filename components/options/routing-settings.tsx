import type { Message } from '../../lib/guardrails/rule.ts';
import { call } from '../../lib/messaging/client.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Policy } from '../../lib/policy/policy.ts';
import { waysOf } from '../../lib/ways/ways-of.ts';
import { problemOf } from '../problem-of.ts';
import { hoursSheet } from './hours-form.ts';
import { laneSheet } from './lane-form.ts';
import styles from './options.module.css';
import { reasonSheet } from './reason-form.ts';
import { SheetEditor } from './sheet-editor.tsx';

interface RoutingSettingsProps {
  policy: Policy;
  onPolicy(policy: Policy): void;
}

/** In which order posts are answered and by when: the lanes, the hours that their clocks go by, why none is owed. */
export function RoutingSettings({ policy, onPolicy }: RoutingSettingsProps) {
  const save = async (routing: Policy['routing']): Promise<Message[]> => {
    try {
      // What the page's other forms saved meanwhile stays.
      const now = await call('get-policy', {});
      onPolicy(await call('save-policy', { ...now, routing }));
      return [];
    } catch (error) {
      return [problemOf(error)];
    }
  };
  return (
    <section className={styles.group} aria-labelledby="routing">
      <h2 id="routing">{t('forms_routing')}</h2>
      <p className={styles.about}>{t('forms_routing_about')}</p>
      <SheetEditor
        sheet={laneSheet(policy.routing)}
        title={t('forms_lanes')}
        choose={t('forms_lane')}
        fresh={t('forms_lane_new')}
        onSave={save}
      />
      <SheetEditor
        sheet={hoursSheet(policy.routing, waysOf(policy).desks)}
        title={t('forms_hours')}
        choose={t('forms_hours_which')}
        fresh={t('forms_hours_new')}
        onSave={save}
      />
      <SheetEditor
        sheet={reasonSheet(policy.routing)}
        title={t('forms_reasons')}
        choose={t('forms_reason')}
        fresh={t('forms_reason_new')}
        about={t('forms_reasons_about')}
        onSave={save}
      />
    </section>
  );
}
