/** What can be done from here: a page's commands are there while it is shown, and no longer. */
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { Commands, type Command } from '../../src/routes/commands.svelte.ts';
import { rooted, watched, Watched } from '../state/rooted.svelte.ts';

const command = (id: string, label = id): Command => ({ id, label, run: () => undefined });
const ids = (commands: Commands) => commands.all.map(({ id }) => id);

describe('commands', () => {
  it('come with the page that offers them and go with it, the others staying in order', () => {
    const commands = new Commands();
    expect(commands.all).toEqual([]);
    const offered = ['layout', 'scenario', 'offer'].map((id) => rooted(() => commands.offer(() => [command(id)])));
    expect(ids(commands)).toEqual(['layout', 'scenario', 'offer']);
    offered[1]!.dispose();
    expect(ids(commands)).toEqual(['layout', 'offer']);
    rooted(() => commands.offer(() => [command('scenario')]));
    expect(ids(commands)).toEqual(['layout', 'offer', 'scenario']);
  });

  it('of the same group offered twice go one at a time', () => {
    const commands = new Commands();
    const one = rooted(() => commands.offer(() => [command('a')]));
    rooted(() => commands.offer(() => [command('a')]));
    one.dispose();
    expect(ids(commands)).toEqual(['a']);
  });

  it('say what they would do now: labels follow what they read', () => {
    const commands = new Commands();
    const undo = new Watched<string | undefined>(undefined);
    rooted(() => commands.offer(() => (undo.value === undefined ? [] : [command('undo', `Undo: ${undo.value}`)])));
    const { seen } = watched(() => commands.all.map(({ label }) => label));
    undo.value = 'Salary';
    flushSync();
    undo.value = undefined;
    flushSync();
    expect(seen).toEqual([[], ['Undo: Salary'], []]);
  });

  it('open no palette where none is drawn, and do not fail over it', () => {
    expect(() => new Commands().openPalette()).not.toThrow();
  });
});
