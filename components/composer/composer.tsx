import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Post } from '../../lib/detect/post.ts';
import { check, mayInsert } from '../../lib/guardrails/check.ts';
import { contextFrom } from '../../lib/guardrails/context.ts';
import type { Finding } from '../../lib/guardrails/rule.ts';
import { weightedLength } from '../../lib/guardrails/weighted-length.ts';
import { say, t } from '../../lib/platform/i18n.ts';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { Button } from '../ui/button.tsx';
import { useNow } from '../ui/time.ts';
import styles from './composer.module.css';
import { copyText } from './copy.ts';
import { CountRing } from './count-ring.tsx';
import { flushDrafts, typeDraft, useDrafts } from './drafts.ts';
import { Editor, type EditorHandle } from './editor.tsx';
import { FindingCard } from './finding-card.tsx';
import { useInsert } from './insert.ts';
import { OutcomeNotice, ReplyState } from './reply-state.tsx';
import { byWeight, segments } from './segments.ts';
import { Tags } from './tags.tsx';
import { warmUp } from './warm-up.ts';

/** What may I say? One per post (its key is the post's id), so that neither text nor undo crosses from one to another. */
export function Composer({ snapshot, post }: { snapshot: Snapshot; post: Post }) {
  const { thread, record, policy, page, reply } = snapshot;
  const text = useDrafts(({ byPost }) => byPost[post.id]?.text ?? '');
  const editor = useRef<EditorHandle>(null);
  const [walked, setWalked] = useState<{ finding: Finding; text: string } | null>(null);
  const [copied, setCopied] = useState(false);
  const reasonId = useId();
  const inserting = useInsert(post.id, text);

  // To the minute: rules that reckon with the time would otherwise start anew at every key.
  const minute = Math.floor(useNow() / 60_000);
  const context = useMemo(
    () => contextFrom({ post, thread, record, policy, now: new Date(minute * 60_000).toISOString() }),
    [post, thread, record, policy, minute],
  );
  useEffect(() => {
    const stop = new AbortController();
    warmUp(context, stop.signal);
    return () => stop.abort();
  }, [context]);
  // Nothing is wrong with nothing, and another customer's history does not wait for the record to be made ready.
  const findings = useMemo(() => (text.trim() === '' ? [] : byWeight(check(text, context))), [text, context]);
  const { weighted, overflowAt } = useMemo(
    () => weightedLength(text, policy.postLimit),
    [text, policy.postLimit],
  );
  const pieces = useMemo(() => segments(text, findings, overflowAt), [text, findings, overflowAt]);
  useEffect(() => flushDrafts, []);
  // As X empties its own box: what was seen on X, to the letter, is no draft any more.
  const posted =
    reply?.postId === post.id &&
    reply.state === 'confirmed' &&
    reply.seenText === null &&
    reply.text === text;
  useEffect(() => {
    if (posted) typeDraft(post.id, '');
  }, [posted, post.id]);

  const empty = text.trim() === '';
  const allowed = mayInsert(findings) && !empty;
  const stopper = findings[0];
  const reason = empty ? t('composer_why_empty') : stopper ? say(stopper.message) : '';
  const sameText = (finding: Finding) =>
    findings.find((each) => each.rule === finding.rule && each.span[0] === finding.span[0]);
  const current = walked && walked.text === text ? (sameText(walked.finding) ?? null) : null;

  const select = (finding: Finding) => {
    editor.current?.select(finding.span);
    setWalked({ finding, text });
  };
  const copy = async () => {
    setCopied(await copyText(text));
    setTimeout(() => setCopied(false), 2000);
  };

  return (
    <section className={styles.composer} aria-label={t('composer_label')}>
      <Tags post={post} account={page.account} policy={policy} />
      <Editor
        ref={editor}
        text={text}
        pieces={pieces}
        findings={findings}
        describedBy={reasonId}
        onText={(next) => typeDraft(post.id, next)}
        onBlur={flushDrafts}
        onWalk={(finding) => setWalked({ finding, text })}
      />
      {!empty && (
        <FindingCard
          findings={findings}
          current={current}
          onSelect={select}
          onFix={({ span, fix }) => fix && editor.current?.replace(span, fix.replacement)}
        />
      )}
      <div role="status" className={styles.status}>
        {inserting.outcome && inserting.outcome !== 'inserted' ? (
          <OutcomeNotice
            outcome={inserting.outcome}
            postId={post.id}
            onReplace={() => inserting.insert(true)}
            onCopy={copy}
            onShow={() => stopper && select(stopper)}
          />
        ) : (
          reply?.postId === post.id && <ReplyState reply={reply} text={text} />
        )}
      </div>
      <div className={styles.bar}>
        <CountRing weighted={weighted} limit={policy.postLimit} />
        <Button className={styles.act} disabled={text === ''} onClick={copy}>
          {t(copied ? 'composer_copied' : 'composer_copy')}
        </Button>
        <Button
          guarded
          look={reply?.postId === post.id && reply.text === text ? 'plain' : 'primary'}
          className={styles.act}
          inert={!allowed || inserting.busy}
          aria-describedby={allowed ? undefined : reasonId}
          title={allowed ? undefined : reason}
          onClick={() => inserting.insert(false)}
        >
          {t('composer_insert')}
        </Button>
        <span id={reasonId} className="vh">
          {!allowed && t('composer_why', { reason })}
        </span>
        <span role="status" className="vh">
          {copied && t('composer_copied')}
        </span>
      </div>
    </section>
  );
}
