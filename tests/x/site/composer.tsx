import { ContentState, Editor, EditorState, getDefaultKeyBinding } from 'draft-js';
import { type KeyboardEvent, useState } from 'react';
import { render, unmountComponentAtNode } from 'react-dom';
import { avatar } from './avatar.ts';
import { words } from './words.ts';

type Props = {
  button: 'tweetButtonInline' | 'tweetButton';
  placeholder: string;
  action: string;
  /** Sends the text; true when it arrived. */
  submit(text: string): Promise<boolean>;
  focused?(): void;
};

const LIMIT = 280;
/** X says the role although the element has it. */
const likeX = { role: 'button' };
const tools = ['fileInput', 'gifSearchButton', 'createPollButton', 'scheduleOption', 'geoButton'];

/** Empty, with the selection in the new text: one that points into the old would send the next key astray. */
const emptied = (state: EditorState): EditorState =>
  EditorState.moveFocusToEnd(EditorState.push(state, ContentState.createFromText(''), 'remove-range'));

function Composer({ button, placeholder, action, submit, focused }: Props) {
  const [state, setState] = useState(() => EditorState.createEmpty());
  const [sending, setSending] = useState(false);
  const text = state.getCurrentContent().getPlainText('\n');
  const length = [...text].length;
  const off = text.trim() === '' || sending || length > LIMIT;

  async function send(): Promise<void> {
    if (off) return;
    setSending(true);
    const arrived = await submit(text).catch(() => false);
    setSending(false);
    if (arrived) setState(emptied);
  }
  const keys = (event: KeyboardEvent): string | null =>
    event.key === 'Enter' && (event.metaKey || event.ctrlKey) ? 'post' : getDefaultKeyBinding(event);
  const command = (name: string) => {
    if (name !== 'post') return 'not-handled' as const;
    void send();
    return 'handled' as const;
  };

  return (
    <div className="composer-column">
      <div data-testid="tweetTextarea_0_label" className="textarea-label">
        <div>
          <div dir={document.documentElement.dir}>
            <div data-testid="tweetTextarea_0RichTextInputContainer" className="textarea">
              <Editor
                editorState={state}
                onChange={setState}
                placeholder={placeholder}
                ariaLabel={placeholder}
                ariaMultiline
                webDriverTestID="tweetTextarea_0"
                role="textbox"
                keyBindingFn={keys}
                handleKeyCommand={command}
                onFocus={focused}
              />
            </div>
          </div>
        </div>
      </div>
      <div data-testid="toolBar" className="tool-bar">
        <nav aria-live="polite" className="tools">
          {tools.map((name) => (
            <button
              key={name}
              type="button"
              {...likeX}
              data-testid={name}
              aria-label={name}
              className="tool"
            />
          ))}
        </nav>
        <div
          role="progressbar"
          aria-valuenow={length}
          aria-valuemin={0}
          aria-valuemax={LIMIT}
          aria-label={`${length} of ${LIMIT}`}
          className={length === 0 ? 'ring none' : length > LIMIT ? 'ring over' : 'ring'}
          style={{ ['--share' as string]: `${Math.min(100, (length / LIMIT) * 100)}%` }}
        />
        <button
          type="button"
          {...likeX}
          data-testid={button}
          aria-disabled={off ? 'true' : undefined}
          disabled={off}
          tabIndex={off ? -1 : 0}
          className="primary"
          onClick={() => void send()}
        >
          <div dir="ltr">
            <span>
              <span>{action}</span>
            </span>
          </div>
        </button>
      </div>
    </div>
  );
}

export type Mounted = { element: HTMLElement; unmount(): void };

/** A composer in a row with the account's avatar. The answered handles appear on focus, as on X. */
export function mountComposer(
  props: Props & {
    account: {
      handle: string;
      name: string;
    } /** The handles that are answered; null for a post of its own. */;
    answering: (() => string[]) | null;
    inline: boolean;
  },
): Mounted {
  const element = document.createElement('div');
  element.className = 'composer';
  if (props.inline && props.answering !== null) element.setAttribute('data-testid', 'inline_reply_offscreen');
  const line = document.createElement('div');
  line.className = 'composer-answering';
  const host = document.createElement('div');
  host.className = 'composer-host';
  const row = document.createElement('div');
  row.className = 'row';
  const column = document.createElement('div');
  column.className = 'avatar-column';
  column.append(avatar(props.account.handle, props.account.name));
  row.append(column, host);
  element.append(line, row);
  const focused = (): void => {
    const handles = props.answering?.() ?? [];
    if (handles.length === 0 || line.childNodes.length > 0) return;
    line.append(`${words().replyingTo} ${handles.map((handle) => `@${handle}`).join(` ${words().and} `)}`);
  };
  render(<Composer {...props} focused={focused} />, host);
  return { element, unmount: () => unmountComponentAtNode(host) };
}
