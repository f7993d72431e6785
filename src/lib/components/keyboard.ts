/**
 * Keys to acts. A combination is `mod+k`, `mod+shift+z`, `d` or `?`, where mod is ⌘ on a Mac and Ctrl elsewhere. Keys typed into a field
 * belong to the field, undo and redo only while something is typed there (`data-entered` says that nothing is), and nothing runs behind a
 * modal dialog.
 */

export interface KeyBinding {
  keys: string;
  run: () => void;
  /** Also while a field has the focus: for the palette, not for undo, which the field has itself while something is typed there. */
  inFields?: boolean;
}

/** Keys that are held with a letter; the others are single-key shortcuts, which a person may turn off (WCAG 2.1.4). */
const MODIFIED = /^mod\+/;
const UNDO = 'mod+z';
const REDO = 'mod+shift+z';

function onMac(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);
}

/** The combination of a key event, as bindings spell it. */
export function combination(event: KeyboardEvent, mac = onMac()): string {
  const mod = mac ? event.metaKey : event.ctrlKey;
  const key = event.key.toLowerCase();
  // Shift makes the ? and is part of it; with a letter it is said.
  const shift = event.shiftKey && (key.length > 1 || key !== key.toUpperCase());
  const keys = `${mod ? 'mod+' : ''}${event.altKey ? 'alt+' : ''}${shift ? 'shift+' : ''}${key}`;
  // On a Mac ⌘Y is the browser's history.
  return keys === 'mod+y' && !mac ? REDO : keys;
}

/** Whether the event comes from something that people type into. */
function inField(event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['range', 'checkbox', 'radio', 'button'].includes(target.type);
}

/** Whether everything in the field has been entered: then undo and redo are the page's. */
function isEntered({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && 'entered' in target.dataset;
}

/** A choice takes letters and arrows, and has no undo of its own. */
function inChoice({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLSelectElement;
}

/** A listener for `keydown` on the window. `singleKeys` says whether keys without a modifier may run anything. */
export function keyListener(bindings: () => readonly KeyBinding[], singleKeys: () => boolean = () => true) {
  return (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog:modal')) return;
    const keys = combination(event);
    const binding = bindings().find((candidate) => candidate.keys === keys);
    if (!binding) return;
    const runsInFields = binding.inFields === true || ((keys === UNDO || keys === REDO) && isEntered(event));
    if (inField(event) && !runsInFields) return;
    if (!MODIFIED.test(keys) && (inChoice(event) || !singleKeys())) return;
    event.preventDefault();
    binding.run();
  };
}

const SIGNS: Record<string, string> = {
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  escape: 'Esc',
  enter: 'Enter'
};

/** A combination for people: `⌘K` on a Mac, `Ctrl+K` elsewhere. */
export function keyLabel(keys: string, mac = onMac()): string {
  const marks: Record<string, string> = mac ? { mod: '⌘', shift: '⇧', alt: '⌥' } : { mod: 'Ctrl', shift: 'Shift', alt: 'Alt' };
  return keys
    .split('+')
    .map((part) => marks[part] ?? SIGNS[part] ?? part.toUpperCase())
    .join(mac ? '' : '+');
}
