/** A component on the test page, with props that can be changed; taken away after each test. */

import { flushSync, mount, unmount, type Component } from 'svelte';
import { afterEach } from 'vitest';
import '#lib/styles/app.css';

const taken: (() => void)[] = [];

afterEach(() => {
  for (const take of taken.splice(0)) take();
});

/** Mounts and returns its props: assigning to one updates the component. */
export function mounted<Props extends Record<string, unknown>>(
  component: Component<Props, object, string>,
  initial: Props
): Props {
  const target = document.body.appendChild(document.createElement('main'));
  const props = $state(initial);
  const instance = mount(component, { target, props });
  flushSync();
  taken.push(() => {
    void unmount(instance);
    target.remove();
  });
  return props;
}
