import { useEffect, useMemo, useRef, useState } from 'react';
import type { Message } from '../../lib/guardrails/rule.ts';
import {
  type Availability,
  askModel,
  availability,
  fetchModel,
  HelperError,
  type Wish,
  wishes,
} from '../../lib/helper/browser-model.ts';
import { judged, whyNot } from '../../lib/helper/judge.ts';
import { readAnswer } from '../../lib/helper/read-answer.ts';
import { say, t } from '../../lib/platform/i18n.ts';
import { useTurn } from '../checks.ts';
import { Button } from '../ui/button.tsx';
import { checkedTexts, NotChecked } from './checked-texts.ts';
import { HelperOffer, type Offer } from './helper-offer.tsx';
import styles from './panels.module.css';
import { undone } from './undone.ts';
import type { ReplyContext } from './use-checked.ts';

export { availability };

export interface HelperProps {
  postId: string;
  text: string;
  context: ReplyContext;
  /** ISO 639-1. */
  lang: string;
  /** What is private can be told: the CRM has said what it has, or that it has nothing. */
  recordKnown: boolean;
  onText(next: string): void;
}

/** How much of a download is here, 0 to 1; null while the model writes. */
type Busy = { loaded: number | null };

/**
 * What the browser's own model would write, beside the squeeze edits: asked for by a click, held against all rules, and
 * each taken or undone by itself. It is given the draft alone, and no draft with something private in it.
 */
export function HelperEdits({ postId, text, context, lang, recordKnown, onText }: HelperProps) {
  const [state, setState] = useState<Availability | null>(null);
  const [busy, setBusy] = useState<Busy | null>(null);
  const [said, setSaid] = useState<{ message: Message; about: string } | null>(null);
  const [offers, setOffers] = useState<readonly Offer[]>([]);
  const turn = useTurn((state) => state.turn);
  const stop = useRef<AbortController | null>(null);
  const latest = useRef({ text, context });
  latest.current = { text, context };

  useEffect(() => {
    let live = true;
    availability(lang).then((now) => live && setState(now));
    return () => {
      live = false;
    };
  }, [lang]);
  useEffect(() => () => stop.current?.abort(), []);

  /** Throws nothing: what went wrong is said, unless the specialist stopped it. */
  const during = async (loaded: number | null, run: (signal: AbortSignal) => Promise<Message | null>) => {
    const own = new AbortController();
    stop.current?.abort();
    stop.current = own;
    setBusy({ loaded });
    setSaid(null);
    const message = await run(own.signal).catch((error: unknown): Message | null => {
      if (own.signal.aborted) return null;
      if (error instanceof NotChecked) return error.sentence;
      const why = error instanceof HelperError ? error.why : 'failed';
      return why === 'stopped' ? null : { key: `helper_${why}` };
    });
    if (stop.current !== own) return;
    stop.current = null;
    setBusy(null);
    if (message && !own.signal.aborted) setSaid({ message, about: latest.current.text });
    setState(await availability(lang));
  };

  const fetch = () =>
    during(0, async (signal) => {
      await fetchModel({ lang, signal, onProgress: (loaded) => setBusy({ loaded }) });
      return null;
    });

  const ask = (wish: Wish) => {
    const why = whyNot(text, recordKnown);
    if (why) return setSaid({ message: why, about: text });
    return during(null, async (signal) => {
      const [own] = await checkedTexts(postId, [text], signal, 'private');
      if (own.findings.length > 0) return { key: 'helper_why_private' };
      const answer = await askModel(wish, text, { lang, signal });
      const now = latest.current;
      if (now.text !== text) return { key: 'helper_changed' };
      const next = readAnswer(answer, text);
      if (next === null) return { key: 'helper_unfit' };
      const rules = await checkedTexts(postId, [text, next], signal);
      const { saves, findings, blocked } = judged(...rules, now.context);
      if (blocked) return { key: 'helper_blocked', args: { sentence: sentence(findings[0]?.message) } };
      if (wish === 'shorter' && saves <= 0) return { key: 'helper_no_gain' };
      setOffers((all) => [
        ...all.filter((one) => one.wish !== wish),
        { wish, base: text, next, taken: false, rules },
      ]);
      return null;
    });
  };

  // What drafts are held against may have changed since: a colleague's verdict, a new post.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn is another reason to ask, and nothing else is.
  useEffect(() => {
    const own = new AbortController();
    for (const { base, next } of offers)
      checkedTexts(postId, [base, next], own.signal).then(
        (rules) =>
          setOffers((all) =>
            all.map((one) => (one.base === base && one.next === next ? { ...one, rules } : one)),
          ),
        () => {},
      );
    return () => own.abort();
  }, [turn]);

  const take = (offer: Offer) => {
    setOffers((all) => all.map((one) => (one === offer ? { ...one, taken: true } : one)));
    onText(offer.next);
  };
  const undo = (offer: Offer, back: string) => {
    setOffers((all) => all.map((one) => (one === offer ? { ...one, taken: false } : one)));
    onText(back);
  };

  const shown = useMemo(
    () =>
      offers.flatMap((offer) => {
        // However it was undone, here or by the keys, it is offered again.
        const taken = offer.taken && offer.base !== text;
        const back = taken ? undone(offer.base, offer.next, text) : null;
        // Words typed meanwhile make a proposal one for another text.
        if (taken ? back === null || back === text : offer.base !== text) return [];
        const all = judged(...offer.rules, context);
        return all.blocked && !taken ? [] : [{ offer, taken, back, ...all }];
      }),
    [offers, text, context],
  );
  // What was said of another text is not said of this one.
  const message = said?.about === text ? said.message : null;
  if (state === null || state === 'unavailable') return null;
  return (
    <section className={styles.panel} aria-label={t('helper_label')}>
      <div className={styles.asks}>
        {busy ? (
          <Button onClick={() => stop.current?.abort()}>{t('helper_stop')}</Button>
        ) : state === 'available' ? (
          wishes.map((wish) => (
            <Button key={wish} onClick={() => void ask(wish)}>
              {t(`helper_${wish}`)}
            </Button>
          ))
        ) : (
          <Button onClick={() => void fetch()}>
            {t(state === 'downloading' ? 'helper_wait' : 'helper_get')}
          </Button>
        )}
        <p role="status" className={styles.preview}>
          {busy
            ? busy.loaded === null
              ? t('helper_working')
              : t('helper_progress', { percent: Math.floor(busy.loaded * 100) })
            : message
              ? say(message)
              : state === 'downloadable'
                ? t('helper_absent')
                : state === 'downloading' && t('helper_arriving')}
        </p>
      </div>
      {shown.length > 0 && (
        <ul>
          {shown.map(({ offer, taken, back, ...all }) => (
            <HelperOffer
              key={offer.wish}
              offer={offer}
              taken={taken}
              {...all}
              onTake={() => take(offer)}
              onUndo={() => back !== null && undo(offer, back)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

const sentence = (message: Message | undefined): string => (message ? say(message) : '');
