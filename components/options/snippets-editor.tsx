import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { plural, t } from '../../lib/platform/i18n.ts';
import { variables } from '../../lib/snippets/fill.ts';
import type { Snippet, Variation } from '../../lib/snippets/snippet.ts';
import { standing } from '../../lib/snippets/standing.ts';
import { Button } from '../ui/button.tsx';
import { shortDate } from '../ui/time.ts';
import styles from './reply.module.css';
import { emptyVariation, readSnippet } from './snippets-form.ts';

const mostVariations = 50;

interface SnippetEditorProps {
  snippet: Snippet;
  opened?: boolean;
  onSave(snippet: Snippet): void;
  onRemove(id: string): void;
}

/** One saved reply: its name in the list, everything else once it is opened. */
export function SnippetEditor({ snippet, opened = false, onSave, onRemove }: SnippetEditorProps) {
  const [form, setForm] = useState(snippet);
  const [asking, setAsking] = useState(false);
  const ready = readSnippet(form);
  const old = standing(snippet, new Date().toISOString());
  const change = (part: Partial<Snippet>) => setForm((now) => ({ ...now, ...part }));
  const say = (id: string, part: Partial<Variation>) =>
    change({ variations: form.variations.map((each) => (each.id === id ? { ...each, ...part } : each)) });
  const line = (field: 'group' | 'name' | 'owner') => (
    <label>
      {t(`options_snippet_${field}`)}
      <input
        dir="auto"
        maxLength={80}
        value={form[field]}
        onChange={({ target }) => change({ [field]: target.value })}
      />
    </label>
  );
  return (
    <details className={styles.snippet} open={opened || undefined}>
      <summary>
        <span dir="auto">{snippet.name || t('options_snippets_new')}</span>
        {old !== 'fresh' && !opened && (
          <span className={styles.old}>
            {old === 'expired'
              ? t('composer_snippet_expired', { date: shortDate(`${snippet.expires}T12:00:00Z`) })
              : t('composer_snippet_stale', { date: shortDate(snippet.updatedAt) })}
          </span>
        )}
        <span className={styles.hint}>{plural('options_snippet_ways', snippet.variations.length)}</span>
      </summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) onSave(ready);
        }}
      >
        <div className={styles.top}>
          {line('group')}
          {line('name')}
          {line('owner')}
          <label>
            {t('options_snippet_expires')}
            <input
              type="date"
              value={form.expires ?? ''}
              onChange={({ target }) => change({ expires: target.value || null })}
            />
          </label>
        </div>
        <p className={styles.hint}>
          {t('options_snippet_variables', { names: variables.map((name) => `{${name}}`).join(' ') })}
        </p>
        {form.variations.map(({ id, text, uses }, at) => (
          <div key={id} className={styles.variation}>
            <textarea
              dir="auto"
              rows={2}
              maxLength={5000}
              aria-label={t('options_snippet_way', { number: at + 1 })}
              value={text}
              onChange={({ target }) => say(id, { text: target.value })}
            />
            <Button
              look="icon"
              aria-label={t('options_snippet_way_remove', { number: at + 1 })}
              disabled={form.variations.length === 1}
              onClick={() => change({ variations: form.variations.filter((each) => each.id !== id) })}
            >
              <X size={16} aria-hidden />
            </Button>
            <span className={styles.hint}>{plural('composer_snippet_uses', uses)}</span>
          </div>
        ))}
        <div className={styles.buttons}>
          {form.variations.length < mostVariations && (
            <Button
              look="quiet"
              onClick={() => change({ variations: [...form.variations, emptyVariation()] })}
            >
              <Plus size={15} aria-hidden />
              {t('options_snippet_way_add')}
            </Button>
          )}
          <Button type="submit" look="primary" disabled={!ready}>
            {t('options_snippet_save')}
          </Button>
          <Button onClick={() => (asking || opened ? onRemove(snippet.id) : setAsking(true))}>
            {t(asking ? 'options_snippet_remove_sure' : 'options_snippet_remove')}
          </Button>
        </div>
      </form>
    </details>
  );
}
