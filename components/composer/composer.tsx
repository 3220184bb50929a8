import { Eye } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { Post } from '../../lib/detect/post.ts';
import { languageOf } from '../../lib/guardrails/language-of.ts';
import type { Finding } from '../../lib/guardrails/rule.ts';
import { say, t } from '../../lib/platform/i18n.ts';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { Button } from '../ui/button.tsx';
import { useEscape } from '../ui/escape.ts';
import { ApprovalRequests } from './approval-requests.tsx';
import styles from './composer.module.css';
import { ComposerBar, type Panel } from './composer-bar.tsx';
import { copyText } from './copy.ts';
import { flushDrafts, typeDraft, useDrafts } from './drafts.ts';
import { Editor, type EditorHandle } from './editor.tsx';
import { actionsFor } from './finding-actions.tsx';
import { FindingCard } from './finding-card.tsx';
import { useInsert } from './insert.ts';
import { useKeptFocus } from './keep-focus.ts';
import { MovePrivate } from './move-private.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import { ReplyState } from './reply-state.tsx';
import { useSnippetMenu } from './snippet-menu.tsx';
import { Squeeze } from './squeeze.tsx';
import { StrangerCard, useStranger } from './stranger-card.tsx';
import { Tags } from './tags.tsx';
import { useCalm } from './use-calm.ts';
import { aboutToType, isHolding, useChecked } from './use-checked.ts';
import { useEdits } from './use-edits.ts';
import { useHelper } from './use-helper.ts';
import { useOverrides } from './use-overrides.ts';
import { useStanding } from './use-standing.ts';

/** What may I say? One per post (its key is the post's id), so that neither text nor undo crosses from one to another. */
export function Composer({ snapshot, post }: { snapshot: Snapshot; post: Post }) {
  const { policy, page, unread, approval } = snapshot;
  const text = useDrafts(({ byPost }) => byPost[post.id]?.text ?? '');
  const { overrides, override, reasonFor } = useOverrides(post.id, text);
  const editor = useRef<EditorHandle>(null);
  const box = useRef<HTMLDivElement>(null);
  const [walked, setWalked] = useState<{ finding: Finding; text: string } | null>(null);
  const [copied, setCopied] = useState(false);
  const [caret, setCaret] = useState(0);
  const [composingAt, setComposingAt] = useState<number | null>(null);
  const [panel, setPanel] = useState<Panel>(null);
  const [aiming, setAiming] = useState(false);
  const [pinned, togglePinned] = useStranger();
  const reasonId = useId();
  const inserting = useInsert(post.id, text, overrides);
  const checked = useChecked(snapshot, post, text, overrides, composingAt);
  const { context, weighted, limit } = checked;
  // A reply is in the customer's language, or the guardrails say so.
  const lang = languageOf(post.lang) ?? 'en';
  const HelperEdits = useHelper(policy.helper, lang);
  const recordKnown = !snapshot.crmLoading && (snapshot.record !== null || !snapshot.crmProblem);
  const kept = useKeptFocus(() => editor.current?.focus());
  const edits = useEdits(editor, text, caret);
  const { own, stops } = useStanding(snapshot, post.id, text);
  useEffect(() => flushDrafts, []);
  useEscape(panel !== null, () => setPanel(null));

  const empty = text.trim() === '';
  // In the squeeze panel they stand already, with all that only a draft that is too long gets.
  const findings = empty
    ? []
    : checked.findings.filter(({ rule }) => rule !== 'shorten' || panel !== 'squeeze');
  const calm = useCalm(findings, checked.state, empty);
  const stopper = checked.held[0];
  const current =
    walked?.text === text ? (findings.find((each) => isSame(each, walked.finding)) ?? null) : null;
  useEscape(current !== null, () => setWalked(null));

  const select = (finding: Finding) => {
    editor.current?.select(finding.span);
    setWalked({ finding, text });
  };
  const fixHere = (at: number) => {
    const here = ({ span, fix }: Finding) => fix && span[0] <= at && span[1] >= at;
    const found = current ?? findings.find(here);
    if (found) edits.fix(found);
  };
  const copy = async () => {
    const done = await copyText(text);
    setCopied(done);
    setTimeout(() => setCopied(false), 2000);
    return done;
  };
  const snippets = useSnippetMenu({ text, caret, snapshot, anchor: box, onPick: edits.replace });
  const isPassed = (finding: Finding) => isHolding(finding) && !checked.held.includes(finding);
  const whyHeld = stopper ? say(stopper.message) : null;

  return (
    <section className={styles.composer} aria-label={t('composer_label')} {...kept}>
      <ApprovalRequests requests={approval.requests} />
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
          pieces={checked.pieces}
          findings={checked.findings}
          describedBy={reasonId}
          menu={snippets.menu}
          onKey={snippets.onKey}
          onCaret={setCaret}
          onText={(next) => {
            checked.soon(next);
            typeDraft(post.id, next);
          }}
          onCompose={setComposingAt}
          onFocus={() => aboutToType(post.id)}
          onBlur={flushDrafts}
          onWalk={(finding) => setWalked({ finding, text })}
          onFix={edits.fix}
          onFixHere={fixHere}
        />
        {snippets.node}
      </div>
      <FindingCard
        findings={findings}
        current={current}
        isOverridden={isPassed}
        quiet={panel !== null}
        onOpen={() => setPanel(null)}
        calm={composingAt === null ? calm : ''}
        onSelect={select}
        onFix={edits.fix}
        more={(finding) =>
          actionsFor({
            finding,
            postId: post.id,
            text,
            context,
            overridden: isPassed(finding) ? reasonFor(finding) : null,
            overridable: policy.overridable.includes(finding.rule),
            approval,
            unread,
            onOverride: (why) => override(finding, why),
            onReplace: edits.replace,
          })
        }
      />
      {(pinned || (aiming && !empty)) && (
        <StrangerCard
          text={text}
          account={page.account ?? policy.brand[0]?.handle ?? ''}
          floating={!pinned}
        />
      )}
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
      {panel === 'squeeze' && (
        <Squeeze text={text} weighted={weighted} limit={limit} onText={edits.rewrite} />
      )}
      {panel === 'squeeze' && HelperEdits && (
        <HelperEdits
          postId={post.id}
          text={text}
          context={context}
          lang={lang}
          recordKnown={recordKnown}
          onText={edits.rewrite}
        />
      )}
      {panel === 'private' && (
        <MovePrivate
          links={policy.privateLinks}
          onSentence={(sentence) => {
            edits.addSentence(sentence);
            setPanel(null);
          }}
        />
      )}
      <ComposerBar
        text={text}
        weighted={weighted}
        limit={limit}
        panel={panel}
        onPanel={setPanel}
        helps={!!HelperEdits}
        hasPrivateLinks={policy.privateLinks.length > 0}
        onSlash={edits.slash}
        copied={copied}
        onCopy={copy}
        inserted={own?.text === text}
        busy={inserting.busy}
        reason={empty ? t('composer_why_empty') : whyHeld}
        sayReason={composingAt === null}
        reasonId={reasonId}
        onInsert={() => inserting.insert(null)}
        onAim={setAiming}
      />
    </section>
  );
}

const isSame = (one: Finding, other: Finding): boolean =>
  one.rule === other.rule && one.span[0] === other.span[0];
