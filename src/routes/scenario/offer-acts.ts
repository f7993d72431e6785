/** What can be done with offers, from menus, keys and the palette: add, add the present job, duplicate, remove. */
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import type { Command } from '../commands.svelte.ts';
import { offerName } from './component-names.ts';
import { duplicateOffer, newOffer } from './new-parts.ts';

interface On {
  /** The offer that duplicate and remove are about. */
  offer: string;
  /** Shows an offer's letter, at its employer's name. */
  open: (offer: string) => void;
  /** Goes to where the text of a letter is read. */
  read: () => void;
}

export function offerCommands(session: ScenarioSession, on: On): Command[] {
  const scenario = session.document;
  const current = scenario.offers.find(({ id }) => id === on.offer);
  const name = current ? offerName(scenario, current.id) : '';
  const add = (employerName: string, title?: string) => {
    const { employer, offer } = newOffer(session.document, employerName);
    session.edit(`Add ${employer.name}`, (draft) => {
      draft.employers.push(employer);
      draft.offers.push(title === undefined ? offer : { ...offer, title });
    });
    on.open(offer.id);
  };
  return [
    { id: 'add-offer', label: 'Add an offer', keys: 'n', run: () => add('New employer') },
    { id: 'read-letter', label: 'Paste an offer letter', run: on.read },
    { id: 'add-present', label: 'Add your present job', run: () => add('Present employer', 'Present job') },
    ...(current
      ? [
          {
            id: 'duplicate-offer',
            label: `Duplicate ${name}`,
            keys: 'd',
            run: () => {
              const copy = duplicateOffer(session.document, current);
              session.edit(`Duplicate ${name}`, (draft) => {
                draft.offers.splice(draft.offers.findIndex(({ id }) => id === current.id) + 1, 0, copy);
              });
              on.open(copy.id);
            }
          },
          {
            id: 'remove-offer',
            label: `Remove ${name}`,
            run: () =>
              session.edit(`Remove ${name}`, (draft) => {
                draft.offers = draft.offers.filter(({ id }) => id !== current.id);
                draft.employers = draft.employers.filter(
                  ({ id, company, cluster }) =>
                    company ?? cluster?.production ?? draft.offers.some(({ employer }) => employer === id)
                );
              })
          }
        ]
      : [])
  ];
}
