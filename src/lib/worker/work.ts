/** What the worker does: a request to its answer, with nothing of a browser. Each kind loads only the modules that it takes. */
import type { Answers, Kind, Requests } from './protocol.ts';

/**
 * Loads what the request takes.
 * @returns the work itself, whose time is limited
 */
export async function prepared(request: Requests[Kind]): Promise<() => Answers[Kind]> {
  switch (request.kind) {
    case 'formulas': {
      const { scenarioAmounts } = await import('#lib/formula/scenario-amounts.ts');
      return () => scenarioAmounts(request.inputs);
    }
    case 'quantity': {
      const { quantityIn } = await import('#lib/formula/quantity.ts');
      return () => quantityIn(request.text, request.unit);
    }
    case 'prices': {
      const { importedPrices } = await import('#lib/exchange/price-import.ts');
      return () => importedPrices(request.text, request.options);
    }
    case 'grants': {
      const { importedGrants } = await import('#lib/exchange/grant-import.ts');
      return () => importedGrants(request.files, request.options);
    }
    case 'letter': {
      const { letterIn } = await import('#lib/exchange/letter/letter-file.ts');
      return () => letterIn(request.file, request.context);
    }
  }
}
