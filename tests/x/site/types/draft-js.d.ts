// Only what the composer uses; draft-js ships no types of its own.
import type { ComponentClass, KeyboardEvent } from 'react';

export class ContentState {
  static createFromText(text: string): ContentState;
  getPlainText(delimiter?: string): string;
  hasText(): boolean;
}
export class EditorState {
  static createEmpty(): EditorState;
  static createWithContent(content: ContentState): EditorState;
  static moveFocusToEnd(state: EditorState): EditorState;
  static push(state: EditorState, content: ContentState, change: string): EditorState;
  getCurrentContent(): ContentState;
}
export type EditorProps = {
  editorState: EditorState;
  onChange(state: EditorState): void;
  placeholder?: string;
  ariaLabel?: string;
  ariaMultiline?: boolean;
  webDriverTestID?: string;
  role?: string;
  keyBindingFn?(event: KeyboardEvent): string | null;
  handleKeyCommand?(command: string): 'handled' | 'not-handled';
  onFocus?(): void;
};
export const Editor: ComponentClass<EditorProps>;
export function getDefaultKeyBinding(event: KeyboardEvent): string | null;
