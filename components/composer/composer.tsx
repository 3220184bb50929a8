import { Eye, Lock } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Post } from '../../lib/detect/post.ts';
import { check, held } from '../../lib/guardrails/check.ts';
import { languageOf } from '../../lib/guardrails/languages.ts';
import type { Finding } from '../../lib/guardrails/rule.ts';
import { say, t } from '../../lib/platform/i18n.ts';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { Button } from '../ui/button.tsx';
import { useEscape } from '../ui/escape.ts';
import { changedPart } from './changed-part.ts';
import styles from './composer.module.css';
import { copyText } from './copy.ts';
import { CountRing } from './count-ring.tsx';
import { flushDrafts, typeDraft, useDrafts } from './drafts.ts';
import { Editor, type EditorHandle } from './editor.tsx';
import { actionsFor } from './finding-actions.tsx';
import { FindingCard } from './finding-card.tsx';
import { useInsert } from './insert.ts';
import { useKeptFocus } from './keep-focus.ts';
import { MovePrivate } from './move-private.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import { choose, useChoices, withOverride } from './per-post.ts';
import { ReplyState } from './reply-state.tsx';
import { useSnippetMenu } from './snippet-menu.tsx';
import { Squeeze } from './squeeze.tsx';
import { StrangerCard, useStranger } from './stranger-card.tsx';
import { Tags } from './tags.tsx';
import { useChecked } from './use-checked.ts';
import { useHelper } from './use-helper.ts';

/** From so few characters left on, ways to save some are offered. */
const near = 20;

/** What may I say? One per post (its key is the post's id), so that neither text nor undo crosses from one to another. */
export function Composer({ snapshot, post }: { snapshot: Snapshot; post: Post }) {
  const { policy, page, reply, unread } = snapshot;
  const text = useDrafts(({ byPost }) => byPost[post.id]?.text ?? '');
  const { overrides } = useChoices(post.id);
  const editor = useRef<EditorHandle>(null);
  const box = useRef<HTMLDivElement>(null);
  const [walked, setWalked] = useState<{ finding: Finding; text: string } | null>(null);
  const [copied, setCopied] = useState(false);
  const [caret, setCaret] = useState(0);
  const [composingAt, setComposingAt] = useState<number | null>(null);
  const [panel, setPanel] = useState<'squeeze' | 'private' | null>(null);
  const [aiming, setAiming] = useState(false);
  const [pinned, togglePinned] = useStranger();
  const reasonId = useId();
  const inserting = useInsert(post.id, text, overrides);
  const checked = useChecked(snapshot, post, text, overrides, composingAt);
  const { context, weighted, limit, pieces } = checked;
  // A reply is in the customer's language, or the guardrails say so.
  const lang = languageOf(post.lang) ?? 'en';
  const HelperEdits = useHelper(policy.helper, lang);
  const recordKnown = !snapshot.crmLoading && (snapshot.record !== null || !snapshot.crmProblem);
  const kept = useKeptFocus(() => editor.current?.focus());
  const own = reply?.postId === post.id ? reply : null;
  const stops = useMemo(() => {
    if (own?.state !== 'inserted') return undefined;
    const draft = own.boxText ?? own.text;
    return held(check(draft, context), { draft, policy, overrides: own.overrides })[0];
  }, [own, context, policy]);
  useEffect(() => flushDrafts, []);
  useEscape(panel !== null, () => setPanel(null));
  // As X empties its own box: what was seen on X, to the letter, is no draft any more.
  const posted = own?.state === 'confirmed' && own.seenText === null && own.text === text;
  useEffect(() => {
    if (posted) typeDraft(post.id, '');
  }, [posted, post.id]);

  const empty = text.trim() === '';
  // In the squeeze panel they stand already, with all that only a draft that is too long gets.
  const findings = empty
    ? []
    : checked.findings.filter(({ rule }) => rule !== 'shorten' || panel !== 'squeeze');
  const allowed = checked.held.length === 0 && !empty;
  const stopper = checked.held[0];
  const reason = empty ? t('composer_why_empty') : stopper ? say(stopper.message) : '';
  const current =
    (walked?.text === text &&
      findings.find(
        ({ rule, span }) => rule === walked.finding.rule && span[0] === walked.finding.span[0],
      )) ||
    null;
  useEscape(current !== null, () => setWalked(null));

  const select = (finding: Finding) => {
    editor.current?.select(finding.span);
    setWalked({ finding, text });
  };
  const fix = ({ span, fix }: Finding) => fix && editor.current?.replace(span, fix.replacement);
  const fixHere = (at: number) => {
    const here = ({ span, fix }: Finding) => fix && span[0] <= at && span[1] >= at;
    const found = current ?? findings.find(here) ?? findings[0];
    if (found) fix(found);
  };
  /** By an edit that can be undone; whoever ticked a box stays at it. */
  const rewrite = (next: string) => {
    const { activeElement } = document;
    const { span, text: part } = changedPart(text, next);
    editor.current?.replace(span, part);
    if (activeElement instanceof HTMLInputElement) activeElement.focus({ preventScroll: true });
  };
  const addSentence = (sentence: string) => {
    const gap = text.trim() === '' || /\s$/.test(text) ? '' : ' ';
    editor.current?.replace([text.length, text.length], gap + sentence);
    setPanel(null);
  };
  const slash = () => {
    const gap = caret === 0 || /\s/.test(text[caret - 1] ?? '') ? '' : ' ';
    editor.current?.replace([caret, caret], `${gap}/`);
  };
  const override = (finding: Finding, why: string | null) => {
    const one = { rule: finding.rule, quote: text.slice(...finding.span), reason: why ?? '' };
    const all = withOverride(overrides, one);
    choose(post.id, { overrides: why ? all : all.filter((each) => each !== one) });
  };
  const copy = async () => {
    setCopied(await copyText(text));
    setTimeout(() => setCopied(false), 2000);
  };
  const snippets = useSnippetMenu({
    text,
    caret,
    snapshot,
    anchor: box,
    onPick: (span, words) => editor.current?.replace(span, words),
  });
  const isOverridden = (finding: Finding) => finding.level === 'block' && !checked.held.includes(finding);
  const reasonFor = (finding: Finding) =>
    isOverridden(finding)
      ? (overrides.find(({ rule, quote }) => rule === finding.rule && quote === text.slice(...finding.span))
          ?.reason ?? null)
      : null;
  const account = page.account ?? policy.brand[0]?.handle ?? '';
  const aim = { onPointerMove: () => setAiming(true), onFocus: () => setAiming(true) };
  const unaim = { onPointerLeave: () => setAiming(false), onBlur: () => setAiming(false) };

  return (
    <section className={styles.composer} aria-label={t('composer_label')} {...kept}>
      <div className={styles.head}>
        <Tags post={post} account={page.account} policy={policy} />
        <Button
          look="icon"
          aria-label={t('composer_stranger')}
          title={t('composer_stranger')}
          aria-expanded={pinned}
          onClick={togglePinned}
        >
          <Eye size={16} aria-hidden />
        </Button>
      </div>
      <div ref={box} className={styles.box}>
        <Editor
          ref={editor}
          text={text}
          pieces={pieces}
          findings={checked.findings}
          describedBy={reasonId}
          menu={snippets.menu}
          onKey={snippets.onKey}
          onCaret={setCaret}
          onText={(next) => typeDraft(post.id, next)}
          onCompose={setComposingAt}
          onBlur={flushDrafts}
          onWalk={(finding) => setWalked({ finding, text })}
          onFix={fix}
          onFixHere={fixHere}
        />
        {snippets.node}
      </div>
      <FindingCard
        findings={findings}
        current={current}
        isOverridden={isOverridden}
        quiet={panel !== null}
        onOpen={() => setPanel(null)}
        calm={composingAt === null ? t(empty ? 'composer_calm_empty' : 'composer_calm') : ''}
        onSelect={select}
        onFix={fix}
        more={(finding) =>
          actionsFor({
            finding,
            postId: post.id,
            text,
            context,
            overridden: reasonFor(finding),
            overridable: policy.overridable.includes(finding.rule),
            unread,
            onOverride: (why) => override(finding, why),
            onReplace: (span, words) => editor.current?.replace(span, words),
          })
        }
      />
      {(pinned || (aiming && !empty)) && <StrangerCard text={text} account={account} floating={!pinned} />}
      <div role="status" className={styles.status}>
        {inserting.outcome && inserting.outcome !== 'inserted' ? (
          <OutcomeNotice
            outcome={inserting.outcome}
            postId={post.id}
            inserting={inserting}
            onCopy={copy}
            onShow={() => stopper && select(stopper)}
          />
        ) : (
          own && <ReplyState reply={own} text={text} stops={stops} />
        )}
      </div>
      {panel === 'squeeze' && <Squeeze text={text} weighted={weighted} limit={limit} onText={rewrite} />}
      {panel === 'squeeze' && HelperEdits && (
        <HelperEdits text={text} context={context} lang={lang} recordKnown={recordKnown} onText={rewrite} />
      )}
      {panel === 'private' && <MovePrivate links={policy.privateLinks} onSentence={addSentence} />}
      <div className={styles.bar}>
        <CountRing weighted={weighted} limit={limit} />
        {(limit - weighted <= near || panel === 'squeeze' || (HelperEdits && !empty)) && (
          <Button
            look="quiet"
            aria-expanded={panel === 'squeeze'}
            onClick={() => setPanel(panel === 'squeeze' ? null : 'squeeze')}
          >
            {t(HelperEdits ? 'helper_open' : 'composer_squeeze')}
          </Button>
        )}
        <Button
          look="icon"
          aria-label={t('composer_snippets')}
          title={t('composer_snippets_key')}
          onClick={slash}
        >
          /
        </Button>
        {policy.privateLinks.length > 0 && (
          <Button
            look="icon"
            aria-label={t('composer_private')}
            title={t('composer_private')}
            aria-expanded={panel === 'private'}
            onClick={() => setPanel(panel === 'private' ? null : 'private')}
          >
            <Lock size={16} aria-hidden />
          </Button>
        )}
        <Button className={styles.copy} disabled={text === ''} onClick={copy}>
          {t(copied ? 'composer_copied' : 'composer_copy')}
        </Button>
        <Button
          guarded
          look={own?.text === text ? 'plain' : 'primary'}
          className={styles.act}
          inert={!allowed || inserting.busy}
          aria-describedby={allowed ? undefined : reasonId}
          title={allowed ? undefined : reason}
          onClick={() => inserting.insert(null)}
          {...aim}
          {...unaim}
        >
          {t('composer_insert')}
        </Button>
        <span id={reasonId} className="vh">
          {!allowed && composingAt === null && t('composer_why', { reason })}
        </span>
        <span role="status" className="vh">
          {copied && t('composer_copied')}
        </span>
      </div>
    </section>
  );
}
